/** Text search over claims, which says for each why it was found. */
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset } from '../model/dataset';
import { datedRange, type Range, type Span } from '../model/span';
import { foldForms, foldText, squeeze } from './foldText';
import { kindLabel } from './labels';

/** Claim id → why it was found, in words ("title", "person: Khaled Mashaal"). Claims that were not found have none. */
export type Found = ReadonlyMap<string, string>;

/** A dataset made ready for searching. The same words asked again are answered from memory. */
export type SearchIndex = (words: string) => Found;

const NONE: Found = new Map();

interface Place {
  readonly reason: string;
  readonly text: string;
  readonly isName: boolean;
}

interface Entry {
  readonly id: string;
  /** In the order in which reasons are preferred. */
  readonly places: readonly Place[];
  readonly times: readonly Range[];
}

/** Shorter names are too easily taken for others to have their doubled letters folded. */
const SHORTEST_SQUEEZED = 4;

const textPlace = (reason: string, text: string): Place => ({ reason, text: foldForms(text), isName: false });

function namePlace(name: string, spelling: string): Place {
  const forms = foldForms(spelling);
  const reason = spelling === name ? `person: ${name}` : `person: ${name} (${spelling})`;
  return { reason, text: `${forms}${squeeze(forms)}`, isName: true };
}

const placesById = <T extends { id: string }>(things: readonly T[], places: (thing: T) => readonly Place[]) =>
  new Map(things.map((thing) => [thing.id, places(thing)]));

function entriesIn(dataset: Dataset): Entry[] {
  const people = placesById(dataset.people, ({ name, shortName, otherNames }) =>
    [...new Set([name, shortName, ...otherNames])].map((spelling) => namePlace(name, spelling)),
  );
  const themes = placesById(dataset.themes, ({ name }) => [textPlace(`theme: ${name}`, name)]);
  const kinds = new Map<string, Place>();
  const kindPlace = (claim: Claim) => {
    const label = kindLabel(claim.kind, 1);
    const place = kinds.get(label) ?? textPlace(`kind: ${label}`, label);
    kinds.set(label, place);
    return place;
  };
  return claimsOf(dataset).map((claim) => ({
    id: claim.id,
    places: [
      ...claim.people.flatMap((id) => people.get(id) ?? []),
      textPlace('title', claim.title),
      ...claim.themes.flatMap((id) => themes.get(id) ?? []),
      kindPlace(claim),
      ...(claim.quote ? [textPlace('quotation', claim.quote.text)] : []),
      textPlace('summary', claim.summary),
    ],
    times: [claim.date.span, claim.record?.span ?? null]
      .filter((span): span is Span => span !== null)
      .map(datedRange),
  }));
}

/** A word to look for, made ready once: after a space, as it is and, where it may be, without doubled letters. */
interface Wanted {
  readonly word: string;
  readonly plain: string;
  readonly squeezed: string | null;
}

function wanted(word: string): Wanted {
  const squeezed = squeeze(word);
  const isOther = squeezed !== word && squeezed.length >= SHORTEST_SQUEEZED;
  return { word, plain: ` ${word}`, squeezed: isOther ? ` ${squeezed}` : null };
}

const holds = ({ text, isName }: Place, { plain, squeezed }: Wanted): boolean =>
  text.includes(plain) || (isName && squeezed !== null && text.includes(squeezed));

/** The claim's dates reach into the year that the word names, in either reading. */
function fallsIn(times: readonly Range[], word: string): boolean {
  if (!/^\d{4}$/.test(word)) return false;
  const from = Date.parse(`${word}-01-01T00:00Z`);
  const to = Date.parse(`${word}-12-31T24:00Z`);
  return times.some((time) => time.from < to && time.to > from);
}

function reasonFor({ places, times }: Entry, words: readonly Wanted[]): string | null {
  const whole = places.find((place) => words.every((word) => holds(place, word)));
  if (whole) return whole.reason;
  const reasons = new Set<string>();
  for (const word of words) {
    const place = places.find((candidate) => holds(candidate, word));
    if (!place && !fallsIn(times, word.word)) return null;
    reasons.add(place ? place.reason : `year: ${word.word}`);
  }
  return [...reasons].join(', ');
}

/**
 * Makes a dataset searchable: titles, summaries, quotations, people in every spelling, themes, kinds and years. A word
 * finds what begins with it; a claim is found when every word is. The text is folded at the first search, not before.
 */
export function buildSearch(dataset: Dataset): SearchIndex {
  let entries: readonly Entry[] | null = null;
  let last: { readonly folded: string; readonly found: Found } = { folded: '', found: NONE };
  return (asked) => {
    const folded = foldText(asked);
    if (folded === '') return NONE;
    if (folded === last.folded) return last.found;
    entries ??= entriesIn(dataset);
    const words = folded.split(' ').map(wanted);
    const found = new Map<string, string>();
    for (const entry of entries) {
      const reason = reasonFor(entry, words);
      if (reason !== null) found.set(entry.id, reason);
    }
    last = { folded, found };
    return found;
  };
}

/** The claims that hold all words of `q`, with the reason; none when `q` holds no word. */
export const search = (index: SearchIndex, q: string): Found => index(q);
