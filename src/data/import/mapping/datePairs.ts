/** Pairs of columns that say from when to when: a table of monarchs may have births and deaths beside reigns. */
import type { Table } from '../formats/sheet';
import { dateText } from './conventions';
import { columnCells, dateShare, wordsOf } from './guess';

/** Two columns of dates that belong together, and in how many rows both are filled. */
export interface DatePair {
  readonly when: number;
  readonly ended: number;
  readonly rows: number;
}

/** Words by which headings of such columns differ: of the beginning, where it has one, and of the end. */
const ENDS: readonly (readonly [began: string, ended: string])[] = [
  ['start', 'end'],
  ['begin', 'end'],
  ['began', 'ended'],
  ['from', 'to'],
  ['from', 'until'],
  ['birth', 'death'],
  ['born', 'died'],
  ['opened', 'closed'],
  ['founded', 'dissolved'],
  ['', 'end'],
];

/** The rest of a heading without a word; null where it does not have it. */
function without(heading: string, word: string): string | null {
  if (word === '') return heading;
  const words = heading.split(' ');
  return words.includes(word) ? words.filter((one) => one !== word).join(' ') : null;
}

/** All pairs of a table, in the order of its columns. A column belongs to one pair at most. */
export function datePairs(table: Table): readonly DatePair[] {
  const headings = table.headings.map(wordsOf);
  const taken = new Set<number>();
  const isDate = (at: number) => dateShare(columnCells(table, at)) >= 0.5;
  const pairs: DatePair[] = [];
  for (const [began, ended] of ENDS)
    headings.forEach((heading, when) => {
      const rest = without(heading, began);
      const last = headings.findIndex(
        (other, at) => at !== when && !taken.has(at) && without(other, ended) === rest,
      );
      if (rest === null || last < 0 || taken.has(when) || !isDate(when) || !isDate(last)) return;
      taken.add(when).add(last);
      const rows = table.rows.filter(
        ({ cells }) => dateText(cells[when]) !== '' && dateText(cells[last]) !== '',
      ).length;
      pairs.push({ when, ended: last, rows });
    });
  return pairs.sort((a, b) => a.when - b.when);
}
