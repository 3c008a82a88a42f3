// @vitest-environment happy-dom
/** What is drawn around marks: ties between two readings, labels, context, sums of a year. See `encodings.test.tsx`. */
import { expect, test } from 'vitest';
import type { Bound } from '../model/span';
import { comparisonOf, momentOf } from '../testing/claims';
import { event, period, spanOf, sumClaim } from '../testing/dataset';
import { draw, lookOf, type Row } from '../testing/markLook';

/** The looks of the shapes of a picture that are no part of a pattern or a clip. */
const looksIn = (picture: Element, shapes: string) =>
  [...picture.querySelectorAll(shapes)].filter((shape) => !shape.closest('defs, clipPath')).map(lookOf);

const tiesOf = (row: Row) =>
  looksIn(draw('lanes', row), 'rect, line').filter(([, , stroke]) => stroke === 'line');
const meeting = (recordDate: string): Row => ({
  claim: event('a', '2006', { others: comparisonOf(spanOf(recordDate)) }),
  reading: 'others',
});

test('a claim that the reading has moved: a dotted frame where the primary source has it, and a line', () => {
  expect(tiesOf(meeting('2008'))).toEqual([
    ['tick', '-', 'line', '1.5 1.5', '1'],
    ['line', '-', 'line', '-', '1'],
  ]);
});

test('one that the primary source does not date: a dotted line from the undated', () => {
  const claim = event('a', null, { others: comparisonOf(spanOf('2008')) });
  expect(tiesOf({ claim, reading: 'others' })).toEqual([['line', '-', 'line', '1.5 3', '1']]);
});

test('nothing where the date is the same, or the filter leaves the claim out', () => {
  expect(tiesOf(meeting('2006'))).toEqual([]);
  expect(tiesOf({ ...meeting('2008'), match: 'outside' })).toEqual([]);
});

type SumPatch = Parameters<typeof sumClaim>[3];
const known = (day: string) => momentOf(day, day);
const sum = (patch: SumPatch = {}) => sumClaim('a', '2006', 50e6, patch);
const labelsOf = (row: Row) =>
  [...draw('sums', row).querySelectorAll('text')]
    .filter(({ textContent }) => textContent?.includes('$50M') || textContent === 'a minister')
    .map((text) => `${text.textContent}, ${lookOf(text).at(-1)}`);

test('a sum says how much and who said it, with ≠ where others differ, paler where it is possible', () => {
  const differing = comparisonOf(spanOf('2007'), { finding: 'differs' });
  expect(labelsOf({ claim: sum() })).toEqual(['pledged $50M, one-off, 1', 'a minister, 1']);
  expect(labelsOf({ claim: sum({ others: differing }) })).toEqual([
    'pledged $50M, one-off ≠, 1',
    'a minister, 1',
  ]);
  expect(labelsOf({ claim: sum(), match: 'possibly' })).toEqual([
    'pledged $50M, one-off, 0.7',
    'a minister, 0.7',
  ]);
  expect(labelsOf({ claim: sum(), match: 'outside' })).toEqual([]);
});

test('a sum that only others report is a pale line without a mark', () => {
  const picture = draw('sums', { claim: sum({ layer: 'others' }) });
  expect(picture.querySelector('title')).toBeNull();
  expect(looksIn(picture, 'rect')).toEqual([['bar 3', 'sum', '-', '-', '0.3']]);
});

test('what a sum is in a year: a bar as reported; hatched and hollow where it is our arithmetic', () => {
  const barsOf = (patch: SumPatch) =>
    looksIn(draw('sumClaims', { claim: sum({ ...patch, layer: 'others' }) }), 'g[aria-hidden] rect');
  expect(barsOf({ basis: 'annual' })).toEqual([['tick', 'sum', '-', '-', '1']]);
  expect(barsOf({ basis: 'monthly' })).toEqual([
    ['tick', 'hatch: sum on paper', '-', '-', '1'],
    ['tick', '-', 'sum', '-', '1'],
  ]);
});

test('a period says in italics which of its ends is not given', () => {
  const noteOf = (start: Bound, end: Bound) =>
    draw('periods', {
      claim: period('a', 'close', { shape: 'interval', start, end }, 'Close'),
    }).querySelector('text[font-style="italic"]')?.textContent;
  expect(noteOf(known('2006-01-01'), 'unknown')).toBe('end not given');
  expect(noteOf('unknown', known('2009-12-31'))).toBe('start not given');
  expect(noteOf(known('2006-01-01'), known('2009-12-31'))).toBeUndefined();
});
