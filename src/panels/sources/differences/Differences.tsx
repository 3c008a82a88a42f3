import { useMemo } from 'react';
import { capitalize } from '../../../lib/text';
import type { Claim } from '../../../model/claim';
import type { Dataset } from '../../../model/dataset';
import { claimantLabel, dateOwner } from '../../../model/words/claimant';
import { formatDifference } from '../../../model/words/differences';
import { formatAmount } from '../../../model/words/labels';
import { formatSpan, formatSpanShort } from '../../../model/words/spans';
import { getViewState, showView } from '../../../state/store';
import { useWidth } from '../../board/useSize';
import { ClaimButton } from '../ClaimButton';
import { useFirst } from '../LongList';
import { DifferenceChart } from './DifferenceChart';
import { placeDifference, sharedAxes } from './placeDifference';

/** Least width of a chart, and the gap between two, px. As in the style sheet. */
const LEAST_WIDTH = 280;
const GAP = 24;

interface Props {
  readonly claims: readonly Claim[];
  readonly dataset: Dataset;
}

/** The claims that differ as small charts on one axis, the claim's own account above, that of other sources below. */
export function Differences({ claims, dataset }: Props) {
  const [ref, room] = useWidth<HTMLUListElement>();
  const { first, rest, showAll } = useFirst(claims);
  const axes = useMemo(() => sharedAxes(claims), [claims]);
  const columns = Math.max(1, Math.floor((room + GAP) / (LEAST_WIDTH + GAP)));
  const width = Math.floor((room - (columns - 1) * GAP) / columns);
  const { primary, others } = dataset.labels;
  const [start] = claims;
  return (
    <>
      <p className="muted">
        {formatAxes(axes.time !== null, axes.most.size > 0)} {capitalize(primary)} stands above the line, and{' '}
        {others} below it. A tie joins the two where they do not agree.
      </p>
      <ul ref={ref} className="differences">
        {room > 0 &&
          first.map((claim) => (
            <li key={claim.id}>
              <div className="difference-head">
                <ClaimButton claim={claim} />
                <span className="muted">{formatPlace(claim, dataset)}</span>
              </div>
              <p className="sr-only">{formatBoth(claim, dataset)}</p>
              <DifferenceChart placed={placeDifference(claim, axes, width)} />
            </li>
          ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="quiet-button" onClick={showAll}>
          Show {rest} more
        </button>
      )}
      {start && claims.length > 1 && (
        <button
          type="button"
          className="link-button"
          onClick={() => showView({ ...getViewState(), tab: 'explore', claim: start.id })}
        >
          Step through all {claims.length} on the board
        </button>
      )}
    </>
  );
}

function formatAxes(hasDates: boolean, hasSums: boolean): string {
  const shared = [
    ...(hasDates ? ['all dates share one axis'] : []),
    ...(hasSums ? ['all sums in one unit share one scale'] : []),
  ];
  return `${capitalize(shared.join(', and '))}.`;
}

/** "¶ 13, 14": where the claim stands in the primary source. */
function formatPlace({ citations }: Claim, { labels }: Dataset): string {
  const numbers = [...new Set(citations.flatMap(({ paragraph }) => paragraph ?? []))];
  return numbers.length > 0 ? `${labels.paragraph.sign} ${numbers.join(', ')}` : '';
}

/** What the chart shows, for those who do not see it. */
function formatBoth(claim: Claim, dataset: Dataset): string {
  const { labels } = dataset;
  const { date, others } = claim;
  const sum = others?.sum;
  const isSum = 'amount' in claim && sum !== undefined;
  const owner = isSum ? claimantLabel(claim, dataset) : dateOwner(claim, dataset);
  const whose = owner === labels.primary ? `In ${owner}` : capitalize(owner);
  const own = isSum ? formatAmount(claim) : formatSpanShort(date.span);
  const theirs = sum ? formatAmount(sum) : others?.span ? formatSpan(others.span) : '';
  const difference = formatDifference(claim);
  const said = [theirs, difference].filter(Boolean).join(', ');
  return `${whose}: ${own}. In ${labels.others}: ${said}.`;
}
