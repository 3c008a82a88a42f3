/** What other sources do with a claim of the primary source, in few words. */
import { type Claim, type Comparison, type Finding, isSum, type SumClaim } from '../claim';
import { findingOf, sameSpan } from '../reading';
import { type Bound, isMoment, outerRange, type Span } from '../span';
import { formatShift } from './shifts';

/** Said of a single claim: other sources differ, the chip says "differs". */
export const findingWords: Readonly<Record<Finding, string>> = {
  agrees: 'agrees',
  'more-precise': 'more precise',
  differs: 'differs',
  'not-found': 'nothing found',
  'not-compared': 'not compared',
};

const asSpan = (bound: Bound): Span | null => (isMoment(bound) ? { shape: 'moment', at: bound } : null);

const endsOf = (span: Span): readonly [Span | null, Span | null] =>
  span.shape === 'moment' ? [span, span] : [asSpan(span.start), asSpan(span.end)];

const shiftOf = (from: Span | null, to: Span | null): string => (from && to ? formatShift(from, to) : '');

/** How two dates that meet are apart all the same: "starts days later", "another end", "other dates". */
function formatEnds(own: Span, other: Span): string {
  if (own.shape === 'moment' && other.shape === 'moment') return 'another date';
  const [[start, end], [otherStart, otherEnd]] = [endsOf(own), endsOf(other)];
  const starts = shiftOf(start, otherStart);
  const ends = shiftOf(end, otherEnd);
  const shifts = [starts && `starts ${starts}`, ends && `ends ${ends}`].filter(Boolean);
  if (shifts.length > 0) return shifts.join(', ');
  const isOtherStart = !sameSpan(start, otherStart);
  if (isOtherStart && !sameSpan(end, otherEnd)) return 'other dates';
  return isOtherStart ? 'another start' : 'another end';
}

function formatOtherSum(own: SumClaim, sum: NonNullable<Comparison['sum']>): string {
  if (own.amount.value === null) return sum.amount.value === null ? 'another account' : 'a figure is given';
  return own.type === sum.type ? 'the figure differs' : 'a different kind of sum';
}

/**
 * What sets other sources' account apart where they differ: "at least 7 weeks later", "starts days later", "the figure
 * differs", "another account". '' where they do not differ.
 */
export function formatDifference(claim: Claim): string {
  const { others, date } = claim;
  if (others?.finding !== 'differs') return '';
  const shift = shiftOf(date.span, others.span);
  if (shift !== '') return shift;
  if (isSum(claim) && others.sum) return formatOtherSum(claim, others.sum);
  if (!others.span || sameSpan(date.span, others.span)) return 'another account';
  return date.span ? formatEnds(date.span, others.span) : 'a date is given';
}

/**
 * The same in the fewest words, for lists: "7+ weeks later", else what other sources do with the claim; '' for one that only
 * they make.
 */
export function formatFinding(claim: Claim): string {
  const finding = findingOf(claim);
  if (finding === null) return '';
  const difference = formatDifference(claim);
  return difference === '' ? findingWords[finding] : difference.replace(/at least (\d+) /g, '$1+ ');
}

const isWithin = (inner: Span, outer: Span): boolean => {
  const [a, b] = [outerRange(inner), outerRange(outer)];
  return a.from >= b.from && a.to <= b.to;
};

/** How the date of other sources stands to the claim's own where they do not differ; '' where that goes without saying. */
export function formatAgreement({ date, others }: Claim, primary: string): string {
  if (!others?.span || others.finding === 'differs') return '';
  if (!date.span) return `${primary} gives no date`;
  if (sameSpan(date.span, others.span)) return 'the same date';
  return isWithin(others.span, date.span) ? `within ${primary}’s date` : '';
}
