import { capitalize } from '../../src/lib/text.ts';
import { type Citation, type Claim, isSum } from '../../src/model/claim.ts';
import { claimsOf, type Dataset, type Source } from '../../src/model/dataset.ts';
import { findingOf } from '../../src/model/reading.ts';
import { kindLabel } from '../../src/model/vocabulary.ts';
import { publisherOf } from '../../src/model/words/citations.ts';
import { findingLabels, formatAmount, formatSumWords } from '../../src/model/words/labels.ts';
import { formatSourceDate } from '../../src/model/words/sourceDates.ts';
import { formatSpan } from '../../src/model/words/spans.ts';

/** Claims that the document lists; a page that browsers must read whole can't hold 100,000. */
export const MOST_LISTED = 500;

interface Props {
  readonly dataset: Dataset;
  /** Address of the dataset's file, relative to the page. */
  readonly file: string;
}

/** What the page is without JavaScript: all claims and sources as tables, to read and to print. */
export function PlainDocument({ dataset, file }: Props) {
  const { title, standfirst, about, language, labels, sources, method } = dataset;
  const claims = claimsOf(dataset);
  const numbers = new Map(sources.map(({ id }, at) => [id, at + 1]));
  return (
    <main className="plain" lang={language}>
      <h1>{title}</h1>
      <p>{standfirst?.text ?? about}</p>
      <p className="plain-note" lang="en">
        <strong>This page works without JavaScript, but only as a document.</strong> What is missing is the
        board on one time axis, filters, search, the evidence of each claim beside it, and briefings. Turn
        JavaScript on to use them. Summaries, quotations and all else are in <a href={file}>the data</a>.
      </p>
      <h2>Claims</h2>
      {claims.length > MOST_LISTED && (
        <p>
          The first {MOST_LISTED} of {claims.length} claims; all are in <a href={file}>the file</a>.
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Date in {labels.primary}</th>
            <th scope="col">What {labels.others} say</th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {claims.slice(0, MOST_LISTED).map((claim) => (
            <ClaimRow key={claim.id} claim={claim} dataset={dataset} numbers={numbers} />
          ))}
        </tbody>
      </table>
      <h2>Sources</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Source</th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source, at) => (
            <SourceRow key={source.id} source={source} number={at + 1} primaryLabel={labels.primary} />
          ))}
        </tbody>
      </table>
      {method.length > 0 && <h2>How the data were made</h2>}
      {method.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </main>
  );
}

interface ClaimRowProps {
  readonly claim: Claim;
  readonly dataset: Dataset;
  /** Numbers of sources in their table, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

function ClaimRow({ claim, dataset, numbers }: ClaimRowProps) {
  const { id, layer, kind, title, date, others, citations } = claim;
  const isPrimary = layer === 'primary';
  return (
    <tr id={`claim-${id}`}>
      <th scope="row">
        {title}
        <small>{kindLabel(dataset, kind, 1)}</small>
        {isSum(claim) && <p>{capitalize(formatSumWords(claim, dataset))}.</p>}
      </th>
      <td>{isPrimary ? <OwnDate {...date} /> : `Not in ${dataset.labels.primary}.`}</td>
      <td>
        {!isPrimary && <OwnDate {...date} />}
        {others && (
          <>
            {capitalize(findingLabels[findingOf(claim) ?? 'not-compared'])}
            {others.span && `: ${formatSpan(others.span)}`}
            {others.sum && `, ${formatAmount(others.sum)}`}. {others.note}
          </>
        )}
      </td>
      <td>
        <Citations citations={[...citations, ...(others?.citations ?? [])]} numbers={numbers} />
      </td>
    </tr>
  );
}

const OwnDate = ({ span, wording }: Claim['date']) => (
  <>
    {capitalize(formatSpan(span))}
    {wording && ` (“${wording}”)`}
  </>
);

interface CitationsProps {
  readonly citations: readonly Citation[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** The numbers of the sources, each once, as links to their table. */
const Citations = ({ citations, numbers }: CitationsProps) =>
  [...new Set(citations.map(({ source }) => source))].map((source, at) => (
    <span key={source}>
      {at > 0 && ', '}
      <a href={`#source-${source}`}>{numbers.get(source)}</a>
    </span>
  ));

interface SourceRowProps {
  readonly source: Source;
  readonly number: number;
  readonly primaryLabel: string;
}

function SourceRow({ source, number, primaryLabel }: SourceRowProps) {
  const { id, title, published, url, archived, primary } = source;
  const publisher = publisherOf(source);
  const address = url ?? archived?.url;
  return (
    <tr id={`source-${id}`}>
      <td>{number}</td>
      <th scope="row">
        {publisher && `${publisher}: `}
        {address ? <a href={address}>{title}</a> : title}
        {primary && ` (${primaryLabel})`}
      </th>
      <td>{published === null ? 'No date' : capitalize(formatSourceDate(published))}</td>
    </tr>
  );
}
