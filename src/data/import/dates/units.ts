/**
 * Rules for one date: a day, month, season, year, decade or century, as it stands in the words of `canonical.ts`. The
 * first rule whose pattern is all of the text, and that takes it, is right; `{…}` names a part of a pattern.
 */
import { DAY, instantOf } from '../../../lib/calendar';
import { dayInstant, daysFrom, isoDay, isoYear, isSolarYear, solarDay, solarMonths } from './calendar';
import { romanValue } from './canonical';
import { MONTHS, SEASONS, SOLAR_MONTHS } from './lexicon';
import type { Ask, Nothing, Unit } from './outcome';

/** How a column writes what a single cell leaves open. */
export interface Convention {
  /** Order of `01/05/2001`. */
  readonly order?: 'day-first' | 'month-first';
  /** The year of `winter 2004`: that of its beginning, which is taken where nothing is said, or that of its end. */
  readonly winter?: 'first-year' | 'last-year';
  /** Numbers of one to three digits are years. */
  readonly smallYears?: boolean;
  /** Numbers of three digits are years, as they are beside "before" or "about". */
  readonly threeDigitYears?: boolean;
  /** `2001-05` is a month, not two years. */
  readonly months?: boolean;
  /** Bare numbers of five digits are days as Excel counts them, from 1900 or from 1904. */
  readonly serials?: 1900 | 1904;
  /** Dates are written as people write them, not in EDTF: `2008/2009` need be no interval. */
  readonly isProse?: boolean;
}

type Answer = Omit<Unit, 'rule' | 'mark'> | Omit<Ask, 'rule'> | Omit<Nothing, 'rule'> | null;

interface UnitRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** What the groups of the pattern mean; null leaves the text to the rules below. */
  readonly read: (groups: readonly string[], convention: Convention) => Answer;
}

const months = Object.keys(MONTHS);
const solarNames = Object.keys(SOLAR_MONTHS);
const seasons = Object.keys(SEASONS);

const PARTS: Readonly<Record<string, string>> = {
  day: '(\\d{1,2})(?:st|nd|rd|th)?',
  number: '(\\d{1,2})',
  month: `(${months.join('|')})`,
  season: `(${seasons.join('|')})`,
  year: '((?:ad )?\\d{1,4}(?: bc| ad)?)',
  years: '(\\d{4})',
  two: "'?(\\d\\d)",
  era: '(?: (bc|ad))?',
  century: '(\\d{1,2})(?:st|nd|rd|th)?',
  solarMonth: `(${solarNames.join('|')})`,
  solar: '(\\d{4})(?:sh)?',
  solarYear: '(\\d{4})sh',
};

/** A rule from its pattern in words: `{day} {month} {year}`. */
function rule(name: string, pattern: string, read: UnitRule['read']): UnitRule {
  const source = pattern.replace(/\{([a-zA-Z]+)\}/g, (_, part: string) => PARTS[part] ?? part);
  return { name, pattern: new RegExp(`^(?:${source})$`), read };
}

const NOTHING = { nothing: true } as const;
const ask = (...options: readonly (string | null)[]): Answer => ({
  ask: options.filter((option) => option !== null),
});
const one = (edtf: string | null): Answer => (edtf === null ? NOTHING : { first: edtf, last: edtf });
const run = (ends: readonly [string, string] | null): Answer =>
  ends === null ? NOTHING : { first: ends[0], last: ends[1] };

/** A year with its era, as astronomers count: `56 bc` → -55. Null for what may be no year at all: fewer than 3 digits. */
function yearOf(text: string, { smallYears = false }: Convention): number | null {
  const digits = /\d+/.exec(text)?.[0] ?? '';
  const number = Number(digits);
  if (/bc/.test(text)) return number > 0 ? 1 - number : null;
  if (/ad/.test(text)) return number > 0 ? number : null;
  return digits.length > 2 || smallYears ? number : null;
}

/** A date of a year that may be none. */
const inYear = (text: string, convention: Convention, read: (year: number) => Answer): Answer => {
  const year = yearOf(text, convention);
  return year === null ? null : read(year);
};

function dayOf(year: number, month: number, day: number): string | null {
  const instant = dayInstant(year, month, day);
  return instant === null ? null : isoDay(instant);
}
const monthOf = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? `${isoYear(year)}-${String(month).padStart(2, '0')}` : null;

const monthNumber = (name: string): number => months.indexOf(name) + 1;
const named = (year: string, month: string, day: string, convention: Convention) =>
  inYear(year, convention, (at) => one(dayOf(at, monthNumber(month), Number(day))));

