import { expect, test } from 'vitest';
import { claimOf, comparisonOf, datasetOf } from '../../testing/claims';
import { dataset } from '../../testing/dataset';
import type { EventClaim, SumClaim } from '../claim';
import { NO_SOURCE } from '../dataset';
import { kindLabel } from '../vocabulary';
import { sourceName } from './citations';
import { ABOVE_CLAIMS, countCompared, formatAmount, formatSources } from './labels';

test.each<[number | null, SumClaim['amount']['qualifier'], SumClaim['basis'], string]>([
  [50e6, 'exact', 'one-off', '$50M'],
  [360e6, 'exact', 'annual', '$360M a year'],
  [30e6, 'up-to', 'monthly', 'up to $30M a month'],
  [120e6, 'over', 'cumulative', 'over $120M in all'],
  [250e6, 'at-least', 'package', 'at least $250M as a package'],
  [null, 'unquantified', 'annual', 'no figure given'],
])('%j, %s, %s reads %s', (value, qualifier, basis, text) => {
  expect(formatAmount({ amount: { value, currency: 'USD', qualifier }, basis })).toBe(text);
});

test('one of a kind is singular, none and many are plural', () => {
  expect([0, 1, 2].map((count) => kindLabel(dataset, 'visit', count))).toEqual(['visits', 'visit', 'visits']);
});

test('what the data rest on: the primary ones, and how many other sources', () => {
  const source = { title: '', published: null, url: null, stance: 'press' } as const;
  const paper = { ...source, id: 'a', publisher: 'A', primary: true, paragraphs: 7 };
  const [second, agency] = [
    { ...source, id: 'b', publisher: 'B', primary: true },
    { ...source, id: 'c', publisher: 'C', primary: false },
  ];
  const words = (sources: (typeof dataset)['sources']) => formatSources({ ...dataset, sources });
  expect(words([paper, second])).toBe('A (7 paragraphs), B');
  expect(words([paper, agency])).toBe('A (7 paragraphs); other sources (1)');
  const paragraphNotes = ABOVE_CLAIMS.map((reason, at) => ({ paragraph: at + 1, reason }));
  expect(formatSources({ ...dataset, sources: [paper], paragraphNotes })).toBe('A (5 paragraphs)');
  expect(words([{ ...paper, paragraphs: 20_600 }])).toBe('A (20,600 paragraphs)');
  const table = { ...paper, id: 'this-table', publisher: 'the table quay.csv' };
  const uncompared = { ...dataset, events: [], sums: [], periods: [], paragraphNotes: [] };
  const none = { ...agency, id: NO_SOURCE };
  const inTable = (sources: (typeof dataset)['sources']) => formatSources({ ...uncompared, sources });
  expect(inTable([table, agency])).toBe('the table quay.csv (7 paragraphs); other sources (1)');
  expect(inTable([table, agency, none, agency])).toMatch(/; other sources \(2\)$/);
  expect(inTable([table, none])).toBe('the table quay.csv (7 paragraphs)');
});

const cited = [{ source: 'c' }];
test.each<[string, Partial<EventClaim>, number]>([
  ['a comparison', { others: comparisonOf(null, { citations: cited }) }, 1],
  ['a claim that only it makes', { layer: 'others', citations: cited }, 1],
  ['a dispute', { disputed: [{ by: 'B', citations: cited }] }, 1],
  ['a claim of the primary source, which names it', { citations: cited }, 0],
])('another source behind %s: compared with %#', (_, patch, count) => {
  const source = { title: '', published: null, url: null, stance: 'press' } as const;
  const sources = [
    { ...source, id: 'a', publisher: 'A', primary: true },
    { ...source, id: 'c', publisher: 'C', primary: false },
    { ...source, id: 'd', publisher: 'D', primary: false },
  ];
  const whole = { ...datasetOf([claimOf('One', null, patch)]), sources };
  expect(countCompared(whole)).toBe(count);
  expect(formatSources(whole)).toBe(
    count > 0 ? 'A; compared with other sources (1)' : 'A; other sources (2)',
  );
});

test('a source of which nobody says who published it is named once', () => {
  expect(sourceName({ publisher: 'Daily A', title: 'A report' })).toBe('Daily A: A report');
  expect(sourceName({ publisher: 'quay.csv', title: 'quay.csv' })).toBe('quay.csv');
});
