/** The trace of a load → when the page came, ran, had its data and was painted. */

const isMain = ({ pid, tid }, main) => pid === main.pid && tid === main.tid;

/** When the first request that `matches` was sent and when its answer was there, on the trace's clock. */
function requestOf(events, matches) {
  const sent = events.find(({ name, args }) => name === 'ResourceSendRequest' && matches(args.data));
  const done = events.find(
    ({ name, args }) => name === 'ResourceFinish' && args.data.requestId === sent?.args.data.requestId,
  );
  return { sent: sent?.ts, done: done?.ts };
}

/**
 * `[[words, ms]]` since the start of the navigation at `zero`, µs; moments that the trace does not have are left out.
 * `samples` of all threads as `{ at, isParsing }`; `painted` in ms.
 */
export function timeLineOf(events, main, samples, { zero, data, painted }) {
  const first = (name) => events.find((event) => event.name === name && isMain(event, main));
  const page = requestOf(events, ({ resourceType }) => resourceType === 'Document');
  const script = first('v8.evaluateModule');
  const file = requestOf(events, ({ url }) => url.split(/[?#]/)[0].endsWith(`/${data}`));
  const end = zero + painted * 1000;
  const moments = [
    ['the page is there', page.done],
    ['its scripts are there', script?.ts],
    ['they have been evaluated', script && script.ts + script.dur],
    ['something is painted', first('firstPaint')?.ts],
    ['the data are asked for', file.sent],
    ['they are there', file.done],
    ['they have been parsed', samples.findLast(({ at, isParsing }) => isParsing && at <= end)?.at],
    ['all claims are painted', end],
  ];
  return moments.flatMap(([words, at]) => (at === undefined ? [] : [[words, (at - zero) / 1000]]));
}
