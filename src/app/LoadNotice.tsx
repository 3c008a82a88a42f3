import type { LoadProblem } from '../data/load/loadProblem';
import { ProblemList } from './ProblemList';

/** A newer load failed while older data is on screen. */
export function LoadNotice({ problem, onRetry }: { problem: LoadProblem; onRetry: () => void }) {
  return (
    <div className="notice notice-problem" role="alert">
      <p>{problem.message} The data loaded before stay on screen.</p>
      <button type="button" onClick={onRetry}>
        Retry
      </button>
      {problem.problems.length > 0 && <ProblemList problems={problem.problems} />}
    </div>
  );
}
