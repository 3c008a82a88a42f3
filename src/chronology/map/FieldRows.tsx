import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { NOT_KNOWN } from '../../data/import/dates/readDate';
import {
  columnsBeside,
  columnsOf,
  FIELD_NAMES,
  type Mapping,
  type TextField,
} from '../../data/import/mapping/mapping';
import type { Writing } from '../../data/import/mapping/readings';
import type { TableOverview } from '../../data/import/session/messages';
import { formatFigure, sumOf } from '../../lib/number';
import { useArrows } from '../../ui/useArrows';
import {
  LISTS,
  withAnother,
  withConstant,
  withDates,
  withField,
  withLeftOut,
  withSaid,
  withSplit,
} from './changeMapping';
import { columnTarget, draggedColumn } from './columnDrag';
import { Writings } from './Writings';

interface Props {
  readonly table: TableOverview;
  readonly mapping: Mapping;
  /** By column of dates. */
  readonly writings: Readonly<Record<number, readonly Writing[]>>;
  readonly onChange: (mapping: Mapping) => void;
  /** Takes another text in the place of what is written in a column; null takes what is written again. */
  readonly onMean: (column: number, written: string, meant: string | null) => void;
}

/** All fields, in the order in which they are shown. */
const FIELDS = Object.keys(FIELD_NAMES) as TextField[];

/** Fields that are offered even where no column was found for them. */
const ALWAYS: readonly TextField[] = ['title', 'people', 'source'];

