/** What was added or changed by hand in a chronology, as its log has it. */

import { isFields } from '../../lib/fields';
import { cutText } from '../../lib/shortText';
import type { Revision } from '../../model/dataset';
import { placeOfField } from '../../model/words/fieldNames';
import { localDay } from '../../model/words/sourceDates';
import { readWords } from '../schema/readContext';
import { TEXT_LIMITS } from '../schema/schema';
import { type LogEntry, recordsAfter, stepsOf } from './editLog';
import { fieldsOf, saysSame } from './fields';
import { sayBoth, sayField, type Words } from './fieldWords';
import { type KeptTable, presentReading } from './keptTable';
import { type Entry, type FileRecord, headOf, isClaimKey, keyOf, listOf, type Records } from './records';

/** Most that a file is given, as many as one may have. */
const MOST = 50_000;

/** What it takes to say the fields of these records. */
export function wordsIn(records: Records): Words {
  const { labels = {}, kinds } = headOf(records).file;
  return { dataset: readWords({ labels, scopes: [], ...(kinds && { kinds }) }, () => undefined), records };
}

/** What is kept of a chronology; `made` is in milliseconds since 1970. */
interface Kept {
  readonly records: Records;
  readonly log: readonly LogEntry[];
  readonly summary: { readonly made: number };
}

/**
 * What was added or changed by hand, or taken over from another file: what the file said of it when it was opened, the dates
 * that were set where the `table` had others, then what the log says since. An undone act counts as none, and neither does
 * reading the whole table another way. Claims that are gone are left out.
 */
export function revisionsIn({ records, log, summary }: Kept, table: KeptTable | null): readonly Revision[] {
  const { file } = headOf(records);
  const words = wordsIn(records);
  const reading = table ? presentReading(table, log) : undefined;
  const since = reading?.step ?? 0;
  const acts = new Map<string, LogEntry[]>();
  for (const entry of stepsOf(log).undo) {
    if (entry.number <= since) continue;
    const { added, updated, removed } = entry.change;
    for (const key of [...added.keys(), ...updated.keys(), ...removed.keys()])
      if (isClaimKey(key) && records.has(key)) acts.set(key, [...(acts.get(key) ?? []), entry]);
  }
  const made = [...acts].flatMap(([key, entries]) => revisionsOfClaim(key, entries, words));
  const at = log.find(({ number }) => number === since)?.at ?? summary.made;
  const mended = reading?.mends.length
    ? mendedDates(listOf(recordsAfter(records, log, since), 'events'), at, words)
    : [];
  const isDated = new Set(made.filter(({ field }) => field === 'date').map(({ claim }) => claim));
  const kept = mended.filter(({ claim }) => records.has(keyOf('events', claim)) && !isDated.has(claim));
  return [...(file.revisions ?? []), ...kept, ...made].slice(-MOST);
}

/** Dates of a table that somebody has set while its columns were mapped. */
const mendedDates = (events: readonly FileRecord[], at: number, words: Words): readonly Revision[] =>
  events.flatMap(({ id, date }) => {
    if (!isFields(date) || date['basis'] !== 'set') return [];
    const { wording, ...set } = date;
    return {
      claim: id,
      on: localDay(new Date(at)),
      what: 'changed' as const,
      field: 'date',
      ...(typeof wording === 'string' && { from: `“${wording}”` }),
      to: sayField('date', set, words),
    };
  });

/** What a thing was before an act, and what it is after it. */
const aroundAct = (key: string, { change: { added, updated, removed } }: LogEntry) => {
  const [before = removed.get(key), after = added.get(key)] = updated.get(key) ?? [];
  return { before, after };
};

function revisionsOfClaim(key: string, acts: readonly LogEntry[], words: Words): readonly Revision[] {
  const [first] = acts;
  const now = words.records.get(key);
  if (!first || !now || !('id' in now)) return [];
  const { before, after } = aroundAct(key, first);
  // What was added by hand is one's own as a whole; what was taken over is that as it was then.
  if (!before && first.takenFrom === undefined) return [{ claim: now.id, ...whenAndWhy(acts, 'added', key) }];
  if (!before && after)
    return [
      { claim: now.id, ...whenAndWhy([first], 'added', key) },
      ...changesOf(after, now, key, acts.slice(1), words),
    ];
  return before ? changesOf(before, now, key, acts, words) : [];
}

/** The fields of a claim that some acts have changed. */
function changesOf(
  before: Entry,
  now: FileRecord,
  key: string,
  acts: readonly LogEntry[],
  words: Words,
): readonly Revision[] {
  return changedFields(before, now).map((field): Revision => {
    const [was, is] = [fieldsOf(before)[field], fieldsOf(now)[field]];
    const [from, to] = sayBoth({ name: field, ...withoutSameWords(was, is) }, words, words);
    const its = acts.filter((act) => {
      const around = aroundAct(key, act);
      return !saysSame(fieldsOf(around.before)[field], fieldsOf(around.after)[field]);
    });
    return {
      claim: now.id,
      ...whenAndWhy(its, 'changed', `${key}#${field}`),
      field,
      ...(!saysSame(was, undefined) && { from: cutText(from, TEXT_LIMITS.text) }),
      ...(!saysSame(is, undefined) && { to: cutText(to, TEXT_LIMITS.text) }),
    };
  });
}

/** Two values, without the source's words for a date where both have the same. */
function withoutSameWords(before: unknown, after: unknown) {
  if (!isFields(before) || !isFields(after) || before['wording'] !== after['wording'])
    return { before, after };
  const { wording: _was, ...was } = before;
  const { wording: _is, ...is } = after;
  return { before: was, after: is };
}

/** The fields in which two states of a thing differ, as a reader looks for them. */
export const changedFields = (before: Entry, now: Entry): readonly string[] => {
  const [was, is] = [fieldsOf(before), fieldsOf(now)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !saysSame(was[field], is[field]))
    .sort((a, b) => placeOfField(a) - placeOfField(b));
};

/**
 * The day of the last of these acts, the file that it took over, and each reason once, in the order in which they were given;
 * `item`: for a claim, or a field of it, as a review decides of them.
 */
function whenAndWhy(acts: readonly LogEntry[], what: Revision['what'], item: string) {
  const given = acts.flatMap(({ reason, theirReasons }) => [reason, theirReasons?.[item] ?? '']);
  const why = [...new Set(given.filter(Boolean))].join('; ');
  const { at = 0, takenFrom } = acts.at(-1) ?? {};
  return {
    on: localDay(new Date(at)),
    what,
    ...(why !== '' && { why: cutText(why, TEXT_LIMITS.text) }),
    ...(takenFrom !== undefined && { takenFrom }),
  };
}