/** Year, month and day by number; zeros stand for what is not known. */
function byNumber(year: number, month: number, day: number): Answer {
  if (month === 0) return day === 0 ? one(isoYear(year)) : NOTHING;
  return one(day === 0 ? monthOf(year, month) : dayOf(year, month, day));
}

/** Two numbers before a year: in the order in which they are a real day, or in both. */
function eitherOrder(a: string, b: string, year: string, { order }: Convention): Answer {
  const dayFirst = dayOf(Number(year), Number(b), Number(a));
  const monthFirst = dayOf(Number(year), Number(a), Number(b));
  if (order) return one(order === 'day-first' ? dayFirst : monthFirst);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return ask(dayFirst, monthFirst);
  return one(dayFirst ?? monthFirst);
}

/** The first and last year of a part of a century; years are counted from 1 and BC from the far end. */
function centuryYears(century: number, era: string, [from, to]: readonly [number, number]): Answer {
  const first = era === 'bc' ? 1 - 100 * century : 100 * (century - 1) + 1;
  return century < 1 || century > 99 ? NOTHING : run([isoYear(first + from), isoYear(first + to)]);
}

/** A century by its first digits, as catalogues write it; that of the years 1 to 100 has none that leave out the year 0. */
function centuryOf(text: string, era = ''): Answer {
  const century = Number(text);
  if (century === 1) return centuryYears(1, era, [0, 99]);
  if (century < 1 || century > 99) return NOTHING;
  return one(`${era === 'bc' ? '-' : ''}${String(century - 1).padStart(2, '0')}XX`);
}

const partsOf = (count: number, part: number): readonly [number, number] => {
  const length = 100 / count;
  return [length * (part - 1), length * part - 1];
};

/** From the Monday or Sunday that comes first to the Saturday or Sunday that comes last. */
function bothWeeks(day: string | null): Answer {
  if (day === null) return NOTHING;
  const instant = Date.parse(day);
  const sinceSunday = new Date(instant).getUTCDay();
  const sinceMonday = (sinceSunday + 6) % 7;
  const last = Math.max(6 - sinceSunday, 6 - sinceMonday);
  return run([daysFrom(instant, -Math.max(sinceSunday, sinceMonday)), daysFrom(instant, last)]);
}

