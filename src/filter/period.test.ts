import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatFields,
  formatPeriod,
  formatPeriodWords,
  parseField,
  parsePeriod,
  wholeMinutes,
} from './period';

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const time = (text: string) => Date.parse(`${text}Z`);
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
  [
    '1962-10-27T09..1962-10-27T11',
    time('1962-10-27T09:00'),
    time('1962-10-27T12:00'),
    '27 October 1962, 09:00 to 12:00',
  ],
  [
    '1962-10-26T18..1962-10-27T23',
    time('1962-10-26T18:00'),
    time('1962-10-28T00:00'),
    '26 October 1962, 18:00 – 27 October 1962, 24:00',
  ],
  [
    '1962-10-27T09:43..1962-10-27T10:14',
    time('1962-10-27T09:43'),
    time('1962-10-27T10:15'),
    '27 October 1962, 09:43 to 10:15',
  ],
  ['..1962-10-27T11', OPEN_START, time('1962-10-27T12:00'), 'until 27 October 1962, 12:00'],
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
  '1962-10-27T24..',
  '1962-10-27T09:60..',
  '1962-10T09..',
  '1962-10-27T9..',
])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

const instant = fc.integer({ min: day('-009998-01-01'), max: day('9999-06-01') });
const ranges = fc
  .tuple(fc.option(instant, { nil: OPEN_START }), fc.option(instant, { nil: OPEN_END }))
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a + 1 }))
  .map(({ from, to }) => (from < to ? { from, to } : { from, to: from + 1 }))
  .filter(({ from, to }) => from !== OPEN_END && (from !== OPEN_START || to !== OPEN_END));

test('what is written is read back as the same minutes', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      expect(parsePeriod(formatPeriod(range) ?? '')).toEqual(wholeMinutes(range));
    }),
  );
});

test('the fields read what they hold', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const [from, to] = formatFields(range).map(parseField);
      const whole = wholeMinutes(range);
      expect([from?.from ?? OPEN_START, to?.to ?? OPEN_END]).toEqual([whole.from, whole.to]);
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

test.each([
  ['1962-10-27 09:00', '1962-10-27T09:00'],
  ['1962-10-27T09:43', '1962-10-27T09:43'],
  ['27 October 1962, 9:05', '1962-10-27T09:05'],
  ['27 Oct 1962 24:00', '1962-10-28T00:00'],
  ['15 March 44 BC, 11:00', '-000043-03-15T11:00'],
])('a field reads %j as the instant %s', (text, at) => {
  expect(parseField(text)).toEqual({ from: time(at), to: time(at) });
});

test.each(['1962-10 09:00', '1962-10-27 24:01', '1962-10-27 09:60', '09:00'])(
  'a field does not take the time %j',
  (text) => {
    expect(parseField(text)).toBeNull();
  },
);

test.each(['47', '0 AD', '0 BC', 'March 47', 'Ma 2006', '31 February 2006', '56 BCE', 'BC', '2006 BC BC'])(
  'a field does not take %j',
  (text) => {
    expect(parseField(text)).toBeNull();
  },
);

test('whole minutes hold the period and no full minute more', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const whole = wholeMinutes(range);
      expect(whole.from <= range.from && whole.to >= range.to).toBe(true);
      if (Number.isFinite(whole.from)) expect(range.from - whole.from).toBeLessThan(60_000);
      if (Number.isFinite(whole.to)) expect(whole.to - range.to).toBeLessThan(60_000);
    }),
  );
});

test('any numbers are written without an error, as something that can be read', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (from, to) => {
      const text = formatPeriod({ from, to });
      expect(text === null || /^[\dT:-]*\.\.[\dT:-]*$/.test(text)).toBe(true);
    }),
  );
});
