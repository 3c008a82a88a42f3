/**
 * All that was done to a chronology, oldest first. The log only grows: to undo is an act of its own. What can be undone and
 * redone is read off the log, and so outlives the page.
 */
import { apply, type Change, reverse } from '../../model/change';
import type { Entry, Records } from './records';

/** What an edit decides of a review without changing a claim; so a refusal is kept, undone and redone like any edit. */
export interface ReviewDecision {
  /** Id of the review. */
  readonly review: string;
  /** Keys of what is refused from now on, and of what waits again. */
  readonly refused: readonly string[];
  readonly reopened: readonly string[];
}

export interface LogEntry {
  /** Counted from 1 within a chronology. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly act: 'edit' | 'undo' | 'redo';
  /** What was done, as in "Moved “Meeting in Damascus” to 2006". */
  readonly words: string;
  /** Why, in the words of whoever did it; '' where none were given. */
  readonly reason: string;
  readonly change: Change<Entry>;
  readonly decision?: ReviewDecision;
  /** Name of the proposed file whose changes it takes over. */
  readonly takenFrom?: string;
  /** Why that file has them so, in its own words: by the key of a claim, or of one and its field (`events/visit-1#date`). */
  readonly theirReasons?: Readonly<Record<string, string>>;
}

/** Why an act was done, each reason once: that of whoever did it, and those of the file that it took over. */
export const reasonsOf = ({ reason, theirReasons = {} }: LogEntry): readonly string[] =>
  [...new Set([reason, ...Object.values(theirReasons)])].filter(Boolean);

/** An act on its way into the log. */
export type Act = Omit<LogEntry, 'number' | 'at'>;

/** "Undid: Changed the title of “A meeting”". */
export const actWords = ({ act, words }: Act): string =>
  act === 'edit' ? words : `${act === 'undo' ? 'Undid' : 'Made again'}: ${words}`;

/** Whether an act adds or changes the thing of a key. */
export const touches = ({ change: { added, updated } }: Pick<LogEntry, 'change'>, key: string): boolean =>
  added.has(key) || updated.has(key);

/** Edits that can be taken back and made again, the next one last. */
export interface Steps {
  readonly undo: readonly LogEntry[];
  readonly redo: readonly LogEntry[];
}

/** What can be undone and redone after these acts. An edit forgets what could be redone. */
export function stepsOf(log: readonly LogEntry[]): Steps {
  const undo: LogEntry[] = [];
  let redo: LogEntry[] = [];
  for (const entry of log) {
    if (entry.act === 'edit') {
      undo.push(entry);
      redo = [];
      continue;
    }
    const [from, to] = entry.act === 'undo' ? [undo, redo] : [redo, undo];
    const step = from.pop();
    if (step) to.push(step);
  }
  return { undo, redo };
}

/** The act that takes the last edit back; null where there is none. */
export function undoAct(log: readonly LogEntry[]): Act | null {
  const last = stepsOf(log).undo.at(-1);
  return last ? { act: 'undo', words: last.words, reason: '', change: reverse(last.change) } : null;
}

/** The act that makes the last undone edit again; null where there is none. */
export function redoAct(log: readonly LogEntry[]): Act | null {
  const last = stepsOf(log).redo.at(-1);
  return last ? { act: 'redo', words: last.words, reason: '', change: last.change } : null;
}

/** The records as they stood after so many acts. */
export function recordsAfter(records: Records, log: readonly LogEntry[], number: number): Records {
  const later = log.filter((entry) => entry.number > number).toReversed();
  return apply(records, ...later.map(({ change }) => reverse(change)));
}

/** Keys that a review has refused and that nothing has reopened since, undone edits not counted. */
export function refusedIn(log: readonly LogEntry[], review: string): ReadonlySet<string> {
  const refused = new Set<string>();
  for (const { decision } of stepsOf(log).undo) {
    if (decision?.review !== review) continue;
    for (const key of decision.refused) refused.add(key);
    for (const key of decision.reopened) refused.delete(key);
  }
  return refused;
}
