/** Dates in words, in English: the one way that screen, files and slides say when something was. */
import { clockTime, formatYear, formatYears, type Length, monthName } from '../../lib/calendar';
import { memoizeWeak } from '../../lib/memoizeWeak';
import {
  type Bound,
  isMoment,
  isSingle,
  type Moment,
  type Precision,
  type SetMember,
  type Span,
} from '../span';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The words of a calendar unit; finer parts than it has are empty. */
interface Named {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const dayParts = (ms: number) => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
};

const join = ({ year, month, day }: Named) => [day, month, year].filter(Boolean).join(' ');

const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

/** "first quarter of 2006", "Q1 2006": the parts of a year that are no seasons, by their codes from 33 on. */
function partName(code: number, year: string, length: Length): string {
  const [of, first] = code < 37 ? ['quarter', 33] : code < 40 ? ['third', 37] : ['half', 40];
  if (length === 'short' && of === 'quarter') return `Q${code - first + 1} ${year}`;
  return `${ORDINALS[code - first] ?? ''} ${of} of ${year}`;
}

function seasonName(moment: Moment, length: Length): string {
  const code = moment.season ?? 21;
  const name = SEASONS[(code - 21) % 4] ?? '';
  const first = dayParts(moment.earliest).year;
  const last = dayParts(moment.latest - 1).year;
  if (code >= 33) return partName(code, formatYear(first), length);
  const isCut = last > first && first >= 1000 && last % 100 > 0;
  const year = isCut ? `${first}–${String(last).slice(2)}` : formatYears(first, last);
  return `${code >= 29 ? 'southern ' : ''}${name} ${year}`;
}

/** "the 1990s"; where that could be taken for a decade or a century, and below 1000, "1900–1999", "2000–2009". */
function yearsName(moment: Moment, length: Length): string {
  const first = dayParts(moment.earliest).year;
  if (moment.precision !== 'decade' || first % 100 === 0 || first < 1000)
    return formatYears(first, dayParts(moment.latest - 1).year);
  return length === 'long' ? `the ${first}s` : `${first}s`;
}

/** "26 October 1962, 09:43"; of an hour "26 October 1962, 09:00 to 10:00". */
function timeName(moment: Moment, length: Length): string {
  const { earliest, latest, precision } = moment;
  return `${dayName(earliest, length)}, ${clockName(earliest, latest, precision, length)}`;
}

function clockName(earliest: number, latest: number, precision: Precision, length: Length): string {
  if (precision !== 'hour') return clockTime(earliest, precision === 'second');
  return `${clockTime(earliest)}${length === 'long' ? ' to ' : '–'}${clockTime(latest).replace('00:00', '24:00')}`;
}

const dayName = (instant: number, length: Length): string => {
  const { year, month, day } = dayParts(instant);
  return `${day} ${monthName(month, length)} ${formatYear(year)}`;
};

/** The first and last calendar unit of a range, in the coarsest unit that fits both of its ends. */
function unitsOf(earliest: number, latest: number, length: Length): readonly [Named, Named] {
  const [from, to] = [dayParts(earliest), dayParts(latest)];
  const byMonth = from.day === 1 && to.day === 1;
  const byYear = byMonth && from.month === 0 && to.month === 0;
  const name = (ms: number): Named => {
    const { year, month, day } = dayParts(ms);
    return {
      year: formatYear(year),
      month: byYear ? '' : monthName(month, length),
      day: byMonth ? '' : String(day),
    };
  };
  return [name(earliest), name(latest - 1)];
}

const ERA = / (?:AD|BC)$/;

/** "20" and "22 July 2019", "47" and "50 AD": the first of two dates without what the second says again. */
function formatPair(first: Named, last: Named, word: string): string {
  const isSameYear = first.year === last.year;
  const isSameMonth = isSameYear && first.month === last.month;
  if (isSameMonth && first.day === last.day) return join(last);
  const isSameEra = ERA.exec(first.year)?.[0] === ERA.exec(last.year)?.[0];
  const year = isSameEra ? first.year.replace(ERA, '') : first.year;
  const rest = { day: first.day, month: isSameMonth ? '' : first.month, year: isSameYear ? '' : year };
  return `${join(rest)}${word}${join(last)}`;
}

