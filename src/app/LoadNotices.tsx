import type { LoadProblem } from '../data/load/loadProblem';
import type { Problem } from '../data/schema/problem';

const MAX_LISTED = 20;

/** Problems, each with its place in the file; the first 20, and how many more there are. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const more = problems.length - MAX_LISTED;
  return (
    <ul>
      {problems.slice(0, MAX_LISTED).map(({ path, line, record, message }) => (
        <li key={`${path} ${message}`}>
          <span className="problem-path">{path || (line === undefined ? 'The file' : `Line ${line}`)}</span>
          {record && ` (${record})`}: {message}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  );
}

/** Says that a newer load failed while older data stay on screen. */
export function FailedUpdateNotice({ problem, onRetry }: { problem: LoadProblem; onRetry: () => void }) {
  return (
    <div className="notice notice-problem" role="alert">
      <p>{problem.message} The data that were already loaded stay on screen.</p>
      <button type="button" onClick={onRetry}>
        Retry
      </button>
      {problem.problems.length > 0 && <ProblemList problems={problem.problems} />}
    </div>
  );
}

/** Counts and names the parts of the data that had to be left out. */
export function WarningsNotice({ warnings }: { warnings: readonly Problem[] }) {
  if (warnings.length === 0) return null;
  return (
    <div className="notice notice-problem" role="status">
      <details>
        <summary>
          {warnings.length === 1
            ? '1 faulty item was left out of the data'
            : `${warnings.length} faulty items were left out of the data`}
          ; the rest is shown
        </summary>
        <ProblemList problems={warnings} />
      </details>
    </div>
  );
}
