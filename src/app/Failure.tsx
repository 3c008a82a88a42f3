import type { Problem } from '../data/schema/problem';
import { ProblemList } from './ProblemList';

interface Props {
  readonly title: string;
  readonly message: string;
  readonly problems?: readonly Problem[];
  readonly onRetry: () => void;
}

/** What failed and where, with a way to try again. */
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
