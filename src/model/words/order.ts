/** What the dates allow one to say of the order of two claims. */
import type { Claim } from '../claim';
import { basisIn, type Reading, spanIn, supportIn } from '../reading';
import { type Bound, type Order, order, type Span } from '../span';
import { formatSpanShort } from './spans';

const quoted = ({ title }: Claim) => `“${title}”`;

/** "2000 (article)": a date and who gives it. In the record's reading, what the record did not date keeps its own. */
function formatGiven(claim: Claim, span: Span, reading: Reading): string {
  const giver =
    claim.layer === 'others' || (reading === 'others' && claim.others?.span) ? 'record' : 'article';
  return `${formatSpanShort(span)} (${giver})`;
}

const boundsOf = (span: Span): readonly Bound[] =>
  span.shape === 'moment' ? [span.at] : [span.start, span.end];

const isDoubtful = (span: Span): boolean =>
  boundsOf(span).some((bound) => typeof bound === 'object' && (bound.uncertain || bound.approximate));

/** What a settled order rests on besides dates that are stated outright; '' when on nothing else. */
function formatGround(claims: readonly Claim[], reading: Reading): string {
  const bases = claims.map((claim) => basisIn(claim, reading));
  const supports = claims.map((claim) => supportIn(claim, reading));
  const spans = claims.flatMap((claim) => spanIn(claim, reading) ?? []);
  const grounds = [
    spans.some(isDoubtful) && 'a date that its source is not sure of',
    bases.includes('derived') && 'a date worked out from another',
    bases.includes('inferred') && 'a date inferred from the context',
    supports.includes('medium') && 'a date that the record supports with medium confidence',
    supports.includes('low') && 'a date that the record supports with low confidence',
  ].filter((ground) => ground !== false);
  return grounds.length > 0 ? ` This rests on ${grounds.join(', and on ')}.` : '';
}

function formatUnsettled(a: Claim, b: Claim, reading: Reading): string {
  const undated = [a, b].filter((claim) => !spanIn(claim, reading)).map(quoted);
  const [first, second] = [a, b].map((claim) => spanIn(claim, reading));
  if (!first || !second)
    return `The dates do not settle which came first: ${undated.join(' and ')} ${undated.length > 1 ? 'are' : 'is'} undated.`;
  return `The dates do not settle which came first: ${formatGiven(a, first, reading)} and ${formatGiven(b, second, reading)} may overlap.`;
}

/** The order of two claims in a reading, with the dates that it follows from and who gives them. */
export function formatOrder(a: Claim, b: Claim, reading: Reading): string {
  const [first, second] = [spanIn(a, reading), spanIn(b, reading)];
  const answer = order(first, second);
  if (answer === 'unsettled' || !first || !second) return formatUnsettled(a, b, reading);
  return `${quoted(a)} was ${answer} ${quoted(b)}: all of ${formatGiven(a, first, reading)} lies ${answer} ${formatGiven(b, second, reading)}.${formatGround([a, b], reading)}`;
}

/** What one may claim of two claims: the answer of the chosen reading, and what the other reading says. */
export interface OrderReport {
  readonly order: Order;
  readonly words: string;
  /** The other reading's answer in words where it differs; null where both give the same. */
  readonly otherwise: string | null;
  /** The record shows both to be one event. */
  readonly isSameEvent: boolean;
}

/** The order of two claims over both readings, the chosen one first. */
export function reportOrder(a: Claim, b: Claim, reading: Reading): OrderReport {
  const other: Reading = reading === 'primary' ? 'others' : 'primary';
  const orderIn = (one: Reading) => order(spanIn(a, one), spanIn(b, one));
  const answer = orderIn(reading);
  return {
    order: answer,
    words: formatOrder(a, b, reading),
    otherwise: orderIn(other) === answer ? null : formatOrder(a, b, other),
    isSameEvent: a.others?.sameAs === b.id || b.others?.sameAs === a.id,
  };
}
