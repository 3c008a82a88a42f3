import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, fitLabels, type LabelCandidate } from './labels';

const BOUNDS: Box = { x: 0, y: 0, width: 100, height: 60 };
const box = fc.record({
  x: fc.integer({ min: -20, max: 110 }),
  y: fc.integer({ min: -20, max: 70 }),
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 20 }),
});
const candidates = fc
  .array(fc.array(box, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
  .map((lists) => lists.map((places, at): LabelCandidate => ({ id: `${at}`, places })));
const obstacles = fc.array(box, { maxLength: 8 });

const area = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
const isInside = (a: Box) => area(a, BOUNDS) === a.width * a.height;

test('a placed label stays in bounds and covers no obstacle and no other label', () => {
  fc.assert(
    fc.property(candidates, obstacles, (list, others) => {
      const places = [...fitLabels(list, others, BOUNDS).values()];
      for (const [at, place] of places.entries()) {
        expect(isInside(place)).toBe(true);
        for (const other of [...others, ...places.slice(at + 1)]) expect(area(place, other)).toBe(0);
      }
    }),
  );
});

test('each takes the first of its own places that is free, and is left out only when none is', () => {
  fc.assert(
    fc.property(candidates, obstacles, (list, others) => {
      const placed = fitLabels(list, others, BOUNDS);
      const taken = [...others];
      for (const { id, places } of list) {
        const first = places.find(
          (place) => isInside(place) && taken.every((other) => area(place, other) === 0),
        );
        expect(placed.get(id)).toEqual(first);
        if (first) taken.push(first);
      }
    }),
  );
});

test('labels may touch what they do not cover', () => {
  const left = { x: 0, y: 0, width: 50, height: 60 };
  const right = { x: 50, y: 0, width: 50, height: 60 };
  expect(fitLabels([{ id: 'a', places: [left, right] }], [left], BOUNDS).get('a')).toEqual(right);
});

test('an earlier label has precedence', () => {
  const candidate = (id: string): LabelCandidate => ({ id, places: [BOUNDS] });
  expect([...fitLabels([candidate('first'), candidate('second')], [], BOUNDS).keys()]).toEqual(['first']);
});
