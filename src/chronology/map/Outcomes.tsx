import { type ReactNode, useId } from 'react';
import type { Mapping } from '../../data/import/mapping/mapping';
import type { Outcome, Preview, TableOverview } from '../../data/import/session/messages';
import { formatFigure } from '../../lib/number';
import { laneWords, liveUnreadWords, many, repeatedWords } from '../open/tableWords';
import { MappedBoard } from './MappedBoard';

interface Props {
  readonly table: TableOverview;
  readonly mapping: Mapping;
  readonly preview: Preview | null;
  readonly outcome: Outcome | null;
  /** Id of its heading, to be led to. */
  readonly boardId: string;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly onChange: (mapping: Mapping) => void;
  /** What was changed last; null where nothing was. */
  readonly lastStep: string | null;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  /** How far the counting has come. */
  readonly children: ReactNode;
}

const LANES = [
  { id: 'person', name: 'person' },
  { id: 'organisation', name: 'organisation' },
  { id: 'kind', name: 'kind' },
  { id: 'place', name: 'place' },
  { id: 'theme', name: 'theme' },
] as const;

/** The board that the table makes as it is mapped, and what becomes of all its cells. */
export function Outcomes(props: Props) {
  const step = useId();
  const lanes = useId();
  const { table, mapping, preview, outcome, boardId, title } = props;
  const { onTitle, onChange, lastStep, onUndo, onRedo, children } = props;
  const severalWords = preview?.result.ok ? laneWords(preview.result.dataset) : null;
  return (
    <section className="map-right" aria-label="Your board, as it stands">
      <div className="map-board-head">
        <h2 id={boardId} tabIndex={-1}>
          Your board, as it stands
        </h2>
        <p role="status">{outcome && <Status {...outcome} />}</p>
      </div>
      <div className="map-called">
        <label>
          Called{' '}
          <input type="text" maxLength={200} value={title} onChange={({ target }) => onTitle(target.value)} />
        </label>
        <label>
          Lanes by{' '}
          <select
            value={mapping.lanes}
            {...(severalWords && { 'aria-describedby': lanes })}
            onChange={({ target }) => {
              const chosen = LANES.find(({ id }) => id === target.value)?.id;
              if (chosen) onChange({ ...mapping, lanes: chosen });
            }}
          >
            {LANES.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="quiet-button"
          aria-disabled={!onUndo}
          onClick={() => onUndo?.()}
          aria-keyshortcuts="Control+Z"
          {...(lastStep !== null && { 'aria-describedby': step })}
        >
          Undo{' '}
          <kbd aria-hidden="true" className="for-keys">
            Ctrl Z
          </kbd>
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-disabled={!onRedo}
          onClick={() => onRedo?.()}
          aria-keyshortcuts="Control+Shift+Z Control+Y"
        >
          Redo
        </button>
        {lastStep !== null && (
          <span id={step} className="map-step">
            {lastStep}
          </span>
        )}
      </div>
      {severalWords && (
        <p id={lanes} className="muted">
          {severalWords}
        </p>
      )}
      <div className="map-progress">{children}</div>
      {preview && <Board preview={preview} rows={table.rows} />}
      {outcome && <Counts {...outcome} />}
      <p className="muted">Nothing is taken in until you press Open. The file itself is never changed.</p>
    </section>
  );
}

const Status = ({ counts, unread }: Outcome) => (
  <>
    <strong>{many(counts.claims, 'claim')}</strong>; {formatFigure(counts.undated)} undated.{' '}
    {liveUnreadWords(unread)}
  </>
);

function Board({ preview: { result, rows: drawn }, rows }: { preview: Preview; rows: number }) {
  if (!result.ok) return <p role="alert">{result.problems[0]?.message ?? 'This table cannot be shown.'}</p>;
  return (
    <>
      {drawn < rows && (
        <p className="muted">
          {formatFigure(drawn)} of {formatFigure(rows)} rows are drawn here, taken from all over the table.
          The numbers count all of them.
        </p>
      )}
      <MappedBoard dataset={result.dataset} />
    </>
  );
}

const Counts = ({ counts }: Outcome) => (
  <dl className="map-counts">
    <div>
      <dt>Drawn</dt>
      <dd>{many(counts.claims - counts.undated, 'claim')} with a date, each as wide as it is written</dd>
    </div>
    <div>
      <dt>Kept, not drawn</dt>
      <dd>
        {many(counts.undated, 'claim')} without a date; {many(counts.beside, 'cell')} beside their claims
        {counts.otherRows > 0 && <>; {many(counts.otherRows, 'row')} of the title or an era</>}
      </dd>
    </div>
    {counts.repeated > 0 && (
      <div>
        <dt>Repeated</dt>
        <dd>{repeatedWords(counts.repeated)}; all are kept</dd>
      </div>
    )}
    <div>
      <dt>Lost</dt>
      <dd>{counts.lost === 0 ? 'nothing' : `${many(counts.lost, 'cell')} of the columns left out`}</dd>
    </div>
  </dl>
);
