/** Text search over claims, which says for each why it was found. */
import { formatYear, instantOf } from '../lib/calendar';
import { runWithoutPause } from '../lib/runInTimeSlices';
import type { Claim } from '../model/claim';
import { claimsOf, type Dataset, kindsIn } from '../model/dataset';
import { type Range, stretchesOf } from '../model/span';
import { kindLabel } from '../model/vocabulary';
import { rowIn } from './columns/claimColumns';
import { collapseDoubles, normalizeText, searchForms } from './normalizeText';

export interface Found {
  /** 1 in the row of each claim of the dataset that was found. */
  readonly rows: Uint8Array;
  /** Why the claim of an id was found, in words ("title", "person: Ann Lee"); undefined for one that was not. */
  readonly reasonOf: (id: string) => string | undefined;
}

/** A dataset made ready for searching. Null where no word is asked; the same words asked again are answered from memory. */
export interface SearchIndex {
  (words: string): Found | null;
  /** Does a little of what the first search needs, so that it can be done while nothing else is; whether all of it is done. */
  readonly prepare: () => boolean;
  /** Searches with pauses, so that the page can answer in between. */
  readonly steps: (words: string) => Generator<void, Found | null, void>;
}

/** Number of claims that are looked at in one go: about a millisecond. */
const STEP = 64;

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

const idsIn = ({ people, themes, kind, citations, others }: Claim): readonly (readonly string[])[] => [
  people,
  themes,
  [kind],
  [...citations, ...(others?.citations ?? [])].map(({ source }) => source),
];

const sharedBy = <T extends { readonly id: string }>(things: readonly T[], placesOf: (thing: T) => Place[]) =>
  new Map(things.map((thing): [string, Shared] => [thing.id, { places: placesOf(thing), rows: [] }]));

function sharesIn(dataset: Dataset): Shares {
  const kinds = kindsIn(dataset).map((id) => ({ id, name: kindLabel(dataset, id, 1) }));
  // The primary source, on which all rest, tells none from another.
  const sources = dataset.sources.filter(({ primary }) => !primary);
  return [
    sharedBy(dataset.people, ({ name, shortName, otherNames }) =>
      [...new Set([name, shortName, ...otherNames])].map((spelling) =>
        namePlace(dataset.labels.person.one, name, spelling),
      ),
    ),
    sharedBy(dataset.themes, ({ name }) => [textPlace(`theme: ${name}`, name)]),
    sharedBy(kinds, ({ name }) => [textPlace(`kind: ${name}`, name)]),
    sharedBy(sources, ({ title }) => [textPlace(`source: ${title}`, title)]),
  ];
}

const timesOf = (claim: Claim): Range[] =>
  [claim.date.span, claim.others?.span].flatMap((span) => (span ? stretchesOf(span) : []));

/** The texts of a claim's own, each with what it is called where it is the reason. */
const textsOf = (claim: Claim): (readonly [reason: string, text: string | null | undefined])[] => [
  ['title', claim.title],
  ['words on the board', claim.short],
  ['quotation', claim.quote?.text],
  ['speaker', claim.quote?.speaker],
  ['summary', claim.summary],
  ['claimant', 'claimant' in claim ? claim.claimant : null],
  ['place', claim.place],
  ['date as written', claim.date.wording],
  ['what other sources say', claim.others?.note],
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
  const reasons = words.map(
    (word) => places.find((place) => holds(place, word))?.reason ?? `year: ${formatYear(word.year ?? 0)}`,
  );
  return [...new Set(reasons)].join(', ');
}

/** What is asked of the claims: for each form of a word of their own texts the rows that have it, and what they share. */
interface Rows {
  readonly claims: readonly Claim[];
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly shares: Shares;
  readonly prepare: SearchIndex['prepare'];
}

function rowsIn(dataset: Dataset): Rows {
  const claims = claimsOf(dataset);
  const shares = sharesIn(dataset);
  const rowsOf = new Map<string, number[]>();
  let next = 0;
  return {
    claims,
    rowsOf,
    shares,
    prepare: () => {
      for (const claim of claims.slice(next, next + STEP)) {
        const forms = textsOf(claim).flatMap(([, text]) => (text ? searchForms(text).split(' ') : []));
        for (const form of new Set(forms)) {
          const rows = rowsOf.get(form);
          if (rows) rows.push(next);
          else rowsOf.set(form, [next]);
        }
        for (const [at, ids] of idsIn(claim).entries())
          for (const id of ids) shares[at]?.get(id)?.rows.push(next);
        next += 1;
      }
      return next >= claims.length;
    },
  };
}

/** Which rows hold a word, in a text of their own or in what they share with others: 1 for those. */
function rowsWithForm(form: Form, { claims, rowsOf, shares }: Rows): Uint8Array {
  const found = new Uint8Array(claims.length);
  const take = (rows: readonly number[]) => {
    for (const row of rows) found[row] = 1;
  };
  for (const [word, rows] of rowsOf) if (` ${word} `.startsWith(form.plain)) take(rows);
  for (const kind of shares)
    for (const { places, rows } of kind.values())
      if (places.some((place) => holds(place, { forms: [form] }))) take(rows);
  return found;
}

/** Takes the rows from `found` that do not hold what is looked for, each of its words in one place, or as a year. */
function* narrow(found: Uint8Array, word: Wanted, rows: Rows): Generator<void, void, void> {
  const { forms, year } = word;
  const held = forms.map((form) => rowsWithForm(form, rows));
  const isInOnePlace = (claim: Claim) =>
    forms.length === 1 || placesOf(claim, rows.shares).some((place) => holds(place, word));
  for (const [row, claim] of rows.claims.entries()) {
    if (row % STEP === 0) yield;
    const isHeld = held.every((one) => one[row]) && isInOnePlace(claim);
    if (!isHeld && (year === null || !fallsIn(timesOf(claim), year))) found[row] = 0;
  }
}

/**
 * Makes a dataset searchable: titles, words on the board, summaries, quotations and who said them, places, dates as they are
 * written, what other sources say and what a table says beside them, people in every spelling, themes, kinds, sources and years,
 * with their era or without. A word finds what begins with it;
 * a claim is found when every word is. The text is folded at the first search, or before it when asked to prepare.
 */
export function buildSearch(dataset: Dataset): SearchIndex {
  const rows = rowsIn(dataset);
  const { claims, prepare } = rows;
  let last: (Found & { readonly folded: string }) | null = null;
  function* steps(asked: string): Generator<void, Found | null, void> {
    const folded = normalizeText(asked);
    if (folded === '') return null;
    if (folded === last?.folded) return last;
    while (!prepare()) yield;
    const words = wantedIn(folded);
    const found = new Uint8Array(claims.length).fill(1);
    for (const word of words) yield* narrow(found, word, rows);
    last = {
      folded,
      rows: found,
      reasonOf: (id) => {
        const row = rowIn(claims, id) ?? -1;
        const claim = claims[row];
        return claim && found[row] ? reasonFor(claim, words, rows.shares) : undefined;
      },
    };
    return last;
  }
  const find = (asked: string) => runWithoutPause(steps(asked));
  return Object.assign(find, { prepare, steps });
}
