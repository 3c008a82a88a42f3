/** Text search over claims, which says for each why it was found. */
import { formatYear, instantOf } from '../lib/calendar';
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
  /** Doubled letters are folded in names. */
  readonly isName?: true;
}

/** Shorter names are too easily taken for others to have their doubled letters folded. */
const SHORTEST_SQUEEZED = 4;

const textPlace = (reason: string, text: string): Place => ({ reason, text: searchForms(text) });

function namePlace(what: string, name: string, spelling: string): Place {
  const forms = searchForms(spelling);
  const reason = spelling === name ? `${what}: ${name}` : `${what}: ${name} (${spelling})`;
  return { reason, text: `${forms}${collapseDoubles(forms)}`, isName: true };
}

/** What many claims share – a person, a theme, a kind, a source –, and the rows of those claims. */
interface Shared {
  readonly places: readonly Place[];
  readonly rows: number[];
}

/** What is shared by its id: people, themes, kinds and sources, as `idsIn` lists them. */
type Shares = readonly ReadonlyMap<string, Shared>[];

const idsIn = ({ people, themes, kind, citations }: Claim): readonly (readonly string[])[] => [
  people,
  themes,
  [kind],
  citations.map(({ source }) => source),
];

const sharedBy = <T extends { readonly id: string }>(things: readonly T[], placesOf: (thing: T) => Place[]) =>
  new Map(things.map((thing): [string, Shared] => [thing.id, { places: placesOf(thing), rows: [] }]));

function sharesIn(dataset: Dataset, claims: readonly Claim[]): Shares {
  const kinds = kindsIn(dataset).map((id) => ({ id, name: kindLabel(dataset, id, 1) }));
  // The primary source, on which all rest, tells none from another.
  const sources = dataset.sources.filter(({ primary }) => !primary);
  const shares: Shares = [
    sharedBy(dataset.people, ({ name, shortName, otherNames }) =>
      [...new Set([name, shortName, ...otherNames])].map((spelling) =>
        namePlace(dataset.labels.person.one, name, spelling),
      ),
    ),
    sharedBy(dataset.themes, ({ name }) => [textPlace(`theme: ${name}`, name)]),
    sharedBy(kinds, ({ name }) => [textPlace(`kind: ${name}`, name)]),
    sharedBy(sources, ({ title }) => [textPlace(`source: ${title}`, title)]),
  ];
  for (const [row, claim] of claims.entries())
    for (const [at, ids] of idsIn(claim).entries()) for (const id of ids) shares[at]?.get(id)?.rows.push(row);
  return shares;
}

const timesOf = (claim: Claim): Range[] =>
  [claim.date.span, claim.others?.span ?? null]
    .filter((span): span is Span => span !== null)
    .flatMap(stretchesOf);

/** The texts of a claim's own, each with what it is called where it is the reason. */
const textsOf = (claim: Claim): (readonly [reason: string, text: string | null | undefined])[] => [
  ['title', claim.title],
  ['quotation', claim.quote?.text],
  ['summary', claim.summary],
  ['place', claim.place],
  ['date as written', claim.date.wording],
  ...(claim.details ?? []).map(({ name, text }) => [name, text] as const),
];

/** Where a claim may hold a word, in the order in which reasons are preferred. */
function placesOf(claim: Claim, shares: Shares): Place[] {
  const [people = [], ...shared] = idsIn(claim).map((ids, at) =>
    ids.flatMap((id) => shares[at]?.get(id)?.places ?? []),
  );
  const [title = [], ...texts] = textsOf(claim).map(([reason, text]) =>
    text ? [textPlace(reason, text)] : [],
  );
  return [people, title, ...shared, ...texts].flat();
}

/**
 * A word to look for, made ready once: after a space, as it is and, where it may be, without doubled letters. One letter
 * before other words, as the "c" of "c. 2013", is no beginning of a word: a space follows it.
 */
interface Form {
  readonly word: string;
  readonly plain: string;
  readonly squeezed: string | null;
}

