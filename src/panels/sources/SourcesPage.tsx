import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import './sources.css';
import { type ReactNode, useMemo } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import { revisionsOf, sayByHand } from '../../model/words/revisions';
import { ByHand } from '../evidence/claim/ByHand';
import { Disputes } from '../evidence/claim/Disputes';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { ClaimButton } from './ClaimButton';
import { CoverageFigures, coverageOf } from './CoverageFigures';
import { compareReadings, DiscrepancyList } from './DiscrepancyList';
import { Differences } from './differences/Differences';
import { FindingTally, findingCounts, formatHeadline, formatStandfirst } from './FindingTally';
import { LongList } from './LongList';
import { ParagraphStrip } from './ParagraphStrip';
import { paragraphCells, primarySource } from './paragraphCells';
import { SourceList, sourceGroups } from './SourceList';
import { givenSources } from './sourceOrigins';

/** A fault in the loaded file: its place, and why the item could not be shown. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly record?: string;
}

interface Props {
  readonly shown: FilteredDataset;
  readonly warnings: readonly Fault[];
  /** Address of the dataset's file; null in the one file, which has no other files beside it. */
  readonly file: string | null;
}

interface Part {
  /** Id of its heading, for links within the page. */
  readonly id: string;
  readonly title: string;
  readonly figure?: number;
  readonly content: ReactNode;
}

/** Page on the whole dataset: what was found, differences, paragraphs, disputes, sources, coverage, method and faults. */
export function SourcesPage({ shown, warnings, file }: Props) {
  const { whole } = shown;
  const { labels } = whole;
  const cells = useMemo(() => paragraphCells(whole), [whole]);
  const comparison = useMemo(() => compareReadings(whole), [whole]);
  const groups = useMemo(() => sourceGroups(whole), [whole]);
  const coverage = useMemo(() => coverageOf(whole), [whole]);
  const counts = useMemo(() => findingCounts(comparison), [comparison]);
  const differing = useMemo(
    () =>
      comparison.groups.find(({ finding }) => finding === 'differs')?.items.map(({ claim }) => claim) ?? [],
    [comparison],
  );
  const disputed = useMemo(() => claimsOf(whole).filter((claim) => claim.disputed), [whole]);
  const own = useMemo(() => claimsOf(whole).filter(({ id }) => revisionsOf(id, whole).length > 0), [whole]);
  const source = primarySource(whole);
  const parts: readonly Part[] = [
    ...(differing.length > 0
      ? [
          {
            id: 'differences',
            title: differing.length === 1 ? 'The difference' : `The ${differing.length} differences`,
            content: <Differences claims={differing} dataset={whole} />,
          },
        ]
      : []),
    ...(own.length > 0
      ? [
          {
            id: 'by-hand',
            title: 'Added or changed since',
            figure: own.length,
            content: <ClaimsWith claims={own} more={(claim) => <ByHand claim={claim} dataset={whole} />} />,
          },
        ]
      : []),
    ...(source
      ? [
          {
            id: 'paragraphs',
            title: `What each of the ${formatFigure(cells.length)} ${labels.paragraph.many} supports`,
            content: <ParagraphStrip source={source} cells={cells} noun={labels.paragraph} />,
          },
        ]
      : []),
    {
      id: 'disagreements',
      title: capitalize(`${labels.primary} beside ${labels.others}`),
      content: <DiscrepancyList comparison={comparison} dataset={whole} />,
    },
    ...(disputed.length > 0
      ? [
          {
            id: 'disputed',
            title: 'Disputed',
            figure: disputed.length,
            content: (
              <ClaimsWith claims={disputed} more={(claim) => <Disputes claim={claim} dataset={whole} />} />
            ),
          },
        ]
      : []),
    {
      id: 'all-sources',
      title: 'All sources',
      figure: givenSources(whole).length,
      content: <SourceList groups={groups} dataset={whole} />,
    },
    {
      id: 'coverage',
      title: 'What is covered',
      content: <CoverageFigures coverage={coverage} labels={labels} />,
    },
    { id: 'method', title: 'How the data were made', content: <HowMade dataset={whole} file={file} /> },
    {
      id: 'left-out',
      title: 'Left out of the loaded file',
      figure: warnings.length,
      content: <LeftOut faults={warnings} />,
    },
  ];
  return (
    <main className="explore">
      <div className="sources-page">
        <h2 className="sources-headline">{formatHeadline(counts, labels)}</h2>
        <p className="sources-lead">{formatStandfirst(counts, whole)}</p>
        <FindingTally counts={counts} />
        <nav aria-label="On this page" className="sources-contents">
          {parts.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
        {parts.map(({ id, title, figure, content }) => (
          <section key={id} aria-labelledby={id} className="sources-part">
            <h2 id={id}>
              {title}
              {figure !== undefined && <span className="figure"> {figure}</span>}
            </h2>
            {content}
          </section>
        ))}
      </div>
      <EvidencePanel shown={shown} />
    </main>
  );
}

interface ClaimsWithProps {
  readonly claims: readonly Claim[];
  /** What is said of each. */
  readonly more: (claim: Claim) => ReactNode;
}

/** Claims, each with what is said of it. */
const ClaimsWith = ({ claims, more }: ClaimsWithProps) => (
  <LongList
    items={claims}
    className="disputed"
    render={(claim) => (
      <li key={claim.id}>
        <ClaimButton claim={claim} />
        {more(claim)}
      </li>
    )}
  />
);

function LeftOut({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return <p>Nothing was left out: every claim in the file is shown.</p>;
  return (
    <LongList
      items={faults}
      className="left-out"
      render={({ path, message, line, record }) => (
        <li key={`${path} ${line} ${message}`}>
          <span className="problem-path">{path || (line === undefined ? 'The file' : `Line ${line}`)}</span>
          {record && ` (${record})`}: {message}
        </li>
      )}
    />
  );
}

interface HowMadeProps {
  readonly dataset: Dataset;
  readonly file: string | null;
}

/** The dataset's own notes: how it was made, its limits and its version. */
function HowMade({ dataset, file }: HowMadeProps) {
  const { about, method, version } = dataset;
  const byHand = sayByHand(dataset);
  return (
    <>
      {about && <p className="sources-lead">{about}</p>}
      <ul className="method">
        {method.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {byHand !== '' && <li>Since then: {byHand}.</li>}
      </ul>
      <p className="muted">
        Version {version}.{' '}
        {file === null ? (
          'The dataset is inside this file; Export saves it as JSON.'
        ) : (
          <>
            <a href={file}>The dataset (JSON)</a>,{' '}
            <a href="./data/dataset.schema.json">the schema that every dataset follows</a>.
          </>
        )}
      </p>
    </>
  );
}
