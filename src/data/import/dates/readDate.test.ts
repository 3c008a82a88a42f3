/** What the reader of dates makes of spellings from public sources, and that it never says more than a text does. */

import { readFileSync } from 'node:fs';
import { tsvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, instantOf, isoDate, monthName } from '../../../lib/calendar';
import { outerRange, type Span } from '../../../model/span';
import { parseDate } from '../../edtf/dateEnds';

import { type Convention, type DateReading, readDate } from './readDate';

const spellings = tsvParse(
  readFileSync(new URL('./spellings.tsv', import.meta.url), 'utf8').replaceAll('"', '""'),
).map(({ text = '', expected = '', rule = '' }) => ({ text, expected: expected.split(' | '), rule }));

const outcomeOf = (reading: DateReading): string =>
  reading.kind === 'date' ? reading.edtf : reading.kind === 'ask' ? 'ASK' : 'NONE';

/** The span of an EDTF date, at whose ends a set may stand. */
function spanOf(edtf: string): Span {
  const span = parseDate(edtf);
  if ('problem' in span) throw new Error(`${edtf}: ${span.problem}`);
  return span;
}

test('the table has 662 spellings under 92 rules', () => {
  expect(spellings).toHaveLength(662);
  expect(new Set(spellings.map(({ rule }) => rule)).size).toBe(92);
});

test.each(spellings)('$rule: $text', ({ text, expected }) => {
  const reading = readDate(text);
  expect(expected).toContain(outcomeOf(reading));
  if (reading.kind === 'date') spanOf(reading.edtf);
  if (reading.kind === 'ask') for (const option of reading.options) spanOf(option);
});

describe('never more than the text says', () => {
  test.each([
    'not 1900',
    'not before 1900',
    'before 1900 or after 1950',
    '12000 BC',
    '20 000 BC',
    '1900 BP',
    '300 people',
    'between 1900',
    '1789 (disputed)',
    '1990/91 season',
    '12000 BC',
    'before 12,000 BC',
    'AD 12000',
    '0000-00-00',
    '2001.04',
    '1900 to 1910 or 1912',
    'article 5 of 1 May 1990 statute',
    '31 June 2004',
    '=1+1',
    '<b>1990</b>',
    'may be 1990',
  ])('%s has no date', (text) => expect(readDate(text).kind).toBe('none'));

  test.each([
    ['Between 47 and 50', {}],
    ['43', {}],
    ['01/05/2001', {}],
    ['2003-04', {}],
    ['10,000', {}],
    ['5/6/2001-7/6/2001', {}],
  ] as const)('%s is a question', (text, convention) =>
    expect(readDate(text, convention).kind).not.toBe('date'),
  );

  test.each<[string, Convention, string]>([
    ['Between 47 and 50', { smallYears: true }, '[0047..0050]'],
    ['43', { smallYears: true }, '0043'],
    ['01/05/2001', { order: 'day-first' }, '2001-05-01'],
    ['01/05/2001', { order: 'month-first' }, '2001-01-05'],
    ['5/6/2001-7/6/2001', { order: 'day-first' }, '2001-06-05/2001-06-07'],
    ['2003-04', { months: true }, '2003-04'],
    ['45292', { serials: 1900 }, '2024-01-01'],
    ['43830', { serials: 1904 }, '2024-01-01'],
  ])('%s in a column with %o is %s', (text, convention, edtf) =>
    expect(readDate(text, convention)).toMatchObject({ kind: 'date', edtf }),
  );

  test('a day that the column order makes impossible is not moved', () => {
    expect(readDate('18/04/2001', { order: 'month-first' }).kind).toBe('none');
  });
});

test.each([
  ['after 1900 and before 1910', '[1901..1909]'],
  ['after 1900 and before 1901', '[1900..1901]'],
  ['from 1979 until the fall of the regime', '1979/'],
  ['858 after 13 Feb 858', '[0858-02-14..0858-12-31]'],
  ['2010/05', '2010-05'],
  ['2001-04-18 00:00:00', '2001-04-18'],
  ['2nd quarter of 1999', '1999-34'],
  ['winter 2005–06', '2005/2006'],
  ['the winter of 2005/06', '2005/2006'],
])('%s → %s', (text, edtf) => expect(readDate(text)).toMatchObject({ kind: 'date', edtf }));

test.each([
  ['early 2018', '2018'],
  ['late 2019', '2019'],
  ['mid-June 2017', '2017-06'],
  ['the late 1920s', '192X'],
  ['early 19th century', '18XX'],
  ['about early 2018', '2018~'],
])('%s lies in %s, and not only about then', (text, edtf) =>
  expect(readDate(text)).toMatchObject({ kind: 'date', edtf }),
);

