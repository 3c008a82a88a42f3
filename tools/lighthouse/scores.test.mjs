import { expect, test } from 'vitest';
import { summarize } from './scores.mjs';

/** A run with one category and its audits, `id → [weight, score]`. */
const run = (score, audits = {}) => ({
  categories: {
    speed: { score, auditRefs: Object.entries(audits).map(([id, [weight]]) => ({ id, weight })) },
  },
  audits: Object.fromEntries(
    Object.entries(audits).map(([id, [, score]]) => [id, { title: `The ${id}`, displayValue: '2 s', score }]),
  ),
});

const speedOf = (...runs) => summarize(runs, ['speed'])[0];

test.each([
  [[0.9, 1, 0.95], 95],
  [[1, 0.5], 50],
  [[0.984], 98],
  [[null, 0.97, 1], 97],
])('of the scores %j the median is %i', (scores, median) => {
  expect(speedOf(...scores.map((score) => run(score))).score).toBe(median);
});

test('the audits are those of the median run, the dearest first; what was not scored or has no weight costs nothing', () => {
  const middle = run(0.7, {
    paint: [10, 0.5],
    shift: [25, 1],
    blocking: [30, 0.5],
    manual: [7, null],
    hint: [0, 0],
    rest: [35, 1],
  });
  const { score, scores, costs } = speedOf(run(1, { paint: [1, 0] }), middle, run(0.1, { shift: [1, 0] }));
  expect([score, scores]).toEqual([70, [100, 70, 10]]);
  expect(costs).toEqual([
    { title: 'The blocking', words: '2 s', points: 15 },
    { title: 'The paint', words: '2 s', points: 5 },
  ]);
});
