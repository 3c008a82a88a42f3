import { useState } from 'react';
import { groupBy } from '../../lib/groupBy';
import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Citation, Claim } from '../../model/claim';
import { claimsOf, type Dataset, type Source, type Stance } from '../../model/dataset';
import { passageUrl } from '../../model/origins';
import { publisherOf } from '../../model/words/citations';
import { formatSourceDate } from '../../model/words/sourceDates';
import { CheckList } from '../../ui/CheckList';
import { ClaimButton } from './ClaimButton';
import { LongList } from './LongList';
import {
  formatOriginCounts,
  givenSources,
  isOrigin,
  languageName,
  ORIGIN_MEANING,
  restWords,
} from './sourceOrigins';

interface Props {
  readonly groups: readonly SourceGroup[];
  readonly dataset: Dataset;
}

/** All sources by stance; if any stances are chosen, only these are shown, opened. */
export function SourceList({ groups, dataset }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const options = groups.map(({ stance, sources }) => ({
    id: stance,
    label: capitalize(stanceWords[stance].tag),
    count: formatFigure(sources.length),
    countWords: `${formatFigure(sources.length)} ${sources.length === 1 ? 'source' : 'sources'}`,
  }));
  const shown = groups.filter(({ stance }) => chosen.length === 0 || chosen.includes(stance));
  return (
    <>
      <p>
        {formatOriginCounts(dataset)} <span className="muted">{ORIGIN_MEANING}</span>
      </p>
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
  const { tag, meaning } = stanceWords[stance];
  return (
    <details open={isOpen} className="stance">
      <summary>
        <strong>{capitalize(tag)}</strong> <span className="figure">{formatFigure(sources.length)}</span>{' '}
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
  const { title, url, published, primary, descriptor, language, archived } = source;
  const publisher = publisherOf(source);
  const address = url ?? archived?.url ?? null;
  return (
    <li>
      {publisher && <span className="source-publisher">{publisher}</span>}
      <span className="source-title">
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
      {claims.length === 0 ? <span className="muted">not cited</span> : <CitedBy claims={claims} />}
      <span className="source-account">
        {isOrigin(source) && <strong>Origin. </strong>}
        {restWords(source, dataset)} {descriptor !== undefined && <span className="muted">{descriptor}</span>}
      </span>
    </li>
  );
}

/** How many claims cite a source and, when opened, which, with the words that each of them cites. */
function CitedBy({ claims }: Pick<CitedSource, 'claims'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="cited-by" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="muted">
        cited by {claims.length} {claims.length === 1 ? 'claim' : 'claims'}
      </summary>
      {isOpen && (
        <ul>
          {claims.map(({ claim, isAgainst, words }) => (
            <li key={claim.id}>
              <ClaimButton claim={claim} />
              {isAgainst && ', against it'}
              {words.map(({ exact, url }) => (
                <q key={exact} dir="auto">
                  {url === null ? (
                    exact
                  ) : (
                    <a href={url} rel="noreferrer">
                      {exact}
                    </a>
                  )}
                </q>
              ))}
            </li>
          ))}
        </ul>
      )}
    </details>
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
  /** The claims that cite it: as their own source, for what other sources say, or for who disputes them. */
  readonly claims: readonly CitingClaim[];
}

export interface CitingClaim {
  readonly claim: Claim;
  /** Whether it is only cited for who disputes the claim. */
  readonly isAgainst: boolean;
  /** The words that are cited, each with where they stand. */
  readonly words: readonly { readonly exact: string; readonly url: string | null }[];
}

export interface SourceGroup {
  readonly stance: Stance;
  /** By publisher, then title. */
  readonly sources: readonly CitedSource[];
}

interface StanceWords {
  /** What to say of one source, without a word that needs explaining; also the name of its group. */
  readonly tag: string;
  readonly meaning: string;
}

/** Name and meaning of each stance, in the order of the groups. */
export const stanceWords: Readonly<Record<Stance, StanceWords>> = {
  press: { tag: 'press', meaning: 'News organisations, in their own pages or archives.' },
  scholarly: { tag: 'book or study', meaning: 'Books and studies from research institutions.' },
  official: {
    tag: 'a government’s own',
    meaning: 'A government’s publications, or its officials in their own words.',
  },
  party: {
    tag: 'a party’s own',
    meaning: 'Run by, or speaking for, one of the parties. Used for dates and for what was said.',
  },
  interested: {
    tag: 'has a stake',
    meaning: 'Advocates and institutes with a stake in the dispute. Used for dates and for what was said.',
  },
  copy: {
    tag: 'known from a copy',
    meaning:
      'A report, speech or letter known only from someone else’s copy. The original should be found first.',
  },
  unsorted: {
    tag: 'kind not stated',
    meaning: 'The data do not say what kind of sources these are.',
  },
};

const ORDER = Object.keys(stanceWords) as readonly Stance[];

/** The dataset's sources grouped by stance; stances without sources are left out. */
export function sourceGroups(dataset: Dataset): readonly SourceGroup[] {
  const citing = citingClaims(dataset);
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const all = givenSources(dataset)
    .map((source) => ({ source, claims: citing.get(source.id) ?? [] }))
    .sort(
      (a, b) => compare(a.source.publisher, b.source.publisher) || compare(a.source.title, b.source.title),
    );
  const groups = groupBy(all, ({ source }) => source.stance);
  return ORDER.flatMap((stance) => {
    const sources = groups.get(stance);
    return sources ? [{ stance, sources }] : [];
  });
}

/** The claims that cite each source, by its id. */
function citingClaims(dataset: Dataset): ReadonlyMap<string, readonly CitingClaim[]> {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const found = new Map<string, CitingClaim[]>();
  for (const claim of claimsOf(dataset)) {
    const forIt = [...claim.citations, ...(claim.others?.citations ?? [])];
    const all = [...forIt, ...(claim.disputed ?? []).flatMap(({ citations }) => citations)];
    for (const [id, citations] of groupBy(all, ({ source }) => source)) {
      const source = sources.get(id);
      const isAgainst = !forIt.some((citation) => citation.source === id);
      const one = { claim, isAgainst, words: source ? wordsCited(source, citations) : [] };
      found.set(id, [...(found.get(id) ?? []), one]);
    }
  }
  return found;
}

function wordsCited(source: Source, citations: readonly Citation[]): CitingClaim['words'] {
  const passages = citations.flatMap(({ passage }) => passage ?? []);
  const byWords = new Map(passages.map((passage) => [passage.exact, passage]));
  return [...byWords.values()].map((passage) => ({
    exact: passage.exact,
    url: passageUrl(source, passage),
  }));
}