test('early, middle and late are three ways of writing', () => {
  const rules = ['early 2018', 'mid 2018', 'late 2019'].map((text) => readDate(text).rule);
  expect(new Set(rules).size).toBe(3);
});

test.each([
  ['before May 2020', '[..2020-04]'],
  ['before January 2020', '[..2019-12]'],
  ['before 1 March 2020', '[..2020-02-29]'],
  ['before 2020', '[..2019]'],
  ['before 1 AD', '[..0000]'],
  ['before the 1920s', '[..1919]'],
  ['before the 1900s', '[..1899]'],
  ['before the 19th century', '[..1800]'],
  ['after May 2015', '[2015-06..]'],
  ['after December 2015', '[2016-01..]'],
  ['after 31 December 2015', '[2016-01-01..]'],
  ['after the 1920s', '[1930..]'],
  ['no later than May 2020', '[..2020-05]'],
  ['May 2020 or earlier', '[..2020-05]'],
  ['2020年以前', '[..2020]'],
  ['no earlier than May 2020', '[2020-05..]'],
  ['before about 1900', '[..1900~]'],
  ['before late 2019', '[..2019]'],
  ['before summer 1928', '[..1928-22]'],
  ['before 9999 BC', '[..-9999]'],
  ['after 9999', '[9999..]'],
])('%s is %s: the date itself belongs to it only where its edge is not sharp', (text, edtf) =>
  expect(readDate(text)).toMatchObject({ kind: 'date', edtf }),
);

test.each([
  ['Oct-Dec 2014', '[2014-10..2014-12]'],
  ['Jan–Feb 2021', '[2021-01..2021-02]'],
  ['Dec 2020 - Jan 2021', '[2020-12..2021-01]'],
  ['from Oct to Dec 2014', '2014-10/2014-12'],
  ['Oct to Dec 2014', '2014-10/2014-12'],
  ['12-14 May 2014', '2014-05-12/2014-05-14'],
  ['1914–1918', '1914/1918'],
])('%s is %s: months joined by a dash alone are not said to have lasted', (text, edtf) =>
  expect(readDate(text)).toMatchObject({ kind: 'date', edtf }),
);

test('a date in two steps of doubt is a question', () => {
  expect(readDate('c. 890 after 889')).toMatchObject({ kind: 'ask', options: ['0890~', '[0890..]'] });
});

/** A text, and the days it allows: a test of each day from 1880 to 2030, one by one. */
interface Written {
  readonly text: string;
  readonly allows: (day: Date) => boolean;
}

const year = fc.integer({ min: 1900, max: 2010 });
const month = fc.integer({ min: 0, max: 11 });
const name = (at: number) => fc.constantFrom(monthName(at, 'long'), monthName(at, 'short').toUpperCase());
const yearIn = (from: number, to: number) => (day: Date) =>
  day.getUTCFullYear() >= from && day.getUTCFullYear() <= to;
const two = (number: number) => String(number % 100).padStart(2, '0');
const season = { spring: [2, 3, 4], summer: [5, 6, 7], autumn: [8, 9, 10] } as const;

const dayWritten: fc.Arbitrary<Written> = fc
  .tuple(year, month, fc.integer({ min: 1, max: 28 }))
  .chain(([y, m, d]) =>
    name(m).chain((word) =>
      fc
        .constantFrom(
          `${d} ${word} ${y}`,
          `${word} ${d}, ${y}`,
          `${y}-${two(m + 1)}-${two(d)}`,
          `the ${d}th of ${word} ${y}`,
        )
        .map((text) => ({ text, allows: (day: Date) => day.getTime() === instantOf(y, m, d) })),
    ),
  );
const monthWritten: fc.Arbitrary<Written> = fc.tuple(year, month).chain(([y, m]) =>
  name(m).chain((word) =>
    fc
      .constantFrom(`${word} ${y}`, `${y} ${word}`, `${m + 1}/${y}`, `early ${word} ${y}`, `c. ${word} ${y}`)
      .map((text) => ({
        text,
        allows: (day: Date) => day.getUTCFullYear() === y && day.getUTCMonth() === m,
      })),
  ),
);
const seasonWritten: fc.Arbitrary<Written> = fc
  .tuple(year, fc.constantFrom('spring', 'summer', 'autumn'))
  .map(([y, part]) => ({
    text: `in the ${part} of ${y}`,
    allows: (day) => day.getUTCFullYear() === y && season[part as 'spring'].includes(day.getUTCMonth() as 2),
  }));
