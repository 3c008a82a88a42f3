import type { Problem } from '../data/schema/problem';

const MOST = 20;

/** Problems with the place of each; at most 20, the rest counted. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const more = problems.length - MOST;
  return (
    <ul>
      {problems.slice(0, MOST).map(({ path, line, record, message }) => (
        <li key={`${path} ${message}`}>
          <span className="problem-path">{path || (line === undefined ? 'The file' : `Line ${line}`)}</span>
          {record && ` (${record})`}: {message}
        </li>
      ))}
      {more > 0 && <li>and {more} more</li>}
    </ul>
  );
}
