import edtf, { type EdtfDate, parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outerRange, type Precision } from '../../model/span';
import { parseBounds, parseEdtf } from './parseEdtf';

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
    ['2004-06-11T10', 'hour', '2004-06-11T10:00:00.000Z', '2004-06-11T11:00:00.000Z'],
    ['2004-06-11T10:00', 'minute', '2004-06-11T10:00:00.000Z', '2004-06-11T10:01:00.000Z'],
    ['2004-06-11T10:00:00Z', 'second', '2004-06-11T10:00:00.000Z', '2004-06-11T10:00:01.000Z'],
    ['2004-06-11T23:30:00-05:00', 'second', '2004-06-11T23:30:00.000Z', '2004-06-11T23:30:01.000Z'],
    ['-0055', 'year', '-000055-01-01', '-000054-01-01'],
    ['0000', 'year', '0000-01-01', '0001-01-01'],
    ['-9999', 'year', '-009999-01-01', '-009998-01-01'],
    ['2XXX', 'millennium', '2000-01-01', '3000-01-01'],
    ['1950S1', 'millennium', '1000-01-01', '2000-01-01'],
    ['2009-1X', 'set', '2009-10-01', '2010-01-01'],
    ['2006-33', 'season', '2006-01-01', '2006-04-01'],
    ['2006-41', 'season', '2006-07-01', '2007-01-01'],
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
    ['1950S2/1990', '1900-01-01', '1991-01-01'],
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
    ['-0000', /not a date/],
    ['2006-42', /not a date/],
    ['2004-06-11T24:01:00', /no such time/],
    ['2004-06-11T10:00/2004-06-11T09:00', /before the start/],
    ['[1992,,1993]', /not a date/],
    ['[1992..1993..1994]', /not a date/],
    ['[..]', /not a date/],
    ['{1992,1993]', /not a date/],
    ['/', /date at one end/],
    ['../..', /date at one end/],
    ['/..', /date at one end/],
    ['2006/2004', /before the start/],
    ['2006-05-02/2006-05-01', /before the start/],
    ['1992/1993/1994', /one slash/],
    ['1992/[1993,1994]', /from one date/],
    ['[1994..1992]', /ends before/],
    ['2009-XX-05', /last digits/],
    ['156X-12-25', /last digits/],
    ['XXXX', /this is EDTF, but Relata cannot show a year of which/],
    ['Y17000', /this is EDTF, but Relata cannot show years before/],
    ['Y-17000', /this is EDTF, but Relata cannot show years before/],
    ['1950S9', /significant/],
    ['Y1E5', /this is EDTF, but Relata cannot show years before/],
    [`[${'1992,'.repeat(60)}1993]`, /250 characters/],
  ])('%s', (text, problem) => {
    expect(boundsOf(text)).toMatch(problem);
  });
});

describe('sets', () => {
  const years = (text: string) =>
    momentOf(text).set?.members.map(({ first, last }) => [
      first && new Date(first.earliest).getUTCFullYear(),
      last && new Date(last.earliest).getUTCFullYear(),
    ]);

  it.each([
    [
      '[1667,1760]',
      'one',
      [
        [1667, 1667],
        [1760, 1760],
      ],
    ],
    [
      '{1667,1670..1672}',
      'all',
      [
        [1667, 1667],
        [1670, 1672],
      ],
    ],
    ['[..1908]', 'one', [[null, 1908]]],
    ['[1908..]', 'one', [[1908, null]]],
    [
      '{..1908,1910}',
      'all',
      [
        [null, 1908],
        [1910, 1910],
      ],
    ],
  ])('%s is %s of its members', (text, of, members) => {
    expect(momentOf(text).set?.of).toBe(of);
    expect(years(text)).toEqual(members);
  });

  it('keeps the marks of each date', () => {
    const [member] = momentOf('[1908..1919?]').set?.members ?? [];
    expect(member).toMatchObject({ first: { uncertain: false }, last: { uncertain: true } });
    expect(momentOf('[1908..1919?]').uncertain).toBe(true);
  });
});

