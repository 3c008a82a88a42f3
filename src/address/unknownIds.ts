/** Views that come from outside – from the address bar, from a scene – fitted to the dataset at hand. */
import type { BriefingScene } from '../model/briefing';
import { claimsOf, type Dataset } from '../model/dataset';
import { parseAddress } from './address';
import { initialView, type ViewState } from './viewState';

export interface KnownView {
  /** The very same value when nothing had to go. */
  readonly view: ViewState;
  /** What was ignored, in words for the reader. */
  readonly notes: readonly string[];
}

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id));

/** Drops ids that the dataset does not have, each with a note; that of the scene stays: not all briefings are in it. */
export function dropUnknownIds(view: ViewState, dataset: Dataset): KnownView {
  const notes: string[] = [];
  const keepKnown = (what: string, ids: readonly string[], known: ReadonlySet<string>): readonly string[] =>
    ids.filter((id) => {
      if (!known.has(id)) notes.push(`Ignored, as these data have no such ${what}: ${id}`);
      return known.has(id);
    });
  const leaders = keepKnown('person', view.filter.leaders, idsOf(dataset.people));
  const themes = keepKnown('theme', view.filter.themes, idsOf(dataset.themes));
  const chosen = view.claim === null ? [] : [view.claim];
  const [claim = null] = chosen.length > 0 ? keepKnown('record', chosen, idsOf(claimsOf(dataset))) : chosen;
  if (notes.length === 0) return { view, notes };
  return { view: { ...view, claim, filter: { ...view.filter, leaders, themes } }, notes };
}

/** The view of a scene on stage, without what the dataset does not know. */
export function sceneView(scene: BriefingScene, dataset: Dataset): ViewState {
  const { view } = dropUnknownIds(parseAddress(scene.view).view, dataset);
  return { ...view, tab: initialView.tab, scene: scene.id };
}
