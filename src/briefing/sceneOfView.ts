/** A view as a scene, and a scene as a view to go on with. */

import { formatAddress, parseAddress } from '../filter/address';
import { reconcile, sceneView } from '../filter/reconcile';
import { type Shown, shownIn } from '../filter/shownIn';
import { initialView, type ViewState } from '../filter/viewState';
import { formatFilter, isWide } from '../filter/words';
import type { BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { capitalize } from '../model/text';
import type { SceneText } from './editBriefing';

/**
 * The scene that shows a view: the selected claim's title and summary, else the filter in words and no caption, as stage,
 * slide and handout say of themselves what they show.
 */
export function sceneOfView(shown: Shown, view: ViewState): SceneText {
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

/** What a scene becomes when it shows another view: words that were made from its view are made from the new one. */
export function retold(scene: BriefingScene, view: ViewState, dataset: Dataset): Partial<SceneText> {
  const told = sceneView(scene, dataset);
  const before = sceneOfView(shownIn(dataset, told), told);
  const after = sceneOfView(shownIn(dataset, view), view);
  return {
    view: after.view,
    ...(scene.title === before.title && { title: after.title }),
    ...(scene.caption === before.caption && { caption: after.caption }),
  };
}

/** The view as a scene holds it: on no page, on no stage. */
const addressOfView = (view: ViewState): string =>
  formatAddress({ ...view, tab: initialView.tab, scene: null }, new URLSearchParams()).replace(/^\?/, '');

/** What in a scene's view means nothing, or is not in these data, in words. */
export function notesOnScene({ view }: BriefingScene, dataset: Dataset): readonly string[] {
  const parsed = parseAddress(view);
  return [...parsed.notes, ...reconcile(parsed.view, dataset).notes];
}
