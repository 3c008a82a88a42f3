import { expect, it } from 'vitest';
import { formatPublished } from './formatPublished';

it.each([
  [null, 'no date'],
  ['2020', '2020'],
  ['2009-01', 'Jan 2009'],
  ['2007-08-31', '31 Aug 2007'],
  ['2006-12-05', '5 Dec 2006'],
  ['2023-10?', 'Oct 2023?'],
  ['1992~', 'c. 1992'],
  ['1992-05%', 'c. May 1992?'],
  ['2006-21', '2006-21'],
  ['2008/2009', '2008/2009'],
  ['2006-13', '2006-13'],
])('%s is said as %s', (edtf, words) => {
  expect(formatPublished(edtf)).toBe(words);
});
