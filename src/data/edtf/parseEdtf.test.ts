import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outerRange, type Precision } from '../../model/span';
import { parseEdtf } from './parseEdtf';

const iso = (ms: number) =>
  Number.isFinite(ms) ? new Date(ms).toISOString().replace('T00:00:00.000Z', '') : ms;

const boundsOf = (text: string) => {
  const span = parseEdtf(text);
  if ('problem' in span) return span.problem;
  const { from, to } = outerRange(span);
  return [iso(from), iso(to)];
};

const momentOf = (text: string) => {
  const span = parseEdtf(text);
  if ('problem' in span || span.shape !== 'moment') throw new Error(`${text} is not one date`);
  return span.at;
};

describe('single dates', () => {
  const table: readonly (readonly [string, Precision, string, string])[] = [
    ['1992', 'year', '1992-01-01', '1993-01-01'],
    ['0001', 'year', '0001-01-01', '0002-01-01'],
    ['0099', 'year', '0099-01-01', '0100-01-01'],
    ['9999', 'year', '9999-01-01', '+010000-01-01'],
    ['2008-06', 'month', '2008-06-01', '2008-07-01'],
    ['2008-12', 'month', '2008-12-01', '2009-01-01'],
    ['2002-04-05', 'day', '2002-04-05', '2002-04-06'],
    ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
    ['2000-02-29', 'day', '2000-02-29', '2000-03-01'],
    ['1999-12-31', 'day', '1999-12-31', '2000-01-01'],
    ['201X', 'decade', '2010-01-01', '2020-01-01'],
    ['201X-XX', 'decade', '2010-01-01', '2020-01-01'],
    ['201X-XX-XX', 'decade', '2010-01-01', '2020-01-01'],
    ['20XX', 'century', '2000-01-01', '2100-01-01'],
    ['2009-XX', 'year', '2009-01-01', '2010-01-01'],
    ['2009-XX-XX', 'year', '2009-01-01', '2010-01-01'],
    ['2009-01-XX', 'month', '2009-01-01', '2009-02-01'],
    ['2008-02-XX', 'month', '2008-02-01', '2008-03-01'],
    ['199', 'decade', '1990-01-01', '2000-01-01'],
    ['19', 'century', '1900-01-01', '2000-01-01'],
    ['1950S2', 'century', '1900-01-01', '2000-01-01'],
    ['1955S3', 'decade', '1950-01-01', '1960-01-01'],
    ['1955S4', 'year', '1955-01-01', '1956-01-01'],
    ['2004-06-11T10:00', 'day', '2004-06-11', '2004-06-12'],
    ['2004-06-11T10:00:00Z', 'day', '2004-06-11', '2004-06-12'],
    ['2004-06-11T23:30:00-05:00', 'day', '2004-06-11', '2004-06-12'],
    ['2006-21', 'season', '2006-03-01', '2006-06-22'],
    ['2006-22', 'season', '2006-06-01', '2006-09-24'],
    ['2006-23', 'season', '2006-09-01', '2006-12-22'],
    ['2006-24', 'season', '2006-12-01', '2007-03-21'],
    ['2006-25', 'season', '2006-03-01', '2006-06-22'],
    ['2006-28', 'season', '2006-12-01', '2007-03-21'],
    ['2006-29', 'season', '2006-09-01', '2006-12-22'],
    ['2006-30', 'season', '2006-12-01', '2007-03-21'],
    ['2006-31', 'season', '2006-03-01', '2006-06-22'],
    ['2006-32', 'season', '2006-06-01', '2006-09-24'],
    ['[1992-09,1992-10]', 'set', '1992-09-01', '1992-11-01'],
    ['{1992,1994}', 'set', '1992-01-01', '1995-01-01'],
    ['[1994,1992]', 'set', '1992-01-01', '1995-01-01'],
    ['[1992..1994]', 'set', '1992-01-01', '1995-01-01'],
    ['{1960..1965}', 'set', '1960-01-01', '1966-01-01'],
    ['[1992..1994,1996-05]', 'set', '1992-01-01', '1996-06-01'],
    ['[1992]', 'year', '1992-01-01', '1993-01-01'],
  ];
  it.each(table)('%s is a %s from %s up to %s', (text, precision, from, to) => {
    expect([momentOf(text).precision, ...boundsOf(text)]).toEqual([precision, from, to]);
  });

  it.each([
    ['1992', false, false],
    ['1992?', true, false],
    ['1992~', false, true],
    ['1992%', true, true],
    ['2008-06?', true, false],
    ['2006-21?', true, false],
    ['2006-21~', false, true],
    ['2004-06-?11', true, false],
    ['2004?-06-11', true, false],
    ['2004-06~-11', false, true],
  ])('%s: uncertain %s, approximate %s', (text, uncertain, approximate) => {
    expect(momentOf(text)).toMatchObject({ uncertain, approximate });
  });

  it('keeps the season code, and only for seasons', () => {
    expect(momentOf('2006-24').season).toBe(24);
    expect(momentOf('2006')).not.toHaveProperty('season');
  });
});

