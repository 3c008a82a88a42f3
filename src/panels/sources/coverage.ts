/** Counts of how much of the primary source the dataset covers, and how well its claims are known. */
import { allBases } from '../../filter/filterKeys';
import type { Claim, Finding } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import { allKinds, certaintyLabels, kindLabel } from '../../model/words/labels';
import { paragraphCells, unexplainedParagraphs } from './paragraphCells';

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

const FINDINGS: readonly (readonly [Finding | undefined, string])[] = [
  ['agrees', 'agrees'],
  ['more-precise', 'is more precise'],
  ['differs', 'differs'],
  ['not-found', 'has nothing that was found'],
  [undefined, 'was not compared'],
];

/** The figures of a dataset. */
export function coverageOf(dataset: Dataset): Coverage {
  const claims = claimsOf(dataset);
  const article = claims.filter(({ layer }) => layer === 'article');
  const record = claims.filter(({ layer }) => layer === 'record');
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
        rows: allKinds.map((kind) => row(kindLabel(kind, 2), (claim) => claim.kind === kind)),
      },
      {
        title: 'How the date is known',
        rows: allBases.map((basis) => row(certaintyLabels[basis], ({ date }) => date.basis === basis)),
      },
      {
        title: 'The public record beside the article',
        rows: FINDINGS.map(([finding, label]) => ({
          ...row(label, (claim) => claim.record?.finding === finding),
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
