/** What the log says of one claim. */
import { type LogEntry, stepsOf, touches } from '../../data/chronologies/editLog';
import { CLAIM_LISTS, type Entry, keyOf, type Records } from '../../data/chronologies/records';
import { type Proposal, proposalsBetween } from '../review/proposals';

export interface ClaimHistory {
  /** What it was before the first of the acts, against what it is after the last. */
  readonly change: Proposal;
  /** Why, each reason once, in the order in which they were given. */
  readonly reasons: readonly string[];
  /** Time of the last act, milliseconds since 1970. */
  readonly at: number;
}

/** All acts on a claim as one change, undone ones not counted; null where none has changed it. */
export function claimHistory(log: readonly LogEntry[], id: string): ClaimHistory | null {
  const key = CLAIM_LISTS.map((list) => keyOf(list, id)).find((one) =>
    log.some((entry) => touches(entry, one)),
  );
  if (key === undefined) return null;
  const acts = stepsOf(log).undo.filter((entry) => touches(entry, key));
  const [first, last] = [acts[0], acts.at(-1)];
  if (!first || !last) return null;
  const before = alone(key, first.change.updated.get(key)?.[0]);
  const after = alone(key, last.change.added.get(key) ?? last.change.updated.get(key)?.[1]);
  const change = proposalsBetween(before, before, after)[0];
  if (!change) return null;
  const reasons = [...new Set(acts.flatMap(({ reason }) => reason || []))];
  return { change, reasons, at: last.at };
}

const alone = (key: string, entry: Entry | undefined): Records => new Map(entry ? [[key, entry]] : []);
