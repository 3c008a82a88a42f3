import { nextTask } from './nextTask';

/** Time in ms that the page is held at most: a frame at 60 Hz has 16.7. */
const SLICE = 10;

interface SliceOptions<P> {
  readonly signal?: AbortSignal | undefined;
  /** Called at each pause with how far the work has come. */
  readonly onPause?: (progress: P) => void;
  /** Time in ms between two pauses; longer where no page waits, as in a worker. */
  readonly slice?: number;
}

/** Runs work that has pauses without any. */
export function runWithoutPause<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs work for so many ms; false where they were not enough. */
export function runFor(ms: number, steps: Generator<unknown, unknown, void>): boolean {
  const end = performance.now() + ms;
  while (!steps.next().done) if (performance.now() >= end) return false;
  return true;
}

/**
 * Runs long work in short slices, so that the page answers in between. Resolves to the generator's result; rejects with
 * the reason of `signal` when that is aborted between two slices.
 */
export async function runInTimeSlices<P, T>(
  steps: Generator<P, T, void>,
  { signal, onPause, slice = SLICE }: SliceOptions<P> = {},
): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < slice) continue;
    onPause?.(step.value);
    await nextTask();
    signal?.throwIfAborted();
    start = performance.now();
  }
}
