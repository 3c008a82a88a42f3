import '../chronology.css';
import { useEffect, useRef, useState } from 'react';
import { type KeptOutcome, presentReading } from '../../data/chronologies/keptTable';
import { messageOf } from '../../lib/error';
import { formatFigure } from '../../lib/number';
import type { Dataset } from '../../model/dataset';
import { setTab } from '../../state/store';
import { reopenTable } from '../store/editing';
import { takeFocusNext } from '../store/notes';
import { useSession } from '../store/openSession';
import { downloadDataset } from './downloadDataset';
import { mendedWords, tableWords, unreadWords } from './tableWords';

/** Beside the board of a table that was opened: what became of its rows and cells, and the way back to how they are read. */
export function JustOpened({ dataset }: { dataset: Dataset }) {
  const [problem, setProblem] = useState('');
  const chronology = useSession((session) => session.chronology);
  const table = useSession((session) => session.table);
  const reading = chronology && table && presentReading(table, chronology.log);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = reading ? chronology?.summary.id : undefined;
  useEffect(() => {
    if (id !== undefined && takeFocusNext(id)) heading.current?.focus();
  }, [id]);
  if (!reading) return null;
  const { unread, groups } = reading.outcome;
  const change = () => {
    reopenTable(chronology.summary.id);
    setTab('open');
  };
  const download = () =>
    void downloadDataset(dataset, 'json').catch((error: unknown) => setProblem(messageOf(error)));
  return (
    <section className="at-rest just-opened" aria-label="What became of the table">
      <h3 ref={heading} tabIndex={-1}>
        What became of the table
      </h3>
      <p className="muted">
        {table.name}, as it was opened. Choose any mark to see its row, and the words of its date.
      </p>
      {tableWords(reading, table.headings).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {unread > 0 && <Unread unread={unread} groups={groups} />}
      <button type="button" className="link-button" onClick={change}>
        Change how columns were read
      </button>
      <p className="muted">
        This chronology is in this browser only.{' '}
        <button type="button" className="link-button" onClick={download}>
          Download a copy
        </button>{' '}
        to keep or to send it.
      </p>
      <p role="alert">{problem}</p>
    </section>
  );
}

function Unread({ unread, groups }: Pick<KeptOutcome, 'unread' | 'groups'>) {
  const rest = unread - groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <details>
      <summary>{unreadWords(unread)}</summary>
      <ul>
        {groups.map(({ row, column, heading, text, mended, reason, count }) => (
          <li key={`${row} ${column}`}>
            {count === 1 ? `Row ${row}` : `Row ${row} and ${formatFigure(count - 1)} more`}, {heading}:{' '}
            <q>{text}</q>
            {mended !== undefined && mendedWords(mended)} {reason}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="muted">and {formatFigure(rest)} more</p>}
    </details>
  );
}
