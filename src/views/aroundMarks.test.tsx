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

const tiesOf = (row: Row) => looksIn(draw('lanes', row), '[data-tie] *');
const met = (othersDate: string, finding: 'differs' | 'more-precise') =>
  event('a', '2006', { others: comparisonOf(spanOf(othersDate), { finding }) });

test('where others differ: a line to a ring at their date, in rust', () => {
  expect(tiesOf({ claim: met('2008', 'differs') })).toEqual([
    ['tie', '-', 'strained', '-', '1'],
    ['circle', 'paper', 'strained', '-', '1'],
  ]);
});

test('in their reading: a line to a ghost where the primary source has it', () => {
  expect(tiesOf({ claim: met('2008', 'differs'), reading: 'others' })).toEqual([
    ['tie', '-', 'strained', '-', '1'],
    ['bar 12', 'paper', 'ghost', '-', '1'],
  ]);
});

test('a ghost behind the mark, and no line, where others are more precise', () => {
  expect(tiesOf({ claim: met('2006-05', 'more-precise'), reading: 'others' })).toEqual([
    ['bar 16', 'paper', 'ghost', '-', '1'],
  ]);
  expect(tiesOf({ claim: met('2006-05', 'more-precise') })).toEqual([]);
});

test('nothing where the date is the same, or the filter leaves the claim out', () => {
  expect(tiesOf({ claim: met('2006', 'differs'), reading: 'others' })).toEqual([]);
  expect(tiesOf({ claim: met('2008', 'differs'), match: 'outside' })).toEqual([]);
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

const lasting = (start: Bound, end: Bound) =>
  period('a', 'close', { shape: 'interval', start, end }, 'Close');
const doubtful = { ...momentOf('2006-01-01', '2006-12-31'), uncertain: true };

test('a period says which of its ends is not given: in italics where it is inferred, beside its arrow where it is not', () => {
  const notesOf = (start: Bound, end: Bound) =>
    [...draw('periods', { claim: lasting(start, end) }).querySelectorAll('text[font-size="11"]')].map(
      (text) => [text.textContent, text.getAttribute('font-style'), lookOf(text)[1]],
    );
  expect(notesOf(doubtful, known('2009-12-31'))).toEqual([['start not given, inferred', 'italic', 'muted']]);
  expect(notesOf(known('2006-01-01'), 'unknown')).toEqual([['no end given', null, 'muted']]);
  expect(notesOf('unknown', known('2009-12-31'))).toEqual([['no start given', null, 'muted']]);
  expect(notesOf(known('2006-01-01'), known('2009-12-31'))).toEqual([]);
});

test('the tie of a period to another date: rust, and round where others have it, a ghost where the primary source has it', () => {
  const tieOf = (other: Bound, reading: Row['reading']) => {
    const claim = lasting(known('2006-01-01'), known('2009-12-31'));
    const span = { shape: 'interval', start: other, end: known('2009-12-31') } as const;
    const picture = draw('periods', {
      claim: { ...claim, others: comparisonOf(span, { finding: 'differs' }) },
      reading: reading ?? 'primary',
    });
    return [
      ...[...picture.querySelectorAll('[data-tie] path, [data-tie] rect')].map((shape) => [
        shape.nodeName,
        lookOf(shape)[1],
        lookOf(shape)[2],
        shape.getAttribute('rx'),
      ]),
      [...picture.querySelectorAll('text')]
        .filter(({ textContent }) => textContent?.includes(':'))
        .map((text) => `${text.textContent}, ${lookOf(text)[1]}`),
    ];
  };
  expect(tieOf(known('2007-01-01'), 'primary')).toEqual([
    ['path', '-', 'strained', null],
    ['rect', 'paper', 'strained', '5'],
    ['others: 1 Jan 2007, 11 months later, strained-ink'],
  ]);
  expect(tieOf(momentOf('2007-01-01', '2007-12-31'), 'others')).toEqual([
    ['path', '-', 'strained', null],
    ['rect', 'paper', 'ghost', '2'],
    ['main source: 1 Jan 2006, at least 11 months earlier, strained-ink'],
  ]);
});
