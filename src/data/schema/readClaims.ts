/** What the schema cannot see of a claim: whether its dates are dates, and whether what it names is there. */

import type * as v from 'valibot';
import { isFields } from '../../lib/fields';
import {
  type Claim,
  type ClaimDate,
  type Comparison,
  type EventClaim,
  PERIOD,
  type PeriodClaim,
  type Related,
  SUM,
  type SumClaim,
} from '../../model/claim';
import type { Source } from '../../model/dataset';
import { type ReadDate, spanOrNull } from '../edtf/parseEdtf';
import type { Envelope } from './readContext';
import {
  type Fault,
  isFirst,
  isSound,
  type PlacedRecord,
  readRecord,
  type Warn,
  warnOf,
} from './readRecords';
import { EventSchema, PeriodSchema, type RawClaim, type RawSum, SumSchema } from './schema';

/** What a file's claims may refer to. */
export interface Known {
  readonly people: ReadonlySet<string>;
  /** Ids of people and of parties. */
  readonly parties: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly readDate: ReadDate;
}

function dateFaults(keys: Fault['keys'], text: string | null, { readDate }: Known): Fault[] {
  const read = readDate(text);
  return read !== null && 'problem' in read ? [{ keys, message: `“${text}”: ${read.problem}` }] : [];
}

export function listFaults(
  keys: Fault['keys'],
  what: string,
  ids: readonly string[],
  known: { has(id: string): boolean },
): Fault[] {
  return ids.flatMap((id, index) => {
    if (!known.has(id)) return [{ keys: [...keys, index], message: `no ${what} has the id “${id}”` }];
    return ids.indexOf(id) < index ? [{ keys: [...keys, index], message: `“${id}” is named twice` }] : [];
  });
}

type Citations = readonly { readonly source: string; readonly paragraph?: number | undefined }[];
type Disputes = readonly { readonly citations: Citations }[];

export function citationFaults(keys: Fault['keys'], citations: Citations, { sources }: Known): Fault[] {
  return citations.flatMap(({ source: id, paragraph }, index) => {
    const source = sources.get(id);
    if (!source) return [{ keys: [...keys, index, 'source'], message: `no source has the id “${id}”` }];
    if (paragraph === undefined || source.paragraphs === undefined || paragraph <= source.paragraphs)
      return [];
    const message = `paragraph ${paragraph} is beyond the ${source.paragraphs} of “${id}”`;
    return [{ keys: [...keys, index, 'paragraph'], message }];
  });
}

/** What is wrong with an amount beyond its single fields. */
export function amountFaults(
  keys: Fault['keys'],
  { value, low, currency, unit, qualifier }: RawSum['amount'],
): Fault[] {
  const fault = (field: string, message: string) => [{ keys: [...keys, field], message }];
  if (currency !== undefined && unit !== undefined) return fault('unit', 'stands beside a currency');
  if (value !== null && currency === undefined && unit === undefined)
    return fault('currency', 'is needed, or a unit, where there is a figure');
  if (qualifier === 'range' && (value === null || low === undefined || low >= value))
    return fault('low', 'must be below the value of a range');
  return [];
}

export function disputeFaults(disputed: Disputes | undefined, known: Known): Fault[] {
  return (disputed ?? []).flatMap(({ citations }, index) =>
    citationFaults(['disputed', index, 'citations'], citations, known),
  );
}

/** What is wrong with the two ways to write a date that stand side by side in the file. */
const timeFaults = (keys: Fault['keys'], { begin, end }: RawClaim['date'] | RawOthers): Fault[] =>
  [begin, end].some((bound) => bound !== undefined)
    ? [{ keys: [...keys, 'edtf'], message: 'stands beside a begin or an end, which say the date already' }]
    : [];

type RawOthers = NonNullable<RawClaim['others']>;

function othersFaults(others: RawOthers, known: Known): Fault[] {
  const lacksConfidence = others.confidence === undefined && others.finding !== 'not-compared';
  return [
    ...timeFaults(['others'], others),
    ...dateFaults(['others', 'edtf'], others.edtf ?? null, known),
    ...(lacksConfidence ? [{ keys: ['others', 'confidence'], message: 'is missing' }] : []),
    ...(others.sum ? amountFaults(['others', 'sum', 'amount'], others.sum.amount) : []),
  ];
}

/** What a claim of the file, or one that is read, names of other things. */
interface References {
  readonly from?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
  readonly people: readonly string[];
  readonly themes: readonly string[];
  readonly citations: Citations;
  readonly disputed?: Disputes | undefined;
  readonly others?: Pick<References, 'from' | 'to' | 'citations'> | undefined;
}

