/** What the main thread did in each step of an act → ms by kind of work and, for scripts, by whose code it was. */

/** What of each slice lies in the window. */
const clipped = (slices, [from, to]) =>
  slices
    .filter((slice) => slice.to > from && slice.from < to)
    .map((slice) => ({ ...slice, from: Math.max(slice.from, from), to: Math.min(slice.to, to) }));

const lengthOf = (slices) => slices.reduce((sum, { from, to }) => sum + to - from, 0);

/** Adds `amount` to what stands under the name. */
const add = (sums, name, amount) => sums.set(name, (sums.get(name) ?? 0) + amount);

/**
 * Divides the time of scripts among those whose code was seen to run: each sample stands for the time since the one before
 * it, the last one of a slice for the rest of it too.
 */
function addScripts(sums, slices, samples) {
  let next = 0;
  for (const { from, to } of slices) {
    let at = from;
    let origin = 'engine';
    while (next < samples.length && samples[next].at <= from) next += 1;
    for (; next < samples.length && samples[next].at <= to; next += 1) {
      origin = samples[next].origin;
      add(sums, origin, samples[next].at - at);
      at = samples[next].at;
    }
    add(sums, origin, to - at);
  }
}

/**
 * `Map: name → µs` over all windows `[from, to]` together; `slices` as of a main thread, `samples` as `{ at, origin }`, all
 * in µs and in order of time. “waiting” is what is left of the windows.
 */
export function sumWindows(windows, slices, samples) {
  const sums = new Map();
  for (const window of windows) {
    const inside = clipped(slices, window);
    add(sums, 'waiting', window[1] - window[0] - lengthOf(inside));
    addScripts(
      sums,
      inside.filter(({ kind }) => kind === 'script'),
      samples,
    );
    for (const slice of inside) if (slice.kind !== 'script') add(sums, slice.kind, slice.to - slice.from);
  }
  return new Map([...sums].filter(([, sum]) => sum > 0));
}

/**
 * `[{ untilPainted, after }]`, the windows of each step on the trace's clock, µs: until it is painted, and from there until
 * all has followed or the next begins. Steps in ms on the page's clock, which starts at `zero`, µs.
 */
export function windowsOf(steps, zero) {
  const at = (ms) => zero + ms * 1000;
  return steps.map(({ begun, painted, followed }, index) => ({
    untilPainted: [at(begun), at(painted)],
    after: [at(painted), at(followed ?? steps[index + 1]?.begun ?? painted)],
  }));
}

/** The middle half of the steps by their length until painted: the first ones compile, and odd ones happen. */
export function typicalOf(windows) {
  const lengthUntil = ({ untilPainted: [from, to] }) => to - from;
  const { length } = windows;
  return windows
    .toSorted((a, b) => lengthUntil(a) - lengthUntil(b))
    .slice(Math.floor(length / 4), Math.ceil((3 * length) / 4));
}
