/** What the dates allow one to say of the order of two claims. */
import type { Claim } from '../claim';
import type { Dataset } from '../dataset';
import { basisIn, type Reading, spanIn, supportIn } from '../reading';
import { type Bound, type Order, order, type Span } from '../span';
import { dateOwner } from './claimant';
import { formatSpanShort } from './spans';

const quoted = ({ title }: Claim) => `“${title}”`;

/** "2000 (the main source)": a date and who gives it. In the others' reading, what they did not date keeps its own. */
function formatGiven(claim: Claim, span: Span, reading: Reading, words: Dataset): string {
  const isOthers = reading === 'others' && claim.others?.span;
  return `${formatSpanShort(span)} (${isOthers ? words.labels.others : dateOwner(claim, words)})`;
}

const boundsOf = (span: Span): readonly Bound[] =>
  span.shape === 'moment' ? [span.at] : [span.start, span.end];

const isDoubtful = (span: Span): boolean =>
  boundsOf(span).some((bound) => typeof bound === 'object' && (bound.uncertain || bound.approximate));

/** What a settled order rests on besides dates that are stated outright; '' when on nothing else. */
function formatGround(claims: readonly Claim[], reading: Reading, { labels }: Dataset): string {
  const bases = claims.map((claim) => basisIn(claim, reading));
  const supports = claims.map((claim) => supportIn(claim, reading));
  const spans = claims.flatMap((claim) => spanIn(claim, reading) ?? []);
  const grounds = [
    spans.some(isDoubtful) && 'a date that its source is not sure of',
    bases.includes('derived') && 'a date worked out from another',
    bases.includes('inferred') && 'a date inferred from the context',
    bases.includes('set') && 'a date set by hand',
    supports.includes('medium') && `a date that has medium confidence in ${labels.others}`,
    supports.includes('low') && `a date that has low confidence in ${labels.others}`,
  ].filter((ground) => ground !== false);
  return grounds.length > 0 ? ` This rests on ${grounds.join(', and on ')}.` : '';
}

function formatUnsettled(a: Claim, b: Claim, reading: Reading, words: Dataset): string {
  const undated = [a, b].filter((claim) => !spanIn(claim, reading)).map(quoted);
  const [first, second] = [a, b].map((claim) => spanIn(claim, reading));
  if (!first || !second)
    return `The dates do not settle which came first: ${undated.join(' and ')} ${undated.length > 1 ? 'are' : 'is'} undated.`;
  return `The dates do not settle which came first: ${formatGiven(a, first, reading, words)} and ${formatGiven(b, second, reading, words)} may overlap.`;
}

/** The order of two claims in a reading, with the dates that it follows from and who gives them. */
export function formatOrder(a: Claim, b: Claim, reading: Reading, words: Dataset): string {
  const [first, second] = [spanIn(a, reading), spanIn(b, reading)];
  const answer = order(first, second);
  if (answer === 'unsettled' || !first || !second) return formatUnsettled(a, b, reading, words);
  return `${quoted(a)} was ${answer} ${quoted(b)}: all of ${formatGiven(a, first, reading, words)} lies ${answer} ${formatGiven(b, second, reading, words)}.${formatGround([a, b], reading, words)}`;
}

/** What one may claim of two claims: the answer of the chosen reading, and what the other reading says. */
export interface OrderReport {
  readonly order: Order;
  readonly words: string;
  /** The other reading's answer in words where it differs; null where both give the same. */
  readonly otherwise: string | null;
  /** Other sources show both to be one event. */
  readonly isSameEvent: boolean;
}

/** The order of two claims over both readings, the chosen one first. */
export function reportOrder(a: Claim, b: Claim, reading: Reading, words: Dataset): OrderReport {
  const other: Reading = reading === 'primary' ? 'others' : 'primary';
  const orderIn = (one: Reading) => order(spanIn(a, one), spanIn(b, one));
  const answer = orderIn(reading);
  return {
    order: answer,
    words: formatOrder(a, b, reading, words),
    otherwise: orderIn(other) === answer ? null : formatOrder(a, b, other, words),
    isSameEvent: a.others?.sameAs === b.id || b.others?.sameAs === a.id,
  };
}