/** What a claim names that is not there. */
export function referenceFaults(claim: References, known: Known): Fault[] {
  const { others, from = [], to = [], people, themes, citations, disputed } = claim;
  return [
    ...listFaults(['others', 'from'], 'person or party', others?.from ?? [], known.parties),
    ...listFaults(['others', 'to'], 'person or party', others?.to ?? [], known.parties),
    ...citationFaults(['others', 'citations'], others?.citations ?? [], known),
    ...listFaults(['from'], 'person or party', from, known.parties),
    ...listFaults(['to'], 'person or party', to, known.parties),
    ...listFaults(['people'], 'person', people, known.people),
    ...listFaults(['themes'], 'theme', themes, known.themes),
    ...citationFaults(['citations'], citations, known),
    ...disputeFaults(disputed, known),
  ];
}

/** Everything that keeps a claim out of the dataset; links to other claims are looked at later. */
function claimFaults(claim: RawClaim, known: Known): Fault[] {
  const lacksConfidence = claim.layer === 'others' && claim.confidence === undefined;
  const { edtf } = claim.date;
  return [
    ...timeFaults(['date'], claim.date),
    ...(edtf === undefined ? [{ keys: ['date', 'edtf'], message: 'is missing' }] : []),
    ...dateFaults(['date', 'edtf'], edtf ?? null, known),
    ...(claim.others ? othersFaults(claim.others, known) : []),
    ...('claimed' in claim ? dateFaults(['claimed'], claim.claimed, known) : []),
    ...('amount' in claim ? amountFaults(['amount'], claim.amount) : []),
    ...(lacksConfidence ? [{ keys: ['confidence'], message: 'is needed for a claim of other sources' }] : []),
    ...referenceFaults(claim, known),
  ];
}

/** An end of a date, as an interval has it; null for what is none. */
const endText = (bound: unknown): string | null =>
  bound === undefined || bound === null ? '' : typeof bound === 'string' ? bound : null;

/** A date with its begin and end as one text; unchanged where it has none, or where they cannot stand together. */
function joinEnds(time: unknown): unknown {
  if (!isFields(time) || !('begin' in time || 'end' in time)) return time;
  const { begin, end, ...rest } = time;
  const ends = [endText(begin), endText(end)];
  if (ends.includes(null)) return time;
  if (ends.every((text) => text === '')) return rest;
  return 'edtf' in time ? time : { ...rest, edtf: ends.join('/') };
}

/** What other sources say with a date, which they may leave out. */
const withText = (others: unknown): unknown =>
  isFields(others) && others['edtf'] === undefined && !('begin' in others || 'end' in others)
    ? { ...others, edtf: null }
    : others;

/** A claim of the file with each of its dates as one text. */
export function withJoinedEnds(claim: unknown): unknown {
  if (!isFields(claim)) return claim;
  const { date, others } = claim;
  const joined = { date: joinEnds(date), others: withText(joinEnds(others)) };
  if (joined.date === date && joined.others === others) return claim;
  return { ...claim, date: joined.date, ...(others !== undefined && { others: joined.others }) };
}

/** Number of claims between two chances to pause: under 1 ms of work, 5 ms before the code is warm. */
const STEP = 40;

/** How many of a file's claims have been gone through. */
export interface ReadCount {
  readonly read: number;
  readonly total: number;
}

/** Work that pauses every few milliseconds to say how far it has come. */
export type Steps<T> = Generator<ReadCount, T, void>;

interface Dated {
  readonly date: ClaimDate;
  readonly others?: Comparison;
}

type WithSpans<R extends RawClaim> = Omit<R, 'date' | 'others'> & Dated;

/** A date with the span that its text says. */
function dated<T extends RawClaim['date'] | RawOthers>(time: T, readDate: ReadDate) {
  const { edtf = null, begin: _begin, end: _end, ...rest } = time;
  return { edtf, ...rest, span: spanOrNull(readDate(edtf)) };
}

/** The claim with the spans of its dates, which must have been found sound. */
function withSpans<R extends RawClaim>(claim: R, readDate: ReadDate): WithSpans<R> {
  const date = dated(claim.date, readDate);
  if (!claim.others) return { ...(claim as Omit<R, 'date' | 'others'>), date };
  return { ...claim, date, others: dated(claim.others, readDate) };
}

interface ClaimReader {
  readonly known: Known;
  /** The ids of all claims that were kept so far. */
  readonly ids: Set<string>;
  readonly warn: Warn;
}

