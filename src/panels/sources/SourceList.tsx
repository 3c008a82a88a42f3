import { group, rollup } from 'd3-array';
import { useState } from 'react';
import { claimsOf, type Dataset, type Source, type Stance } from '../../model/dataset';
import { formatSourceDate } from '../../model/words/sourceDates';
import { CheckList } from '../../ui/CheckList';
import { LongList } from './LongList';
import { formatOriginCounts, isOrigin, languageName, restWords } from './sourceOrigins';

interface Props {
  readonly groups: readonly SourceGroup[];
  readonly dataset: Dataset;
}

/** All sources by stance; if any stances are chosen, only these are shown, opened. */
export function SourceList({ groups, dataset }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const options = groups.map(({ stance, sources }) => ({
    id: stance,
    label: stanceWords[stance].name,
    count: String(sources.length),
    countWords: `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`,
  }));
  const shown = groups.filter(({ stance }) => chosen.length === 0 || chosen.includes(stance));
  return (
    <>
      <p>{formatOriginCounts(dataset)}</p>
      <CheckList legend="Stance" options={options} chosen={chosen} onChange={setChosen} look="chips" />
      {shown.map((group) => (
        <StanceGroup
          key={group.stance}
          group={group}
          dataset={dataset}
          isOpen={chosen.includes(group.stance)}
        />
      ))}
    </>
  );
}

interface StanceGroupProps {
  readonly group: SourceGroup;
  readonly dataset: Dataset;
  readonly isOpen: boolean;
}

function StanceGroup({ group: { stance, sources }, dataset, isOpen }: StanceGroupProps) {
  const { name, meaning } = stanceWords[stance];
  return (
    <details open={isOpen} className="stance">
      <summary>
        <strong>{name}</strong> <span className="figure">{sources.length}</span>{' '}
        <span className="muted">{meaning}</span>
      </summary>
      <LongList
        items={sources}
        className="all-sources"
        render={(cited) => <SourceRow key={cited.source.id} cited={cited} dataset={dataset} />}
      />
    </details>
  );
}

interface SourceRowProps {
  readonly cited: CitedSource;
  readonly dataset: Dataset;
}

function SourceRow({ cited: { source, claims }, dataset }: SourceRowProps) {
  const { publisher, title, url, published, primary, descriptor, language, archived } = source;
  const address = url ?? archived?.url ?? null;
  return (
    <li>
      <span>{publisher}</span>
      <span>
        {address === null ? (
          title
        ) : (
          <a href={address} rel="noreferrer">
            {title}
          </a>
        )}
        {primary && <span className="muted"> ({dataset.labels.primary})</span>}
        {archived && <ArchivedCopy source={source} copy={archived} />}
      </span>
      <span className="muted">
        {published === null ? 'no date' : formatSourceDate(published)}
        {language !== undefined && `, ${languageName(language)}`}
      </span>
      <span className="muted">
        {claims === 0 ? 'not cited' : `cited by ${claims} ${claims === 1 ? 'claim' : 'claims'}`}
      </span>
      <span className="source-account">
        {isOrigin(source) && <strong>Origin. </strong>}
        {restWords(source, dataset)} {descriptor !== undefined && <span className="muted">{descriptor}</span>}
      </span>
    </li>
  );
}

interface ArchivedCopyProps {
  readonly source: Source;
  readonly copy: NonNullable<Source['archived']>;
}

/** The copy elsewhere, which the title links where the source has no address of its own, and when it was seen. */
function ArchivedCopy({ source: { url }, copy: { url: address, seen } }: ArchivedCopyProps) {
  const when = seen === null ? '' : `, seen ${formatSourceDate(seen)}`;
  return (
    <span className="muted">
      {' · '}
      {url === null ? (
        `in an archived copy${when}`
      ) : (
        <>
          <a href={address} rel="noreferrer">
            archived copy
          </a>
          {when}
        </>
      )}
    </span>
  );
}

export interface CitedSource {
  readonly source: Source;
  /** Number of claims that cite it, as their own source or for what other sources say. */
  readonly claims: number;
}

export interface SourceGroup {
  readonly stance: Stance;
  /** By publisher, then title. */
  readonly sources: readonly CitedSource[];
}

interface StanceWords {
  readonly name: string;
  readonly meaning: string;
}

/** Name and meaning of each stance, in the order of the groups. */
export const stanceWords: Readonly<Record<Stance, StanceWords>> = {
  press: { name: 'Press', meaning: 'News organisations, in their own pages or archives.' },
  scholarly: { name: 'Scholarly', meaning: 'Books and studies from research institutions.' },
  official: {
    name: 'Official',
    meaning: 'A government’s publications, or its officials in their own words.',
  },
  party: {
    name: 'Party',
    meaning:
      'Run by, or speaking for, one of the sides in these events. Used for dates and for what was said.',
  },
  interested: {
    name: 'Interested',
    meaning: 'Advocates and institutes with a stake in the dispute. Used for dates and for what was said.',
  },
  copy: {
    name: 'Copy',
    meaning:
      'A report, speech or letter known only from someone else’s copy. The original should be found first.',
  },
  unsorted: { name: 'Not sorted', meaning: 'The data do not say what kind of sources these are.' },
};

const ORDER = Object.keys(stanceWords) as readonly Stance[];

/** The dataset's sources grouped by stance; stances without sources are left out. */
export function sourceGroups(dataset: Dataset): readonly SourceGroup[] {
  const counts = countCitations(dataset);
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const all = dataset.sources
    .map((source) => ({ source, claims: counts.get(source.id) ?? 0 }))
    .sort(
      (a, b) => compare(a.source.publisher, b.source.publisher) || compare(a.source.title, b.source.title),
    );
  const groups = group(all, ({ source }) => source.stance);
  return ORDER.flatMap((stance) => {
    const sources = groups.get(stance);
    return sources ? [{ stance, sources }] : [];
  });
}

function countCitations(dataset: Dataset): ReadonlyMap<string, number> {
  const cited = claimsOf(dataset).flatMap((claim) => [
    ...new Set([
      ...claim.citations.map(({ source }) => source),
      ...(claim.others?.citations ?? []).map(({ source }) => source),
    ]),
  ]);
  return rollup(
    cited,
    ({ length }) => length,
    (id) => id,
  );
}
