/** A view as a scene, and a scene with another view. */

import { formatAddress, parseAddress } from '../../address/address';
import { sceneView } from '../../address/sceneView';
import { dropUnknownIds } from '../../address/unknownIds';
import { initialViewState, type ViewState } from '../../address/viewState';
import { formatFilter, isWide } from '../../filter/describeFilter';
import { type FilteredDataset, filterDataset } from '../../filter/filterDataset';
import { capitalize } from '../../lib/text';
import type { BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import type { SceneText } from './editBriefing';

/**
 * The scene that shows a view: with the selected claim's title and summary, else with the filter in words and no caption,
 * since stage, slide and handout describe what they show.
 */
export function sceneOfView(shown: FilteredDataset, view: ViewState): SceneText {
  const { dataset, byId } = shown;
  const { filter } = view;
  const claim = byId.get(view.claim ?? '');
  const gist = isWide(filter, dataset) ? dataset.title : capitalize(formatFilter(filter, dataset));
  return {
    title: claim?.title ?? gist,
    caption: claim?.summary ?? '',
    notes: '',
    view: addressOfView(view),
  };
}

/** The scene with another view; a title or caption that was made from its view is made anew. */
export function sceneWithView(scene: BriefingScene, view: ViewState, dataset: Dataset): Partial<SceneText> {
  const present = sceneView(scene, dataset);
  const before = sceneOfView(filterDataset(dataset, present), present);
  const after = sceneOfView(filterDataset(dataset, view), view);
  return {
    view: after.view,
    ...(scene.title === before.title && { title: after.title }),
    ...(scene.caption === before.caption && { caption: after.caption }),
  };
}

/** The view as a query string, without page and stage. */
const addressOfView = (view: ViewState): string =>
  formatAddress({ ...view, tab: initialViewState.tab, scene: null }, new URLSearchParams()).replace(
    /^\?/,
    '',
  );

/** Problems of a scene's view, in words: parts that mean nothing or name something that the dataset does not have. */
export function notesOnScene({ view }: BriefingScene, dataset: Dataset): readonly string[] {
  const parsed = parseAddress(view);
  return [...parsed.notes, ...dropUnknownIds(parsed.view, dataset).notes];
}
