import { allBases } from '../../filter/filterKeys';
import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Claim, Finding, Layer } from '../../model/claim';
import { claimsOf, type Dataset, kindsIn } from '../../model/dataset';
import { originsOf } from '../../model/origins';
import { kindLabel, type Labels } from '../../model/vocabulary';
import { isOfMain } from '../../model/words/claims';
import { certaintyLabels } from '../../model/words/labels';
import { paragraphCells, unexplainedParagraphs } from './paragraphCells';

const MAX_WIDTH = 110;

interface Props {
  readonly coverage: Coverage;
  readonly labels: Labels;
}

/** Counts of what the dataset covers, with bars to compare them. */
export function CoverageFigures({ coverage, labels }: Props) {
  const { claims, added, quoted, paragraphs, tables } = coverage;
  const { primary, others, paragraph } = labels;
  return (
    <>
      <ul className="coverage-lines">
        {paragraphs.all > 0 && (
          <li>
            {formatPart(paragraphs.cited, paragraphs.all, `${paragraph.many} of ${primary}`)} support a claim;{' '}
            {paragraphs.explained} support none and the reason is given
            {paragraphs.unexplained > 0 && `, ${paragraphs.unexplained} support none and no reason is given`}.
          </li>
        )}
        <li>
          {formatPart(quoted.primary, claims.primary, added ? 'claims' : `claims of ${primary}`)} include a
          quotation.
        </li>
        {claims.others > 0 && (
          <li>
            {claims.others} more claims are only in {others}; {quoted.others || 'none'} of them include a
            quotation.
          </li>
        )}
      </ul>
      <div className="coverage-tables">
        {tables.map((table) => (
          <Figures key={table.title} table={table} claims={claims} added={added} labels={labels} />
        ))}
      </div>
    </>
  );
}

/** "45 of 58 paragraphs (78%)". */
const formatPart = (part: number, all: number, things: string): string =>
  `${formatFigure(part)} of ${formatFigure(all)} ${things}${all > 0 ? ` (${Math.round((100 * part) / all)}%)` : ''}`;

interface FiguresProps {
  readonly table: CoverageTable;
  readonly claims: Coverage['claims'];
  readonly added: number;
  readonly labels: Labels;
}

function Figures({ table: { title, rows }, claims, added, labels }: FiguresProps) {
  const most = Math.max(1, ...rows.flatMap(({ primary, others }) => [primary, others ?? 0]));
  const hasOthers = claims.others > 0 && rows.some(({ others }) => others !== null);
  return (
    <table className="coverage">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {capitalize(labels.primary)}
            {added > 0 && ' and added'}, {formatFigure(claims.primary)}
          </th>
          {hasOthers && (
            <th scope="col">
              Only {labels.others}, {formatFigure(claims.others)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, primary, others }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <Figure count={primary} most={most} look="primary" />
            {hasOthers && <Figure count={others ?? 0} most={most} look="others" />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureProps {
  readonly count: number;
  readonly most: number;
  readonly look: Layer;
}

function Figure({ count, most, look }: FigureProps) {
  return (
    <td>
      <span className="coverage-count">{formatFigure(count)}</span>
      <svg width={MAX_WIDTH + 2} height={10} aria-hidden="true" className={`bar-${look}`}>
        {count > 0 && <rect x={1} y={1} width={(count / most) * MAX_WIDTH} height={8} />}
      </svg>
    </td>
  );
}

export interface CoverageRow {
  readonly label: string;
  readonly primary: number;
  /** Null for rows that do not apply to claims that only other sources make. */
  readonly others: number | null;
}

export interface CoverageTable {
  readonly title: string;
  readonly rows: readonly CoverageRow[];
}

export interface Coverage {
  /** Number of claims of the primary source, and of claims that only other sources make. */
  readonly claims: Readonly<Record<Layer, number>>;
  /** Those among the claims of the primary source that rest on something else, as what was added by hand does. */
  readonly added: number;
  readonly quoted: Readonly<Record<Layer, number>>;
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
  ['agrees', 'agree'],
  ['more-precise', 'more precise'],
  ['differs', 'differ'],
  ['not-found', 'nothing found'],
  ['not-compared', 'not compared'],
];

/** The figures of a dataset. */
export function coverageOf(dataset: Dataset): Coverage {
  const claims = claimsOf(dataset);
  const primary = claims.filter(({ layer }) => layer === 'primary');
  const others = claims.filter(({ layer }) => layer === 'others');
  const row = (label: string, fits: (claim: Claim) => boolean): CoverageRow => ({
    label,
    primary: primary.filter(fits).length,
    others: others.filter(fits).length,
  });
  return {
    claims: { primary: primary.length, others: others.length },
    added: primary.filter((claim) => !isOfMain(claim, dataset)).length,
    quoted: { primary: primary.filter(isQuoted).length, others: others.filter(isQuoted).length },
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
        title: capitalize(`${dataset.labels.others} beside ${dataset.labels.primary}`),
        rows: FINDINGS.map(([finding, label]) => ({
          ...row(label, (claim) => (claim.others?.finding ?? 'not-compared') === finding),
          others: null,
        })),
      },
      { title: 'Origins behind the claim', rows: originRows(dataset, row) },
    ].map(({ title, rows }) => ({ title, rows: rows.filter(isCounted) })),
  };
}

const ORIGINS = ['1 origin', '2 origins', '3 or more', 'not known', 'no other source'] as const;

/** How many independent origins stand behind the claims. */
function originRows(
  dataset: Dataset,
  row: (label: string, fits: (claim: Claim) => boolean) => CoverageRow,
): readonly CoverageRow[] {
  const wordsOf = new Map<Claim, (typeof ORIGINS)[number]>();
  for (const claim of claimsOf(dataset)) {
    const { sources, origins } = originsOf(claim, dataset);
    const known = ORIGINS[Math.min(origins, 3) - 1] ?? 'not known';
    wordsOf.set(claim, sources === 0 ? 'no other source' : known);
  }
  return ORIGINS.map((label) => row(label, (claim) => wordsOf.get(claim) === label));
}

const isQuoted = ({ quote }: Claim): boolean => quote !== undefined;

const isCounted = ({ primary, others }: CoverageRow): boolean => primary + (others ?? 0) > 0;

function countParagraphs(dataset: Dataset): Coverage['paragraphs'] {
  const cells = paragraphCells(dataset);
  const cited = cells.filter(({ claims }) => claims.length > 0).length;
  const unexplained = unexplainedParagraphs(cells).length;
  return { all: cells.length, cited, explained: cells.length - cited - unexplained, unexplained };
}
