// @vitest-environment happy-dom
/** What is drawn around marks: ties between two readings, labels, context, sums of a year. See the `encodings.test.tsx` of each view. */
import { expect, test } from 'vitest';
import type { Comparison } from '../model/claim';
import type { Bound } from '../model/span';
import { comparisonOf, momentOf } from '../testing/claims';
import { event, period, spanOf, sumClaim } from '../testing/dataset';
import { draw, lookOf, type Row } from '../testing/looks/markLook';

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
const INKS = /^var\(--(.*)\)$/;
/** The words that belong to a sum's mark, each with its colour and opacity. */
const labelsOf = (row: Row) =>
  [...draw('sums', row).querySelectorAll('g > text')]
    .filter((text) => text.closest('g:not([data-part], [aria-hidden])')?.querySelector(':scope > title'))
    .map(
      (text) =>
        `${text.textContent}; ${INKS.exec(text.getAttribute('fill') ?? '')?.[1]} ${lookOf(text).at(-1)}`,
    );

test('a sum says how much and who said it, and in rust where others differ; paler only where it is left out', () => {
  const differing: Comparison = {
    ...{ edtf: null, span: spanOf('2009'), finding: 'differs', note: '', citations: [] },
    sum: {
      amount: { value: 70e6, currency: 'USD', qualifier: 'exact' },
      ...{ basis: 'one-off', type: 'paid', claimant: 'a paper' },
    },
  };
  const plain = ['$50M, pledged once, 2006; sum-ink 1', 'a minister; ink 1'];
  expect(labelsOf({ claim: sum() })).toEqual(plain);
  expect(labelsOf({ claim: sum({ others: differing }) })).toEqual([
    ...plain,
    'sum differs; others: $70M, reported paid once, 2009; strained-ink 1',
  ]);
  expect(labelsOf({ claim: sum(), match: 'possibly' })).toEqual([
    plain[0],
    'a minister; possibly in the period; ink 1',
  ]);
  expect(labelsOf({ claim: sum(), reading: 'others' })).toEqual([
    '$50M, pledged once, 2006; muted 1',
    'a minister; ink 1',
    'only in the main source; muted 1',
  ]);
});

const strainedIn = (row: Row) =>
  looksIn(draw('sums', row), 'circle, path').filter(([, , stroke]) => stroke === 'strained');

test('the sum that others have is a rust ring with ties from mark and words; no ring without a figure', () => {
  const others = (patch: Partial<Comparison> = {}): Comparison => ({
    ...{ edtf: null, span: spanOf('2009'), finding: 'differs', note: '', citations: [] },
    ...patch,
  });
  const shapes = strainedIn({ claim: sum({ others: others() }) }).map(([form]) => form);
  expect([shapes.length, shapes.at(-1)]).toEqual([3, 'circle']);
  expect(strainedIn({ claim: sum({ others: others({ finding: 'more-precise' }) }) })).toEqual([]);
  expect(strainedIn({ claim: sumClaim('a', '2006', null, { others: others() }) })).toEqual([]);
});

test('in the reading of others the primary source’s figure is an outline in ghost', () => {
  const others: Comparison = {
    ...{ edtf: null, span: spanOf('2009'), finding: 'differs', confidence: 'high', note: '', citations: [] },
  };
  const ghosts = looksIn(draw('sums', { claim: sum({ others }), reading: 'others' }), 'circle, line').filter(
    ([, , stroke]) => stroke === 'ghost',
  );
  expect(ghosts).toEqual([
    ['line', '-', 'ghost', '-', '1'],
    ['circle', 'paper', 'ghost', '-', '1'],
  ]);
});

test('a sum that only others report has no mark in the chart, and a hollow one in the table', () => {
  expect(draw('sums', { claim: sum({ layer: 'others' }) }).querySelector('title')).toBeNull();
  const table = draw('sumClaims', { claim: sum({ layer: 'others', confidence: 'high' }) });
  expect(table.querySelectorAll('title')).toHaveLength(1);
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
