import { memo } from 'react';
import { select, setTab, useView } from '../../state/store';
import type { TableColumn } from './tableColumns';
import type { TableRow } from './tableRows';

interface Props {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  readonly index: number;
  /** Measures the row; only given while the table is windowed, when rows carry their index. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** Row of one claim. Its title opens Evidence; the last cell shows its mark on the board. */
export const RecordRow = memo(function RecordRow({ row, columns, index, measure }: Props) {
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
              className="record-title"
              data-claim={claim.id}
              aria-pressed={selected}
              onClick={() => select(selected ? null : claim.id)}
            >
              {column.textOf(row)}
            </button>
            {row.found && <span className="record-note">{row.found}</span>}
            {row.joined.length > 0 && (
              <span className="record-note">
                Same event, according to the public record:{' '}
                {row.joined.map((title) => `“${title}”`).join(', ')}
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
