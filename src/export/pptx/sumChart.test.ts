import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../model/figures';
import { testDeck } from '../../testing/deck';
import { sumChart } from './sumChart';

const { allScenes, inputOf } = testDeck(
  readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8'),
);

const sceneOf = (id: string) => {
  const scene = allScenes.find((one) => one.id === id);
  if (!scene) throw new Error(`there is no scene ${id}`);
  return scene;
};

describe.each(allScenes)('the aid of scene $id', (scene) => {
  const input = inputOf(scene);
  const chart = sumChart(input);
  const sums = chart?.claims.map((claim) => figuresIn(claim, input.view.reading)) ?? [];

  test('has a bar for every sum, in the series of its basis alone', () => {
    for (const [at, { amount }] of sums.entries()) {
      const bars = (chart?.series ?? []).filter(({ values }) => values[at] !== null);
      expect(bars.map(({ values }) => values[at])).toEqual(amount.value === null ? [] : [amount.value]);
    }
    for (const { values } of chart?.series ?? []) expect(values.some((value) => value !== null)).toBe(true);
    const bases = new Set(sums.flatMap(({ basis, amount }) => (amount.value === null ? [] : [basis])));
    expect(chart?.series.length ?? 0).toBe(bases.size);
    expect(new Set(chart?.series.map(({ color }) => color)).size).toBe(bases.size);
  });

  test('names claimant and time of each, and none that the filter leaves out', () => {
    for (const [at, claim] of (chart?.claims ?? []).entries()) {
      expect(input.view.matches.get(claim.id)).not.toBe('outside');
      const claimant = sums[at]?.claimant ?? 'nobody';
      expect(chart?.labels[at]).toContain(claimant.slice(0, 20));
      expect(chart?.alt).toContain(claimant);
    }
  });
});

test('an amount, its basis, its time and who says so, in one line', () => {
  const chart = sumChart(inputOf(sceneOf('election-aid')));
  expect(chart?.labels.at(-1)).toMatch(
    /^pledged \$50M, one-off · spring 2006[?]? · Palestinian foreign minister/,
  );
  expect(chart?.labels.some((label) => label.endsWith('possibly in the period'))).toBe(true);
  expect(chart?.title).toBe('Aid Iran is said to have promised or paid (US$)');
});

test('with the dates of other sources stand their sums and who says so, and none that only the article has beside them', () => {
  const chart = sumChart(inputOf(sceneOf('others')));
  expect(chart?.alt).toContain('at $70M a year, yearly · until Aug 2019 · Ynet');
  expect(chart?.alt).not.toContain('$100M a year, yearly · until Aug 2019');
  expect(chart?.series.flatMap(({ values }) => values)).toContain(70_000_000);
});

test('without a sum there is no chart', () => {
  expect(sumChart(inputOf(sceneOf('nothing')))).toBeNull();
});
