import { expect, test } from 'vitest';
import { clockTime, formatYear, formatYears, instantOf, isoDate, yearAt } from './calendar';

test.each([
  [2006, '2006'],
  [1000, '1000'],
  [999, '999 AD'],
  [47, '47 AD'],
  [1, '1 AD'],
  [0, '1 BC'],
  [-55, '56 BC'],
  [-9999, '10000 BC'],
])('the year %i is said %j', (year, words) => {
  expect(formatYear(year)).toBe(words);
  expect(yearAt(instantOf(year))).toBe(year);
});

test.each([
  [1990, 1999, '1990–1999'],
  [47, 50, '47–50 AD'],
  [-59, -50, '60–51 BC'],
  [0, 99, '1 BC – 99 AD'],
  [850, 1066, '850 AD – 1066'],
  [47, 47, '47 AD'],
])('%i to %i are said %3$j', (first, last, words) => {
  expect(formatYears(first, last)).toBe(words);
});

test.each([
  [instantOf(-55, 2, 14), 'day', '-0055-03-14'],
  [instantOf(0), 'month', '0000-01'],
  [instantOf(47), 'year', '0047'],
  [instantOf(2008, 1, 30), 'day', '2008-03-01'],
] as const)('%i as a %s is %s', (instant, unit, text) => {
  expect(isoDate(instant, unit)).toBe(text);
});

test('the clock counts from midnight', () => {
  const instant = instantOf(-55, 2, 14) + ((9 * 60 + 5) * 60 + 7) * 1000;
  expect([clockTime(instant), clockTime(instant, true)]).toEqual(['09:05', '09:05:07']);
});
