import { expect, test } from 'vitest';
import { findMainThread, slicesOf } from './mainThread.mjs';

const main = { pid: 1, tid: 2 };
const event = (name, ts, dur, thread = main) => ({ ph: 'X', name, ts, dur, ...thread });

test('the main thread is that of the renderer that worked longest', () => {
  const named = (name, thread) => ({ ph: 'M', name: 'thread_name', args: { name }, ...thread });
  const other = { pid: 3, tid: 4 };
  const worker = { pid: 1, tid: 9 };
  const events = [
    named('CrRendererMain', other),
    named('CrRendererMain', main),
    named('DedicatedWorker thread', worker),
    event('RunTask', 0, 10, other),
    event('RunTask', 0, 20),
    event('RunTask', 0, 90, worker),
  ];
  expect(findMainThread(events)).toMatchObject(main);
});

test.each([
  [
    'each moment counts for the innermost event',
    [
      ['RunTask', 0, 10],
      ['Layout', 2, 3],
    ],
    '0-2 browser, 2-5 layout, 5-10 browser',
  ],
  [
    'gaps are left out',
    [
      ['Paint', 0, 2],
      ['Paint', 5, 1],
    ],
    '0-2 paint, 5-6 paint',
  ],
  [
    'an event of no known kind is part of what it stands in',
    [
      ['FunctionCall', 0, 9],
      ['Odd', 2, 3],
    ],
    '0-9 script',
  ],
  ['and of the browser where it stands in nothing', [['Odd', 2, 3]], '2-5 browser'],
  [
    'what a script forces is not script',
    [
      ['FunctionCall', 0, 9],
      ['UpdateLayoutTree', 1, 2],
      ['V8.GC_SCAVENGER', 5, 1],
    ],
    '0-1 script, 1-3 style, 3-5 script, 5-6 garbage collection, 6-9 script',
  ],
  [
    'the order in the trace does not matter',
    [
      ['Layout', 2, 3],
      ['RunTask', 0, 5],
    ],
    '0-2 browser, 2-5 layout',
  ],
  [
    'events of the same start: the longer one is outside',
    [
      ['Layout', 0, 2],
      ['RunTask', 0, 4],
    ],
    '0-2 layout, 2-4 browser',
  ],
])('%s', (_, events, slices) => {
  const made = slicesOf(
    events.map(([name, ts, dur]) => event(name, ts, dur)),
    main,
  );
  expect(made.map(({ from, to, kind }) => `${from}-${to} ${kind}`).join(', ')).toBe(slices);
});
