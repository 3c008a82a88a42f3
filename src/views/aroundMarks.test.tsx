// @vitest-environment happy-dom
/** What is drawn around marks: ties between two readings, labels, context, sums of a year. See `encodings.test.tsx`. */
import { expect, test } from 'vitest';
import type { Comparison } from '../model/claim';
import type { Bound } from '../model/span';
import { momentOf, recordOf } from '../testing/claims';
import { event, period, spanOf, sumClaim } from '../testing/dataset';
import { draw, lookOf, type Row } from '../testing/markLook';

/** The looks of the shapes of a picture that are no part of a pattern or a clip. */
const looksIn = (picture: Element, shapes: string) =>
  [...picture.querySelectorAll(shapes)].filter((shape) => !shape.closest('defs, clipPath')).map(lookOf);

const tiesOf = (row: Row) =>
  looksIn(draw('lanes', row), 'rect, line').filter(([, , stroke]) => stroke === 'line');
const meeting = (recordDate: string): Row => ({
  claim: event('a', '2006', { others: recordOf(spanOf(recordDate)) }),
  reading: 'others',
});

test('a claim that the reading has moved: a dotted frame where the primary source has it, and a line', () => {
  expect(tiesOf(meeting('2008'))).toEqual([
    ['tick', '-', 'line', '1.5 1.5', '1'],
    ['line', '-', 'line', '-', '1'],
  ]);
});

test('one that the primary source does not date: a dotted line from the undated', () => {
  const claim = event('a', null, { others: recordOf(spanOf('2008')) });
  expect(tiesOf({ claim, reading: 'others' })).toEqual([['line', '-', 'line', '1.5 3', '1']]);
});

test('nothing where the date is the same, or the filter leaves the claim out', () => {
  expect(tiesOf(meeting('2006'))).toEqual([]);
  expect(tiesOf({ ...meeting('2008'), match: 'outside' })).toEqual([]);
});

type SumPatch = Parameters<typeof sumClaim>[3];
const known = (day: string) => momentOf(day, day);
const sum = (patch: SumPatch = {}) => sumClaim('a', '2006', 50e6, patch);
const INKS = /^var\(--(.*)\)$/;
/** The words that belong to a sum's mark, each with its colour and opacity. */
const labelsOf = (row: Row) =>
  [...draw('sums', row).querySelectorAll('g > text')]
    .filter((text) => text.closest('g')?.querySelector(':scope > title'))
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

test('the heading says of all sums what the dataset says', () => {
  const words = [...draw('sums', { claim: sum() }).querySelectorAll('text')].map(
    ({ textContent }) => textContent,
  );
  expect(words).toContain('Sums');
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
