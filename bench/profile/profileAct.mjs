/** Measures one act of Relata once more, with the browser's profiler on. */
import { openPage } from '../browser.mjs';
import { measures } from '../measure.mjs';
import { findMainThread, slicesOf } from './mainThread.mjs';
import { originOfStack } from './origin.mjs';
import { samplesOf } from './samples.mjs';
import { sumWindows, typicalOf, windowsOf } from './sumSteps.mjs';
import { timeLineOf } from './timeLine.mjs';
import { traced } from './trace.mjs';

/** What can be profiled, in the order of a round. */
export const ACTS = ['load', 'brush', 'filter', 'tooltip'];

const isParser = ({ origin, source }) =>
  /\/src\/data\/(parse|read)/.test(source ?? '') || /^(edtf|valibot)$/.test(origin);

/**
 * `{ act, untilPainted, after, timeLine }`: `Map: what the main thread did → ms` of a typical step until it is painted and
 * after that; `timeLine` as of `timeLineOf`, for a load only. `data`: the name of the file.
 */
export async function profileAct(options, { subject, url, data, maps }, act) {
  const opened = await openPage(options, subject);
  try {
    // As in a round, so that the scripts are as warm.
    for (const earlier of ACTS.slice(0, ACTS.indexOf(act))) await measures[earlier](opened, subject, url);
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
  const typical = typicalOf(windowsOf(steps, zero));
  const meanOf = (part) => {
    const sums = sumWindows(
      typical.map((windows) => windows[part]),
      slices,
      samples,
    );
    return new Map([...sums].map(([name, sum]) => [name, sum / 1000 / typical.length]));
  };
  const parsing = () =>
    withOrigin(({ pid }) => pid === main.pid).map((sample) => ({
      at: sample.at,
      isParsing: isParser(sample),
    }));
  return {
    act,
    untilPainted: meanOf('untilPainted'),
    after: meanOf('after'),
    timeLine:
      act === 'load' ? timeLineOf(events, main, parsing(), { zero, data, painted: steps[0].painted }) : [],
  };
}
