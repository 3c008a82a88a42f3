/** Dates in words, in English: the one way that screen, files and slides say when something was. */
import { type Length, monthName } from '../../lib/calendar';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { type Bound, isMoment, type Moment, type Span } from '../span';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The words of a calendar unit; finer parts than it has are empty. */
interface Named {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const pad = (year: number) => String(year).padStart(4, '0');

const dayParts = (ms: number) => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
};

const join = ({ year, month, day }: Named) => [day, month, year].filter(Boolean).join(' ');

function seasonName(moment: Moment): string {
  const code = moment.season ?? 21;
  const name = SEASONS[(code - 21) % 4] ?? '';
  const first = dayParts(moment.earliest).year;
  const last = dayParts(moment.latest - 1).year;
  const end = last % 100 === 0 ? pad(last) : pad(last).slice(2);
  const year = last > first ? `${pad(first)}–${end}` : pad(first);
  return `${code >= 29 ? 'southern ' : ''}${name} ${year}`;
}

/** "the 1990s"; where that could be taken for a decade or a century, "1900–1999" or "2000–2009". */
function yearsName(moment: Moment, length: Length): string {
  const first = dayParts(moment.earliest).year;
  if (moment.precision === 'century' || first % 100 === 0)
    return `${pad(first)}–${pad(dayParts(moment.latest - 1).year)}`;
  return length === 'long' ? `the ${pad(first)}s` : `${pad(first)}s`;
}

/** The first and last calendar unit of a range, in the coarsest unit that fits both of its ends. */
function unitsOf(earliest: number, latest: number, length: Length): readonly [Named, Named] {
  const [from, to] = [dayParts(earliest), dayParts(latest)];
  const byMonth = from.day === 1 && to.day === 1;
  const byYear = byMonth && from.month === 0 && to.month === 0;
  const name = (ms: number): Named => {
    const { year, month, day } = dayParts(ms);
    return {
      year: pad(year),
      month: byYear ? '' : monthName(month, length),
      day: byMonth ? '' : String(day),
    };
  };
  return [name(earliest), name(latest - 1)];
}

/** "20" and "22 July 2019": the first of two dates without what the second says again. */
function formatPair(first: Named, last: Named, word: string): string {
  const isSameYear = first.year === last.year;
  const isSameMonth = isSameYear && first.month === last.month;
  if (isSameMonth && first.day === last.day) return join(last);
  const rest = { day: first.day, month: isSameMonth ? '' : first.month, year: isSameYear ? '' : first.year };
  return `${join(rest)}${word}${join(last)}`;
}

/** The bare name of a date, without "some time in" and without its doubts. */
function nameOf(moment: Moment, length: Length): string {
  switch (moment.precision) {
    case 'season':
      return seasonName(moment);
    case 'decade':
    case 'century':
      return yearsName(moment, length);
    case 'set': {
      const [first, last] = unitsOf(moment.earliest, moment.latest, length);
      const pair = formatPair(first, last, length === 'long' ? ' and ' : dash(first, last));
      return length === 'long' ? `between ${pair}` : pair;
    }
    default:
      return join(unitsOf(moment.earliest, moment.latest, length)[0]);
  }
}

/** A dash between years, months or days stands close; between dates of several words it needs room. */
const dash = (first: Named, last: Named) => (first.year !== last.year && first.month ? ' – ' : '–');

function withDoubt(moment: Moment, length: Length): string {
  const name = nameOf(moment, length);
  if (length === 'short') return `${moment.approximate ? 'c. ' : ''}${name}${moment.uncertain ? '?' : ''}`;
  return `${moment.uncertain ? 'perhaps ' : ''}${moment.approximate ? 'about ' : ''}${name}`;
}

const isSure = (moment: Moment) => !moment.uncertain && !moment.approximate;

const saidWhole = (moment: Moment) => ['day', 'season', 'set'].includes(moment.precision);

const isCalendarUnit = (moment: Moment) => ['day', 'month', 'year'].includes(moment.precision);

/** Whether two ends may share their words: both sure, and of the same calendar unit. */
const mayShare = (start: Moment, end: Moment) =>
  isSure(start) && isSure(end) && start.precision === end.precision && isCalendarUnit(start);

function formatEnds(start: Moment, end: Moment, length: Length): string {
  if (mayShare(start, end)) {
    const [first] = unitsOf(start.earliest, start.latest, length);
    const [last] = unitsOf(end.earliest, end.latest, length);
    if (length === 'short') return formatPair(first, last, dash(first, last));
    if (start.earliest === end.earliest)
      return start.precision === 'day' ? join(first) : `within ${join(first)}`;
    return formatPair(first, last, ' to ');
  }
  const [first, last] = [withDoubt(start, length), withDoubt(end, length)];
  if (length === 'long') return `${first} to ${last}`;
  return /\s/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`;
}

function formatInterval(start: Bound, end: Bound): string {
  if (isMoment(start) && isMoment(end)) return formatEnds(start, end, 'long');
  if (isMoment(start)) {
    const first = withDoubt(start, 'long');
    return end === 'open' ? `from ${first} on` : `from ${first}, end not given`;
  }
  if (!isMoment(end)) return 'undated';
  const last = withDoubt(end, 'long');
  return start === 'open' ? `until ${last}` : `until ${last}, start not given`;
}

/**
 * A date in plain words, as wide as it is known: "some time in June 2008", "5 April 2002", "perhaps 2011 to 2016",
 * "from 2016, end not given". `null` is "undated".
 */
export const formatSpan = (span: Span | null): string => (span ? longWords(span) : 'undated');

const longWords = memoizeWeak((span: Span): string => {
  if (span.shape === 'interval') return formatInterval(span.start, span.end);
  const { at } = span;
  return isSure(at) && !saidWhole(at) ? `some time in ${nameOf(at, 'long')}` : withDoubt(at, 'long');
});

/**
 * A date in few characters, for labels: "Jun 2008", "2011?–2016", "c. 2000". An open end is left blank ("2016–"); one
 * that is not given is asked for ("2016–?").
 */
export const formatSpanShort = (span: Span | null): string => (span ? shortWords(span) : 'undated');

const shortWords = memoizeWeak((span: Span): string => {
  if (span.shape === 'moment') return withDoubt(span.at, 'short');
  const { start, end } = span;
  if (isMoment(start) && isMoment(end)) return formatEnds(start, end, 'short');
  if (isMoment(start)) return `${withDoubt(start, 'short')}–${end === 'open' ? '' : '?'}`;
  return isMoment(end) ? `${start === 'open' ? '' : '?'}–${withDoubt(end, 'short')}` : 'undated';
});
