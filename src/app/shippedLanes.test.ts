/** The lanes of the shipped datasets, at any width, filter and period. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullRange } from '../board/timeWindow';
import { parseDataset } from '../data/schema/parse';
import { screenDimensions } from '../geometry/boardDimensions';
import { timeScale } from '../geometry/scale';
import { DAY } from '../lib/calendar';
import { expectApart } from '../testing/looks/lanesApart';
import { inputOf, layoutLanes } from '../testing/viewInput';
import { lanesData } from '../views/lanes/data';

const width = fc.integer({ min: 360, max: 2560 });
const SHIPPED = ['khamenei-hamas', 'kennedy-khrushchev'].map((name) => {
  const file = new URL(`../../public/data/${name}.json`, import.meta.url);
  const result = parseDataset(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error(name);
  return { name, dataset: result.dataset };
});

describe.each(SHIPPED)('the lanes of $name', ({ dataset }) => {
  const range = fullRange(dataset, inputOf(dataset).matches, 'others');
  const window = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const shown = fc.record({
    width,
    reading: fc.constantFrom('primary' as const, 'others' as const),
    withOthers: fc.boolean(),
    every: fc.integer({ min: 1, max: 5 }),
    window: fc.option(window),
  });

  test('show a date with every mark that the filter lets through, at any width, filter and period, and nothing overlaps', () =>
    fc.assert(
      fc.property(shown, ({ width: px, reading, withOthers, every, window: shares }) => {
        const dimensions = screenDimensions(px, 900);
        const at = (share: number) => range.from + share * (range.to - range.from);
        const [from, to] = (shares ?? [0, 1]).toSorted((a, b) => a - b).map(at);
        const x = timeScale(
          { from: from ?? 0, to: Math.max(to ?? 0, (from ?? 0) + 30 * DAY) },
          dimensions.plot,
        );
        const order = new Map(dataset.events.map(({ id }, index) => [id, index]));
        const input = inputOf(dataset, {
          reading,
          answer: ({ id, layer }) =>
            layer === 'others' && !withOthers
              ? null
              : (order.get(id) ?? 0) % every === 0
                ? 'inside'
                : 'outside',
        });
        const scene = layoutLanes(lanesData(input), dimensions, x);
        expectApart(scene);
        for (const { tone, marks, labels } of scene.placedLanes) {
          if (tone !== 'dealing' || marks.length > 24) continue;
          const dated = new Set(labels.map(({ id }) => id));
          for (const mark of marks) if (mark.form !== 'undated') expect(dated, mark.name).toContain(mark.id);
        }
      }),
      { numRuns: 250 },
    ));
});
