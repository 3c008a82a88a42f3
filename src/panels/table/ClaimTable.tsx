import { memo, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { select, setTab, useView } from '../../state/store';
import { chooseClaim } from '../evidence/choose';
import type { TableColumn } from './tableColumns';
import type { TableRow } from './tableRows';
import { type Direction, useClaimTable, useRowWindow } from './useClaimTable';

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
  /** What the other sources are called. */
  readonly others: string;
}

/** Table that can be sorted by any column, in its own scrolling region. */
export function ClaimTable({ rows, columns, shown, caption, others }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const { rows: sorted, directionOf, sortBy } = useClaimTable(rows, columns);
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
      aria-label="Table of claims"
      className="table-scroll"
      data-windowed={measure !== undefined}
      {...tabStop}
    >
      <table className="claims-table" {...(measure && { 'aria-rowcount': sorted.length + 1 })}>
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
            <ClaimRow
              key={row.claim.id}
              row={row}
              columns={shown}
              others={others}
              index={from + i}
              measure={measure}
            />
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

interface ClaimRowProps {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  readonly others: string;
  readonly index: number;
  /** Measures the row; only given while the table is windowed, when rows carry their index. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Row of one claim. Its title opens Evidence; the last cell shows its mark on the board. */
const ClaimRow = memo(function ClaimRow({ row, columns, others, index, measure }: ClaimRowProps) {
  const { claim, match } = row;
  const selected = useView((view) => view.claim === claim.id);
  return (
    <tr
      data-index={index}
      data-match={match}
      data-selected={selected}
      {...(measure && { ref: measure, 'aria-rowindex': index + 2 })}
    >
      {columns.map((column) =>
        column.id === 'title' ? (
          <th key="title" scope="row" data-column="title">
            <button
              type="button"
              className="claim-title"
              data-claim={claim.id}
              aria-pressed={selected}
              onClick={({ detail }) => (selected && detail > 0 ? select(null) : chooseClaim(claim.id))}
            >
              {column.textOf(row)}
            </button>
            {row.found && <span className="claim-note">{row.found}</span>}
            {row.joined.length > 0 && (
              <span className="claim-note">
                Same event, according to {others}: {row.joined.map((title) => `“${title}”`).join(', ')}
              </span>
            )}
          </th>
        ) : (
          <td key={column.id} data-column={column.id} data-label={column.label}>
            {column.textOf(row)}
          </td>
        ),
      )}
      <td data-column="timeline">
        <button
          type="button"
          className="link-button"
          aria-label={`Show on timeline: ${claim.title}`}
          onClick={() => {
            select(claim.id);
            setTab('explore');
          }}
        >
          Timeline
        </button>
      </td>
    </tr>
  );
});
