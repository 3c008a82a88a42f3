/** Measures one act of Relata once more, with the browser's profiler on. */
import { openPage } from '../browser.mjs';
import { measures } from '../measure.mjs';
import { findMainThread, slicesOf } from './mainThread.mjs';
import { originOfStack } from './origin.mjs';
import { samplesOf } from './samples.mjs';
import { sumWindows, windowsOf } from './sumSteps.mjs';
import { timeLineOf } from './timeLine.mjs';
import { traced } from './trace.mjs';

/** What can be profiled. */
export const ACTS = ['load', 'brush', 'filter', 'tooltip'];

const isParser = ({ origin, source }) =>
  /\/src\/data\/(parse|read)/.test(source ?? '') || /^(edtf|valibot)$/.test(origin);

/** `Map: name → ms` for each step. */
const perStep = (sums, steps) => new Map([...sums].map(([name, sum]) => [name, sum / 1000 / steps.length]));

/**
 * `{ act, untilPainted, after, painted, timeLine }`: the first two are `Map: what the main thread did → ms` per step,
 * `painted` the mean length of a step, ms; `timeLine` as of `timeLineOf`, for a load only. `data`: the name of the file.
 */
export async function profileAct(options, { subject, url, data, maps }, act) {
  const opened = await openPage(options, subject);
  try {
    if (act !== 'load') await measures.load(opened, subject, url);
    const trace = await traced(opened, () => measures[act](opened, subject, url));
    return summarize(trace, { act, maps, data });
  } finally {
    await opened.close();
  }
}

function summarize({ result: { steps }, events, zero }, { act, maps, data }) {
  const main = findMainThread(events);
  const slices = slicesOf(events, main);
  const withOrigin = (chosen) =>
    samplesOf(events, chosen).map(({ at, frames }) => ({ at, ...originOfStack(frames, maps) }));
  const samples = withOrigin(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const { untilPainted, after } = windowsOf(steps, zero);
  const painted = steps.reduce((sum, step) => sum + step.painted - step.begun, 0) / steps.length;
  const parsing = () =>
    withOrigin(({ pid }) => pid === main.pid).map((sample) => ({
      at: sample.at,
      isParsing: isParser(sample),
    }));
  return {
    act,
    painted,
    untilPainted: perStep(sumWindows(untilPainted, slices, samples), steps),
    after: perStep(sumWindows(after, slices, samples), steps),
    timeLine: act === 'load' ? timeLineOf(events, main, parsing(), { zero, data, painted }) : [],
  };
}
