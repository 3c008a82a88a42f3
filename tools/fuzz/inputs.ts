/** Values at random that press on what reads them. */
import fc from 'fast-check';
import { hostileTexts } from '../../src/testing/changedSample';

/** Texts of any kind: those that have broken files of others, dates, ids, addresses, and what letters there are. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    '\u2028',
    '%',
    '~',
    '..',
    '?',
    '#',
  ),
  fc.constantFrom(
    '1992',
    '1992/2006',
    '2006/2004',
    '199X?',
    '[1992,1993]',
    '{1992,1993-02}',
    '1992-21~',
    '../1990',
    '-0999',
    '9999-12-31',
  ),
  fc.constantFrom('adan', 'primary', 'others', 'meeting', 'USD', 'https://a.example/', 'javascript:alert(1)'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

/** A value that has no place where it is put. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(0, -1, 0.5, 1e15, 1e16, 1e308, Number.MIN_VALUE, 2 ** 53, true, false, null, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
);
