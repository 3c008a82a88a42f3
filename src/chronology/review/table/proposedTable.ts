/**
 * A table as a file of the same chronology: its rows are matched to claims, and what its columns say is put in the place of
 * what these claims say. What a table has no column for stays.
 */
import type { Records } from '../../../data/chronologies/records';
import { type ReadTable, savedTable } from '../../../data/sheets/savedTable';
import { TABLE_SOURCE } from '../../../model/dataset';
import { citationsOf, type FiledClaim, filedClaims } from '../../edit/claimEdits';
import { isClaimSheet, proposedSheet } from './claimSheet';
import { fillRows } from './fillRows';
import { type Matches, matchByNames, matchLater, matchOpened } from './matchTable';
import { TABLE_KEY, type TableClaims, tableClaims } from './tableClaims';
import { type ProposedTable, sayFound, withdrawMissing } from './withdrawMissing';

/**
 * The records that a table proposes in the place of those that are there. Where the table is at hand that they were opened
 * from, its rows stand first in the place of what was changed here, and it is these that the proposing rows are found among
 * and told from: a cell that both tables have alike is no change, whatever a claim says now.
 */
export function proposedTable(
  now: Records,
  read: ReadTable,
  name: string,
  opened: ReadTable | null = null,
): ProposedTable {
  if (isClaimSheet(read.table.headings)) return proposedSheet(now, read.table);
  const saved = savedTable(read.table);
  if (saved) {
    const table = tableClaims(now, saved, name, true);
    // The page saves the claims that its filter finds: one that is missing was not taken out.
    return proposedRows(table, matchByNames(table), []);
  }
  if (!opened || !now.has(TABLE_KEY)) {
    const table = tableClaims(now, read, name);
    return proposedRows(table, matchByNames(table), claimsOfTable(now));
  }
  const before = tableClaims(now, opened, name);
  const { records: base, ids } = fillRows(before, matchOpened(before));
  const table = tableClaims(base, read, name);
  return { ...proposedRows(table, matchLater(table, read, opened, ids), claimsOfTable(base)), base };
}

/** The claims that rest on a table. */
const claimsOfTable = (records: Records): readonly FiledClaim[] =>
  filedClaims(records).filter(({ record }) =>
    citationsOf(record).some(({ source }) => source === TABLE_SOURCE),
  );

/** What the rows say of the claims that they are; of the `candidates`, those that no row is are withdrawn. */
function proposedRows(
  table: TableClaims,
  matches: Matches,
  candidates: readonly FiledClaim[],
): ProposedTable {
  const { records } = fillRows(table, matches);
  const found = new Set([...matches.values()].map(({ record }) => record.id));
  const { left, note } = withdrawMissing(records, candidates, found);
  const [matched, ...unread] = notesOf(table, matches);
  return { records: left, notes: [matched, ...note, ...unread] };
}

/** How the rows were matched, and that some of their cells could not be read. */
function notesOf({ rows, mapping, unread }: TableClaims, { size }: Matches): readonly [string, ...string[]] {
  const inRows = rows.length === 1 ? 'one row' : `${rows.length} rows`;
  const by = `${mapping.fields.id ? 'id, or by ' : ''}date, title and people`;
  const matched = sayFound(size, `in its ${inRows}, by ${by}`, rows.length - size);
  if (unread === 0) return [matched];
  return [
    matched,
    `${unread} of its cells could not be read. Dates that could not be read stay as they are.`,
  ];
}
