import type { ReactNode } from 'react';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { foundWords } from '../../../filter/foundWords';
import { formatFigure } from '../../../lib/number';
import { cutTitle } from '../../../lib/shortText';
import type { Claim } from '../../../model/claim';
import { findingOf, spanIn } from '../../../model/reading';
import { formatFinding } from '../../../model/words/differences';
import { isCompared } from '../../../model/words/labels';
import { formatSpanShort } from '../../../model/words/spans';
import { highlight } from '../../../state/highlight';
import { useViewState } from '../../../state/store';
import { chooseClaim } from '../choose';
import './claimLists.css';

/** Maximum claims listed of a group. */
export const MOST = 60;

interface RestProps {
  readonly title: string;
  /** What stands in the bar of a closed sheet. */
  readonly bar: string;
  readonly lead: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

export function Rest({ title, bar, lead, onOpen, children }: RestProps) {
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
export function ClaimRows({
  claims,
  shown,
  count = claims.length,
  withDates = true,
  withLayer = true,
}: ListProps) {
  const reading = useViewState((view) => view.reading);
  const { q } = shown.filter;
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
export const Rows = ({
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
          <span>{cutTitle(claim.title)}</span>
          {saidOf(claim, at)}
        </button>
      </li>
    ))}
  </ul>
);

export const claimsWord = (count: number): string =>
  `${formatFigure(count)} ${count === 1 ? 'claim' : 'claims'}`;

export const Group = ({ title, children }: { title: string; children: ReactNode }) => (
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
export function Folded({ title, claims, shown, children }: FoldedProps) {
  if (claims.length === 0) return null;
  return (
    <details className="change-group">
      <summary>
        <h4>{title}</h4>
        {children && <span className="group-note">{children}</span>}
      </summary>
      <ClaimRows claims={claims.slice(0, MOST)} shown={shown} count={claims.length} withLayer={false} />
    </details>
  );
}
