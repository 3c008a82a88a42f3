/** What the rows of a table say, put in the place of what their claims say. */
import { saysSame } from '../../../data/chronologies/fields';
import { type FileRecord, keyOf, type Records } from '../../../data/chronologies/records';
import { edtfOf } from '../../../data/edtf/dateEnds';
import type { TextField } from '../../../data/import/mapping/mapping';
import { noSource } from '../../../data/import/mapping/registry';
import { CLAIM_LISTS, NO_SOURCE, TABLE_SOURCE } from '../../../model/dataset';
import { citationsOf, freshId, patched } from '../../edit/claimEdits';
import type { Matches } from './matchTable';
import { dateIn, type RowClaim, type TableClaims } from './tableClaims';

/** The fields of a claim that columns of a table can fill. */
const FIELDS: readonly TextField[] = [
  'title',
  'summary',
  'short',
  'kind',
  'place',
  'people',
  'themes',
  'quote',
  'confidence',
];

type Patch = Readonly<Record<string, unknown>>;

/** What a row says of a claim that is there already. */
const patchOf = (record: FileRecord, row: FileRecord, table: TableClaims): Patch => ({
  ...fieldsPatch(record, row, table),
  ...datePatch(record, row, table),
  ...citationsPatch(record, row, table),
});

function fieldsPatch(record: FileRecord, row: FileRecord, { mapping, isOwn }: TableClaims): Patch {
  const said = FIELDS.filter(
    (field) =>
      (isOwn || mapping.fields[field] !== undefined) &&
      // A sum or a period has its kind by its list.
      !(field === 'kind' && record['kind'] === undefined),
  );
  const changed = [...said, ...(isOwn ? ['details'] : [])].filter(
    (field) => !saysSame(record[field], row[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, row[field]]));
}

function datePatch(record: FileRecord, row: FileRecord, { mapping }: TableClaims): Patch {
  const [date, said] = [dateIn(record), dateIn(row)];
  if (!date || !said || mapping.when === undefined) return {};
  const [now, next] = [edtfOf(date), edtfOf(said)];
  // A cell that could not be read says nothing about the date.
  const isRead = next !== null || said.wording === null;
  if (!isRead || now === next) return {};
  const isOwn = date.basis === 'unstated' || date.basis === 'set';
  const basis = next === null ? 'unstated' : isOwn ? 'stated' : date.basis;
  return { date: { ...said, basis } };
}

function citationsPatch(record: FileRecord, row: FileRecord, { mapping }: TableClaims): Patch {
  if (mapping.fields.source === undefined && mapping.fields.url === undefined) return {};
  const now = citationsOf(record);
  const said = citationsOf(row).filter(({ source }) => source !== TABLE_SOURCE && source !== NO_SOURCE);
  const has = (list: typeof now, id: string) => list.some(({ source }) => source === id);
  const next = [
    ...now.filter(
      ({ source }) =>
        source === TABLE_SOURCE || has(said, source) || (source === NO_SOURCE && said.length === 0),
    ),
    ...said.filter(({ source }) => !has(now, source)),
  ];
  return next.length > 0 && !saysSame(next, now) ? { citations: next } : {};
}

/** Those that stand for what the claim of a row rests on, where it is added. */
const sourcesOf = (record: FileRecord, { source }: TableClaims): readonly FileRecord[] => [
  ...(citationsOf(record).some((one) => one.source === NO_SOURCE) ? [noSource()] : []),
  ...(source ? [source] : []),
];

/** The records with what the rows say, and the id of the claim of each row. */
export function fillRows(
  table: TableClaims,
  matches: Matches,
): { readonly records: Records; readonly ids: ReadonlyMap<RowClaim, string> } {
  const records = new Map(table.records);
  const ids = new Map<RowClaim, string>();
  for (const row of table.rows) {
    const claim = matches.get(row);
    const id = claim?.record.id ?? freshId(records, CLAIM_LISTS, row.record.id);
    ids.set(row, id);
    if (claim) {
      const patch = patchOf(claim.record, row.record, table);
      if (Object.keys(patch).length > 0) records.set(keyOf(claim.list, id), patched(claim.record, patch));
    } else {
      records.set(keyOf('events', id), { ...row.record, id });
      for (const source of sourcesOf(row.record, table)) records.set(keyOf('sources', source.id), source);
    }
  }
  return { records, ids };
}
