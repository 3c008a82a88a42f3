/** Records and the dataset that they make, side by side, so that of a change only what it touches is read. */
import type { Change } from '../../model/change';
import type { Claim } from '../../model/claim';
import { CLAIM_LISTS, type ClaimList, claimsOf, type Dataset } from '../../model/dataset';
import type { LoadedDataset } from '../load/fetchDataset';
import { openFile, parseSteps } from '../schema/parse';
import type { Problem } from '../schema/problem';
import {
  type ClaimReaders,
  claimReaders,
  cutDanglingLinks,
  type Known,
  type ReadClaim,
  referenceFaults,
  type Steps,
} from '../schema/readClaims';
import { type OpenDataset, tooManyRecords } from '../schema/readNewest';
import { type Entry, fileOf, idOf, isClaimKey, isIn, keyOf, listOf, type Records } from './records';

/** A reading without a fault: each claim of the dataset is the record in the same place of its list. */
export interface ReadRecords {
  readonly records: Records;
  readonly dataset: Dataset;
  /** All but the claims, and what they may refer to. */
  readonly frame: OpenDataset;
}

/** What came of reading a change: all of it, its first faults, or nothing where only reading everything can tell. */
export type ChangeRead = ReadRecords | { readonly faults: readonly Problem[] } | null;

/** What a value is in a text: without the keys of what is not given. */
const asFiled = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The file without its claims, opened; null for one that has a fault. */
function frameOf(records: Records, version: string): OpenDataset | null {
  const opened = openFile(asFiled({ ...fileOf(records), events: [], sums: [], periods: [] }), version);
  return opened.ok && opened.warnings.length === 0 ? opened : null;
}

/** The reading of records of which the dataset is known already; null where something was left out of it. */
export function readingOf(records: Records, { dataset, warnings }: LoadedDataset): ReadRecords | null {
  const frame = frameOf(records, dataset.version);
  const isWhole = CLAIM_LISTS.every((list) => dataset[list].length === listOf(records, list).length);
  return frame && warnings.length === 0 && isWhole ? { records, dataset, frame } : null;
}

/** Reads all records, pausing every few milliseconds; null where they make no dataset. */
export function* readAll(records: Records, version: string): Steps<LoadedDataset | null> {
  const result = yield* parseSteps(JSON.stringify(fileOf(records)), version);
  return result.ok ? result : null;
}

const hasClaim = (records: Records, id: string): boolean =>
  CLAIM_LISTS.some((list) => records.has(keyOf(list, id)));

const lacks = (has: { has(id: string): boolean }, ids: Iterable<string>): boolean =>
  [...ids].some((id) => !has.has(id));

/** Whether claims may name less than before. */
const isLess = (now: Known, before: Known): boolean =>
  lacks(now.people, before.people) ||
  lacks(now.parties, before.parties) ||
  lacks(now.themes, before.themes) ||
  [...before.sources].some(([id, { paragraphs = Number.POSITIVE_INFINITY }]) => {
    const source = now.sources.get(id);
    return !source || (source.paragraphs ?? Number.POSITIVE_INFINITY) < paragraphs;
  });

/** Whether a claim is said to be related to one of these, or the same event. */
const leadsTo = ({ related, others }: Claim, ids: ReadonlySet<string>): boolean =>
  related.some(({ id }) => ids.has(id)) || (others?.sameAs !== undefined && ids.has(others.sameAs));

/**
 * Reads what a change leads to: `after` are the records of `before` with the change made. All that it does not touch is the
 * same object as before. Where a reading comes of it, it equals what `readAll` gives.
 */
export function readChange(
  before: ReadRecords,
  after: Records,
  change: Change<Entry>,
  version: string,
): ChangeRead {
  if (tooManyRecords(fileOf(after)).length > 0) return null;
  const touched = [...change.added.keys(), ...change.updated.keys(), ...change.removed.keys()];
  const isFrames = touched.some((key) => !isClaimKey(key));
  const frame = isFrames ? frameOf(after, version) : before.frame;
  if (!frame) return null;
  const faults: Problem[] = [];
  const warn = (problem: Problem) => faults.push(problem);
  const ids = { has: (id: string) => hasClaim(after, id) };
  const readers: ClaimReaders = claimReaders({ known: frame.known, ids: new Set(), warn });

  const readList = <C extends Claim>(list: ClaimList, read: ReadClaim<C>, claims: readonly C[]) => {
    if (!touched.some((key) => isIn(list, key)) && !isFrames) return claims;
    const known = new Map(listOf(before.records, list).map((record, at) => [record, claims[at]]));
    return listOf(after, list).flatMap((record, at): C[] => {
      const same = known.get(record);
      if (same) return [same];
      const kept = read([list, at], asFiled(record));
      return kept ? [cutDanglingLinks(kept, ids, warn)] : [];
    });
  };
  const { dataset } = before;
  const claims = {
    events: readList('events', readers.events, dataset.events),
    sums: readList('sums', readers.sums, dataset.sums),
    periods: readList('periods', readers.periods, dataset.periods),
  };
  if (faults.length > 0) return { faults };

  const warned = frame.warnings.length;
  const read = { ...frame.withClaims(claims, ids.has), version };
  const all = claimsOf(read);
  const twice = [...change.added.keys()].some(
    (key) => CLAIM_LISTS.filter((list) => after.has(keyOf(list, idOf(key)))).length > 1,
  );
  const gone = new Set([...change.removed.keys()].map(idOf).filter((id) => !ids.has(id)));
  const isUnsure =
    frame.warnings.length > warned ||
    twice ||
    (gone.size > 0 && all.some((claim) => leadsTo(claim, gone))) ||
    (isLess(frame.known, before.frame.known) &&
      all.some((claim) => referenceFaults(claim, frame.known).length > 0));
  return isUnsure ? null : { records: after, dataset: read, frame };
}
