/** Two columns that say when the same thing was, and that do not always say the same. */

import { outerRange } from '../../../model/span';
import { parseDate } from '../../edtf/dateEnds';

import { readDate } from '../dates/readDate';
import type { Table } from '../formats/sheet';
import { dateText } from './conventions';
import { datePairs } from './datePairs';
import { columnCells, conventionIn, dateShare } from './guess';

export interface DateClash {
  /** The two columns, in their order. */
  readonly columns: readonly [number, number];
  /** Numbers of the rows in which the two dates have no day in common. */
  readonly rows: readonly number[];
}

/** Columns with fewer dates than this share of their cells are no dates. */
const SURE = 0.8;

/** For each row the outer range of its date in a column; null where there is none. */
function rangesIn(table: Table, column: number) {
  const convention = conventionIn(table, column);
  return columnCells(table, column).map((cell) => {
    const text = dateText(cell);
    const reading = text === '' ? null : readDate(text, convention);
    const span = reading?.kind === 'date' ? parseDate(reading.edtf) : null;
    return span === null || 'problem' in span ? null : outerRange(span);
  });
}

/** The rows in which two columns disagree; null where they do not tell of the same thing: they agree in most rows or in none. */
function clashOf(table: Table, one: number, other: number): DateClash | null {
  const [first, second] = [rangesIn(table, one), rangesIn(table, other)];
  const rows: number[] = [];
  let agreeing = 0;
  for (const [at, row] of table.rows.entries()) {
    const [a, b] = [first[at], second[at]];
    if (!a || !b) continue;
    if (a.from < b.to && b.from < a.to) agreeing += 1;
    else rows.push(row.number);
  }
  return rows.length > 0 && agreeing > rows.length ? { columns: [one, other], rows } : null;
}

/**
 * The first two columns of dates that agree in most rows and disagree in some. The beginning and the end of something, and
 * pairs of them, are no such columns.
 */
export function dateClash(table: Table): DateClash | null {
  const paired = new Set(datePairs(table).flatMap(({ when, ended }) => [when, ended]));
  const columns = table.headings.flatMap((_, at) =>
    !paired.has(at) && dateShare(columnCells(table, at)) >= SURE ? [at] : [],
  );
  for (const [at, one] of columns.entries())
    for (const other of columns.slice(at + 1)) {
      const clash = clashOf(table, one, other);
      if (clash) return clash;
    }
  return null;
}
