import type { Problem } from '../data/schema/problem';
import { ProblemList } from './ProblemList';

/** Records and links of the data that had to be left out, counted and named. */
export function WarningsNotice({ warnings }: { warnings: readonly Problem[] }) {
  if (warnings.length === 0) return null;
  return (
    <div className="notice notice-problem" role="status">
      <details>
        <summary>
          {warnings.length === 1
            ? '1 fault in the data was left out'
            : `${warnings.length} faults in the data were left out`}
          ; the rest is shown
        </summary>
        <ProblemList problems={warnings} />
      </details>
    </div>
  );
}
