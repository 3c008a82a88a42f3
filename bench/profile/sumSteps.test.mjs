import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumWindows, typicalOf, windowsOf } from './sumSteps.mjs';

const slice = (from, to, kind) => ({ from, to, kind });
const sample = (at, origin) => ({ at, origin });
const sums = (...all) => Object.fromEntries(sumWindows(...all));

test('a window is divided among what the thread did, and waiting is the rest', () => {
  const slices = [slice(0, 10, 'browser'), slice(10, 14, 'style'), slice(20, 90, 'paint')];
  expect(sums([[5, 30]], slices, [])).toEqual({ waiting: 6, browser: 5, style: 4, paint: 10 });
});

test('a sample of a script stands for the time since the one before it, the last for the rest as well', () => {
  const samples = [sample(5, 'early'), sample(12, 'a'), sample(13, 'b'), sample(17, 'a'), sample(30, 'late')];
  expect(sums([[10, 20]], [slice(10, 20, 'script')], samples)).toEqual({ a: 9, b: 1 });
});

test('scripts without a sample are the engine’s', () => {
  expect(sums([[0, 5]], [slice(1, 3, 'script')], [sample(4, 'a')])).toEqual({ waiting: 3, engine: 2 });
});

test('all parts together are as long as the windows', () => {
  const lengths = fc.array(
    fc.record({
      gap: fc.nat(9),
      length: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom('script', 'paint'),
    }),
  );
  const times = fc.array(fc.nat(200), { maxLength: 40 });
  fc.assert(
    fc.property(lengths, times, fc.nat(100), fc.nat(100), (parts, ats, from, length) => {
      let end = 0;
      const slices = parts.map(({ gap, length: long, kind }) => {
        const begun = end + gap;
        end = begun + long;
        return slice(begun, end, kind);
      });
      const samples = ats.toSorted((a, b) => a - b).map((at) => sample(at, `${at % 3}`));
      const whole = [...sumWindows([[from, from + length]], slices, samples).values()];
      expect(whole.reduce((sum, one) => sum + one, 0)).toBe(length);
    }),
  );
});

test('what follows a step lasts until all has followed or the next begins', () => {
  const steps = [
    { begun: 1, painted: 3 },
    { begun: 6, painted: 8, followed: 9 },
    { begun: 20, painted: 21 },
  ];
  expect(windowsOf(steps, 100)).toEqual([
    { untilPainted: [1100, 3100], after: [3100, 6100] },
    { untilPainted: [6100, 8100], after: [8100, 9100] },
    { untilPainted: [20_100, 21_100], after: [21_100, 21_100] },
  ]);
});

test.each([
  [[7], [7]],
  [
    [9, 1],
    [1, 9],
  ],
  [
    [90, 1, 5, 6, 4, 7, 3, 80],
    [4, 5, 6, 7],
  ],
])('of steps that take %j those that take %j are typical', (lengths, typical) => {
  const windows = lengths.map((length) => ({ untilPainted: [1, 1 + length], after: [0, 0] }));
  expect(typicalOf(windows).map(({ untilPainted: [from, to] }) => to - from)).toEqual(typical);
});
