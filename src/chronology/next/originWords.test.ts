import { expect, test } from 'vitest';
import { originWords } from './Sentence';

const noon = Date.parse('2026-05-03T12:00:00');
const summary = {
  id: 'a',
  title: 'Visits',
  dataset: 'visits',
  claims: 16,
  origin: 'visits.csv',
  made: noon,
  changed: noon,
  removed: null,
  version: 1,
};

test.each([
  [{}, 0, noon + 1000, '16 claims from visits.csv, opened today.'],
  [{ claims: 1 }, 0, noon + 1000, '1 claim from visits.csv, opened today.'],
  [{}, 0, noon + 86_400_000, '16 claims from visits.csv, opened on 3 May 2026.'],
  [{ claims: 17 }, 1, noon, '16 claims from visits.csv, opened today, and 1 added by hand.'],
  [{ claims: 0, origin: '' }, 0, noon, 'No claims yet, begun today.'],
  [{ claims: 1200, origin: '' }, 1200, noon + 86_400_000, '1200 claims, begun on 3 May 2026.'],
])('%j, %j added', (part, added, now, words) => {
  expect(originWords({ ...summary, ...part }, added, now)).toBe(words);
});
