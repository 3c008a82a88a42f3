/** What an act of the log did, for whoever was not there: from what to what, in words. */
import type { LogEntry } from '../../data/chronologies/editLog';
import { fieldsOf, saysSame, titleOf } from '../../data/chronologies/fields';
import { sayBoth, type Words } from '../../data/chronologies/fieldWords';
import type { KeptTable } from '../../data/chronologies/keptTable';
import { keyOf } from '../../data/chronologies/records';
import { changedFields } from '../../data/chronologies/revisions';
import { cutText } from '../../lib/shortText';
import { capitalize } from '../../lib/text';
import { NO_SOURCE } from '../../model/dataset';
import { fieldName } from '../../model/words/fieldNames';
import { allAnswers } from '../map/stepWords';

/** Most lines that are said of an act, and most characters of a value. */
const MOST = 6;
const LONGEST = 160;

/** Lines such as "Date: 2005 → 2006", with the name of the thing before it where an act did something to several. */
export function logDetails(
  { change: { added, updated, removed } }: LogEntry,
  words: Words,
): readonly string[] {
  const isOne = added.size + updated.size + removed.size === 1;
  const lines = [
    ...[...updated].flatMap(([key, [before, after]]) => {
      const [was, is] = [fieldsOf(before), fieldsOf(after)];
      const name = isOne ? '' : `“${titleOf(after, key)}”, `;
      const isRetitled = !saysSame(was['title'], is['title']);
      return changedFields(before, after)
        .filter((field) => field !== 'short' || !isRetitled)
        .map((field) => {
          const values = sayBoth({ name: field, before: was[field], after: is[field] }, words, words);
          return `${name}${fieldName(field)}: ${values.map((one) => cutText(one, LONGEST)).join(' → ')}`;
        });
    }),
    ...[...added]
      .filter(([key]) => key !== keyOf('sources', NO_SOURCE))
      .map(([key, entry]) => `Added: “${titleOf(entry, key)}”`),
    ...[...removed].map(([key, entry]) => `Removed: “${titleOf(entry, key)}”`),
  ];
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
}

/** What was answered about the columns of a table before it was opened, and which cells were mended. */
export function openedWith({
  readings,
  headings,
}: Pick<KeptTable, 'readings' | 'headings'>): readonly string[] {
  const first = readings.find(({ step }) => step === 0);
  if (!first) return [];
  const mended = first.mends.map(({ written, text }) => `“${written}” → “${text}”`);
  return [...allAnswers(first.mapping, headings).map(capitalize), ...mended];
}
