import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { countMatches } from '../../filter/columns/matchResults';
import { formatFilter } from '../../filter/describeFilter';
import type { FilteredDataset } from '../../filter/filterDataset';
import { foundWords } from '../../filter/search';
import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Claim } from '../../model/claim';

import { findingOf, spanIn } from '../../model/reading';
import { kindLabel } from '../../model/vocabulary';

import { formatTitle } from '../../model/words/claims';
import { formatFinding } from '../../model/words/differences';
import { isCompared } from '../../model/words/labels';
import { formatSpanShort } from '../../model/words/spans';
import { highlight } from '../../state/highlight';
import { reset, setFilter, setUnmatched, useView } from '../../state/store';
import { groupAdded, groupChanges, whyPossibly } from './changes';
import { chooseClaim } from './choose';
import { listClaims } from './claimSets';
import { type Overlaps, overlapsIn, standoutsIn } from './glance';
import './claimLists.css';

interface Props {
  readonly kind: 'added' | 'changes' | 'shown' | 'first';
  readonly shown: FilteredDataset;
  readonly onOpen: () => void;
  readonly onWalk: () => void;
}

/** Maximum claims listed of a group. */
const MOST = 60;
/** How long the filter rests before the list follows it, so that a brush is not slowed, ms. */
const REST = 120;

/** The lists of claims that stand in Evidence while none is open. */
export function ClaimLists({ kind, shown, onOpen, onWalk }: Props) {
  const settled = useSettled(shown);
  if (kind === 'changes') return <Changes shown={settled} onOpen={onOpen} onWalk={onWalk} />;
  if (kind === 'added') return <Added shown={settled} onOpen={onOpen} />;
  return kind === 'shown' ? (
    <Shown shown={settled} onOpen={onOpen} />
  ) : (
    <First shown={settled} onOpen={onOpen} onWalk={onWalk} />
  );
}

