/** Events of a trace → what the page's main thread did at each moment. */

/** What an event stands for; one that is not named here is part of what it stands in. */
const KINDS = [
  ['script', /^(FunctionCall|EvaluateScript|v8\.evaluateModule|RunMicrotasks)$/],
  ['compiling', /^(v8\.compile.*|V8\.(Bytecode.+|HandleInterrupts|StackGuard|Compile.+|Optimize.+))$/],
  ['garbage collection', /^(MinorGC|MajorGC|V8\.GC.+|BlinkGC.+|CppGC.+)$/],
  // The profiler itself, as it starts.
  ['benchmark', /^V8\.InvokeApiInterruptCallbacks$/],
  ['style', /^(UpdateLayoutTree|RecalcStyle|ParseAuthorStyleSheet)$/],
  ['layout', /^Layout$/],
  ['paint', /^(PrePaint|Paint|Layerize|Commit|CompositeLayers|UpdateLayer|UpdateLayerTree|PaintImage)$/],
  [
    'loading',
    /^(ParseHTML|IsolatedSVG.+|.*(Document|Frame|URL|Body|Script|Font)Loader.*|Resource(Fetcher|Request|Loader).*)$/,
  ],
  ['browser', /^(RunTask|EventDispatch|HitTest|TimerFire|Fire\w+|RunPostTaskCallback)$/],
];
const NOT_NAMED = 'browser';

/** Where an event of that name stands in another of kind `outer`. */
const kindOf = (name, outer) => KINDS.find(([, names]) => names.test(name))?.[0] ?? outer;

const threadOf = ({ pid, tid }) => `${pid}:${tid}`;

/** The main thread of the page: of those of all renderers the one that worked longest. `{ pid, tid }`. */
export function findMainThread(events) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = new Map(mains.map((thread) => [threadOf(thread), 0]));
  for (const event of events) {
    const known = busy.get(threadOf(event));
    if (known !== undefined && event.ph === 'X') busy.set(threadOf(event), known + (event.dur ?? 0));
  }
  return mains.toSorted((a, b) => busy.get(threadOf(b)) - busy.get(threadOf(a)))[0];
}

/** The complete events of a thread, an outer one before those in it. */
const nested = (events, { pid, tid }) =>
  events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && event.dur > 0)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);

/**
 * `[{ from, to, kind }]` in order of time, in µs, none of them twice: each moment counts for the innermost event. Moments
 * without an event are left out: the thread waits.
 */
export function slicesOf(events, thread) {
  const slices = [];
  const open = [];
  let at = 0;
  const until = (end) => {
    if (open.length === 0 || end <= at) return;
    const { kind } = open.at(-1);
    const last = slices.at(-1);
    if (last?.to === at && last.kind === kind) last.to = end;
    else slices.push({ from: at, to: end, kind });
    at = end;
  };
  const closeUntil = (instant) => {
    while (open.length > 0 && open.at(-1).end <= instant) {
      until(open.at(-1).end);
      open.pop();
    }
  };
  for (const { name, ts, dur } of nested(events, thread)) {
    closeUntil(ts);
    until(ts);
    at = ts;
    open.push({ end: ts + dur, kind: kindOf(name, open.at(-1)?.kind ?? NOT_NAMED) });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return slices;
}
