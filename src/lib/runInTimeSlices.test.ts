import { expect, it, vi } from 'vitest';
import { nextTask } from './nextTask';
import { runFor, runInTimeSlices, runWithoutPause } from './runInTimeSlices';

/** Steps of `ms` each by a clock that only they move. */
function* stepsOf(count: number, ms: number): Generator<number, string, void> {
  for (let step = 1; step <= count; step += 1) {
    now += ms;
    yield step;
  }
  return 'done';
}

let now = 0;

function paused(count: number, ms: number, signal?: AbortSignal) {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pauses: number[] = [];
  return {
    pauses,
    result: runInTimeSlices(stepsOf(count, ms), { signal, onPause: (step) => pauses.push(step) }),
  };
}

it('does short work at one go', async () => {
  const { pauses, result } = paused(9, 1);
  expect([await result, pauses]).toEqual(['done', []]);
});

it('pauses every 10 ms, and says how far it is', async () => {
  const { pauses, result } = paused(25, 1);
  expect([await result, pauses]).toEqual(['done', [10, 20]]);
});

it('lets other work in at a pause', async () => {
  const { pauses, result } = paused(3, 20);
  let pausesSeen = 3;
  void nextTask().then(() => {
    pausesSeen = pauses.length;
  });
  await result;
  expect(pauses).toEqual([1, 2, 3]);
  expect(pausesSeen).toBeLessThan(3);
});

it('stops at a pause when it is not wanted any more', async () => {
  const controller = new AbortController();
  const { pauses, result } = paused(10, 20, controller.signal);
  controller.abort();
  await expect(result).rejects.toBe(controller.signal.reason);
  expect(pauses).toEqual([1]);
});

it('does all of it at once where nobody waits', () => {
  expect(runWithoutPause(stepsOf(3, 100))).toBe('done');
});

it.each([
  { count: 3, all: true, done: 3 },
  { count: 4, all: false, done: 4 },
  { count: 9, all: false, done: 4 },
])('runs $count steps of 3 ms for 10 ms: all $all, $done done', ({ count, all, done }) => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const steps = stepsOf(count, 3);
  expect(runFor(10, steps)).toBe(all);
  expect(now).toBe(3 * done);
});
