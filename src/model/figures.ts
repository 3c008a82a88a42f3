/** The figures of a reported sum: in a reading, and what they come to in a year where that can be said. */
import { YEAR } from '../lib/calendar';
import type { OtherSum, SumClaim } from './claim';
import type { Reading } from './reading';
import { innerRange, outerRange, type Range, type Span } from './span';
import { formatBetween, qualifierWords, type Unit } from './words/labels';

/** The figures of a sum in a reading: its own, or those that other sources have instead. */
export const figuresIn = (claim: SumClaim, reading: Reading): OtherSum =>
  (reading === 'others' && claim.others?.sum) || claim;

/** An amount a year, in the unit of its claim. `low` and `high` differ where the length of the period is not known exactly. */
export interface Yearly {
  readonly low: number;
  readonly high: number;
  /** Worked out here; no source gives this figure. */
  readonly arithmetic: boolean;
  /** "$100M a year", "= $360M a year by arithmetic (×12)", "≈ $24–28M a year by arithmetic". */
  readonly words: string;
}

/**
 * A yearly figure as it stands; twelve times a monthly one; a cumulative one divided by the longest and the shortest
 * length of its period. Null without a figure, for a one-off sum or a package, and for a cumulative one that lacks a
 * dated end or may have lasted less than a year.
 */
export function yearlyEquivalent(
  { amount, basis }: Pick<SumClaim, 'amount' | 'basis'>,
  span: Span | null,
): Yearly | null {
  if (amount.value === null) return null;
  const about = qualifierWords[amount.qualifier];
  if (basis === 'annual')
    return yearly(amount.value, amount.value, amount, false, (sum) => `${about}${sum} a year`);
  if (basis === 'monthly') {
    const sum = amount.value * 12;
    return yearly(sum, sum, amount, true, (words) => `= ${about}${words} a year by arithmetic (×12)`);
  }
  const years = basis === 'cumulative' ? yearsOf(span) : null;
  if (!years) return null;
  const words = (sum: string) => `≈ ${about}${sum} a year by arithmetic`;
  const [least, most] = [round(amount.value / years.to), round(amount.value / years.from)];
  return yearly(least, most, amount, true, words);
}

const yearly = (
  low: number,
  high: number,
  unit: Unit,
  arithmetic: boolean,
  words: (sum: string) => string,
): Yearly => ({
  low,
  high,
  arithmetic,
  words: words(formatBetween(low, high, unit)),
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