describe('times of day', () => {
  it.each([
    ['1962-10-26T09:43:07', undefined],
    ['1962-10-26T09:43:07Z', 0],
    ['1962-10-26T09:43:07-04:00', -240],
    ['1962-10-26T09:43:07+05:30', 330],
    ['1962-10-26T09:43:07-04', -240],
  ])('%s stands at its clock time', (text, offset) => {
    expect(momentOf(text).earliest).toBe(Date.parse('1962-10-26T09:43:07Z'));
    expect(momentOf(text).offset).toBe(offset);
  });

  it.each([
    ['1962-10-26T09:43-04:00', '1962-10-26T09:43Z', '1962-10-26T09:44Z'],
    ['1962-10-26T09-04:00', '1962-10-26T09:00Z', '1962-10-26T10:00Z'],
  ])('%s is as wide as it is written', (text, from, to) => {
    const span = parseEdtf(text);
    if ('problem' in span) throw new Error(span.problem);
    expect(outerRange(span)).toEqual({ from: Date.parse(from), to: Date.parse(to) });
  });
});

describe('ends that are ranges themselves', () => {
  it('are each a date, one of several, open or not known', () => {
    expect(parseBounds('[0843..0848]', '0860-05~')).toMatchObject({
      shape: 'interval',
      start: { precision: 'set', set: { of: 'one' } },
      end: { precision: 'month', approximate: true },
    });
    expect(parseBounds('1990', '..')).toEqual(parseEdtf('1990/..'));
    expect(parseBounds(null, '1990-21')).toEqual(parseEdtf('/1990-21'));
    expect(parseBounds('1990-05-01T10:00', null)).toEqual(parseEdtf('1990-05-01T10:00/'));
  });

  it.each([
    [null, null, /date at one end/],
    ['..', null, /date at one end/],
    ['1990', '1980', /before the start/],
    ['[1990..]', '[..1980]', /before the start/],
    ['{1990,1991}', '1995', /one date or one of several/],
    ['1990/1991', '1995', /one date or one of several/],
    ['', '1995', /not a date/],
    ['1990', 'later', /not a date/],
  ])('%j to %j is refused', (begin, end, problem) => {
    expect(parseBounds(begin, end)).toMatchObject({ problem: expect.stringMatching(problem) });
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

/** The bounds of a set as the package's grammar has them: those of the first and the last of its dates. */
function boundsByPackage(text: string) {
  const node = parse(text, { level: 3 });
  if (node.type !== 'Set' && node.type !== 'List') throw new Error(`${text} is no set`);
  const isPair = (value: (typeof node.values)[number]): value is readonly [EdtfDate, EdtfDate] =>
    Array.isArray(value);
  const dates = node.values.flatMap((value) => (isPair(value) ? value : [value]));
  const bounds = dates.map(({ values: [year = 0, month, given] }) => {
    const at = (years: number, months: number, days: number) =>
      new Date(0).setUTCFullYear(year + years, (month ?? 0) + months, (given ?? 1) + days);
    const to = month === undefined ? at(1, 0, 0) : given === undefined ? at(0, 1, 0) : at(0, 0, 1);
    return { from: at(0, 0, 0), to };
  });
  return {
    from: Math.min(...bounds.map(({ from }) => from)),
    to: Math.max(...bounds.map(({ to }) => to)),
  };
}

it('reads sets of plain dates as the package does', () => {
  const pair = fc.tuple(day, day, fc.constantFrom(4, 7, 10)).map(([a, b, length]) =>
    [a, b]
      .sort()
      .map((text) => text.slice(0, length))
      .join('..'),
  );
  const set = fc
    .tuple(fc.array(fc.oneof(plain, pair), { minLength: 2, maxLength: 4 }), fc.constantFrom('[]', '{}'))
    .map(([members, brackets]) => `${brackets[0]}${members.join(',')}${brackets[1]}`);
  fc.assert(
    fc.property(set, (text) => {
      const span = parseEdtf(text);
      if ('problem' in span) throw new Error(`${text}: ${span.problem}`);
      expect(outerRange(span)).toEqual(boundsByPackage(text));
    }),
    { numRuns: 300 },
  );
});
