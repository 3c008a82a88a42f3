/** Sums in words: how much, and for which time. */
import type { OtherSum } from '../claim';
import { type Bound, isMoment, type Moment, type Span } from '../span';
import { formatBetween, formatQuantity, qualifierWords } from './labels';
import { formatBound, formatSpanShort } from './spans';

/** Whether both ends of a stretch have dates. */
export const isBounded = (span: Span | null): boolean =>
  span?.shape === 'interval' && isMoment(span.start) && isMoment(span.end);

/** "over $120M so far", "$20–50M a year", "$30M a month"; '' without a figure. */
export function formatSize({ amount, basis }: OtherSum, span: Span | null): string {
  const { value, low, qualifier } = amount;
  if (value === null) return '';
  const figure =
    qualifier === 'range' && low !== undefined
      ? formatBetween(low, value, amount)
      : `${qualifierWords[qualifier]}${formatQuantity(value, amount)}`;
  const rest = {
    'one-off': '',
    annual: ' a year',
    monthly: ' a month',
    cumulative: isBounded(span) ? ' in all' : ' so far',
    package: ' as a package',
  };
  return figure + rest[basis];
}

const COARSE = ['year', 'decade', 'century', 'millennium', 'season', 'set'];
const someTimeIn = (at: Moment): string => (COARSE.includes(at.precision) ? 'some time in ' : '');

/** "until 2019", "from some time in 2019", "from Aug 2019", "2014–2020"; '' where no date is given. */
export function formatWhen(span: Span | null): string {
  if (span?.shape !== 'interval') return span ? formatSpanShort(span) : '';
  const { start, end } = span;
  if (isMoment(start) && isMoment(end)) return formatSpanShort(span);
  if (isMoment(start)) return `from ${someTimeIn(start)}${formatBound(start)}${onFrom(end)}`;
  return isMoment(end) ? `until ${formatBound(end)}` : '';
}

const onFrom = (end: Bound): string => (end === 'open' ? ' on' : '');
