/** Chromium's trace of what a page does (DevTools protocol, domain Tracing; the Trace Event Format). */
const CATEGORIES = [
  'devtools.timeline',
  // The tasks themselves, with what no other event stands for.
  'disabled-by-default-devtools.timeline',
  'loading',
  'blink.resource',
  'v8.execute',
  'disabled-by-default-v8.gc',
  'disabled-by-default-v8.cpu_profiler',
  'blink.user_timing',
];
const ZERO = 'bench:zero';

/** What `run` gives, with the events of the trace and the instant `zero` from which the page counts its time, in µs. */
export async function traced({ page, session }, run) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  const result = await run();
  await page.evaluate((name) => performance.mark(name, { startTime: 0 }), ZERO);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return { result, events, zero: events.find(({ name }) => name === ZERO).ts };
}
