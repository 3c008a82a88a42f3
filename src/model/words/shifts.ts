/** How far a second date lies from a first, in words. */
import { DAY, YEAR } from '../../lib/calendar';
import { outerRange, type Span } from '../span';

const MONTH = YEAR / 12;
const WEEK = 7 * DAY;
const HOUR = DAY / 24;
const MINUTE = HOUR / 60;

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

/** A length of time in its largest unit of which there are two at least, rounded down; vague below a month. */
function formatLength(time: number, known: number): string {
  if (known < DAY && time < 2 * HOUR) return count(Math.round(time / MINUTE), 'minute');
  if (known < DAY && time < 2 * DAY) return count(Math.round(time / HOUR), 'hour');
  if (known <= DAY && time < 92 * DAY) return count(Math.round(time / DAY), 'day');
  if (time < MONTH) return 'days';
  if (time < 2 * MONTH) return count(Math.floor(time / WEEK), 'week');
  if (time < 3 * YEAR) return count(Math.floor(time / MONTH + 1e-6), 'month');
  return count(Math.floor(time / YEAR + 1e-6), 'year');
}

/**
 * How much later or earlier `to` lies than `from`: "at least 7 weeks later", "days earlier", "3 days later". It is counted
 * between the nearest edges, so that it is the least that is certain; between two days or two times it is exact. '' where the dates
 * overlap or touch, or where one has no bound on the side of the other.
 */
export function formatShift(from: Span, to: Span): string {
  const [a, b] = [outerRange(from), outerRange(to)];
  const isLater = b.from >= a.to;
  const gap = isLater ? b.from - a.to : a.from - b.to;
  if (!Number.isFinite(gap) || gap < 0) return '';
  const known = Math.max(a.to - a.from, b.to - b.from);
  const isExact = known <= DAY;
  if (!isExact && gap < DAY) return '';
  const time = isExact ? Math.abs(b.from - a.from) : gap;
  const least = isExact || time < MONTH ? '' : 'at least ';
  return `${least}${formatLength(time, known)} ${isLater ? 'later' : 'earlier'}`;
}
