import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../data/edtf/parseEdtf';
import { outerRange, type Span } from '../model/span';
import { formatShift } from '../model/words/shifts';

function spanOf(text: string): Span {
  const read = parseEdtf(text);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

describe('how far a second date lies from a first', () => {
  it.each([
    ['2005', '2006-02-20', 'at least 7 weeks later'],
    ['2008-06', '2008-05-27', 'days earlier'],
    ['2010', '2012-02-10/2012-02-12', 'at least 13 months later'],
    ['2012-02-10/2012-02-12', '2010', 'at least 13 months earlier'],
    ['2000', '2017', 'at least 16 years later'],
    ['2006-04-16', '2006-04-19', '3 days later'],
    ['2006-04-16', '2006-04-15', '1 day earlier'],
    ['1962-10-27T20:05-04:00', '1962-10-28T09:04-05:00', '13 hours later'],
    ['1962-10-27T19:45', '1962-10-27T20:05', '20 minutes later'],
    ['2010', '2010-05', ''],
    ['2010', '2011', ''],
    ['2010/..', '2012', ''],
    ['2010', '2013/..', 'at least 24 months later'],
  ])('%s → %s: %s', (from, to, words) => {
    expect(formatShift(spanOf(from), spanOf(to))).toBe(words);
  });

  it('is the same length both ways', () => {
    const year = fc.integer({ min: 1900, max: 2100 }).map((one) => spanOf(`${one}`));
    fc.assert(
      fc.property(year, year, (a, b) => {
        const swap = (text: string) => text.replace('later', 'earlier');
        const [there, back] = [formatShift(a, b), formatShift(b, a)];
        expect(swap(there)).toBe(swap(back));
        if (outerRange(a).from === outerRange(b).from) expect(there).toBe('');
      }),
    );
  });
});
