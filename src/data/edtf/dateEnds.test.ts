import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edtfOf, parseDate, timeOf, twoEnds } from './dateEnds';
import { parseEdtf } from './parseEdtf';

it.each([
  ['2004', { edtf: '2004' }],
  ['2004/2006', { edtf: '2004/2006' }],
  ['[2004,2006]', { edtf: '[2004,2006]' }],
  ['[2011-10..2012-02]/2016', { begin: '[2011-10..2012-02]', end: '2016' }],
  ['/[843..848]', { begin: null, end: '[843..848]' }],
  ['{1960,1961}/..', { begin: '{1960,1961}', end: '..' }],
])('%s stands in a file as %j', (text, time) => {
  expect(timeOf(text)).toEqual(time);
  expect(edtfOf(time)).toBe(text);
});

it('no date is none in a file', () => {
  expect(timeOf(null)).toEqual({ edtf: null });
  expect([edtfOf({}), edtfOf({ edtf: null })]).toEqual([null, null]);
});

const year = fc.integer({ min: 1000, max: 1500 });
const end = fc.oneof(
  year.map(String),
  fc.tuple(year, year).map(([a, b]) => `[${Math.min(a, b)}..${Math.max(a, b)}]`),
  fc.constantFrom('', '..'),
);

it('comes back from a file as it was, and is EDTF unless one of its two ends is a set', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        end,
        fc.tuple(end, end).map((ends) => ends.join('/')),
      ),
      (text) => {
        expect(edtfOf(timeOf(text))).toBe(text);
        if (twoEnds(text) === null) expect(parseDate(text)).toEqual(parseEdtf(text));
        else expect(parseEdtf(text)).toHaveProperty('problem');
      },
    ),
  );
});

it('an end that is one of several is as wide as these', () => {
  const span = parseDate('[2011-10..2012-02]/2016');
  expect(span).toMatchObject({ shape: 'interval', start: { precision: 'set' }, end: { precision: 'year' } });
});
