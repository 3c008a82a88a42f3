import { describe, expect, test } from 'vitest';
import { ratiosOf } from './ratios.mjs';

/** Results of a size: by name the values of each measure. */
const found = (byName) =>
  new Map(
    Object.entries(byName).map(([name, values]) => [
      { name, label: name },
      {
        values: Object.fromEntries(Object.entries(values).map(([measure, value]) => [measure, [value]])),
        faults: {},
        rounds: 1,
      },
    ]),
  );

/** The lines as `promise / against: ratio, holds`. */
const linesOf = (results, published = null) =>
  ratiosOf(new Map(results), published).map(
    ({ promise, against, ratio, holds }) =>
      `${promise} / ${against}: ${ratio?.toFixed(2) ?? 'none'} ${holds ? 'holds' : 'fails'}`,
  );

const steps = (ms) => ({ brush: ms, filter: ms, tooltip: ms });

test('the best peer counts for each measure, floors are no peers, and canvas has a limit of its own', () => {
  const lines = linesOf([
    [
      1000,
      found({
        relata: steps(12),
        plot: { ...steps(10), brush: 20 },
        echarts: { ...steps(30), brush: 15 },
        svg: steps(1),
        canvas: { ...steps(10), filter: 5 },
      }),
    ],
  ]);
  expect(lines).toEqual([
    'brush step, 1000 / echarts: 0.80 holds',
    'brush step, 1000 / plain canvas: 1.20 holds',
    'filter, 1000 / plot: 1.20 fails',
    'filter, 1000 / plain canvas: 2.40 fails',
    'tooltip, 1000 / plot: 1.20 fails',
    'tooltip, 1000 / plain canvas: 1.20 holds',
  ]);
});

test('what was not measured is no ratio and does not hold', () => {
  const lines = linesOf([[1000, found({ relata: { brush: 3 } })]]);
  expect(lines).toContain('brush step, 1000 / no peer: none fails');
  expect(lines).toContain('filter, 1000 / plain canvas: none fails');
});

test.each([
  [38, 'bytes, 38 / vis-timeline, as published: 0.94 holds', { bytes: 150 }, { bytes: 100 }],
  [38, 'bytes, 38 / vis-timeline, tree-shaken: 1.50 fails', { bytes: 150 }, { bytes: 100 }],
  [38, 'load to painted, 38 / vis: 1.25 holds', { load: 125 }, { load: 100 }],
  [10_000, 'main-thread work per brush step, 10000 / vis: 0.33 holds', { brushWork: 33 }, { brushWork: 100 }],
  [100_000, 'main-thread work per brush step, 100000 / vis: 0.40 fails', { brushWork: 4 }, { brushWork: 10 }],
  [100_000, 'load to painted, 100000 / vis: 0.51 fails', { load: 51 }, { load: 100 }],
  [100_000, 'memory, 100000 / vis: 1.00 holds', { memory: 7 }, { memory: 7 }],
])('%i: %s', (size, line, relata, vis) => {
  expect(linesOf([[size, found({ relata, vis })]], 160)).toContain(line);
});

describe('coming to a page with 38 claims', () => {
  const under = (condition, values) =>
    Object.fromEntries(Object.entries(values).map(([measure, value]) => [`${condition}.${measure}`, value]));

  test('marks, click and shifts are looked at under each condition by itself', () => {
    const relata = {
      ...under('full', { shown: 90, answer: 130, shift: 0.019 }),
      ...under('slowCpu', { shown: 200, answer: 300, shift: 0.021 }),
      ...under('slowNetwork', { shown: 1000, answer: 1100 }),
    };
    const plot = {
      ...under('full', { shown: 100, answer: 120, shift: 0.5 }),
      ...under('slowCpu', { shown: 190, answer: 200 }),
    };
    const svg = under('slowNetwork', { shown: 10, answer: 10 });
    expect(linesOf([[38, found({ relata, plot, svg })]]).slice(-9)).toEqual([
      'all marks painted, full CPU, 38 / plot: 0.90 holds',
      'first answered click, full CPU, 38 / plot: 1.08 holds',
      'layout shift, full CPU, 38 / nothing: the score itself: 0.02 holds',
      'all marks painted, CPU four times slower, 38 / plot: 1.05 fails',
      'first answered click, CPU four times slower, 38 / plot: 1.50 fails',
      'layout shift, CPU four times slower, 38 / nothing: the score itself: 0.02 fails',
      'all marks painted, network of 1.6 Mbit/s and 150 ms, 38 / no peer: none fails',
      'first answered click, network of 1.6 Mbit/s and 150 ms, 38 / no peer: none fails',
      'layout shift, network of 1.6 Mbit/s and 150 ms, 38 / nothing: the score itself: none fails',
    ]);
  });

  test('nothing is promised of other sizes', () => {
    const relata = under('full', { shown: 1, answer: 1, shift: 0 });
    expect(linesOf([[1000, found({ relata })]]).join()).not.toMatch(/all marks|click|shift/);
  });
});

test('growth is only looked at where both sizes were run, and says what to profile', () => {
  const small = [1000, found({ relata: { brush: 10 } })];
  const large = [100_000, found({ relata: { brush: 31 } })];
  expect(linesOf([small]).join()).not.toContain('itself');
  expect(linesOf([small, large])).toContain('brush step, 100000 beside 1000 / itself: 3.10 fails');
  expect(ratiosOf(new Map([small, large]), null).at(-1)).toMatchObject({ size: 100_000, act: 'brush' });
});
