/** Events, aid claims and periods of a file → claims with their spans. */
import type * as v from 'valibot';
import type { AidClaim, Claim, ClaimDate, EventClaim, PeriodClaim, RecordReading } from '../model/claim';
import { claimFaults, type Known, type ReadDate, spanOrNull } from './checkClaim';
import { cutDanglingLinks } from './checkLinks';
import type { Envelope } from './readContext';
import { isFirst, isSound, type Kept, readRecord, type Warn } from './readRecords';
import { AidSchema, EventSchema, PeriodSchema, type RawClaim } from './schema';

/** So many claims are read from one chance to pause to the next: under 1 ms of work, 5 ms before the code is warm. */
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

interface Reader {
  readonly known: Known;
  /** The ids of all claims that were kept so far. */
  readonly ids: Set<string>;
  readonly warn: Warn;
  /** How many claims there are in all lists. */
  readonly total: number;
}

/** The claims of one list that are sound in themselves, in what they name and in their id; `before` were read already. */
function* readSound<R extends RawClaim>(
  collection: 'events' | 'aid' | 'periods',
  records: readonly unknown[],
  schema: v.GenericSchema<unknown, R>,
  before: number,
  { known, ids, warn, total }: Reader,
): Steps<Kept<WithSpans<R>>[]> {
  const sound: Kept<WithSpans<R>>[] = [];
  for (const [index, record] of records.entries()) {
    const kept = readRecord([collection, index], schema, record, warn);
    if (kept && isSound(kept, claimFaults(kept.value, known), warn) && isFirst(kept, ids, warn))
      sound.push({ value: withSpans(kept.value, known.readDate), place: kept.place });
    const read = before + index + 1;
    if (read % STEP === 0) yield { read, total };
  }
  return sound;
}

export interface Claims {
  readonly events: EventClaim[];
  readonly aid: AidClaim[];
  readonly periods: PeriodClaim[];
}

/** How many claims a file has, sound or not. */
export const countClaims = ({ events, aid, periods }: Envelope): number =>
  events.length + aid.length + periods.length;

/** All claims that are sound in themselves and in what they name. They share one set of ids. */
export function* readClaims(file: Envelope, known: Known, warn: Warn): Steps<Claims> {
  const reader: Reader = { known, ids: new Set(), warn, total: countClaims(file) };
  const beforePeriods = file.events.length + file.aid.length;
  const events = yield* readSound('events', file.events, EventSchema, 0, reader);
  const aid = yield* readSound('aid', file.aid, AidSchema, file.events.length, reader);
  const periods = yield* readSound('periods', file.periods, PeriodSchema, beforePeriods, reader);
  const linked = <C extends Claim>(value: C, place: Kept<C>['place']) =>
    cutDanglingLinks({ value, place }, reader.ids, warn);
  return {
    events: events.map(({ value, place }) => linked<EventClaim>(value, place)),
    aid: aid.map(({ value, place }) => linked<AidClaim>({ ...value, kind: 'aid' }, place)),
    periods: periods.map(({ value, place }) => linked<PeriodClaim>({ ...value, kind: 'status' }, place)),
  };
}
