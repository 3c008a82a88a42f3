/** Long work in short pieces, so that the page answers in between. */

/** So long, in ms, the page may be held: a frame at 60 Hz has 16.7. */
const SLICE = 10;

interface SliceOptions<P> {
  readonly signal?: AbortSignal | undefined;
  /** Told at each pause how far the work has come. */
  readonly onPause?: (progress: P) => void;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What the steps come to. Rejects with the reason of `signal` when that is aborted between two slices. */
export async function inSlices<P, T>(
  steps: Generator<P, T, void>,
  { signal, onPause }: SliceOptions<P> = {},
): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE) continue;
    onPause?.(step.value);
    await nextTask();
    signal?.throwIfAborted();
    start = performance.now();
  }
}
