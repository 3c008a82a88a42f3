import { expect, test } from 'vitest';
import { claimOf, datasetOf, yearOf } from '../../testing/claims';
import { claimantLabel } from './claimant';
import { formatOrder } from './order';

const paper = claimOf('A', yearOf(2000));
const cites = (title: string, source: string) => claimOf(title, yearOf(2002), { citations: [{ source }] });

test('a claim is its own source’s, which is not always the main one', () => {
  const dataset = datasetOf([]);
  expect(claimantLabel(paper, dataset)).toBe('the main source');
  expect(claimantLabel({ ...paper, layer: 'others' }, dataset)).toBe('other sources');
  expect(claimantLabel(cites('B', 'agency'), dataset)).toBe('The agency');
  expect(claimantLabel(cites('B', 'no-source'), dataset)).toBe('no source given');
  const revisions = [{ claim: 'b', on: '2026-11-29', what: 'added' as const }];
  expect(claimantLabel(cites('B', 'no-source'), { ...dataset, revisions })).toBe('added by hand');
});

test('the order of two claims says whose their dates are', () => {
  const revisions = [{ claim: 'b', on: '2026-11-29', what: 'added' as const }];
  expect(formatOrder(paper, cites('B', 'no-source'), 'primary', { ...datasetOf([]), revisions })).toContain(
    'all of 2000 (the main source) lies before 2002 (added by hand).',
  );
});

test('a date that was set by hand is not the main source’s where two claims are put in order', () => {
  const later = claimOf('B', yearOf(2002));
  const byHand = { ...later, date: { ...later.date, basis: 'set' as const } };
  expect(formatOrder(paper, byHand, 'primary', datasetOf([]))).toContain(
    'all of 2000 (the main source) lies before 2002 (set by hand).',
  );
});
