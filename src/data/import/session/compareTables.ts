/** An earlier and a later state of the same table, row by row. */
import type { Table } from '../formats/sheet';
import type { Mapping } from '../mapping/mapping';
import { withConventions } from '../mapping/questions';
import { matchRows, namedRows } from '../matchRows';
import type { RowCounts } from './messages';

/** Counts the rows of two tables with the same headings, as they are matched where the later one is proposed as changes. */
export function compareTables(before: Table, after: Table, mapping: Mapping): RowCounts {
  const settled = withConventions(after, mapping);
  const pairs = matchRows(namedRows(before, settled), namedRows(after, settled));
  const same = [...pairs].filter(([now, old]) => now.textOf('cells') === old.textOf('cells')).length;
  return {
    same,
    changed: pairs.size - same,
    added: after.rows.length - pairs.size,
    gone: before.rows.length - pairs.size,
  };
}
