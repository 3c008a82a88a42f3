/** Events, aid claims and periods of a file → claims with their spans. */
import type * as v from 'valibot';
import type { AidClaim, ClaimDate, EventClaim, PeriodClaim, RecordReading } from '../model/claim';
import { claimFaults, type Known, type ReadDate, spanOrNull } from './checkClaim';
import { cutDanglingLinks } from './checkLinks';
import type { Envelope } from './readContext';
import { type Kept, keepFirst, keepSound, readRecords, type Warn } from './readRecords';
import { AidSchema, EventSchema, PeriodSchema, type RawClaim } from './schema';

interface Dated {
  readonly date: ClaimDate;
  readonly record?: RecordReading;
}

/** The claim with the spans of its dates, which must have been found sound. */
function withSpans<R extends RawClaim>(claim: R, readDate: ReadDate): Omit<R, 'date' | 'record'> & Dated {
  const { date, record, ...rest } = claim;
  return {
    ...rest,
    date: { ...date, span: spanOrNull(readDate(date.edtf)) },
    ...(record && { record: { ...record, span: spanOrNull(readDate(record.edtf)) } }),
  };
}

export interface Claims {
  readonly events: EventClaim[];
  readonly aid: AidClaim[];
  readonly periods: PeriodClaim[];
}

/** All claims that are sound in themselves and in what they name. They share one set of ids. */
export function readClaims(file: Envelope, known: Known, warn: Warn): Claims {
  const ids = new Set<string>();
  const read = <R extends RawClaim>(
    collection: 'events' | 'aid' | 'periods',
    schema: v.GenericSchema<unknown, R>,
  ): Kept<Omit<R, 'date' | 'record'> & Dated>[] => {
    const shaped = readRecords(collection, schema, file[collection], warn);
    const sound = keepSound(shaped, (claim) => claimFaults(claim, known), warn);
    return keepFirst(sound, warn, ids).map(({ value, place }) => ({
      value: withSpans(value, known.readDate),
      place,
    }));
  };
  const events: Kept<EventClaim>[] = read('events', EventSchema);
  const aid: Kept<AidClaim>[] = read('aid', AidSchema).map(({ value, place }) => ({
    value: { ...value, kind: 'aid' },
    place,
  }));
  const periods: Kept<PeriodClaim>[] = read('periods', PeriodSchema).map(({ value, place }) => ({
    value: { ...value, kind: 'status' },
    place,
  }));
  return {
    events: cutDanglingLinks(events, ids, warn),
    aid: cutDanglingLinks(aid, ids, warn),
    periods: cutDanglingLinks(periods, ids, warn),
  };
}
