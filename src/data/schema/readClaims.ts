/** What the schema cannot see of a claim: whether its dates are dates, and whether what it names is there. */

import type * as v from 'valibot';
import type {
  AidClaim,
  Claim,
  ClaimDate,
  EventClaim,
  PeriodClaim,
  RecordReading,
  Related,
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
import { AidSchema, EventSchema, PeriodSchema, type RawClaim } from './schema';

/** What a file's claims may refer to. */
export interface Known {
  readonly people: ReadonlySet<string>;
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

export function citationFaults(citations: RawClaim['citations'], { sources }: Known): Fault[] {
  return citations.flatMap(({ source: id, paragraph }, index) => {
    const source = sources.get(id);
    if (!source) return [{ keys: ['citations', index, 'source'], message: `no source has the id “${id}”` }];
    if (paragraph === undefined || source.paragraphs === undefined || paragraph <= source.paragraphs)
      return [];
    const message = `paragraph ${paragraph} is beyond the ${source.paragraphs} of “${id}”`;
    return [{ keys: ['citations', index, 'paragraph'], message }];
  });
}

/** Everything that keeps a claim out of the dataset; links to other claims are looked at later. */
function claimFaults(claim: RawClaim, known: Known): Fault[] {
  const lacksConfidence = claim.layer === 'record' && claim.confidence === undefined;
  return [
    ...dateFaults(['date', 'edtf'], claim.date.edtf, known),
    ...(claim.record ? dateFaults(['record', 'edtf'], claim.record.edtf, known) : []),
    ...('claimed' in claim ? dateFaults(['claimed'], claim.claimed, known) : []),
    ...(lacksConfidence ? [{ keys: ['confidence'], message: 'is needed for a claim of the record' }] : []),
    ...listFaults(['people'], 'person', claim.people, known.people),
    ...listFaults(['themes'], 'theme', claim.themes, known.themes),
    ...listFaults(['record', 'sources'], 'source', claim.record?.sources ?? [], known.sources),
    ...citationFaults(claim.citations, known),
  ];
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
  readonly record?: RecordReading;
}

type WithSpans<R extends RawClaim> = Omit<R, 'date' | 'record'> & Dated;

/** The claim with the spans of its dates, which must have been found sound. */
function withSpans<R extends RawClaim>(claim: R, readDate: ReadDate): WithSpans<R> {
  const date = { ...claim.date, span: spanOrNull(readDate(claim.date.edtf)) };
  if (!claim.record) return { ...(claim as Omit<R, 'date' | 'record'>), date };
  const record = { ...claim.record, span: spanOrNull(readDate(claim.record.edtf)) };
  return { ...claim, date, record };
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
  const kept = readRecord(place, schema, record, warn);
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
type ReadClaim<C> = (place: PlacedRecord<C>['place'], record: unknown) => PlacedRecord<C> | null;

export interface ClaimReaders {
  readonly events: ReadClaim<EventClaim>;
  readonly aid: ReadClaim<AidClaim>;
  readonly periods: ReadClaim<PeriodClaim>;
}

/** Readers of single claims, for each list. */
export const claimReaders = (reader: ClaimReader): ClaimReaders => ({
  events: (place, record) => readClaim(place, EventSchema, record, reader),
  aid: (place, record) => withKind(readClaim(place, AidSchema, record, reader), 'aid'),
  periods: (place, record) => withKind(readClaim(place, PeriodSchema, record, reader), 'status'),
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

export interface Claims {
  readonly events: readonly EventClaim[];
  readonly aid: readonly AidClaim[];
  readonly periods: readonly PeriodClaim[];
}

/** A claim with what it names of other claims. */
export interface Linked {
  readonly id: string;
  readonly related: readonly Related[];
  readonly sameAs: string | undefined;
}

/** The links of a claim that lead to another claim in `ids`; each that does not is reported to `warn`. */
export function leadingLinks(
  claim: PlacedRecord<Linked>,
  ids: ReadonlySet<string>,
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
    sameAs: sameAs !== undefined && leads(['record', 'sameAs'], sameAs) ? sameAs : undefined,
  };
}

/** The claim with only those links that lead to another claim in `ids`. */
function cutDanglingLinks<C extends Claim>(
  { value, place }: PlacedRecord<C>,
  ids: ReadonlySet<string>,
  warn: Warn,
): C {
  const { id, related, record } = value;
  const links = leadingLinks({ value: { id, related, sameAs: record?.sameAs }, place }, ids, warn);
  if (links.related.length === related.length && links.sameAs === record?.sameAs) return value;
  if (!record || links.sameAs !== undefined) return { ...value, related: links.related };
  const { sameAs: _dangling, ...reading } = record;
  return { ...value, related: links.related, record: reading };
}

/** All claims that are sound in themselves and in what they name. They share one set of ids. */
export function* readClaims(file: Envelope, total: number, known: Known, warn: Warn): Steps<Claims> {
  const ids = new Set<string>();
  const read = claimReaders({ known, ids, warn });
  const beforePeriods = file.events.length + file.aid.length;
  const events = yield* readSound('events', file.events, read.events, 0, total);
  const aid = yield* readSound('aid', file.aid, read.aid, file.events.length, total);
  const periods = yield* readSound('periods', file.periods, read.periods, beforePeriods, total);
  const linked = <C extends Claim>(kept: PlacedRecord<C>) => cutDanglingLinks(kept, ids, warn);
  return { events: events.map(linked), aid: aid.map(linked), periods: periods.map(linked) };
}
