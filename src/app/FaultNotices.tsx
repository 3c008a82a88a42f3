import type { Problem } from '../data/schema/problem';
import { formatFigure } from '../lib/number';

const MAX_LISTED = 20;

/** "events[3].title (first-visit): is missing", with the place apart, which is set in another font. */
const wordsOf = ({ path, line, record, message }: Problem) => ({
  place: path || (line === undefined ? 'The file' : `Line ${line}`),
  rest: `${record ? ` (${record})` : ''}: ${message}`,
});

/** Problems, each with its place in the file: the first 20 as a list, all of them as a text to copy. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const lines = problems.map(wordsOf);
  return (
    <>
      <ul>
        {lines.slice(0, MAX_LISTED).map(({ place, rest }) => (
          <li key={`${place} ${rest}`}>
            <span className="problem-path">{place}</span>
            {rest}
          </li>
        ))}
      </ul>
      {lines.length > MAX_LISTED && (
        <details>
          <summary>All {formatFigure(lines.length)}, as text to copy</summary>
          <textarea
            className="copy-field"
            aria-label="All faults"
            readOnly
            rows={10}
            value={lines.map(({ place, rest }) => place + rest).join('\n')}
            onFocus={(event) => event.currentTarget.select()}
          />
        </details>
      )}
    </>
  );
}
