/** Views that come from outside – from the address bar, from a scene – fitted to the dataset at hand. */

import { KIND_ALIASES } from '../filter/filterKeys';
import { claimsOf, type Dataset, kindsIn } from '../model/dataset';
import type { ViewState } from './viewState';

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
  const keepKnown: KeepKnown = (what, ids, known) =>
    ids.filter((id) => {
      if (!known.has(id)) notes.push(`Ignored, as these data have no such ${what}: ${id}`);
      return known.has(id);
    });
  const people = keepKnown(dataset.labels.person.one, view.filter.people, idsOf(dataset.people));
  const themes = keepKnown('theme', view.filter.themes, idsOf(dataset.themes));
  const kinds = knownKinds(view.filter.kinds, dataset, keepKnown);
  const chosen = view.claim === null ? [] : [view.claim];
  const [claim = null] = chosen.length > 0 ? keepKnown('claim', chosen, idsOf(claimsOf(dataset))) : chosen;
  if (notes.length === 0 && kinds === view.filter.kinds) return { view, notes };
  return { view: { ...view, claim, filter: { ...view.filter, people, kinds, themes } }, notes };
}

type KeepKnown = (what: string, ids: readonly string[], known: ReadonlySet<string>) => readonly string[];

/** The kinds that the dataset has; words of older links by their new names, unless the dataset has a kind of that id. */
function knownKinds(kinds: readonly string[], dataset: Dataset, keepKnown: KeepKnown): readonly string[] {
  if (kinds.length === 0) return kinds;
  const known = new Set(kindsIn(dataset));
  const now = kinds.map((kind) => (known.has(kind) ? kind : (wordIn(kind) ?? kind)));
  const kept = keepKnown('kind', [...new Set(now)], known);
  return kept.length === kinds.length && kept.every((kind, at) => kind === kinds[at]) ? kinds : kept;
}

const wordIn = (kind: string) => (Object.hasOwn(KIND_ALIASES, kind) ? KIND_ALIASES[kind] : undefined);
