import { useState } from 'react';
import type { Mend } from '../../data/import/mapping/mends';
import { cellLight } from '../../data/import/session/lights';
import type { UnreadGroup } from '../../data/import/session/unreadGroups';
import { formatFigure } from '../../lib/number';
import { sayDate } from '../edit/typedDate';
import { mendedWords } from '../open/tableWords';
import { useLight } from './lit';
import { useTyped } from './typedAnswers';

interface Props {
  /** Number of all cells that are not read. */
  readonly unread: number;
  readonly groups: readonly UnreadGroup[];
  /** Writes another text into cells of the table; the file itself stays as it is. */
  readonly onMend: (mend: Mend) => void;
}

/** Most groups that are listed. */
const LISTED = 20;

/** Cells that are not read, those that say the same together, each with its place, why, and ways to mend it here. */
export function UnreadCells({ unread, groups, onMend }: Props) {
  if (unread === 0) return null;
  const listed = groups.slice(0, LISTED);
  const rest = unread - listed.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="map-unread" aria-label="Cells that are not read">
      <h2>{unread === 1 ? '1 cell is not read' : `${formatFigure(unread)} cells are not read`}</h2>
      <p className="muted">
        They are kept as they are written. You can mend them here; your file stays as it is.
      </p>
      <ul>
        {listed.map((group) => (
          <Unread key={`${group.row} ${group.column}`} group={group} onMend={onMend} />
        ))}
      </ul>
      {rest > 0 && <p className="muted">and {formatFigure(rest)} more</p>}
    </section>
  );
}

function Unread({ group, onMend }: { group: UnreadGroup; onMend: (mend: Mend) => void }) {
  const [text, setText] = useState('');
  const [isAlone, setIsAlone] = useState(false);
  const { row, column, heading, text: written, mended, reason, options, count } = group;
  const where = { column, row: isAlone ? row : null, written };
  const mend = (meant: string) => onMend({ ...where, text: meant });
  useTyped({ ...where, text: text.trim() || null });
  return (
    <li {...useLight(cellLight(column, written))}>
      <p>
        {count === 1 ? `Row ${row}` : `Row ${row} and ${formatFigure(count - 1)} more`}, {heading}:{' '}
        <mark>{written}</mark>
        {mended !== undefined && mendedWords(mended)} {reason}
      </p>
      <div className="map-mend">
        {options.map((option) => (
          <button key={option} type="button" className="quiet-button" onClick={() => mend(option)}>
            {sayDate(option)}
          </button>
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) mend(text.trim());
            setText('');
          }}
        >
          <input
            type="text"
            aria-label={`Write row ${row}, ${heading}, another way`}
            placeholder={options.length > 0 ? 'or write it here' : 'write it here'}
            value={text}
            maxLength={200}
            onChange={({ target }) => setText(target.value)}
          />
        </form>
        {count > 1 && (
          <label>
            <input type="checkbox" checked={isAlone} onChange={({ target }) => setIsAlone(target.checked)} />{' '}
            only in row {row}
          </label>
        )}
      </div>
    </li>
  );
}
