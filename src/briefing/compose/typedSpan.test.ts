import { expect, it } from 'vitest';
import { readSpan } from './typedSpan';

it.each([
  ['1993/1997', '1993/1997'],
  [' 1993-1997 ', '1993/1997'],
  ['1993–1997', '1993/1997'],
  ['1993 to 1997', '1993/1997'],
  ['2001-04', '2001-04'],
  ['Feb 2006', '2006-02'],
])('%s is %s', (text, edtf) => expect(readSpan(text)).toEqual({ edtf }));

it('says what to write where a date is not clear, or is none', () => {
  expect(readSpan('05/06/2007')).toEqual({ problem: 'Not clear: write 2007-06-05 or 2007-05-06.' });
  expect(readSpan('so many')).toEqual({ problem: 'Not a date: write 1993, Feb 2006 or 1993–1997.' });
});
