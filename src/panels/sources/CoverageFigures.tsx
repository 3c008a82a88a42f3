import type { Coverage, CoverageTable } from './coverage';

const MAX_WIDTH = 110;

/** Counts of what the dataset covers, with bars to compare them. */
export function CoverageFigures({ coverage }: { coverage: Coverage }) {
  const { claims, quoted, paragraphs, tables } = coverage;
  return (
    <>
      <ul className="coverage-lines">
        {paragraphs.all > 0 && (
          <li>
            {formatPart(paragraphs.cited, paragraphs.all, 'paragraphs of the article')} support a record;{' '}
            {paragraphs.explained} support none and the reason is given
            {paragraphs.unexplained > 0 && `, ${paragraphs.unexplained} support none and no reason is given`}.
          </li>
        )}
        <li>{formatPart(quoted.article, claims.article, 'records of the article')} include a quotation.</li>
        {claims.record > 0 && (
          <li>
            {claims.record} more records come only from the public record; {quoted.record || 'none'} of them
            include a quotation.
          </li>
        )}
      </ul>
      <div className="coverage-tables">
        {tables.map((table) => (
          <Figures key={table.title} table={table} claims={claims} />
        ))}
      </div>
    </>
  );
}

/** "45 of 58 paragraphs (78%)". */
const formatPart = (part: number, all: number, things: string): string =>
  `${part} of ${all} ${things}${all > 0 ? ` (${Math.round((100 * part) / all)}%)` : ''}`;

interface FiguresProps {
  readonly table: CoverageTable;
  readonly claims: Coverage['claims'];
}

function Figures({ table: { title, rows }, claims }: FiguresProps) {
  const most = Math.max(1, ...rows.flatMap(({ article, record }) => [article, record ?? 0]));
  const hasRecord = claims.record > 0 && rows.some(({ record }) => record !== null);
  return (
    <table className="coverage">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Article, {claims.article}</th>
          {hasRecord && <th scope="col">Public record, {claims.record}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, article, record }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <Figure count={article} most={most} look="article" />
            {hasRecord && <Figure count={record ?? 0} most={most} look="record" />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureProps {
  readonly count: number;
  readonly most: number;
  readonly look: 'article' | 'record';
}

function Figure({ count, most, look }: FigureProps) {
  return (
    <td>
      <span className="coverage-count">{count}</span>
      <svg width={MAX_WIDTH + 2} height={10} aria-hidden="true" className={`bar-${look}`}>
        {count > 0 && <rect x={1} y={1} width={(count / most) * MAX_WIDTH} height={8} />}
      </svg>
    </td>
  );
}