/** ISO 8601: the first week has the first Thursday, and weeks start on a Monday. */
function isoWeek(year: number, week: number): Answer {
  const fourth = instantOf(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + 7 * (week - 1) * DAY;
  const isThere = week >= 1 && new Date(monday + 3 * DAY).getUTCFullYear() === year;
  return isThere ? run([isoDay(monday), daysFrom(monday, 6)]) : NOTHING;
}

const night = (day: string | null): Answer =>
  day === null ? NOTHING : run([day, daysFrom(Date.parse(day), 1)]);

/** A day that Excel counts; 1900 had no 29 February, which Excel counts all the same. */
function serialDay(serial: number, epoch: 1900 | 1904): string {
  const first = epoch === 1904 ? instantOf(1904) : instantOf(1899, 11, serial > 59 ? 30 : 31);
  return daysFrom(first, serial);
}

const solarName = (name: string): number => solarNames.indexOf(name) + 1;
const solarRun = (from: number, fromMonth: number, to = from, toMonth = fromMonth): Answer =>
  run(solarMonths([from, fromMonth], [to, toMonth]));

/** A season of a year; that of a winter may be the one in which it ended. */
function seasonOf(year: number, name: string, { winter }: Convention): string {
  const isEnd = name === 'winter' && winter === 'last-year';
  return `${isoYear(isEnd ? year - 1 : year)}-${21 + seasons.indexOf(name)}`;
}

const isYear = (text: string): boolean => Number(text) >= 1000;

/** Names the rule for "the 1900s", which may be a hundred years or ten. */
export const HUNDREDS = 'hundreds';

/** All rules for one date, in the order in which they are tried. */
export const UNIT_RULES: readonly UnitRule[] = [
  rule('fa-day', '{day} {solarMonth} {solar}', ([day = '', month = '', year]) =>
    one(solarDay(Number(year), solarName(month), Number(day))),
  ),
  rule('fa-day', '{solarYear}/{number}/{number}', ([year, month, day]) =>
    one(solarDay(Number(year), Number(month), Number(day))),
  ),
  rule('fa-month', '{solarMonth} {solar}', ([month = '', year]) => solarRun(Number(year), solarName(month))),
  rule('fa-season', '{season} {solarYear}', ([season = '', year]) => {
    const first = 3 * seasons.indexOf(season) + 1;
    return solarRun(Number(year), first, Number(year), first + 2);
  }),
  rule('fa-decade', 'decade {solarYear}', ([year]) =>
    Number(year) % 10 === 0 ? solarRun(Number(year), 1, Number(year) + 9, 12) : null,
  ),
  rule('fa-year', '{solarYear}', ([year]) => solarRun(Number(year), 1, Number(year), 12)),

  rule('num-ymd', '{years}/{number}/{number}', ([year, month, day]) => {
    const isMaybeSolar = isSolarYear(Number(year)) && day !== '00' && month !== '00';
    return isMaybeSolar ? null : byNumber(Number(year), Number(month), Number(day));
  }),
  rule('calendar', '{years}/{number}/{number}', ([year, month, day]) => {
    const [gregorian, solar] = [dayOf, solarDay].map((read) =>
      read(Number(year), Number(month), Number(day)),
    );
    return ask(gregorian ?? null, solar ?? null);
  }),
  rule('num-ymd', '(\\d{4})(\\d\\d)(\\d\\d)', ([year = '', month, day]) =>
    isYear(year) && Number(year) < 2200 ? byNumber(Number(year), Number(month), Number(day)) : NOTHING,
  ),
  rule('num-dmy', '{number}/{number}/{years}', ([a = '', b = '', year = ''], convention) =>
    eitherOrder(a, b, year, convention),
  ),
  rule('two-digit-year', '{number}/{number}/(\\d{2,3})', ([a = '', b = '', year = '']) =>
    ask(
      ...[year.padStart(4, '0'), `19${year}`, `20${year}`]
        .filter((one) => one.length === 4)
        .map((full) => {
          const answer = eitherOrder(a, b, full, {});
          return answer && 'first' in answer ? answer.first : null;
        }),
    ),
  ),
  rule('month-numeric', '{number}/{years}', ([month, year]) => one(monthOf(Number(year), Number(month)))),
  rule('month-or-range', '(\\d{4})&(\\d\\d)', ([year = '', two = ''], { months: areMonths }) =>
    areMonths ? one(`${year}-${two}`) : ask(`${year}-${two}`, `${year}/${year.slice(0, 2)}${two}`),
  ),

  rule('day-named', '{day} {month} {year}', ([day = '', month = '', year = ''], convention) =>
    named(year, month, day, convention),
  ),
  rule('day-named', '{month} {day} {year}', ([month = '', day = '', year = ''], convention) =>
    named(year, month, day, convention),
  ),
  rule('day-named', '{year} {month} {day}', ([year = '', month = '', day = ''], convention) =>
    named(year, month, day, convention),
  ),
  rule('month-named', '{month} {year}|{year} {month}', ([m1, y1, y2, m2], convention) =>
    inYear(y1 ?? y2 ?? '', convention, (year) => one(monthOf(year, monthNumber(m1 ?? m2 ?? '')))),
  ),
  rule('two-digit-year', '{day} {month} {two}|{month} {two}', ([day, month, two, month2, two2]) => {
    const at = monthNumber(month ?? month2 ?? '');
    const years = [19, 20].map((century) => Number(`${century}${two ?? two2}`));
    return ask(...years.map((year) => (day ? dayOf(year, at, Number(day)) : monthOf(year, at))));
  }),
  rule('no-year', '{day} {month}|{month}', () => ask()),
  rule('holiday', 'christmas day {years}', ([year]) => one(`${year}-12-25`)),
  rule('holiday', 'christmas {years}', ([year]) => one(`${year}-12`)),
  rule('holiday', 'easter {years}', ([year]) => one(year ?? null)),

  rule('season', '{season} {year}|{year} {season}', ([s1, y1, y2, s2], convention) =>
    inYear(y1 ?? y2 ?? '', convention, (year) => one(seasonOf(year, s1 ?? s2 ?? '', convention))),
  ),
  rule('quarter-half', 'q([1-4]) {years}|{years} q([1-4])', ([q1, y1, y2, q2]) =>
    one(`${y1 ?? y2}-${32 + Number(q1 ?? q2)}`),
  ),
  rule('quarter-half', '([1-4])(?:st|nd|rd|th)? quarter {years}', ([quarter, year]) =>
    one(`${year}-${32 + Number(quarter)}`),
  ),
  rule('quarter-half', 'h([12]) {years}|{century} half {years}', ([half, y1, nth, y2]) =>
    Number(half ?? nth) <= 2 ? one(`${y1 ?? y2}-${39 + Number(half ?? nth)}`) : NOTHING,
  ),
  rule('week', 'week {years}/{number}/{number}', ([year, month, day]) =>
    bothWeeks(dayOf(Number(year), Number(month), Number(day))),
  ),
  rule('week', 'week {day} {month} {years}|week {month} {day} {years}', ([d1, m1, y1, m2, d2, y2]) =>
    bothWeeks(dayOf(Number(y1 ?? y2), monthNumber(m1 ?? m2 ?? ''), Number(d1 ?? d2))),
  ),
  rule('week', '{years} - w(\\d\\d)', ([year, week]) => isoWeek(Number(year), Number(week))),
  rule('night', 'night {years}/{number}/{number}(?:/\\d\\d?)?', ([year, month, day]) =>
    night(dayOf(Number(year), Number(month), Number(day))),
  ),
  rule('night', 'night {day} {month} {years}|night {month} {day} {years}', ([d1, m1, y1, m2, d2, y2]) =>
    night(dayOf(Number(y1 ?? y2), monthNumber(m1 ?? m2 ?? ''), Number(d1 ?? d2))),
  ),

  rule(HUNDREDS, '(\\d\\d)00s', ([century]) => one(`${century}XX`)),
  rule('decade', '(\\d{3})0s|decade (\\d{3})0', ([years, others]) => one(`${years ?? others}X`)),
  rule('decade-no-century', ".*(?:'\\d0s|\\b\\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties).*", () =>
    ask(),
  ),
  rule('decade-no-century', '.*(?:ثمانينيات|تسعينيات|سبعينيات|ستينيات|خمسينيات|أربعينيات|ثلاثينيات).*', () =>
    ask(),
  ),
  rule('century', '{century} century{era}', ([century = '', era]) => centuryOf(century, era)),
  rule('century', 'century {century}{era}', ([century = '', era]) => centuryOf(century, era)),
  rule(
    'century-fraction',
    '{century} (half|quarter) {century} century{era}',
    ([nth, part, century, era = '']) => {
      const count = part === 'half' ? 2 : 4;
      if (Number(nth) < 1 || Number(nth) > count) return NOTHING;
      return centuryYears(Number(century), era, partsOf(count, Number(nth)));
    },
  ),
  rule('century-range', 'turn {century} century', ([century]) => ask(`${Number(century) - 1}00~`)),
  rule('millennium', '{century} millennium bc', ([count]) => one(`-${Number(count) - 1}XXX`)),
  rule('millennium', '{century} millennium(?: ad)?', ([count]) => {
    const first = 1000 * (Number(count) - 1) + 1;
    return Number(count) < 1 || Number(count) > 9 ? NOTHING : run([isoYear(first), isoYear(first + 999)]);
  }),
  rule('lib-dash', '(\\d{3}X|\\d{2}XX)', ([digits]) => one(digits ?? null)),

  rule('julian-dual', '.*\\bjulian\\b.*|.*{month} \\d{4}/\\d\\d?', () => ask()),
  rule('hijri-lunar', '.*\\bhijri\\b.*', () => ask()),
  rule('fiscal', '.*\\bfiscal\\b.*', () => ask()),
  rule('night', 'midnight.*|night.*|week .*', () => ask()),
  rule('far-year', '(?:\\d{5,}|\\d{1,3}(?: , \\d{3})+) (?:bc|ad)|ad \\d{5,}', () => NOTHING),
  rule('negative-number', '- ?(\\d{1,4})', ([years]) =>
    ask(isoYear(1 - Number(years)), isoYear(-Number(years)), `/${isoYear(Number(years))}`),
  ),
  rule('excel-serial', '(\\d{5})', ([serial], { serials }) =>
    serials
      ? one(serialDay(Number(serial), serials))
      : ask(serialDay(Number(serial), 1900), serialDay(Number(serial), 1904)),
  ),
  rule('year', '{year}', ([text = ''], convention) => {
    if (/^\d{3}$/.test(text) && !convention.smallYears && !convention.threeDigitYears)
      return ask(isoYear(Number(text)), `${text}X`);
    return inYear(text, convention, (year) => one(isoYear(year)));
  }),
  rule('before', '(\\d{4}) p', ([year]) => ask(`[..${year}]`)),
  rule('bulk', 'bulk.*', () => ask()),
  rule('bare-small-number', '(\\d{1,2})', ([text]) => ask(isoYear(Number(text)))),
  rule('two-digit-year', "'(\\d\\d)", ([two]) => ask(`18${two}`, `19${two}`, `20${two}`)),
  rule('century-fraction', '{number} q[1-4]', () => ask()),
  rule('range-short', '\\d{4} - \\d{4} - \\d+', () => ask()),
  rule('number-words', '.*\\b(?:thousand|hundred|nineteen -)\\b.*', () => ask()),
  rule('roman', '(?=.)(m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))', ([text = '']) => {
    const year = romanValue(text);
    return year >= 1000 ? one(isoYear(year)) : NOTHING;
  }),
];
