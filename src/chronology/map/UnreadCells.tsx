import { useState } from 'react';
import type { UnreadCell } from '../../data/import/mapping/builder';
import { sayDate } from '../edit/typedDate';

interface Props {
  readonly unread: readonly UnreadCell[];
  /** Writes another text into a cell of the table; the file itself stays as it is. */
  readonly onMend: (cell: UnreadCell, text: string) => void;
}

/** Most cells that are listed one by one. */
const LISTED = 20;

/** Cells that are not read, each with its place, why, and ways to mend it here. */
export function UnreadCells({ unread, onMend }: Props) {
  if (unread.length === 0) return null;
  return (
    <section className="map-unread" aria-label="Cells that are not read">
      <h3>{unread.length === 1 ? '1 cell is not read' : `${unread.length} cells are not read`}</h3>
      <p className="muted">
        They are kept as they are written. You can mend them here; your file stays as it is.
      </p>
      <ul>
        {unread.slice(0, LISTED).map((cell) => (
          <li key={`${cell.row} ${cell.column}`}>
            <Unread cell={cell} onMend={(text) => onMend(cell, text)} />
          </li>
        ))}
      </ul>
      {unread.length > LISTED && <p className="muted">and {unread.length - LISTED} more</p>}
    </section>
  );
}

function Unread({ cell, onMend }: { cell: UnreadCell; onMend: (text: string) => void }) {
  const [text, setText] = useState('');
  const { row, heading, text: written, reason, options } = cell;
  return (
    <>
      <p>
        Row {row}, {heading}: <mark>{written}</mark> {reason}
      </p>
      <div className="map-mend">
        {options.map((option) => (
          <button key={option} type="button" className="quiet-button" onClick={() => onMend(option)}>
            {sayDate(option)}
          </button>
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) onMend(text.trim());
          }}
        >
          <input
            type="text"
            aria-label={`Write row ${row}, ${heading}, another way`}
            placeholder="or write it here"
            value={text}
            maxLength={200}
            onChange={({ target }) => setText(target.value)}
          />
        </form>
      </div>
    </>
  );
}
