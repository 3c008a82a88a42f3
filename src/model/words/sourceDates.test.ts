import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatSourceDate, parseSourceDate } from './sourceDates';

it.each([
  ['2006', '2006'],
  ['2006-04', 'Apr 2006'],
  ['2006-04-16', '16 Apr 2006'],
  ['2023-10?', 'Oct 2023?'],
  ['1994~', 'c. 1994'],
  ['1994%', 'c. 1994?'],
  ['202X', '2020s'],
  ['2023/2024', '2023–2024'],
  ['2023-10/2023-12', 'Oct–Dec 2023'],
  ['2006-21', 'spring 2006'],
  ['199X?', '1990s?'],
  ['-0055', '56 BC'],
  ['1962-10-26T09:43', '26 Oct 1962, 09:43'],
  ['[1962,1963]', '1962 or 1963'],
  ['[1906..1912]', 'within 1906–1912'],
  ['[1760..]', '1760 or later'],
  ['{1960,1961-12}', '1960 and Dec 1961'],
  ['2006/..', 'from 2006 on'],
  ['../2006-04', 'until April 2006'],
  ['/2006', 'until 2006, start not given'],
  ['[1962,]', '[1962,]'],
  ['../..', '../..'],
  ['2006-13', '2006-13'],
  ['2006-02-30', '2006-02-30'],
  ['202X-04', '202X-04'],
  ['2006/', 'from 2006, end not given'],
  ['1/2/3', '1/2/3'],
  ['last spring', 'last spring'],
  ['', ''],
])('%j reads %j', (edtf, words) => {
  expect(formatSourceDate(edtf)).toBe(words);
});

describe('parseSourceDate', () => {
  it.each([
    ['2006', { year: 2006, isDoubtful: false }],
    ['2023-10?', { year: 2023, month: 10, isDoubtful: true }],
    ['0099-02-28', { year: 99, month: 2, day: 28, isDoubtful: false }],
    ['2024-02-29', { year: 2024, month: 2, day: 29, isDoubtful: false }],
    ['2023-02-29', null],
    ['202X', null],
    ['2006-21', null],
    ['-0055', { year: -55, isDoubtful: false }],
    ['1962-10-26T09:43', { year: 1962, month: 10, day: 26, isDoubtful: false }],
    ['2023/2024', null],
  ])('%j gives %j', (edtf, parts) => {
    expect(parseSourceDate(edtf)).toEqual(parts);
  });

  test('gives back every day of the calendar', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(parseSourceDate(date.toISOString().slice(0, 10))).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          isDoubtful: false,
        });
      }),
    );
  });
});
