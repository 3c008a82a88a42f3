import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNavKey, type NavStop, navigate } from './keyboardNavigation';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
const board = fc
  .array(fc.record({ lane: fc.integer({ min: 0, max: 6 }), x: fc.integer({ min: 0, max: 40 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => list.map((stop, at): NavStop => ({ ...stop, id: `${at}` })));

function reachable(stops: readonly NavStop[], from: string): Set<string> {
  const seen = new Set([from]);
  for (const id of seen) for (const key of ARROWS) seen.add(navigate(stops, id, key) ?? id);
  return seen;
}

test('every mark can be reached from every other by the arrow keys', () => {
  fc.assert(
    fc.property(board, (stops) => {
      for (const { id } of stops) expect(reachable(stops, id).size).toBe(stops.length);
    }),
  );
});

test('left and right keep to the lane and go in time order; its ends stay', () => {
  fc.assert(
    fc.property(board, fc.nat(), (stops, pick) => {
      const here = stops[pick % stops.length];
      if (!here) return;
      const stopOf = (id: string | null) => stops.find((stop) => stop.id === id);
      const lane = stops.filter((stop) => stop.lane === here.lane);
      const first = stopOf(navigate(stops, here.id, 'Home'));
      const last = stopOf(navigate(stops, here.id, 'End'));
      expect(first?.lane).toBe(here.lane);
      expect(first?.x).toBe(Math.min(...lane.map((stop) => stop.x)));
      expect(last?.lane).toBe(here.lane);
      expect(last?.x).toBe(Math.max(...lane.map((stop) => stop.x)));
      expect(navigate(stops, first?.id ?? '', 'ArrowLeft')).toBe(first?.id);
      expect(navigate(stops, last?.id ?? '', 'ArrowRight')).toBe(last?.id);
      const way = [first?.id ?? ''];
      while (way.length < lane.length) way.push(navigate(stops, way.at(-1) ?? '', 'ArrowRight') ?? '');
      expect(new Set(way).size).toBe(lane.length);
      expect(way.at(-1)).toBe(last?.id);
    }),
  );
});

test('up and down go to the nearest in time of the next lane that is not empty', () => {
  fc.assert(
    fc.property(board, fc.nat(), fc.constantFrom(-1, 1), (stops, pick, step) => {
      const here = stops[pick % stops.length];
      if (!here) return;
      const to = stops.find(({ id }) => id === navigate(stops, here.id, step < 0 ? 'ArrowUp' : 'ArrowDown'));
      const beyond = stops.filter(({ lane }) => (lane - here.lane) * step > 0);
      if (beyond.length === 0) {
        expect(to).toBe(here);
        return;
      }
      const next = Math.min(...beyond.map(({ lane }) => Math.abs(lane - here.lane)));
      const inLane = beyond.filter(({ lane }) => Math.abs(lane - here.lane) === next);
      expect(inLane).toContain(to);
      expect(Math.abs((to?.x ?? 0) - here.x)).toBe(Math.min(...inLane.map(({ x }) => Math.abs(x - here.x))));
    }),
  );
});

test('a mark that is not on the board leads to the first, an empty board nowhere', () => {
  const stops = [
    { id: 'a', lane: 2, x: 5 },
    { id: 'b', lane: 0, x: 1 },
  ];
  expect(navigate(stops, 'gone', 'ArrowDown')).toBe('a');
  expect(navigate([], 'a', 'Home')).toBeNull();
});

test.each([
  ['ArrowUp', true],
  ['Home', true],
  ['PageDown', false],
  ['a', false],
])('%s is a key of the walk: %s', (key, is) => {
  expect(isNavKey(key)).toBe(is);
});
