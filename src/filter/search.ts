/** Text search over claims, which says for each why it was found. */
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset, kindsIn } from '../model/dataset';
import { type Range, type Span, stretchesOf } from '../model/span';
import { kindLabel } from '../model/vocabulary';
import { collapseDoubles, normalizeText, searchForms } from './normalizeText';

/** Claim id → why it was found, in words ("title", "person: Ann Lee"). Claims that were not found have none. */
export type Found = Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'keys'>;

/** A dataset made ready for searching. The same words asked again are answered from memory. */
export interface SearchIndex {
  (words: string): Found;
  /**
   * Does some of what the first search needs, claim by claim until `isOver`, so that it can be done while nothing else
   * is; whether all of it is done.
   */
  readonly prepare: (isOver: () => boolean) => boolean;
}

const NONE: Found = new Map();

interface Place {
  readonly reason: string;
  readonly text: string;
  readonly isName: boolean;
}

/** Shorter names are too easily taken for others to have their doubled letters folded. */
const SHORTEST_SQUEEZED = 4;

const textPlace = (reason: string, text: string): Place => ({
  reason,
  text: searchForms(text),
  isName: false,
});

function namePlace(what: string, name: string, spelling: string): Place {
  const forms = searchForms(spelling);
  const reason = spelling === name ? `${what}: ${name}` : `${what}: ${name} (${spelling})`;
  return { reason, text: `${forms}${collapseDoubles(forms)}`, isName: true };
}

/** What many claims share – a person, a theme, a kind –, and the rows of those claims. */
interface Shared {
  readonly places: readonly Place[];
  readonly rows: number[];
}

interface Shares {
  readonly people: ReadonlyMap<string, Shared>;
  readonly themes: ReadonlyMap<string, Shared>;
  readonly kinds: ReadonlyMap<string, Shared>;
}

const sharedBy = <T>(things: readonly T[], idOf: (thing: T) => string, placesOf: (thing: T) => Place[]) =>
  new Map(things.map((thing): [string, Shared] => [idOf(thing), { places: placesOf(thing), rows: [] }]));

function sharesIn(dataset: Dataset, claims: readonly Claim[]): Shares {
  const idOf = ({ id }: { readonly id: string }) => id;
  const shares: Shares = {
    people: sharedBy(dataset.people, idOf, ({ name, shortName, otherNames }) =>
      [...new Set([name, shortName, ...otherNames])].map((spelling) =>
        namePlace(dataset.labels.person.one, name, spelling),
      ),
    ),
    themes: sharedBy(dataset.themes, idOf, ({ name }) => [textPlace(`theme: ${name}`, name)]),
    kinds: sharedBy(
      kindsIn(dataset),
      (kind) => kind,
      (kind) => [textPlace(`kind: ${kindLabel(dataset, kind, 1)}`, kindLabel(dataset, kind, 1))],
    ),
  };
  for (const [row, claim] of claims.entries()) {
    for (const id of claim.people) shares.people.get(id)?.rows.push(row);
    for (const id of claim.themes) shares.themes.get(id)?.rows.push(row);
    shares.kinds.get(claim.kind)?.rows.push(row);
  }
  return shares;
}

const timesOf = (claim: Claim): Range[] =>
  [claim.date.span, claim.others?.span ?? null]
    .filter((span): span is Span => span !== null)
    .flatMap(stretchesOf);

/** Where a claim may hold a word, in the order in which reasons are preferred. */
const placesOf = (claim: Claim, { people, themes, kinds }: Shares): Place[] => [
  ...claim.people.flatMap((id) => people.get(id)?.places ?? []),
  textPlace('title', claim.title),
  ...claim.themes.flatMap((id) => themes.get(id)?.places ?? []),
  ...(kinds.get(claim.kind)?.places ?? []),
  ...(claim.quote ? [textPlace('quotation', claim.quote.text)] : []),
  textPlace('summary', claim.summary),
];

/** A word to look for, made ready once: after a space, as it is and, where it may be, without doubled letters. */
interface Wanted {
  readonly word: string;
  readonly plain: string;
  readonly squeezed: string | null;
}

function wanted(word: string): Wanted {
  const squeezed = collapseDoubles(word);
  const isOther = squeezed !== word && squeezed.length >= SHORTEST_SQUEEZED;
  return { word, plain: ` ${word}`, squeezed: isOther ? ` ${squeezed}` : null };
}

