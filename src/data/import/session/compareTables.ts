/** An earlier and a later state of the same table, row by row. */
import type { Table, TableRow } from '../formats/sheet';
import { columnsOf, type Mapping, type TextField } from '../mapping/mapping';
import type { RowCounts } from './messages';

/** Fields that name a row, the surest first. */
const NAMES: readonly (readonly (TextField | 'when')[])[] = [
  ['id'],
  ['title', 'people', 'when'],
  ['title', 'people'],
  ['when', 'people'],
  ['title'],
];

const textOf = ({ cells }: TableRow, columns: readonly number[]): string =>
  columns.map((column) => cells[column]?.trim() ?? '').join('\0');

/** Rows by a text that each has. Rows where all of it is empty are left out. */
function byText(rows: Iterable<TableRow>, columns: readonly number[]): ReadonlyMap<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const text = textOf(row, columns);
    if (text.replaceAll('\0', '') === '') continue;
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return groups;
}

/** Takes away the rows of both that have the same text, in their order; returns how many pairs there were. */
function takePairs(
  before: Set<TableRow>,
  after: Set<TableRow>,
  columns: readonly number[],
  isName: boolean,
): number {
  const groups = byText(before, columns);
  let pairs = 0;
  for (const [text, rows] of byText(after, columns)) {
    const old = groups.get(text) ?? [];
    // A name that several rows have names none of them.
    if (isName && (rows.length > 1 || old.length > 1)) continue;
    for (const [at, row] of rows.entries()) {
      const match = old[at];
      if (!match) break;
      before.delete(match);
      after.delete(row);
      pairs += 1;
    }
  }
  return pairs;
}

/**
 * Counts the rows of two tables with the same headings. Rows of the same cells are the same, wherever they stand; of the
 * others, two that are named alike under the mapping, and that nothing else is named so, are one that has changed.
 */
export function compareTables(before: Table, after: Table, { fields, when }: Mapping): RowCounts {
  const [old, now] = [new Set(before.rows), new Set(after.rows)];
  const all = after.headings.map((_, column) => column);
  const same = takePairs(old, now, all, false);
  let changed = 0;
  for (const names of NAMES) {
    const columns = names.map((name) => (name === 'when' ? columnsOf(when) : (fields[name]?.columns ?? [])));
    if (columns[0]?.length) changed += takePairs(old, now, columns.flat(), true);
  }
  return { same, changed, added: now.size, gone: old.size };
}