const yearsWritten: fc.Arbitrary<Written> = fc
  .tuple(year, fc.integer({ min: 1, max: 15 }))
  .chain(([y, more]) =>
    fc.constantFrom<Written>(
      { text: `${y}`, allows: yearIn(y, y) },
      { text: `ca. ${y}`, allows: yearIn(y, y) },
      { text: `[${y}?]`, allows: yearIn(y, y) },
      { text: `late ${y}`, allows: yearIn(y, y) },
      { text: `${y}–${y + more}`, allows: yearIn(y, y + more) },
      { text: `between ${y} and ${y + more}`, allows: yearIn(y, y + more) },
      { text: `from ${y} to ${y + more}`, allows: yearIn(y, y + more) },
      { text: `${y} or ${y + more}`, allows: (day) => yearIn(y, y)(day) || yearIn(y + more, y + more)(day) },
      { text: `before ${y}`, allows: yearIn(-9999, y - 1) },
      { text: `after ${y}`, allows: yearIn(y + 1, 9999) },
      { text: `since ${y}`, allows: yearIn(y, 9999) },
      { text: `until ${y}`, allows: yearIn(-9999, y) },
      {
        text: `${Math.floor(y / 10)}0s`,
        allows: yearIn(Math.floor(y / 10) * 10, Math.floor(y / 10) * 10 + 9),
      },
      { text: 'the early 20th century', allows: yearIn(1901, 1999) },
    ),
  );

const DAYS = Array.from({ length: 55_000 }, (_, at) => new Date(instantOf(1880) + at * DAY));

test('the span holds every day that the text allows, asked day by day', () => {
  fc.assert(
    fc.property(fc.oneof(dayWritten, monthWritten, seasonWritten, yearsWritten), ({ text, allows }) => {
      const reading = readDate(text);
      if (reading.kind !== 'date') return reading.kind === 'ask';
      const { from, to } = outerRange(spanOf(reading.edtf));
      return DAYS.every((day) => !allows(day) || (day.getTime() >= from && day.getTime() + DAY <= to));
    }),
    { numRuns: 400 },
  );
});

test('regular forms are no wider than they have to be', () => {
  fc.assert(
    fc.property(fc.oneof(dayWritten, monthWritten), ({ text, allows }) => {
      const reading = readDate(text);
      if (reading.kind !== 'date') return reading.kind === 'ask';
      const { from, to } = outerRange(spanOf(reading.edtf));
      return DAYS.every((day) => allows(day) || day.getTime() < from || day.getTime() >= to);
    }),
    { numRuns: 100 },
  );
});

test('what lies before or after a day, a month or a year has no day of it', () => {
  const sharp = fc.oneof(
    dayWritten,
    fc.tuple(year, month).map(
      ([y, m]): Written => ({
        text: `${monthName(m, 'long')} ${y}`,
        allows: (day) => day.getUTCFullYear() === y && day.getUTCMonth() === m,
      }),
    ),
    year.map((y): Written => ({ text: `${y}`, allows: yearIn(y, y) })),
  );
  fc.assert(
    fc.property(sharp, fc.constantFrom('before', 'after'), ({ text, allows }, word) => {
      const reading = readDate(`${word} ${text}`);
      if (reading.kind !== 'date') return false;
      const { from, to } = outerRange(spanOf(reading.edtf));
      return DAYS.every((day) => !allows(day) || day.getTime() >= to || day.getTime() < from);
    }),
    { numRuns: 100 },
  );
});

/** The platform's own calendar as a second opinion. */
const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
});
const solarOf = (day: number) => {
  const parts = Object.fromEntries(
    persian.formatToParts(day).map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts['year'], month: parts['month'] };
};
const inPersian = (number: number) =>
  String(number).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));

test('a Solar Hijri year or month is all of its days and no other', () => {
  const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
  fc.assert(
    fc.property(fc.integer({ min: 1280, max: 1450 }), fc.option(fc.integer({ min: 1, max: 12 })), (y, m) => {
      const reading = readDate(m ? `${months[m - 1]} ${inPersian(y)}` : `سال ${inPersian(y)}`);
      const { from, to } = outerRange(spanOf(outcomeOf(reading)));
      const isIn = (day: number) => solarOf(day).year === y && (!m || solarOf(day).month === m);
      expect([from - DAY, from, to - DAY, to].map(isIn)).toEqual([false, true, true, false]);
    }),
    { numRuns: 100 },
  );
});

test('reads its own dates of the day again, and never throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3_000_000, max: 2_900_000 }), (at) => {
      const edtf = isoDate(at * DAY, 'day');
      expect(readDate(edtf)).toMatchObject({ kind: 'date', edtf });
    }),
  );
  const word = fc.constantFrom(
    'between',
    'and',
    '1990',
    '-',
    '/',
    '(',
    'c.',
    'May',
    '?',
    '3',
    'BC',
    '19th',
    'century',
    '[',
    ',',
    'or',
    'late',
    '۱۳۷۱',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      ),
      (text) => {
        const reading = readDate(text);
        if (reading.kind === 'date') spanOf(reading.edtf);
      },
    ),
    { numRuns: 3000 },
  );
});