/** Which column fills which field of a claim, with its first cells. */
export function FieldRows({ table, mapping, writings, onChange, onMean }: Props) {
  const shown = FIELDS.filter((field) => ALWAYS.includes(field) || mapping.fields[field]);
  const more = FIELDS.filter((field) => !shown.includes(field));
  const beside = columnsBeside(mapping, table.headings.length);
  const kept = useArrows<HTMLFieldSetElement>('input');
  return (
    <div className="map-fields">
      <div className="map-row map-head" aria-hidden="true">
        <span>In a claim</span>
        <span>Column</span>
        <span>First cells</span>
        <span>Read as</span>
      </div>
      <DateRow
        {...{ table, mapping, writings, onChange, onMean }}
        end="when"
        name={mapping.ended ? 'Began' : 'When'}
      />
      <DateRow {...{ table, mapping, writings, onChange, onMean }} end="ended" name="Ended" />
      {shown.map((field) => (
        <TextRow key={field} {...{ table, mapping, field, onChange }} />
      ))}
      {more.length > 0 && (
        <label className="map-row">
          <span className="muted">Another field</span>
          <select
            value=""
            onKeyDown={openByEnter}
            onChange={({ target }) => {
              const field = more.find((one) => one === target.value);
              if (field) onChange(withAnother(table, mapping, field, beside));
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
        <fieldset className="map-beside" {...kept}>
          <legend>
            Kept beside each claim<span className="sr-only">. Arrow keys go from one to the next.</span>
          </legend>
          {[...beside, ...mapping.leftOut]
            .toSorted((a, b) => a - b)
            .map((column) => (
              <label
                key={column}
                {...draggedColumn(column)}
                title="Drag it onto a field to fill that from it"
              >
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

/** Signs at which cells are parted, and what they are called. */
const SPLITS = [
  [';', '“;”'],
  ['|', '“|”'],
  [' / ', '“/”'],
  [',', '“,”'],
  ['\n', 'line ends'],
] as const;

interface TextRowProps extends Omit<Props, 'writings' | 'onMean'> {
  readonly field: TextField;
}

/** The column of a field in words: several names may stand in a cell, and one text may stand in all claims. */
function TextRow({ table, mapping, field, onChange }: TextRowProps) {
  const name = FIELD_NAMES[field];
  const { columns = [], split, constant } = mapping.fields[field] ?? {};
  const isConstant = columns.length === 0 && constant !== undefined;
  const namesNone = field === 'source' && columns.length === 0 && !constant && !mapping.fields.url;
  return (
    <ColumnRow
      name={name}
      table={table}
      columns={columns}
      isConstant={isConstant}
      onChoose={(column) => onChange(withField(table, mapping, field, column))}
      onConstant={() => onChange(withConstant(mapping, field, ''))}
      remark={namesNone ? 'No column names a source, so each claim says “No source given”.' : null}
      readAs={
        LISTS.includes(field) &&
        columns.length > 0 && (
          <label>
            split at{' '}
            <select
              aria-label={`${name}: split at`}
              value={split ?? ''}
              onChange={({ target }) => onChange(withSplit(mapping, field, target.value || null))}
            >
              <option value="">nothing</option>
              {SPLITS.map(([sign, words]) => (
                <option key={sign} value={sign}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      {isConstant && (
        <input
          type="text"
          maxLength={200}
          aria-label={`${name} of all claims`}
          value={constant}
          onChange={({ target }) => onChange(withConstant(mapping, field, target.value))}
        />
      )}
    </ColumnRow>
  );
}

interface ColumnRowProps {
  readonly name: string;
  readonly table: TableOverview;
  /** Several where cells are joined. */
  readonly columns: readonly number[];
  readonly onChoose: (column: number | null) => void;
  readonly isConstant?: boolean;
  /** Without it the field takes cells alone. */
  readonly onConstant?: () => void;
  readonly readAs?: ReactNode;
  /** Stands below the row. */
  readonly remark?: string | null;
  /** In the place of the first cells. */
  readonly children?: ReactNode;
}

/** Opens a menu by Enter too, where the browser lets a page do so; Space and the arrows open it anyway. */
function openByEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter' || !('showPicker' in event.currentTarget)) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}

/** Stand for several columns that are read together, and for one text in all claims. */
const TOGETHER = 'together';
const CONSTANT = 'constant';

function ColumnRow(props: ColumnRowProps) {
  const { name, table, columns, onChoose, isConstant, onConstant, readAs, remark, children } = props;
  const id = useId();
  const [column] = columns;
  const chosen = column === undefined ? '' : `${column}`;
  const value = columns.length > 1 ? TOGETHER : isConstant ? CONSTANT : chosen;
  return (
    <div className="map-row" {...columnTarget(onChoose)}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onKeyDown={openByEnter}
        onChange={({ target }) => {
          if (target.value === CONSTANT) onConstant?.();
          else onChoose(target.value === '' ? null : Number(target.value));
        }}
      >
        <option value="">none</option>
        {onConstant && <option value={CONSTANT}>the same in all claims</option>}
        {columns.length > 1 && (
          <option value={TOGETHER}>{columns.map((at) => table.headings[at]).join(' + ')}</option>
        )}
        {table.headings.map((heading, at) => (
          <option key={heading} value={at}>
            {heading}
          </option>
        ))}
      </select>
      <span className="map-cells" {...draggedColumn(columns.length === 1 ? column : undefined)}>
        {isConstant
          ? children
          : columns
              .flatMap((at) => table.columns[at]?.cells ?? [])
              .slice(0, 3)
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same cell
              .map((cell, at) => <span key={at}>{cell}</span>)}
      </span>
      <span className="map-read-as">{readAs}</span>
      {remark && <p className="map-none">{remark}</p>}
    </div>
  );
}

interface DateRowProps extends Props {
  readonly end: 'when' | 'ended';
  readonly name: string;
}

/** The column of a date, and below it each way in which its cells are written, with what that is read as. */
function DateRow({ table, mapping, writings, onChange, onMean, end, name }: DateRowProps) {
  const dates = mapping[end];
  const column = dates && 'column' in dates ? dates.column : null;
  const ways = column === null ? [] : (writings[column] ?? []);
  const filled = ways.filter(({ reading }) => reading.rule !== NOT_KNOWN);
  const sum = (all: readonly Writing[]) => sumOf(all, ({ count }) => count);
  const read = filled.filter(({ reading, said }) => reading.kind === 'date' || said !== null);
  return (
    <>
      <ColumnRow
        name={name}
        table={table}
        columns={columnsOf(dates)}
        onChoose={(chosen) => onChange(withDates(mapping, end, chosen))}
        {...(filled.length > 0 && {
          readAs: `${formatFigure(sum(read))} of ${formatFigure(sum(filled))} dates`,
        })}
      />
      {column !== null && (
        <Writings
          name={name}
          column={column}
          writings={ways}
          convention={mapping.conventions[column] ?? {}}
          onMean={(written, meant) => onMean(column, written, meant)}
          onSay={(key, said) => onChange(withSaid(mapping, column, key, said))}
        />
      )}
    </>
  );
}
