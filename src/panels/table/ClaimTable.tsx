import { Fragment, type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { Glyph } from '../../chart/Glyph';
import { palette } from '../../chart/theme/palette';
import { findingOf } from '../../model/reading';
import { glyphOf, kindTerm, type Worded } from '../../model/vocabulary';
import { select, setTab, useViewState } from '../../state/store';
import { usePhone } from '../../ui/useMedia';
import { usePrinting } from '../board/useSize';
import { chooseClaim } from '../evidence/choose';
import { Linked } from '../evidence/claim/Facts';
import { BETWEEN_PARTS, type TableColumn } from './tableColumns';
import type { TableRow } from './tableRows';
import { type Direction, useClaimTable, useRowWindow } from './useClaimTable';
import { useSideways } from './useSideways';

const SORTS = { asc: 'ascending', desc: 'descending' } as const;

/** The most columns that have room side by side on paper. */
const MAX_PAPER_COLUMNS = 10;

/** A scrolling region must be reachable by keyboard. */
const tabStop = { tabIndex: 0 };

interface Props {
  readonly rows: readonly TableRow[];
  /** All columns that the table can be sorted by. */
  readonly columns: readonly TableColumn[];
  /** The visible ones. */
  readonly shown: readonly TableColumn[];
  readonly caption: ReactNode;
  readonly words: Worded;
}

/** Table that can be sorted by any column, in its own scrolling region; claims one under another where it has no room. */
export function ClaimTable({ rows, columns, shown, caption, words }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const { rows: sorted, directionOf, sortBy } = useClaimTable(rows, columns);
  const selected = useViewState((view) => view.claim);
  useEffect(() => {
    if (selected !== null)
      scroller.current?.querySelector('tr[data-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);
  const keyOf = useCallback((index: number) => sorted[index]?.claim.id ?? String(index), [sorted]);
  const { from, to, above, below, measure } = useRowWindow(sorted.length, keyOf, scroller);
  const isPhone = usePhone();
  const isStacked = usePrinting() ? shown.length > MAX_PAPER_COLUMNS : isPhone;
  const sideways = useSideways(scroller);
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
      data-sideways={sideways}
      {...tabStop}
    >
      <table
        className={isStacked ? 'claims-table claims-stacked' : 'claims-table'}
        {...(measure && { 'aria-rowcount': sorted.length + 1 })}
      >
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
        <tbody onKeyDown={stepByRow}>
          {filler(above)}
          {sorted.slice(from, to).map((row, i) => (
            <ClaimRow
              key={row.claim.id}
              row={row}
              columns={shown}
              words={words}
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

/** The arrow keys go from title to title. */
function stepByRow(event: KeyboardEvent<HTMLElement>): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('.claim-title')];
  const at = titles.indexOf(event.target as HTMLElement);
  const next = way && at >= 0 ? titles[at + way] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
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
  readonly words: Worded;
  readonly index: number;
  /** Measures the row; only given while the table is windowed, when rows carry their index. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Row of one claim. Its title opens Evidence; the last cell shows its mark on the board. */
const ClaimRow = memo(function ClaimRow({ row, columns, words, index, measure }: ClaimRowProps) {
  const { claim, match } = row;
  const selected = useViewState((view) => view.claim === claim.id);
  return (
    <tr
      data-index={index}
      data-match={match}
      data-finding={findingOf(claim) ?? (claim.layer === 'others' ? 'only-others' : 'not-compared')}
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
              onKeyDown={({ key }) => key === 'Escape' && selected && select(null)}
            >
              {column.textOf(row)}
            </button>
            {row.found && <span className="claim-note">{row.found}</span>}
            {row.joined.length > 0 && (
              <span className="claim-note">
                Same event, according to {words.labels.others}:{' '}
                {row.joined.map((title) => `“${title}”`).join(', ')}
              </span>
            )}
          </th>
        ) : (
          <td key={column.id} data-column={column.id} data-label={column.label}>
            <Cell column={column} row={row} words={words} />
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

interface CellProps {
  readonly column: TableColumn;
  readonly row: TableRow;
  readonly words: Worded;
}

/** What a cell says: a kind with its sign, a note cut after two lines, sources as links, all else as it is. */
function Cell({ column, row, words }: CellProps) {
  if (column.partsOf)
    return column.partsOf(row).map(({ text, url, after }, at) => (
      <Fragment key={text + after}>
        {at > 0 && BETWEEN_PARTS}
        <Linked url={url}>{text}</Linked>
        {after}
      </Fragment>
    ));
  const text = column.textOf(row);
  if (text === '' || (column.id !== 'kind' && column.id !== 'note')) return text;
  return (
    <span>
      {column.id === 'kind' && <KindSign kind={row.claim.kind} words={words} />}
      <span className="cell-words">{text}</span>
    </span>
  );
}

/** The sign of a kind that has one on the board. */
function KindSign({ kind, words }: { kind: string; words: Worded }) {
  if ((kindTerm(words, kind)?.silhouette ?? 'none') === 'none') return null;
  return (
    <svg width={18} height={14} aria-hidden="true" className="kind-sign">
      <Glyph form={glyphOf(words, kind)} x={7} y={7} color={palette.ink} />
    </svg>
  );
}
