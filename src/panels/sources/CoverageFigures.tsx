import { allBases } from '../../filter/filterKeys';
import type { Claim, Finding } from '../../model/claim';
import { claimsOf, type Dataset, kindsIn } from '../../model/dataset';
import { kindLabel } from '../../model/vocabulary';
import { certaintyLabels } from '../../model/words/labels';
import { paragraphCells, unexplainedParagraphs } from './paragraphCells';

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

export interface CoverageRow {
  readonly label: string;
  readonly article: number;
  /** Null for rows that do not apply to claims of the public record. */
  readonly record: number | null;
}

export interface CoverageTable {
  readonly title: string;
  readonly rows: readonly CoverageRow[];
}

export interface Coverage {
  /** Number of claims of the article, and of claims only in the public record. */
  readonly claims: { readonly article: number; readonly record: number };
  readonly quoted: { readonly article: number; readonly record: number };
  readonly paragraphs: {
    readonly all: number;
    readonly cited: number;
    readonly explained: number;
    readonly unexplained: number;
  };
  /** In each table the rows of a column add up to its claims. */
  readonly tables: readonly CoverageTable[];
}

const FINDINGS: readonly (readonly [Finding, string])[] = [
  ['agrees', 'agrees'],
  ['more-precise', 'is more precise'],
  ['differs', 'differs'],
  ['not-found', 'has nothing that was found'],
  ['not-compared', 'was not compared'],
];

/** The figures of a dataset. */
export function coverageOf(dataset: Dataset): Coverage {
  const claims = claimsOf(dataset);
  const article = claims.filter(({ layer }) => layer === 'primary');
  const record = claims.filter(({ layer }) => layer === 'others');
  const row = (label: string, fits: (claim: Claim) => boolean): CoverageRow => ({
    label,
    article: article.filter(fits).length,
    record: record.filter(fits).length,
  });
  return {
    claims: { article: article.length, record: record.length },
    quoted: { article: article.filter(isQuoted).length, record: record.filter(isQuoted).length },
    paragraphs: countParagraphs(dataset),
    tables: [
      {
        title: 'Kind',
        rows: kindsIn(dataset).map((kind) =>
          row(kindLabel(dataset, kind, 2), (claim) => claim.kind === kind),
        ),
      },
      {
        title: 'How the date is known',
        rows: allBases.map((basis) => row(certaintyLabels[basis], ({ date }) => date.basis === basis)),
      },
      {
        title: 'The public record beside the article',
        rows: FINDINGS.map(([finding, label]) => ({
          ...row(label, (claim) => (claim.others?.finding ?? 'not-compared') === finding),
          record: null,
        })),
      },
    ].map(({ title, rows }) => ({ title, rows: rows.filter(isCounted) })),
  };
}

const isQuoted = ({ quote }: Claim): boolean => quote !== undefined;

const isCounted = ({ article, record }: CoverageRow): boolean => article + (record ?? 0) > 0;

function countParagraphs(dataset: Dataset): Coverage['paragraphs'] {
  const cells = paragraphCells(dataset);
  const cited = cells.filter(({ claims }) => claims.length > 0).length;
  const unexplained = unexplainedParagraphs(cells).length;
  return { all: cells.length, cited, explained: cells.length - cited - unexplained, unexplained };
}