const holds = ({ text, isName }: Place, { plain, squeezed }: Wanted): boolean =>
  text.includes(plain) || (isName && squeezed !== null && text.includes(squeezed));

/** Whether any of the times reaches into the year. */
function fallsIn(times: readonly Range[], word: string): boolean {
  const from = Date.parse(`${word}-01-01T00:00Z`);
  const to = Date.parse(`${word}-12-31T24:00Z`);
  return times.some((time) => time.from < to && time.to > from);
}

function reasonFor(claim: Claim, words: readonly Wanted[], shares: Shares): string | undefined {
  const places = placesOf(claim, shares);
  const whole = places.find((place) => words.every((word) => holds(place, word)));
  if (whole) return whole.reason;
  const reasons = new Set<string>();
  for (const word of words) {
    const place = places.find((candidate) => holds(candidate, word));
    reasons.add(place ? place.reason : `year: ${word.word}`);
  }
  return [...reasons].join(', ');
}

/** The claims' own texts word by word: for each form of a word the rows that have it. */
interface WordRows {
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly prepare: SearchIndex['prepare'];
}

function wordRows(claims: readonly Claim[]): WordRows {
  const rowsOf = new Map<string, number[]>();
  let next = 0;
  const add = (row: number, text: string) => {
    for (const form of searchForms(text).split(' ')) {
      const rows = rowsOf.get(form);
      if (!rows) rowsOf.set(form, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  };
  return {
    rowsOf,
    prepare: (isOver) => {
      for (let claim = claims[next]; claim && !isOver(); claim = claims[next]) {
        add(next, claim.title);
        add(next, claim.summary);
        if (claim.quote) add(next, claim.quote.text);
        next += 1;
      }
      return next >= claims.length;
    },
  };
}

/** Which rows hold a word: in a text of their own, in what they share with others, or as a year. */
function rowsWith(word: Wanted, claims: readonly Claim[], texts: WordRows, shares: Shares): Set<number> {
  const found = new Set<number>();
  const take = (rows: readonly number[]) => {
    for (const row of rows) found.add(row);
  };
  for (const [form, rows] of texts.rowsOf) if (form.startsWith(word.word)) take(rows);
  for (const kind of [shares.people, shares.themes, shares.kinds])
    for (const { places, rows } of kind.values()) if (places.some((place) => holds(place, word))) take(rows);
  if (/^\d{4}$/.test(word.word))
    for (const [row, claim] of claims.entries()) if (fallsIn(timesOf(claim), word.word)) found.add(row);
  return found;
}

/**
 * Makes a dataset searchable: titles, summaries, quotations, people in every spelling, themes, kinds and years. A word
 * finds what begins with it; a claim is found when every word is. The text is folded at the first search, or before it
 * when asked to prepare.
 */
export function buildSearch(dataset: Dataset): SearchIndex {
  const claims = claimsOf(dataset);
  const texts = wordRows(claims);
  let shares: Shares | null = null;
  let last: { readonly folded: string; readonly found: Found } = { folded: '', found: NONE };
  const find = (asked: string): Found => {
    const folded = normalizeText(asked);
    if (folded === '') return NONE;
    if (folded === last.folded) return last.found;
    texts.prepare(() => false);
    shares ??= sharesIn(dataset, claims);
    const all = shares;
    const words = folded.split(' ').map(wanted);
    const [first = new Set<number>(), ...rest] = words.map((word) => rowsWith(word, claims, texts, all));
    const found = new Map<string, Claim>();
    for (const row of [...first].filter((one) => rest.every((rows) => rows.has(one))).sort((a, b) => a - b)) {
      const claim = claims[row];
      if (claim) found.set(claim.id, claim);
    }
    last = {
      folded,
      found: {
        keys: () => found.keys(),
        has: (id) => found.has(id),
        get: (id) => {
          const claim = found.get(id);
          return claim && reasonFor(claim, words, all);
        },
      },
    };
    return last.found;
  };
  return Object.assign(find, { prepare: texts.prepare });
}

/** Why a search for `q` found a claim, as it is said beside the claim; null when it did not, or nothing is searched. */
export function foundWords(
  { search }: { readonly search: SearchIndex },
  q: string,
  id: string,
): string | null {
  const reason = search(q).get(id);
  return reason === undefined ? null : `Found by: ${reason}`;
}