/** What to look for: a word, or a year with its era, which are two. */
interface Wanted {
  readonly forms: readonly Form[];
  /** As astronomers count, 0 for 1 BC; null for what is no year. */
  readonly year: number | null;
}

function formOf(word: string, isLast: boolean): Form {
  const squeezed = collapseDoubles(word);
  const isOther = squeezed !== word && squeezed.length >= SHORTEST_SQUEEZED;
  return {
    word,
    plain: isLast || word.length > 1 ? ` ${word}` : ` ${word} `,
    squeezed: isOther ? ` ${squeezed}` : null,
  };
}

/** The words of a search, a year and its era as one: "2006", "843", "55 BC", "47 AD". */
function wantedIn(folded: string): Wanted[] {
  const parts = folded.match(/\b\d{1,5} (?:bce?|ad|ce)(?= |$)|\S+/g) ?? [];
  return parts.map((part, at) => {
    const words = part.split(' ');
    const written = /^\d{1,5}$/.test(words[0] ?? '') ? Number(words[0]) : 0;
    const year = words[1]?.startsWith('bc') ? 1 - written : written;
    return {
      forms: words.map((word) => formOf(word, at === parts.length - 1)),
      year: written > 0 && year <= 9999 ? year : null,
    };
  });
}

const holds = ({ text, isName }: Place, { forms }: Pick<Wanted, 'forms'>): boolean =>
  forms.every(
    ({ plain, squeezed }) =>
      `${text} `.includes(plain) || (isName && squeezed !== null && text.includes(squeezed)),
  );

/** Whether any of the times reaches into the year. */
function fallsIn(times: readonly Range[], year: number): boolean {
  const [from, to] = [instantOf(year), instantOf(year + 1)];
  return times.some((time) => time.from < to && time.to > from);
}

function reasonFor(claim: Claim, words: readonly Wanted[], shares: Shares): string | undefined {
  const places = placesOf(claim, shares);
  const whole = places.find((place) => words.every((word) => holds(place, word)));
  if (whole) return whole.reason;
  const reasons = new Set<string>();
  for (const word of words) {
    const place = places.find((candidate) => holds(candidate, word));
    reasons.add(place ? place.reason : `year: ${formatYear(word.year ?? 0)}`);
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
        for (const [, text] of textsOf(claim)) if (text) add(next, text);
        next += 1;
      }
      return next >= claims.length;
    },
  };
}

/** Which rows hold a word, in a text of their own or in what they share with others. */
function rowsWithForm(form: Form, texts: WordRows, shares: Shares): Set<number> {
  const found = new Set<number>();
  const take = (rows: readonly number[]) => {
    for (const row of rows) found.add(row);
  };
  for (const [word, rows] of texts.rowsOf) if (` ${word} `.startsWith(form.plain)) take(rows);
  for (const kind of shares)
    for (const { places, rows } of kind.values())
      if (places.some((place) => holds(place, { forms: [form] }))) take(rows);
  return found;
}

/** Which rows hold what is looked for, each of its words in one place, or as a year. */
function rowsWith(word: Wanted, claims: readonly Claim[], texts: WordRows, shares: Shares): Set<number> {
  const [first = new Set<number>(), ...others] = word.forms.map((form) => rowsWithForm(form, texts, shares));
  const isInOnePlace = (row: number) => {
    const claim = claims[row];
    return claim !== undefined && placesOf(claim, shares).some((place) => holds(place, word));
  };
  const found =
    others.length === 0
      ? first
      : new Set([...first].filter((row) => others.every((rows) => rows.has(row)) && isInOnePlace(row)));
  const { year } = word;
  if (year !== null)
    for (const [row, claim] of claims.entries()) if (fallsIn(timesOf(claim), year)) found.add(row);
  return found;
}

/**
 * Makes a dataset searchable: titles, summaries, quotations, places, dates as they are written, what a table says beside
 * them, people in every spelling, themes, kinds, sources and years, with their era or without. A word finds what begins with it; a claim is found when every word
 * is. The text is folded at the first search, or before it when asked to prepare.
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
    const words = wantedIn(folded);
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