/** The value once it has not changed for a while. */
function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(() => value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface RestProps {
  readonly title: string;
  /** What stands in the bar of a closed sheet. */
  readonly bar: string;
  readonly lead: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function Rest({ title, bar, lead, onOpen, children }: RestProps) {
  return (
    <>
      <div className="rest-bar">
        <button type="button" className="rest-bar-main" onClick={onOpen}>
          <span className="muted">{bar}</span>
          <strong>{title}</strong>
        </button>
        <button type="button" className="rest-bar-open" onClick={onOpen}>
          Open evidence
        </button>
      </div>
      <div className="at-rest">
        <h3>{title}</h3>
        <p className="muted">{lead}</p>
        {children}
      </div>
    </>
  );
}

interface ListProps {
  readonly claims: readonly Claim[];
  readonly shown: FilteredDataset;
  /** Number of all of them, of which the first are listed. */
  readonly count?: number;
  readonly withDates?: boolean;
  /** Whether a claim that only other sources make is called so. */
  readonly withLayer?: boolean;
}

/** Claims as buttons: a few words, when it was, and what other sources do with it. */
function ClaimRows({ claims, shown, count = claims.length, withDates = true, withLayer = true }: ListProps) {
  const reading = useView((view) => view.reading);
  const q = useView((view) => view.filter.q);
  const { others } = shown.whole.labels;
  // Where nothing is compared, each row would say so.
  const withFinding = isCompared(shown.whole);
  return (
    <>
      <Rows claims={claims}>
        {(claim) => (
          <>
            {withFinding && (
              <span className="row-finding" data-finding={findingOf(claim)}>
                {withLayer && claim.layer === 'others' ? `only in ${others}` : formatFinding(claim)}
              </span>
            )}
            {withDates && <span className="muted">{formatSpanShort(spanIn(claim, reading))}</span>}
            {q !== '' && <span className="muted">{foundWords(shown, q, claim.id)}</span>}
          </>
        )}
      </Rows>
      {count > claims.length && (
        <p className="muted">and {formatFigure(count - claims.length)} more; a narrower filter lists them</p>
      )}
    </>
  );
}

/** Each claim by its title as a button that opens it, with what is said of it. */
const Rows = ({
  claims,
  children: saidOf,
}: {
  claims: readonly Claim[];
  children: (claim: Claim, at: number) => ReactNode;
}) => (
  <ul className="claim-rows">
    {claims.map((claim, at) => (
      <li key={claim.id}>
        <button
          type="button"
          data-choose={claim.id}
          onClick={() => chooseClaim(claim.id)}
          onPointerEnter={() => highlight(claim.id)}
          onPointerLeave={() => highlight(null)}
          onFocus={() => highlight(claim.id)}
          onBlur={() => highlight(null)}
        >
          <span>{formatTitle(claim)}</span>
          {saidOf(claim, at)}
        </button>
      </li>
    ))}
  </ul>
);

const claimsWord = (count: number): string => `${formatFigure(count)} ${count === 1 ? 'claim' : 'claims'}`;

/** The claims that the filter shows, in the order of time, and those that it may show. */
function Shown({ shown, onOpen }: Pick<Props, 'shown' | 'onOpen'>) {
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const unmatched = useView((view) => view.unmatched);
  const { inside, possibly, counts } = useMemo(() => listClaims(shown, 'shown', MOST), [shown]);
  const { total } = countMatches(shown.matches);
  const words = capitalize(formatFilter(filter, shown.whole).replaceAll('; ', ', '));
  const lead =
    counts[0] > 0
      ? `${capitalize(claimsWord(counts[0]))} in order; choose one, here or on the board.`
      : `None of the ${claimsWord(total)}${counts[1] > 0 ? ' for certain' : ''}.`;
  return (
    <Rest title={words} bar={`${counts[0]} of ${claimsWord(total)}`} lead={lead} onOpen={onOpen}>
      <ClaimRows claims={inside} shown={shown} count={counts[0]} />
      {possibly.length > 0 && (
        <section aria-label="Possibly" className="possibly">
          <h4>Possibly</h4>
          <Rows claims={possibly}>
            {(claim) => (
              <span className="muted">{whyPossibly(claim, reading, filter.period, shown.whole)}</span>
            )}
          </Rows>
          {counts[1] > possibly.length && (
            <p className="muted">and {formatFigure(counts[1] - possibly.length)} more</p>
          )}
        </section>
      )}
      <p className="rest-acts">
        <button
          type="button"
          className="link-button"
          onClick={() => setUnmatched(unmatched === 'dim' ? 'hide' : 'dim')}
        >
          {unmatched === 'dim' ? 'Hide what is dimmed' : 'Dim what is hidden'}
        </button>
        <button type="button" className="link-button" onClick={reset}>
          Clear filters
        </button>
      </p>
    </Rest>
  );
}

/** What the dates of other sources change: which claims differ and by how much, and what becomes of the rest. */
function Changes({ shown, onOpen, onWalk }: Omit<Props, 'kind'>) {
  const { primary, others } = shown.whole.labels;
  const { differing, gaining, narrowed, agreeing, without } = useMemo(() => groupChanges(shown), [shown]);
  const [gained] = gaining;
  const nothing = without.filter((claim) => findingOf(claim) === 'not-found').length;
  return (
    <Rest
      title="What other dates change"
      bar={`${differing.length} differ`}
      lead={`Where ${others} disagree, the date of ${primary} stays as a pale outline, tied to theirs. Offsets count between nearest edges.`}
      onOpen={onOpen}
    >
      <Group title={`${differing.length} differ`}>
        <ClaimRows
          claims={differing.slice(0, MOST)}
          shown={shown}
          count={differing.length}
          withDates={false}
        />
        {differing.length > 1 && (
          <button type="button" className="link-button rest-foot" onClick={onWalk}>
            Step through all {differing.length} that differ
          </button>
        )}
      </Group>
      <Folded
        title={gaining.length === 1 ? '1 gains a date' : `${gaining.length} gain a date`}
        claims={gaining}
        shown={shown}
      >
        undated in {primary}
        {gained && `, among them “${formatTitle(gained)}”, ${formatSpanShort(gained.others?.span ?? null)}`}
      </Folded>
      <Folded
        title={narrowed.length === 1 ? '1 becomes more precise' : `${narrowed.length} become more precise`}
        claims={narrowed}
        shown={shown}
      >
        nothing in them is contradicted
      </Folded>
      <Folded
        title={agreeing.length === 1 ? '1 agrees' : `${agreeing.length} agree`}
        claims={agreeing}
        shown={shown}
      >
        the same date
      </Folded>
      <Folded
        title={without.length === 1 ? '1 has no other date' : `${without.length} have no other date`}
        claims={without}
        shown={shown}
      >
        nothing found for {nothing}; {without.length - nothing} without a date or not compared. Outlined on
        the board, never filled.
      </Folded>
    </Rest>
  );
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="change-group">
    <h4>{title}</h4>
    {children}
  </section>
);

interface FoldedProps {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly shown: FilteredDataset;
  readonly children?: ReactNode;
}

/** A group that is counted, and listed when it is asked for. */
function Folded({ title, claims, shown, children }: FoldedProps) {
  if (claims.length === 0) return null;
  return (
    <Group title={title}>
      {children && <p>{children}</p>}
      <details>
        <summary>{claims.length === 1 ? 'Show it' : `Show these ${claims.length}`}</summary>
        <ClaimRows claims={claims.slice(0, MOST)} shown={shown} count={claims.length} withLayer={false} />
      </details>
    </Group>
  );
}

/** The claims that only other sources make, by kind. */
function Added({ shown, onOpen }: Pick<Props, 'shown' | 'onOpen'>) {
  const { whole } = shown;
  const { primary, others } = whole.labels;
  const groups = useMemo(() => groupAdded(shown), [shown]);
  const count = groups.reduce((sum, { claims }) => sum + claims.length, 0);
  return (
    <Rest
      title={`Only in ${others}`}
      bar={claimsWord(count)}
      lead={`Hollow, in rows of their own below those of ${primary}. They add to its claims and never replace or move one.`}
      onOpen={onOpen}
    >
      {groups.map(({ kind, claims }) => (
        <Folded
          key={kind}
          title={`${claims.length} ${kindLabel(whole, kind, claims.length)}`}
          claims={claims}
          shown={shown}
        />
      ))}
      <p className="rest-acts">
        <button type="button" className="link-button" onClick={() => setFilter({ layers: ['others'] })}>
          Show only these {count}
        </button>
        <button type="button" className="link-button" onClick={() => setFilter({ layers: ['primary'] })}>
          Hide them
        </button>
      </p>
    </Rest>
  );
}

/** Where to begin in data without places to begin: the claims that differ, else the first. */
function First({ shown, onOpen, onWalk }: Omit<Props, 'kind'>) {
  const { differing, claims, count } = useMemo(() => {
    const differ = shown.claims.length > MOST_ASKED ? null : listClaims(shown, 'differ', MOST);
    const isDiffering = differ !== null && differ.counts[0] > 0;
    const list = isDiffering ? differ : listClaims(shown, 'shown', FEW);
    return { differing: isDiffering, claims: list.inside, count: list.counts[0] };
  }, [shown]);
  const { others, primary } = shown.whole.labels;
  const hasMore = !differing && count > claims.length;
  const rows = <ClaimRows claims={claims} shown={shown} count={count} />;
  const lead = differing
    ? `What ${others} say differs from ${primary} on ${claimsWord(count)}. Choose one, or any mark, to see who said it, where, and in what words.`
    : 'Choose a claim, here or on the board, to see who said it, where, and in what words.';
  return (
    <Rest
      title="Where to begin"
      bar={differing ? `${claimsWord(count)} that differ` : claimsWord(count)}
      lead={count === 0 ? 'These data hold no claims yet.' : lead}
      onOpen={onOpen}
    >
      {hasMore ? <AtAGlance shown={shown}>{rows}</AtAGlance> : rows}
      {differing && count > 1 && (
        <button type="button" className="link-button rest-foot" onClick={onWalk}>
          Step through all {count} that differ
        </button>
      )}
    </Rest>
  );
}

/** The claims that stand out in time, before the first of all, which are folded then. */
function AtAGlance({ shown, children }: Pick<Props, 'shown'> & { children: ReactNode }) {
  const reading = useView((view) => view.reading);
  const standouts = useMemo(() => standoutsIn(shown), [shown]);
  const overlaps = useMemo(() => overlapsIn(shown, MOST), [shown]);
  if (standouts.length === 0 && overlaps.count === 0)
    return <Group title="From the first on">{children}</Group>;
  return (
    <>
      <Group title="At a glance">
        <Rows claims={standouts.map(({ claim }) => claim)}>
          {(claim, at) => (
            <>
              <span className="row-finding">{standouts[at]?.what}</span>
              <span className="muted">{formatSpanShort(spanIn(claim, reading))}</span>
            </>
          )}
        </Rows>
        {overlaps.count > 0 && <Overlapping {...overlaps} />}
      </Group>
      <details className="change-group">
        <summary>From the first on</summary>
        {children}
      </details>
    </>
  );
}

/** How many pairs went on at the same time, and which. */
const Overlapping = ({ count, pairs, areYears }: Overlaps) => (
  <details>
    <summary>
      {count === 1 ? '1 pair shares' : `${formatFigure(count)} pairs share`} some{' '}
      {areYears ? 'years' : 'time'}
    </summary>
    <ul className="claim-pairs">
      {pairs.map(([first, second]) => (
        <li key={`${first.id} ${second.id}`}>
          <ClaimLink claim={first} /> and <ClaimLink claim={second} />
        </li>
      ))}
    </ul>
    {count > pairs.length && <p className="muted">and {formatFigure(count - pairs.length)} more</p>}
  </details>
);

const ClaimLink = ({ claim }: { claim: Claim }) => (
  <button type="button" className="link-button" data-choose={claim.id} onClick={() => chooseClaim(claim.id)}>
    {formatTitle(claim)}
  </button>
);

/** In larger data, finding those that differ takes time. */
const MOST_ASKED = 20_000;
/** Claims listed where none stands out. */
const FEW = 8;
