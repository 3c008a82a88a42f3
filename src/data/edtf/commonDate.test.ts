import { type EdtfNode, type EdtfSet, parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommonDate } from './commonDate';
import { GrammarMissing } from './edtfGrammar';
import { parseEdtf } from './parseEdtf';

type Member = EdtfSet['values'][number];
const isPair = (one: Member): one is Extract<Member, readonly unknown[]> => Array.isArray(one);

const isSet = (node: EdtfNode): node is EdtfSet => node.type === 'Set' || node.type === 'List';

/** What of a node Relata uses, in one form: the package leaves out or puts in what says nothing. */
function plain(node: EdtfNode): unknown {
  if (node.type === 'Interval') return node;
  if (isSet(node)) {
    const { type, values, earlier = false, later = false } = node;
    return { type, earlier, later, values: values.map((one) => (isPair(one) ? one.map(plain) : plain(one))) };
  }
  const { type = 'Date', values, uncertain, approximate } = node;
  const unspecified = 'unspecified' in node ? node.unspecified : 0;
  return { type, values, unspecified, uncertain: Boolean(uncertain), approximate: Boolean(approximate) };
}

function byPackage(text: string): unknown {
  try {
    return plain(parse(text, { level: 3 }));
  } catch {
    return null;
  }
}

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const month = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 18, max: 35 })).map(two);
const day = fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 27, max: 32 })).map(two);
const unsigned = fc
  .tuple(year, month, day, fc.integer({ min: 4, max: 10 }))
  .map(([y, m, d, length]) =>
    [y, m, d].join('-').slice(0, [4, 4, 4, 4, 4, 4, 4, 7, 7, 10][length - 1] ?? 10),
  );
const masked = fc
  .tuple(unsigned, fc.integer({ min: 0, max: 8 }))
  .map(([text, kept]) => text.slice(0, kept) + text.slice(kept).replaceAll(/\d/g, 'X'));
const signed = fc
  .tuple(fc.oneof(unsigned, masked), fc.constantFrom('', '', '?', '~', '%', ' ', 'Z', 'S2'))
  .map((parts) => parts.join(''));
const member = fc.oneof(
  { weight: 12, arbitrary: unsigned },
  signed,
  fc.tuple(unsigned, unsigned).map((ends) => ends.join('..')),
  unsigned.map((text) => `..${text}`),
);
const set = fc
  .tuple(
    fc.array(member, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('[]', '{}', '[]', '{}', '[}'),
    fc.constantFrom(',', ',', ', '),
  )
  .map(([members, brackets, comma]) => `${brackets[0]}${members.join(comma)}${brackets[1]}`);
const noise = fc.string({ unit: fc.constantFrom(...'0129-/.,?~%XYS[]{} '), maxLength: 12 });

it('reads what it reads as the package does', () => {
  const read = { Date: 0, Season: 0, Set: 0, List: 0 };
  fc.assert(
    fc.property(fc.oneof(signed, set, noise), (text) => {
      const node = readCommonDate(text);
      if (!node) return;
      read[(node.type ?? 'Date') as keyof typeof read] += 1;
      expect(plain(node)).toEqual(byPackage(text));
    }),
    { numRuns: 4000 },
  );
  expect(Math.min(...Object.values(read))).toBeGreaterThan(10);
});

it.each([
  ...[
    '1992',
    '2008-06',
    '2002-04-05',
    '2000-02-29',
    '1994~',
    '2023-10?',
    '1999-12-31%',
    '0000',
    '0004-02-29',
  ],
  ...['201X', '19XX', '2009-XX', '2009-XX-XX', '2009-01-XX', '2006-21', '2014-23?', '2006-32%'],
  ...['[1992-09,1992-10]', '{1992,1994}', '[2007-03..2008-02]', '[1992]', '[1992..1994,1996-05-01]'],
])('reads %s, as the package does', (text) => {
  const node = readCommonDate(text);
  expect(node && plain(node)).toEqual(byPackage(text));
  expect(node).not.toBeNull();
});

it.each([
  ...['', '199', '-0500', '1900-02-29', '2006-02-30', '2006-00', '2006-13', '2006-33', '2006-04-00', '201X?'],
  ...['XXXX', '2009-XX-05', '2009-XX?', '?2006', '2006?-04', '2006-04-05T10:00', ' 2006', 'Y17000', '1950S2'],
  ...[
    '2006/2007',
    '[]',
    '[..2006]',
    '[2006..]',
    '[2006,2007}',
    '[2006, 2007]',
    '[2006-21]',
    '[2006,]',
    '[201X]',
  ],
])('leaves %j to the package', (text) => {
  expect(readCommonDate(text)).toBeNull();
});

describe('parseEdtf without the grammar', () => {
  it.each(['2006-21', '[2007-03..2008-02]', '199X/200X', '/2019-08', '2006-02-28/..'])('reads %s', (text) => {
    expect(parseEdtf(text)).toHaveProperty('shape');
  });

  it.each(['spring 2006', '2006-02-30', '2004-06-?11', '2006/Y17000'])('asks for it to read %s', (text) => {
    expect(() => parseEdtf(text)).toThrow(GrammarMissing);
  });
});