/** The bare name of a date, without "some time in" and without its doubts. */
function nameOf(moment: Moment, length: Length): string {
  if (moment.set) return formatMembers(moment.set.of, moment.set.members, length);
  switch (moment.precision) {
    case 'second':
    case 'minute':
    case 'hour':
      return timeName(moment, length);
    case 'season':
      return seasonName(moment, length);
    case 'decade':
    case 'century':
    case 'millennium':
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
const dash = (first: Named, last: Named) => {
  const areEras = ERA.exec(first.year)?.[0] !== ERA.exec(last.year)?.[0];
  return first.year !== last.year && (first.month || areEras) ? ' – ' : '–';
};

/** More dates than this are counted in a label, not listed. */
const MANY = 3;

/** "1667 or 1760", "between 1906 and 1912", "1908 or later"; of a list "1960 and December 1961", "all from 1984 on". */
function formatMembers(of: 'one' | 'all', members: readonly SetMember[], length: Length): string {
  const [only, other] = members;
  if (only && members.length === 1) return formatRun(only, of, length, true);
  const word = of === 'one' ? ' or ' : ' and ';
  if (only?.first && other?.first && members.length === 2 && isSingle(only) && isSingle(other)) {
    if (areAlike(only.first, other.first))
      return doubted(formatShared(only.first, other.first, word, length), only.first, length);
  }
  const names = members.map((member) => formatRun(member, of, length, false));
  const listed = `${names.slice(0, -1).join(', ')}${word}${names.at(-1) ?? ''}`;
  if (length === 'long' || members.length <= MANY) return listed;
  const counted = `${names[0] ?? ''}${of === 'one' ? ' or' : ' and'} ${members.length - 1} more`;
  return counted.length < listed.length ? counted : listed;
}

function formatShared(start: Moment, end: Moment, word: string, length: Length): string {
  if (start.earliest > end.earliest) return `${nameOf(start, length)}${word}${nameOf(end, length)}`;
  const [first] = unitsOf(start.earliest, start.latest, length);
  const [last] = unitsOf(end.earliest, end.latest, length);
  return formatPair(first, last, word);
}

/** One date of a set, or a run of them; `isAlone`: it is all of the set. */
function formatRun(member: SetMember, of: 'one' | 'all', length: Length, isAlone: boolean): string {
  const { first, last } = member;
  const all = of === 'all' ? 'all ' : '';
  if (first && last) {
    if (isSingle(member)) return withDoubt(first, length);
    if (length === 'short') return formatEnds(first, last, 'short');
    const isBetween = of === 'one' && mayShare(first, last);
    if (isBetween) return `between ${formatShared(first, last, ' and ', length)}`;
    if (of === 'one') return `between ${withDoubt(first, length)} and ${withDoubt(last, length)}`;
    return `${isAlone ? 'each from ' : ''}${formatEnds(first, last, 'long')}`;
  }
  const date = first ?? last;
  if (!date) return '';
  const name = withDoubt(date, length);
  if (isAlone && of === 'one') return `${name} or ${first ? 'later' : 'earlier'}`;
  return first ? `${all}from ${name} on` : `${all}up to ${name}`;
}

function withDoubt(moment: Moment, length: Length): string {
  const name = nameOf(moment, length);
  return moment.set ? name : doubted(name, moment, length);
}

/** A name with the marks of a date: "c. 12 or 13 Dec 2005". */
function doubted(name: string, { uncertain, approximate }: Moment, length: Length): string {
  if (length === 'short') return `${approximate ? 'c. ' : ''}${name}${uncertain ? '?' : ''}`;
  return `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}${name}`;
}

const isSure = (moment: Moment) => !moment.uncertain && !moment.approximate;

const hasTime = ({ precision }: Moment) =>
  precision === 'second' || precision === 'minute' || precision === 'hour';

const saidWhole = (moment: Moment) => hasTime(moment) || ['day', 'season', 'set'].includes(moment.precision);

const isCalendarUnit = (moment: Moment) => ['day', 'month', 'year'].includes(moment.precision);

/** Whether two dates are of the same calendar unit, with the same marks. */
const areAlike = (start: Moment, end: Moment) =>
  start.uncertain === end.uncertain &&
  start.approximate === end.approximate &&
  start.precision === end.precision &&
  isCalendarUnit(start);

/** Whether two ends may share their words. */
const mayShare = (start: Moment, end: Moment) => isSure(start) && isSure(end) && areAlike(start, end);

/** "26 October 1962, 09:43 to 10:15": two sure times of one day; null for all else. */
function formatTimes(start: Moment, end: Moment, length: Length): string | null {
  const areTimes = hasTime(start) && hasTime(end) && isSure(start) && isSure(end);
  const day = dayName(start.earliest, length);
  if (!areTimes || day !== dayName(end.earliest, length)) return null;
  if (start.earliest === end.earliest && start.latest === end.latest) return timeName(start, length);
  const [first, last] = [start, end].map(({ earliest, precision }) =>
    clockTime(earliest, precision === 'second'),
  );
  return `${day}, ${first}${length === 'long' ? ' to ' : '–'}${last}`;
}

function formatEnds(start: Moment, end: Moment, length: Length): string {
  const times = formatTimes(start, end, length);
  if (times !== null) return times;
  if (mayShare(start, end)) {
    const [first] = unitsOf(start.earliest, start.latest, length);
    const [last] = unitsOf(end.earliest, end.latest, length);
    if (length === 'short') return formatPair(first, last, dash(first, last));
    if (start.earliest === end.earliest)
      return start.precision === 'day' ? join(first) : `within ${join(first)}`;
    return formatPair(first, last, ' to ');
  }
  const [first, last] = [endName(start, length), endName(end, length)];
  if (start.set || end.set) return `${length === 'long' ? 'from ' : ''}${first} to ${last}`;
  if (length === 'long') return `${first} to ${last}`;
  return /[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`;
}

/** The name of a date that ends an interval: "some time between 843 and 848 AD". */
const endName = (moment: Moment, length: Length): string => {
  const name = withDoubt(moment, length);
  return name.startsWith('between ') ? `some time ${name}` : name;
};

function formatInterval(start: Bound, end: Bound): string {
  if (isMoment(start) && isMoment(end)) return formatEnds(start, end, 'long');
  if (isMoment(start)) {
    const first = endName(start, 'long');
    return end === 'open' ? `from ${first} on` : `from ${first}, end not given`;
  }
  if (!isMoment(end)) return 'undated';
  const last = endName(end, 'long');
  return start === 'open' ? `until ${last}` : `until ${last}, start not given`;
}

/**
 * A date in plain words, as wide as it is known: "some time in June 2008", "5 April 2002", "perhaps 2011 to 2016",
 * "from 2016, end not given". Years below 1000 say which they are: "47 AD", "56 BC". Times of day are as they are written,
 * without their offset from UTC (see `formatOffset`). `null` is "undated".
 */
export const formatSpan = (span: Span | null): string => (span ? longWords(span) : 'undated');

const longWords = memoizeWeak((span: Span): string => {
  if (span.shape === 'interval') return formatInterval(span.start, span.end);
  const { at } = span;
  return isSure(at) && !saidWhole(at) ? `some time in ${nameOf(at, 'long')}` : withDoubt(at, 'long');
});

/** A date at which something begins or ends, in few characters. */
export const formatBound = (at: Moment): string => withDoubt(at, 'short');

/** Whether it is some time from one date to another, which must not read as what lasted from one to the other. */
const isWithin = ({ set }: Moment): boolean =>
  set?.of === 'one' &&
  set.members.length === 1 &&
  set.members.every((member) => member.first && member.last && !isSingle(member));

/**
 * A date in few characters, for labels: "Jun 2008", "2011?–2016", "c. 2000", "within 1906–1912". An open end goes on ("from 2016 on"); one
 * that is not given is left out ("from 2016", "until 2019").
 */
export const formatSpanShort = (span: Span | null): string => (span ? shortWords(span) : 'undated');

const shortWords = memoizeWeak((span: Span): string => {
  if (span.shape === 'moment') return `${isWithin(span.at) ? 'within ' : ''}${formatBound(span.at)}`;
  const { start, end } = span;
  if (isMoment(start) && isMoment(end)) return formatEnds(start, end, 'short');
  if (isMoment(start)) return `from ${withDoubt(start, 'short')}${end === 'open' ? ' on' : ''}`;
  return isMoment(end) ? `until ${withDoubt(end, 'short')}` : 'undated';
});

/** How far a written clock time is ahead of UTC: "UTC", "UTC−4", "UTC+5:30"; null where nothing is written. */
export function formatOffset({ offset }: Moment): string | null {
  if (offset === undefined) return null;
  const minutes = Math.abs(offset);
  const part = minutes % 60 > 0 ? `:${String(minutes % 60).padStart(2, '0')}` : '';
  return offset === 0 ? 'UTC' : `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${part}`;
}
