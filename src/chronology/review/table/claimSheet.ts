/** The sheet of claims that a dataset is saved as, when it comes back. */
import { saysSame } from '../../../data/chronologies/fields';
import { type FileRecord, keyOf, type List, listOf, type Records } from '../../../data/chronologies/records';
import { edtfOf, timeOf } from '../../../data/edtf/dateEnds';
import type { Table } from '../../../data/import/formats/sheet';
import { recordOf } from '../../../data/sheets/cells';
import { CLAIM_COLUMNS } from '../../../data/sheets/columns';
import { columnOf } from '../../../data/sheets/headings';
import { CLAIM_LISTS } from '../../../model/dataset';
import { filedClaims, freshId, patched } from '../../edit/claimEdits';
import { type FiledDate, textOf } from '../../edit/fieldValues';
import { type ProposedTable, sayFound, withdrawMissing } from './withdrawMissing';

/** Whether a table is the sheet of claims that a dataset is saved as. */
export const isClaimSheet = (headings: readonly string[]): boolean =>
  ['id', 'date.edtf', 'date.basis', 'people'].every((path) => columnOf(headings, path) >= 0);

const LIST_OF: Readonly<Record<string, List>> = { sum: 'sums', period: 'periods' };

/** What the sheet of claims proposes, without the others that a workbook has: each row is the claim of its id. */
export function proposedSheet(now: Records, { headings, rows }: Table): ProposedTable {
  const records = new Map(now);
  const columns = CLAIM_COLUMNS.filter(([path]) => columnOf(headings, path) >= 0);
  const found = new Set<string>();
  const filed = new Map(filedClaims(now).map((claim) => [claim.record.id, claim]));
  let added = 0;
  for (const { cells } of rows) {
    const { kind, ...row } = recordOf(
      headings,
      cells.map((cell) => cell ?? ''),
      columns,
    );
    const list = LIST_OF[textOf(kind)] ?? 'events';
    const claim = filed.get(textOf(row['id']));
    const id = claim?.record.id ?? freshId(records, CLAIM_LISTS, textOf(row['id']) || textOf(row['title']));
    if (claim) found.add(id);
    else added += 1;
    const said = { ...row, ...(list === 'events' && { kind }), ...withTimes(row, claim?.record) };
    const { record } = claim ?? {};
    records.set(
      keyOf(claim?.list ?? list, id),
      record ? patched(record, changesOnly(record, said)) : { citations: mainCitation(now), ...said, id },
    );
  }
  const { left, note } = withdrawMissing(records, [...filed.values()], found);
  return { records: left, notes: [sayFound(found.size, 'by id', added), ...note] };
}

const changesOnly = (record: FileRecord, said: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(said).filter(([field, value]) => !saysSame(record[field], value)));

const mainCitation = (records: Records) =>
  listOf(records, 'sources')
    .toSorted((a, b) => Number(b['primary']) - Number(a['primary']))
    .slice(0, 1)
    .map(({ id }) => ({ source: id }));

/** Dates of a row as the file has them, with what the sheet of claims does not hold. */
function withTimes(row: Readonly<Record<string, unknown>>, record: FileRecord | undefined) {
  const times: Record<string, unknown> = {};
  for (const field of ['date', 'others']) {
    const said = row[field];
    if (typeof said !== 'object' || said === null) continue;
    const { edtf = null, ...rest } = said as { readonly edtf?: string | null };
    const old = (record?.[field] ?? {}) as FiledDate;
    const { edtf: _edtf, begin: _begin, end: _end, ...kept } = old;
    const time = edtfOf(old) === edtf ? old : { ...kept, ...timeOf(edtf) };
    times[field] = { ...time, ...rest };
  }
  return times;
}
