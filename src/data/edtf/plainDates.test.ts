import { parse } from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainDate } from '../../model/plainDate';
import { parseMoment } from './edtfMoment';
import { parseEdtf } from './parseEdtf';

/** The package's reading of the text, as the moment that it stands for; null where it has none. */
function moment(text: string) {
  try {
    const node = parse(text, { level: 3 });
    return node.type === 'Date' || node.type === undefined ? parseMoment(node) : null;
  } catch {
    return null;
  }
}

const two = (number: number) => String(number).padStart(2, '0');

const text = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom('year', 'month', 'day'),
    fc.integer({ min: 0, max: 41 }),
    fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 27, max: 32 })),
    fc.constantFrom('', '?', '~', '%', ' ', 'X', 'Z'),
    fc.boolean(),
  )
  .map(([year, unit, month, day, sign, isDecade]) => {
    const digits = String(year).padStart(4, '0');
    const parts = [isDecade ? `${digits.slice(0, 3)}X` : digits, two(month), two(day)];
    return parts.slice(0, { year: 1, month: 2, day: 3 }[unit] ?? 3).join('-') + sign;
  });

it('reads plain dates as the package does, and no other text', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ maxLength: 12 })), (written) => {
      const plain = readPlainDate(written);
      if (!plain) return;
      read += 1;
      expect(plain.moment).toEqual(moment(written));
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
});

/** The package's reading of a season; null where it reads none. */
function season(text: string) {
  try {
    const node = parse(text, { level: 3 });
    return node.type === 'Season' ? parseMoment(node) : null;
  } catch {
    return null;
  }
}

it('reads seasons as the package does', () => {
  const written = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 19, max: 34 }),
      fc.constantFrom('', '?', '~', '%', ' '),
    )
    .map(([year, code, sign]) => `${String(year).padStart(4, '0')}-${code}${sign}`);
  let read = 0;
  fc.assert(
    fc.property(written, (text) => {
      const span = parseEdtf(text);
      if ('problem' in span) return;
      read += 1;
      expect(span).toEqual({ shape: 'moment', at: season(text) });
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(50);
});

/** The outer range of a set as the package reads its members; null where it reads no set. */
function outerRangeOfSet(text: string) {
  try {
    const node = parse(text, { level: 3 });
    if ((node.type !== 'Set' && node.type !== 'List') || node.earlier || node.later) return null;
    const moments = node.values.flat().map(parseMoment);
    const bounds = moments.flatMap((one) => ('problem' in one ? [] : [one.earliest, one.latest]));
    return { earliest: Math.min(...bounds), latest: Math.max(...bounds) };
  } catch {
    return null;
  }
}

const sound = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));
const member = fc
  .array(fc.oneof({ weight: 9, arbitrary: sound }, text), { minLength: 1, maxLength: 2 })
  .map((ends) => ends.join('..'));
const set = fc
  .tuple(fc.array(member, { minLength: 1, maxLength: 3 }), fc.constantFrom('[]', '{}', '[}'))
  .map(([members, brackets]) => `${brackets[0]}${members}${brackets[1]}`);

it('reads sets of plain dates as the package does, and no other text', () => {
  let read = 0;
  fc.assert(
    fc.property(set, (written) => {
      const span = parseEdtf(written);
      if ('problem' in span) return;
      read += 1;
      expect(span).toMatchObject({ shape: 'moment', at: outerRangeOfSet(written) });
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(50);
});

it.each([
  '1992',
  '201X',
  '2008-06',
  '2002-04-05',
  '2000-02-29',
  '0004-02-29',
  '1994~',
  '2023-10?',
  '1999-12-31%',
])('reads %s', (written) => {
  expect(readPlainDate(written)).not.toBeNull();
});

it.each([
  '',
  '199',
  '201X-04',
  '0000',
  '201X?',
  '2006-21',
  '2006-13',
  '2006-00',
  '1900-02-29',
  '2006-02-30',
  '2006-04-31',
  '2006-04-00',
  '?2006',
  '2006/2007',
  '2006-04-05T10:00',
  '-2006',
  ' 2006',
])('leaves %j to the package', (written) => {
  expect(readPlainDate(written)).toBeNull();
});
