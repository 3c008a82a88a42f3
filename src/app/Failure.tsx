import type { Problem } from '../data/schema/problem';
import { ProblemList } from './LoadNotices';

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
        {problems.length > 0 && <ProblemList problems={problems} />}
      </div>
      <button type="button" onClick={onRetry}>
        Retry
      </button>
    </main>
  );
}
