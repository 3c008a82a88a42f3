/** What a reported sum comes to in a year, where its basis allows that to be said. */
import { YEAR } from '../lib/calendar';
import type { AidClaim } from './claim';
import { innerRange, outerRange, type Range, type Span } from './span';
import { formatMoney, qualifierWords } from './words/labels';

/** US dollars a year. `low` and `high` differ where the length of the period is not known exactly. */
export interface Yearly {
  readonly low: number;
  readonly high: number;
  /** Worked out here; no source gives this figure. */
  readonly arithmetic: boolean;
  /** "$100M a year", "= $360M a year by arithmetic (12 ×)", "≈ $24–28M a year by arithmetic". */
  readonly words: string;
}

/**
 * A yearly figure as it stands; twelve times a monthly one; a cumulative one divided by the longest and the shortest
 * length of its period. Null without a figure, for a one-off sum or a package, and for a cumulative one that lacks a
 * dated end or may have lasted less than a year.
 */
export function yearlyEquivalent({ amount, basis, date }: AidClaim): Yearly | null {
  if (amount.usd === null) return null;
  const about = qualifierWords[amount.qualifier];
  if (basis === 'annual') return yearly(amount.usd, amount.usd, false, (sum) => `${about}${sum} a year`);
  if (basis === 'monthly') {
    const sum = amount.usd * 12;
    return yearly(sum, sum, true, (words) => `= ${about}${words} a year by arithmetic (12 ×)`);
  }
  const years = basis === 'cumulative' ? yearsOf(date.span) : null;
  if (!years) return null;
  const words = (sum: string) => `≈ ${about}${sum} a year by arithmetic`;
  return yearly(round(amount.usd / years.to), round(amount.usd / years.from), true, words);
}

const yearly = (low: number, high: number, arithmetic: boolean, words: (sum: string) => string): Yearly => ({
  low,
  high,
  arithmetic,
  words: words(formatBetween(low, high)),
});

/** Shortest and longest length of an interval, years; null unless both ends are bounded and it surely lasts a year. */
function yearsOf(span: Span | null): Range | null {
  if (span?.shape !== 'interval' || typeof span.start === 'string' || typeof span.end === 'string')
    return null;
  const [least, most] = [innerRange(span), outerRange(span)];
  if (!least || least.to - least.from < YEAR || !Number.isFinite(most.to - most.from)) return null;
  return { from: (least.to - least.from) / YEAR, to: (most.to - most.from) / YEAR };
}

/** To two figures: a quotient is no more exact than that. */
const round = (sum: number) => Number(sum.toPrecision(2));

/** "$24–28M"; one sum where both are written alike. */
function formatBetween(low: number, high: number): string {
  const [first, last] = [formatMoney(low), formatMoney(high)];
  if (first === last) return first;
  const unit = last.slice(-1);
  return `${first.endsWith(unit) ? first.slice(0, -1) : first}–${last.slice(1)}`;
}
