import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { RecordRow } from './RecordRow';
import type { TableColumn } from './tableColumns';
import type { TableRow } from './tableRows';
import { type Direction, useRecordTable } from './useRecordTable';
import { useRowWindow } from './useRowWindow';

const SORTS = { asc: 'ascending', desc: 'descending' } as const;

/** A scrolling region must be reachable by keyboard. */
const tabStop = { tabIndex: 0 };

interface Props {
  readonly rows: readonly TableRow[];
  /** All columns that the table can be sorted by. */
  readonly columns: readonly TableColumn[];
  /** The visible ones. */
  readonly shown: readonly TableColumn[];
  readonly caption: ReactNode;
}

/** Table that can be sorted by any column, in its own scrolling region. */
export function RecordTable({ rows, columns, shown, caption }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const { rows: sorted, directionOf, sortBy } = useRecordTable(rows, columns);
  useEffect(() => {
    scroller.current?.querySelector('tr[data-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keyOf = useCallback((index: number) => sorted[index]?.claim.id ?? String(index), [sorted]);
  const { from, to, above, below, measure } = useRowWindow(sorted.length, keyOf, scroller);
  const filler = (height: number) =>
    height > 0 && (
      <tr aria-hidden="true" className="filler">
        <td colSpan={shown.length + 1} style={{ height }} />
      </tr>
    );
  return (
    <section
      ref={scroller}
      aria-label="Table of records"
      className="table-scroll"
      data-windowed={measure !== undefined}
      {...tabStop}
    >
      <table className="records" {...(measure && { 'aria-rowcount': sorted.length + 1 })}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr {...(measure && { 'aria-rowindex': 1 })}>
            {shown.map(({ id, label }) => (
              <SortHeader key={id} id={id} label={label} direction={directionOf(id)} onSort={sortBy} />
            ))}
            <th scope="col" data-column="timeline">
              <span className="sr-only">Timeline</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {filler(above)}
          {sorted.slice(from, to).map((row, i) => (
            <RecordRow key={row.claim.id} row={row} columns={shown} index={from + i} measure={measure} />
          ))}
          {filler(below)}
        </tbody>
      </table>
      {measure && (
        <p className="print-only">
          Rows {from + 1} to {to} of {sorted.length} are printed. To see the others, narrow the filter or
          export the table.
        </p>
      )}
    </section>
  );
}

interface HeaderProps {
  readonly id: string;
  readonly label: string;
  readonly direction: Direction;
  readonly onSort: (id: string) => void;
}

function SortHeader({ id, label, direction, onSort }: HeaderProps) {
  return (
    <th scope="col" data-column={id} aria-sort={direction ? SORTS[direction] : 'none'}>
      <button type="button" className="sort-button" onClick={() => onSort(id)}>
        {label}
        <span aria-hidden="true" className="sort-arrow" />
      </button>
    </th>
  );
}
