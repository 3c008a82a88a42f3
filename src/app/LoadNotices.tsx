import type { LoadProgress } from '../data/load/fetchDataset';
import type { Problem } from '../data/schema/problem';
import { formatFigure } from '../lib/number';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { onDemand } from '../ui/loading/onDemand';
import { StandfirstLine } from './Masthead';

const ProblemList = onDemand(() => import('./FaultNotices'), 'ProblemList');

/** Problems, each with its place in the file. Most data have none. */
const Problems = ({ problems }: { problems: readonly Problem[] }) =>
  problems.length > 0 && (
    <ErrorBoundary retryKey={null} fallback={() => <p>The list of faults could not be loaded.</p>}>
      <ProblemList problems={problems} />
    </ErrorBoundary>
  );

/** Counts what had to be left out of the data, and names it. It stands above the board, so its words come with the page. */
export function WarningsNotice({ warnings }: { warnings: readonly Problem[] }) {
  const { length } = warnings;
  return (
    <div className="notice notice-problem" role="status">
      <details>
        <summary>
          {length === 1 ? '1 faulty item was' : `${formatFigure(length)} faulty items were`} left out of the
          data; the rest is shown
        </summary>
        <Problems problems={warnings} />
      </details>
    </div>
  );
}

/** Downloads below this size, in bytes, show no figures. */
const LARGE = 1e6;

/** "Received 12 of 49 MB", then "12,000 claims read so far". */
function formatProgress({ unit, loaded, total }: LoadProgress): string {
  if (unit === 'claims') return `${formatFigure(loaded)} claims read so far`;
  if (Math.max(loaded, total ?? 0) < LARGE) return '';
  const received = formatFigure(Math.round(loaded / 1e6));
  return total === null
    ? `Received ${received} MB`
    : `Received ${received} of ${formatFigure(Math.round(total / 1e6))} MB`;
}

const BoardSoFar = onDemand(() => import('../panels/board/density/BoardSoFar'), 'BoardSoFar');

/** Loads what draws the claims of a large file while they are read. */
export const loadBoardSoFar = BoardSoFar.load;

/** Page shown while loading, with the progress as far as it is known. */
export function Pending({ progress }: { progress: LoadProgress | null }) {
  const words = progress ? formatProgress(progress) : '';
  const soFar = progress?.soFar;
  const share = progress?.total ? progress.loaded / progress.total : soFar?.share;
  const state = (
    <>
      <p role="status">Loading the claims…</p>
      <progress
        aria-label="Loading"
        {...(share && { value: share })}
        {...(words && { 'aria-valuetext': words })}
      />
    </>
  );
  const alone = (
    <main className="pending" aria-busy="true">
      <h1 className="eyebrow">Relata</h1>
      {state}
      <p className="muted">{words}</p>
    </main>
  );
  return (
    <>
      {soFar ? (
        <BoardSoFar
          soFar={soFar}
          state={state}
          standfirst={<StandfirstLine dataset={soFar.frame} />}
          instead={alone}
          whileLoading={alone}
        />
      ) : (
        alone
      )}
      {/* Nothing to see: as wide as the board will be, for `useWidth`. */}
      <div className="first" style={{ visibility: 'hidden' }}>
        <div className="explore">
          <div className="explore-board" />
        </div>
      </div>
    </>
  );
}

interface Props {
  readonly title: string;
  readonly message: string;
  readonly problems?: readonly Problem[];
  readonly onRetry: () => void;
}

/** Page shown when loading fails: what went wrong, where, and a button to retry. */
export function Failure({ title, message, problems = [], onRetry }: Props) {
  return (
    <main className="failure">
      <h1 className="eyebrow">Relata</h1>
      <div role="alert">
        <h2>{title}</h2>
        <p>{message}</p>
        <Problems problems={problems} />
      </div>
      <button type="button" className="main-button" onClick={onRetry}>
        Retry
      </button>
    </main>
  );
}