describe('intervals', () => {
  const inf = Number.POSITIVE_INFINITY;
  it.each([
    ['2011?/2016', '2011-01-01', '2017-01-01'],
    ['2019-07-20/2019-07-22', '2019-07-20', '2019-07-23'],
    ['2016/2016', '2016-01-01', '2017-01-01'],
    ['2016-05/2016', '2016-05-01', '2017-01-01'],
    ['201X/2012', '2010-01-01', '2013-01-01'],
    ['2006-21/2006-23', '2006-03-01', '2006-12-22'],
    ['2006-21/2008', '2006-03-01', '2009-01-01'],
    ['2004-06-11T10:00/2004-06-11T09:00', '2004-06-11', '2004-06-12'],
    ['/2019', -inf, '2020-01-01'],
    ['../2019', -inf, '2020-01-01'],
    ['2019/', '2019-01-01', inf],
    ['2019/..', '2019-01-01', inf],
  ])('%s lies from %s up to %s', (text, from, to) => {
    expect(boundsOf(text)).toEqual([from, to]);
  });

  it.each([
    ['/2019', 'unknown', 'start'],
    ['../2019', 'open', 'start'],
    ['2019/', 'unknown', 'end'],
    ['2019/..', 'open', 'end'],
  ] as const)('%s: %s %s', (text, bound, side) => {
    expect(parseEdtf(text)).toMatchObject({ shape: 'interval', [side]: bound });
  });

  it('keeps doubt on its own side', () => {
    const sure = { uncertain: false, approximate: false };
    expect(parseEdtf('2011?/2016')).toMatchObject({ start: { uncertain: true }, end: sure });
    expect(parseEdtf('2011/2016~')).toMatchObject({ start: sure, end: { approximate: true } });
  });
});

describe('refusals', () => {
  it.each([
    ['1900-02-29', /no such day/],
    ['2023-02-29', /no such day/],
    ['1999-02-30', /no such day/],
    ['2008-04-31', /no such day/],
    ['2008-13', /not a date/],
    ['2008-00', /not a date/],
    ['', /not a date/],
    ['..', /not a date/],
    [' 1992', /not a date/],
    ['spring 2006', /not a date/],
    ['201X?', /not a date/],
    ['/', /date at one end/],
    ['../..', /date at one end/],
    ['/..', /date at one end/],
    ['2006/2004', /before the start/],
    ['2006-05-02/2006-05-01', /before the start/],
    ['1992/1993/1994', /one slash/],
    ['1992/[1993,1994]', /from one date/],
    ['1950S2/1990', /from one date/],
    ['[1994..1992]', /ends before/],
    ['[..1994]', /first and a last/],
    ['{1994..}', /first and a last/],
    ['2006-33', /seasons/],
    ['2006-41', /seasons/],
    ['2009-XX-05', /last digits/],
    ['156X-12-25', /last digits/],
    ['2009-1X', /last digits/],
    ['XXXX', /last digits/],
    ['2XXX', /last digits/],
    ['Y17000', /0001 and 9999/],
    ['Y-17000', /0001 and 9999/],
    ['-0500', /0001 and 9999/],
    ['0000', /0001 and 9999/],
    ['00XX', /0001 and 9999/],
    ['1950S1', /significant/],
    ['1950S9', /significant/],
    ['Y1E5', /0001 and 9999/],
    [`[${'1992,'.repeat(60)}1993]`, /250 characters/],
  ])('%s', (text, problem) => {
    expect(boundsOf(text)).toMatch(problem);
  });
});

/** Dates of years 0001 to 9999, as the parts of a text. */
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const plain = day.chain((text) => fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4)));

describe('properties', () => {
  it('never throws, and orders every date that it reads', () => {
    const alphabet = fc.constantFrom(...'0123456789-/.,?~%XYST:Z+[]{} ');
    const text = fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 24 }), plain);
    fc.assert(
      fc.property(text, (value) => {
        const span = parseEdtf(value);
        if ('problem' in span) return span.problem.length > 0;
        const ends = span.shape === 'moment' ? [span.at] : [span.start, span.end];
        return ends.every((end) => typeof end === 'string' || end.earliest < end.latest);
      }),
      { numRuns: 500 },
    );
  });

  it('starts at the day, month or year that is written', () => {
    fc.assert(
      fc.property(plain, (text) => iso(momentOf(text).earliest) === `${text}-01-01`.slice(0, 10)),
      { numRuns: 300 },
    );
  });

  it('ends where the next day, month or year starts, as the calendar of the platform says', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const { earliest, latest } = momentOf(text);
        const next = new Date(earliest);
        if (text.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
        else if (text.length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
        else next.setUTCDate(next.getUTCDate() + 1);
        return next.getTime() === latest;
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with the bounds of the package on levels 0 and 1 but for seasons and missing ends', () => {
    const qualified = fc.tuple(plain, fc.constantFrom('', '?', '~', '%')).map(([text, sign]) => text + sign);
    const masked = plain.map((text) =>
      text.length > 4 ? text.replace(/\d\d$/, 'XX') : text.replace(/\d$/, 'X'),
    );
    const interval = fc
      .tuple(plain, plain)
      .map((ends) => ends.sort())
      .filter(([start, end]) => start.slice(0, 4) !== end.slice(0, 4))
      .map((ends) => ends.join('/'));
    const open = plain.chain((text) => fc.constantFrom(`../${text}`, `${text}/..`));
    fc.assert(
      fc.property(fc.oneof(plain, qualified, masked, interval, open), (text) => {
        fc.pre(!text.startsWith('000X'));
        const span = parseEdtf(text);
        if ('problem' in span) throw new Error(span.problem);
        const { from, to } = outerRange(span);
        const theirs = edtf(text);
        expect([from, to - 1]).toEqual([
          theirs.min ?? Number.NEGATIVE_INFINITY,
          theirs.max ?? Number.POSITIVE_INFINITY,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