function readClaim<R extends RawClaim>(
  place: PlacedRecord<R>['place'],
  schema: v.GenericSchema<unknown, R>,
  record: unknown,
  { known, ids, warn }: ClaimReader,
): PlacedRecord<WithSpans<R>> | null {
  const kept = readRecord(place, schema, withJoinedEnds(record), warn);
  if (!kept || !isSound(kept, claimFaults(kept.value, known), warn) || !isFirst(kept, ids, warn)) return null;
  return { value: withSpans(kept.value, known.readDate), place };
}

function withKind<C extends object, K extends string>(
  kept: PlacedRecord<C> | null,
  kind: K,
): PlacedRecord<C & { readonly kind: K }> | null {
  return kept && { value: { ...kept.value, kind }, place: kept.place };
}

/** Gives the claim if it is sound in itself, in what it names and in its id; otherwise null, and tells its faults. */
export type ReadClaim<C> = (place: PlacedRecord<C>['place'], record: unknown) => PlacedRecord<C> | null;

export interface ClaimReaders {
  readonly events: ReadClaim<EventClaim>;
  readonly sums: ReadClaim<SumClaim>;
  readonly periods: ReadClaim<PeriodClaim>;
}

/** Readers of single claims, for each list. */
export const claimReaders = (reader: ClaimReader): ClaimReaders => ({
  events: (place, record) => readClaim(place, EventSchema, record, reader),
  sums: (place, record) => withKind(readClaim(place, SumSchema, record, reader), SUM),
  periods: (place, record) => withKind(readClaim(place, PeriodSchema, record, reader), PERIOD),
});

/** The sound claims of one list; of `total` in all, `before` were read already. */
function* readSound<C>(
  collection: keyof ClaimReaders,
  records: readonly unknown[],
  read: ReadClaim<C>,
  before: number,
  total: number,
): Steps<PlacedRecord<C>[]> {
  const sound: PlacedRecord<C>[] = [];
  for (const [index, record] of records.entries()) {
    const kept = read([collection, index], record);
    if (kept) sound.push(kept);
    const done = before + index + 1;
    if (done % STEP === 0) yield { read: done, total };
  }
  return sound;
}

export interface ClaimLists {
  readonly events: readonly EventClaim[];
  readonly sums: readonly SumClaim[];
  readonly periods: readonly PeriodClaim[];
}

/** A claim with what it names of other claims. */
export interface Linked {
  readonly id: string;
  readonly related: readonly Related[];
  readonly sameAs: string | undefined;
}

/** Tells whether there is a claim of an id. */
type ClaimIds = Pick<ReadonlySet<string>, 'has'>;

/** The links of a claim that lead to another claim in `ids`; each that does not is reported to `warn`. */
export function leadingLinks(
  claim: PlacedRecord<Linked>,
  ids: ClaimIds,
  warn: Warn,
): Pick<Linked, 'related' | 'sameAs'> {
  const { id: own, related, sameAs } = claim.value;
  const leads = (keys: readonly (string | number)[], id: string): boolean => {
    if (id !== own && ids.has(id)) return true;
    warnOf(warn, claim, { keys, message: `no other claim has the id “${id}”; the link is left out` });
    return false;
  };
  return {
    related: related.filter(({ id }, index) => leads(['related', index, 'id'], id)),
    sameAs: sameAs !== undefined && leads(['others', 'sameAs'], sameAs) ? sameAs : undefined,
  };
}

/** The claim with only those links that lead to another claim in `ids`. */
export function cutDanglingLinks<C extends Claim>(
  { value, place }: PlacedRecord<C>,
  ids: ClaimIds,
  warn: Warn,
): C {
  const { id, related, others } = value;
  const links = leadingLinks({ value: { id, related, sameAs: others?.sameAs }, place }, ids, warn);
  if (links.related.length === related.length && links.sameAs === others?.sameAs) return value;
  if (!others || links.sameAs !== undefined) return { ...value, related: links.related };
  const { sameAs: _dangling, ...comparison } = others;
  return { ...value, related: links.related, others: comparison };
}

/** All claims that are sound in themselves and in what they name, and the set of ids that they share. */
export function* readClaims(
  file: Envelope,
  total: number,
  known: Known,
  warn: Warn,
): Steps<ClaimLists & { readonly ids: ReadonlySet<string> }> {
  const ids = new Set<string>();
  const read = claimReaders({ known, ids, warn });
  const beforePeriods = file.events.length + file.sums.length;
  const events = yield* readSound('events', file.events, read.events, 0, total);
  const sums = yield* readSound('sums', file.sums, read.sums, file.events.length, total);
  const periods = yield* readSound('periods', file.periods, read.periods, beforePeriods, total);
  const linked = <C extends Claim>(kept: PlacedRecord<C>) => cutDanglingLinks(kept, ids, warn);
  return { events: events.map(linked), sums: sums.map(linked), periods: periods.map(linked), ids };
}
