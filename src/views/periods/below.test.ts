import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BelowItem, costOf, placeBelow, type Way } from './below';

const FREE = Number.POSITIVE_INFINITY;
const way = (x0: number, x1: number, patch: Partial<Way> = {}): Way => ({
  x0,
  x1,
  maximumRows: FREE,
  loss: 0,
  ...patch,
});
const item = (stem: number | null, ...ways: readonly Way[]): BelowItem<Way> => ({
  stem,
  ways,
  isOptional: false,
  worth: 1,
});
const rowsOf = (items: readonly BelowItem<Way>[]) => placeBelow(items).map((place) => place?.row ?? null);

test('words that have room beside each other share a row, others stand below', () => {
  expect(rowsOf([item(null, way(0, 50)), item(null, way(60, 90))])).toEqual([0, 0]);
  expect(rowsOf([item(null, way(0, 50)), item(null, way(40, 90))])).toEqual([0, 1]);
});

test('the next way is taken where the first would need too many rows', () => {
  const places = placeBelow([
    item(null, way(0, 50)),
    item(null, way(40, 90, { maximumRows: 1 }), way(60, 90, { loss: 0.5 })),
  ]);
  expect(places.map((place) => [place?.row, place?.way.x0])).toEqual([
    [0, 0],
    [0, 60],
  ]);
});

test('no words stand on the stem of another, be it placed before or after', () => {
  const left = item(10, way(10, 100));
  const right = item(50, way(50, 140));
  expect(rowsOf([right, left])).toEqual([0, 1]);
  const [first, second] = placeBelow([left, right]);
  expect([first?.isForced, second?.isForced]).toEqual([true, true]);
});

test('what is optional is left out where it has no room', () => {
  expect(
    placeBelow([
      item(null, way(0, 50)),
      { ...item(null, way(40, 90, { maximumRows: 1 })), isOptional: true },
    ])[1],
  ).toBeNull();
});

test('an order that stands clear costs less than one that does not', () => {
  const [left, right] = [item(10, way(10, 100)), item(50, way(50, 140))];
  const cost = (items: readonly BelowItem<Way>[]) => costOf(items, placeBelow(items));
  expect(cost([right, left])).toBeLessThan(cost([left, right]));
});

test('words never stand on words, and all that must be said is said', () => {
  const items = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 5, max: 150 }),
      hasStem: fc.boolean(),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(items, (list) => {
      const places = placeBelow(
        list.map(({ at, width, hasStem }) =>
          item(hasStem ? at : null, way(at, at + width), way(at - width, at)),
        ),
      );
      for (const [at, place] of places.entries()) {
        expect(place).not.toBeNull();
        for (const other of places.slice(at + 1))
          if (place && other && place.row === other.row)
            expect(Math.min(place.way.x1, other.way.x1)).toBeLessThan(Math.max(place.way.x0, other.way.x0));
      }
    }),
  );
});
