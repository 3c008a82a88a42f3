/** The table of claims that the page saves, when it comes back. */
import type { Table } from '../import/formats/sheet';
import type { Mapping, TextField } from '../import/mapping/mapping';

/** A table as it stands in its file, and how it is read. */
export interface ReadTable {
  readonly table: Table;
  readonly mapping: Mapping;
}

/** Columns of the table that the page saves, whose cells hold what a claim's fields do. */
const PAGE_FIELDS: Readonly<Partial<Record<TextField, string>>> = {
  id: 'id',
  title: 'title',
  summary: 'summary',
  kind: 'kind',
  people: 'people',
  themes: 'themes',
  quote: 'quotation',
  speaker: 'speaker',
};

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
const unprotected = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

/** A table that the page has saved, read as it was written; null for any other. Its other columns are put together from several fields. */
export function savedTable(table: Table): ReadTable | null {
  const { headings } = table;
  if (!['id', 'date', 'date_in_words', 'basis', 'data_version'].every((one) => headings.includes(one)))
    return null;
  const at = (heading: string) => headings.indexOf(heading);
  const fields = Object.entries(PAGE_FIELDS).flatMap(([field, heading]) =>
    at(heading) < 0 ? [] : [[field, { columns: [at(heading)], split: ';' }] as const],
  );
  const mapping: Mapping = {
    fields: Object.fromEntries(fields),
    when: { column: at('date') },
    conventions: {},
    leftOut: headings.map((_, column) => column),
    lanes: 'person',
    isHtml: false,
  };
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(unprotected) }));
  return { table: { ...table, rows }, mapping };
}
