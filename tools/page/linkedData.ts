/** A dataset for search engines: schema.org `Dataset` and `Claim` as JSON-LD 1.1. */
import type { Claim } from '../../src/model/claim.ts';
import { claimsOf, type Dataset, type Source } from '../../src/model/dataset.ts';
import { outerRange, type Span } from '../../src/model/span.ts';
import { sourceName } from '../../src/model/words/citations.ts';
import { formatDate } from '../../src/model/words/claims.ts';
import { MOST_LISTED } from './PlainDocument.tsx';

type Node = Readonly<Record<string, unknown>>;

/** The day of an instant; `..` for an end that is open or not known. */
const dayAt = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString().replace(/T.*/, '') : '..';

/** ISO 8601 interval of whole days that holds the span, its ends included; `..` at a side that is open or not known. */
function coverageOf(...spans: readonly (Span | null)[]): string | undefined {
  const ranges = spans.flatMap((span) => (span ? [outerRange(span)] : []));
  if (ranges.length === 0) return undefined;
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  const [first, last] = [dayAt(from), dayAt(to - 1)];
  return first === last ? first : `${first}/${last}`;
}

const sourceRef = (id: string): string => `#source-${id}`;

const sourceNode = ({ id, url, archived, ...names }: Source): Node => ({
  '@type': 'CreativeWork',
  '@id': sourceRef(id),
  name: sourceName(names),
  url: url ?? archived?.url,
});

/** A claim with its date, in words too, and where it stands, and without any rating. */
const claimNode = (claim: Claim, dataset: Dataset): Node => ({
  '@type': 'Claim',
  '@id': `#claim-${claim.id}`,
  name: claim.title,
  description: formatDate(claim, 'primary', dataset),
  temporalCoverage: coverageOf(claim.date.span),
  appearance: [...new Set(claim.citations.map(({ source }) => source))].map((source) => ({
    '@id': sourceRef(source),
  })),
});

/**
 * The dataset with its sources and claims. `file` is the address of its file, relative to the page. Undefined members are
 * left out by `JSON.stringify`.
 */
export function linkedData(dataset: Dataset, file: string): Node {
  const { title, about, language, version, sources } = dataset;
  const claims = claimsOf(dataset);
  const listed = claims.slice(0, MOST_LISTED);
  const cited = new Set(listed.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Dataset',
        '@id': '#dataset',
        name: title,
        description: about,
        inLanguage: language,
        version,
        temporalCoverage: coverageOf(...claims.map(({ date }) => date.span)),
        distribution: { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: file },
        isBasedOn: sources.filter(({ primary }) => primary).map(({ id }) => ({ '@id': sourceRef(id) })),
        hasPart: listed.map((claim) => claimNode(claim, dataset)),
      },
      ...sources.filter(({ id }) => cited.has(id)).map(sourceNode),
    ],
  };
}
