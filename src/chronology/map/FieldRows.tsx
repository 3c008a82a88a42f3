import { useId } from 'react';
import type { Table } from '../../data/import/formats/sheet';
import { dateText, type Writing, writingsOf } from '../../data/import/mapping/conventions';
import { columnCells } from '../../data/import/mapping/guess';
import {
  columnsBeside,
  columnsOf,
  type DateColumns,
  FIELD_NAMES,
  type Mapping,
  type TextField,
} from '../../data/import/mapping/mapping';
import { parseDate } from '../../data/schema/readClaims';
import { cutText } from '../../lib/text';
import { formatSpan } from '../../model/words/spans';
import { withDates, withField, withLeftOut } from './changeMapping';

interface Props {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** All fields, in the order in which they are shown. */
const FIELDS = Object.keys(FIELD_NAMES) as TextField[];

/** Fields that are offered even where no column was found for them. */
const ALWAYS: readonly TextField[] = ['title', 'people', 'source'];

/** Which column fills which field of a claim, with its first cells. */
export function FieldRows({ table, mapping, onChange }: Props) {
  const shown = FIELDS.filter((field) => ALWAYS.includes(field) || mapping.fields[field]);
  const more = FIELDS.filter((field) => !shown.includes(field));
  const beside = columnsBeside(mapping, table.headings.length);
  return (
    <div className="map-fields">
      <div className="map-row map-head" aria-hidden="true">
        <span>In a claim</span>
        <span>Column</span>
        <span>First cells</span>
      </div>
      <DateRow {...{ table, mapping, onChange }} end="when" name={mapping.ended ? 'Began' : 'When'} />
      <DateRow {...{ table, mapping, onChange }} end="ended" name="Ended" />
      {shown.map((field) => (
        <ColumnRow
          key={field}
          name={FIELD_NAMES[field]}
          table={table}
          columns={mapping.fields[field]?.columns ?? []}
          onChoose={(column) => onChange(withField(table, mapping, field, column))}
        />
      ))}
      {more.length > 0 && (
        <label className="map-row">
          <span className="muted">Another field</span>
          <select
            value=""
            onChange={({ target }) => {
              const field = more.find((one) => one === target.value);
              const [first] = beside;
              if (field && first !== undefined) onChange(withField(table, mapping, field, first));
            }}
          >
            <option value="">choose…</option>
            {more.map((field) => (
              <option key={field} value={field}>
                {FIELD_NAMES[field]}
              </option>
            ))}
          </select>
        </label>
      )}
      {beside.length + mapping.leftOut.length > 0 && (
        <fieldset className="map-beside">
          <legend>Kept beside each claim</legend>
          {[...beside, ...mapping.leftOut]
            .toSorted((a, b) => a - b)
            .map((column) => (
              <label key={column}>
                <input
                  type="checkbox"
                  checked={!mapping.leftOut.includes(column)}
                  onChange={({ target }) => onChange(withLeftOut(mapping, column, !target.checked))}
                />{' '}
                {table.headings[column]}
              </label>
            ))}
        </fieldset>
      )}
    </div>
  );
}

interface ColumnRowProps {
  readonly name: string;
  readonly table: Table;
  /** Several where cells are joined. */
  readonly columns: readonly number[];
  readonly onChoose: (column: number | null) => void;
}

/** Stands for several columns that are read together. */
const TOGETHER = 'together';

function ColumnRow({ name, table, columns, onChoose }: ColumnRowProps) {
  const id = useId();
  const [column] = columns;
  const value = columns.length > 1 ? TOGETHER : column === undefined ? '' : `${column}`;
  return (
    <div className="map-row">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChoose(target.value === '' ? null : Number(target.value))}
      >
        <option value="">none</option>
        {columns.length > 1 && (
          <option value={TOGETHER}>{columns.map((at) => table.headings[at]).join(' + ')}</option>
        )}
        {table.headings.map((heading, at) => (
          <option key={heading} value={at}>
            {heading}
          </option>
        ))}
      </select>
      <span className="map-cells">
        {firstCells(table, columns).map((cell) => (
          <span key={cell}>{cell}</span>
        ))}
      </span>
    </div>
  );
}

/** The first three different cells that are filled. */
function firstCells(table: Table, columns: readonly number[]): readonly string[] {
  const cells = new Set<string>();
  for (const { cells: row } of table.rows) {
    const text = columns
      .map((at) => dateText(row[at]))
      .join(' ')
      .trim();
    if (text) cells.add(cutText(text, 28));
    if (cells.size === 3) break;
  }
  return [...cells];
}

interface DateRowProps extends Props {
  readonly end: 'when' | 'ended';
  readonly name: string;
}

/** The column of a date, and below it each way in which its cells are written, with what that is read as. */
function DateRow({ table, mapping, onChange, end, name }: DateRowProps) {
  const dates = mapping[end];
  return (
    <>
      <ColumnRow
        name={name}
        table={table}
        columns={columnsOf(dates)}
        onChoose={(column) => onChange(withDates(table, mapping, end, column))}
      />
      {dates && <Writings table={table} mapping={mapping} dates={dates} name={name} />}
    </>
  );
}

/** Most ways of writing that are listed. */
const LISTED = 8;

function Writings({
  table,
  mapping,
  dates,
  name,
}: Pick<Props, 'table' | 'mapping'> & { dates: DateColumns; name: string }) {
  if (!('column' in dates)) return null;
  const { column } = dates;
  const writings = writingsOf(columnCells(table, column), mapping.conventions[column] ?? {});
  if (writings.length === 0) return null;
  return (
    <table className="map-writings">
      <caption className="sr-only">How the cells of {name} are written</caption>
      <thead>
        <tr>
          <th scope="col">One of each writing</th>
          <th scope="col">Cells</th>
          <th scope="col">Read as</th>
        </tr>
      </thead>
      <tbody>
        {writings.slice(0, LISTED).map((writing) => (
          <tr key={`${writing.reading.kind} ${writing.rule}`}>
            <td>{cutText(writing.example, 40)}</td>
            <td>{writing.count}</td>
            <td>
              <ReadAs writing={writing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReadAs({ writing: { reading } }: { writing: Writing }) {
  if (reading.kind === 'none') return <span className="map-problem">not a date: kept as written</span>;
  if (reading.kind === 'ask')
    return (
      <span className="map-problem">{reading.options.length > 1 ? 'several readings' : 'not read yet'}</span>
    );
  const span = parseDate(reading.edtf);
  return (
    <>
      {'problem' in span ? reading.edtf : formatSpan(span)} <code>{reading.edtf}</code>
    </>
  );
}
