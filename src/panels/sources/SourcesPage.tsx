import { type ReactNode, useMemo } from 'react';
import type { Shown } from '../../filter/shownIn';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { CoverageFigures } from './CoverageFigures';
import { coverageOf } from './coverage';
import { DiscrepancyList } from './DiscrepancyList';
import { compareReadings } from './discrepancies';
import { HowMade } from './HowMade';
import { type Fault, LeftOut } from './LeftOut';
import { ParagraphStrip } from './ParagraphStrip';
import { paragraphCells, primarySource } from './paragraphCells';
import { SourceList } from './SourceList';
import { sourceGroups } from './sourceGroups';
import './sources.css';

interface Props {
  readonly shown: Shown;
  readonly warnings: readonly Fault[];
}

interface Part {
  /** The address of its heading within the page. */
  readonly id: string;
  readonly title: string;
  readonly figure?: number;
  readonly content: ReactNode;
}

/** What the data rest on: paragraphs, disagreements, sources, coverage, method and faults, of the whole dataset. */
export function SourcesPage({ shown, warnings }: Props) {
  const { whole } = shown;
  const cells = useMemo(() => paragraphCells(whole), [whole]);
  const comparison = useMemo(() => compareReadings(whole), [whole]);
  const groups = useMemo(() => sourceGroups(whole), [whole]);
  const coverage = useMemo(() => coverageOf(whole), [whole]);
  const source = primarySource(whole);
  const parts: readonly Part[] = [
    ...(source
      ? [
          {
            id: 'paragraphs',
            title: `What each of the ${cells.length} paragraphs supports`,
            content: <ParagraphStrip source={source} cells={cells} />,
          },
        ]
      : []),
    {
      id: 'disagreements',
      title: 'The article beside the public record',
      content: <DiscrepancyList comparison={comparison} />,
    },
    {
      id: 'all-sources',
      title: 'All sources',
      figure: whole.sources.length,
      content: <SourceList groups={groups} />,
    },
    { id: 'coverage', title: 'What is covered', content: <CoverageFigures coverage={coverage} /> },
    { id: 'method', title: 'How the data were made', content: <HowMade dataset={whole} /> },
    {
      id: 'left-out',
      title: 'Left out of the loaded file',
      figure: warnings.length,
      content: <LeftOut faults={warnings} />,
    },
  ];
  return (
    <main className="explore">
      <div className="sources">
        <p className="sources-lead">
          What the records rest on: the whole dataset, whatever the filter and the choice of dates.
        </p>
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
      <EvidencePanel library={shown} />
    </main>
  );
}
