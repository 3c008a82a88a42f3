import { expect, test } from 'vitest';
import { samplesOf } from './samples.mjs';

const profile = (id, tid, startTime) => ({ name: 'Profile', id, pid: 1, tid, args: { data: { startTime } } });
const chunk = (id, nodes, samples, timeDeltas) => ({
  name: 'ProfileChunk',
  id,
  pid: 1,
  // Written by the thread that samples, not by the one sampled.
  tid: 77,
  args: { data: { cpuProfile: { nodes, samples }, timeDeltas } },
});
const node = (id, functionName, parent) => ({ id, parent, callFrame: { functionName } });

test('stacks are put together across chunks, times add up, and threads that are not asked for stay out', () => {
  const events = [
    profile('a', 2, 1000),
    profile('b', 3, 0),
    chunk('a', [node(1, '(root)'), node(2, 'outer', 1)], [2], [5]),
    chunk('b', [node(1, 'worker')], [1], [1]),
    chunk('a', [node(3, 'inner', 2)], [3, 2], [10, 20]),
  ];
  const samples = samplesOf(events, ({ tid }) => tid === 2);
  expect(samples.map(({ at, frames }) => [at, ...frames.map((frame) => frame.functionName)])).toEqual([
    [1005, 'outer', '(root)'],
    [1015, 'inner', 'outer', '(root)'],
    [1035, 'outer', '(root)'],
  ]);
});
