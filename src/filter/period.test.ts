import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFields, formatPeriod, formatPeriodWords, parseField, parsePeriod, wholeDays } from './period';

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const OPEN_START = Number.NEGATIVE_INFINITY;
const OPEN_END = Number.POSITIVE_INFINITY;

test.each([
  ['2006..2010', day('2006-01-01'), day('2011-01-01'), '2006–2010'],
  ['2008..2008', day('2008-01-01'), day('2009-01-01'), '2008'],
  ['2006-03..2008-11', day('2006-03-01'), day('2008-12-01'), 'March 2006 – November 2008'],
  ['2006-03-14..2008-11-02', day('2006-03-14'), day('2008-11-03'), '14 March 2006 – 2 November 2008'],
  ['2008-02-29..2008-02-29', day('2008-02-29'), day('2008-03-01'), '29 February 2008'],
  ['..2010', OPEN_START, day('2011-01-01'), 'until 2010'],
  ['2006-05..', day('2006-05-01'), OPEN_END, 'from May 2006'],
  ['0000..9999', day('0000-01-01'), Date.UTC(10_000, 0), '1 BC – 9999'],
  ['-0055..-0043', day('-000055-01-01'), day('-000042-01-01'), '56–44 BC'],
  ['-0043-03-15..-0043-03-15', day('-000043-03-15'), day('-000043-03-16'), '15 March 44 BC'],
  ['-9999..', day('-009999-01-01'), OPEN_END, 'from 10000 BC'],
  ['0850..1066', day('0850-01-01'), day('1067-01-01'), '850 AD – 1066'],
  ['0099..0099', day('0099-01-01'), day('0100-01-01'), '99 AD'],
])('%s is read, written and said', (text, from, to, words) => {
  expect(parsePeriod(text)).toEqual({ from, to });
  expect(formatPeriod({ from, to })).toBe(text);
  expect(formatPeriodWords({ from, to })).toBe(words);
});

test.each([
  ['2008', '2008..2008'],
  [' 2006-01..2010-12 ', '2006..2010'],
  ['2006..2010-06', '2006-01..2010-06'],
  ['2006-01-01..2010-06', '2006-01..2010-06'],
  ['2006..2010-06-15', '2006-01-01..2010-06-15'],
])('%s is written as %s', (text, written) => {
  expect(formatPeriod(parsePeriod(text))).toBe(written);
});

test.each([
  '',
  '..',
  '...',
  '2006...2010',
  '2006..2010..2012',
  '2006-13..',
  '2006-00..',
  '2006-02-30..2007',
  '2006-01-00..',
  '2010..2006',
  'abc',
  '2006..x',
  '206..2010',
  '12006..',
  '-500..',
  '-0000..',
  '56 BC..',
  '2006-1..2006-2',
  '٢٠٠٦..',
  '2006–2010',
  '1e3..2000',
])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

const instant = fc.integer({ min: day('-009998-01-01'), max: day('9999-06-01') });
const ranges = fc
  .tuple(fc.option(instant, { nil: OPEN_START }), fc.option(instant, { nil: OPEN_END }))
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a + 1 }))
  .map(({ from, to }) => (from < to ? { from, to } : { from, to: from + 1 }))
  .filter(({ from, to }) => from !== OPEN_END && (from !== OPEN_START || to !== OPEN_END));

test('what is written is read back as the same days', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      expect(parsePeriod(formatPeriod(range) ?? '')).toEqual(wholeDays(range));
    }),
  );
});

test('the fields read what they hold', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const [from, to] = formatFields(range).map(parseField);
      const days = wholeDays(range);
      expect([from?.from ?? OPEN_START, to?.to ?? OPEN_END]).toEqual([days.from, days.to]);
    }),
  );
});

test.each([
  ['2006', '2006'],
  ['2006-03-14', '2006-03-14'],
  ['0047', '0047'],
  ['47 AD', '0047'],
  ['56 BC', '-0055'],
  ['-0055', '-0055'],
  ['1 bc', '0000'],
  ['March 44 BC', '-0043-03'],
  ['15 Mar 44 BC', '-0043-03-15'],
  ['15 March 2006', '2006-03-15'],
])('a field reads %j as %s', (text, iso) => {
  expect(parseField(text)).toEqual(parsePeriod(iso));
  expect(parseField(text)).not.toBeNull();
});

test.each(['47', '0 AD', '0 BC', 'March 47', 'Ma 2006', '31 February 2006', '56 BCE', 'BC', '2006 BC BC'])(
  'a field does not take %j',
  (text) => {
    expect(parseField(text)).toBeNull();
  },
);

test('whole days hold the period and no full day more', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const days = wholeDays(range);
      expect(days.from <= range.from && days.to >= range.to).toBe(true);
      if (Number.isFinite(days.from)) expect(range.from - days.from).toBeLessThan(86_400_000);
      if (Number.isFinite(days.to)) expect(days.to - range.to).toBeLessThan(86_400_000);
    }),
  );
});

test('any numbers are written without an error, as something that can be read', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (from, to) => {
      const text = formatPeriod({ from, to });
      expect(text === null || /^[\d-]*\.\.[\d-]*$/.test(text)).toBe(true);
    }),
  );
});
