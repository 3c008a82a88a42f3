import { expect, test } from 'vitest';
import { formatBytes, formatMemory } from './weights.mjs';
import { formatProfiles } from './whyNot.mjs';

const profile = (size, act, more) => ({ size, act, after: new Map(), timeLine: [], ...more });

test('a table an act, a column a size, and in words what takes most', () => {
  const text = formatProfiles(
    [
      profile(38, 'filter', {
        untilPainted: new Map([
          ['src/views', 4],
          ['React', 10],
          ['d3', 0.05],
          ['paint', 5.95],
        ]),
        after: new Map([['style', 2]]),
      }),
      profile(10_000, 'filter', { untilPainted: new Map([['waiting', 10]]) }),
    ],
    [
      { size: 38, act: 'filter', against: 'Plot', ratio: 2.5, most: 1 },
      { size: 38, act: 'load', against: 'Plot', ratio: 9, most: 1 },
    ],
  );
  expect(text).toBe(`### Filter

- **38 claims** (2.50 × Plot, 1.00 at most): of the 20.0 ms of a step until painted, React 50 %, paint (pre-paint, paint, layers, commit) 30 % and \`src/views\` 20 %.
- **10,000 claims**: of the 10.0 ms of a step until painted, waiting: input, frames and other threads 100 %.

| main thread | 38, ms | 10,000, ms |
|---|---:|---:|
| \`src/views\` | 4.0 + 0.0 | 0.0 + 0.0 |
| React | 10.0 + 0.0 | 0.0 + 0.0 |
| style | 0.0 + 2.0 | 0.0 + 0.0 |
| paint (pre-paint, paint, layers, commit) | 6.0 + 0.0 | 0.0 + 0.0 |
| waiting: input, frames and other threads | 0.0 + 0.0 | 10.0 + 0.0 |
| the rest | 0.1 + 0.0 | 0.0 + 0.0 |
| all | 20.0 + 2.0 | 10.0 + 0.0 |`);
});

test('a load has its time line', () => {
  const timeLine = [['all claims are painted', 120.4]];
  const text = formatProfiles(
    [profile(38, 'load', { untilPainted: new Map([['style', 120]]), timeLine })],
    [],
  );
  expect(text).toContain('| style | 120 |');
  expect(text).toContain('| all claims are painted | 120 |');
});

test('memory by kind, beside who needs least', () => {
  const result = (bytes) => ({
    values: { memoryScript: [bytes], memoryPage: [2e6], memoryBuffers: [0] },
    faults: {},
  });
  const found = new Map([
    [{ name: 'relata', label: 'Relata' }, result(3e6)],
    [{ name: 'plotly', label: 'Plotly' }, result(1e6)],
  ]);
  expect(formatMemory({ size: 100_000, against: 'Plotly' }, found)).toContain(
    '| heap of the scripts | 3.0 | 1.0 |',
  );
});

test('bytes by origin, the smallest together', () => {
  const bytes = new Map([
    ['React', 60_000],
    ['src/views', 39_500],
    ['d3', 500],
  ]);
  expect(formatBytes({ size: 38 }, bytes).split('\n').slice(4)).toEqual([
    '| React | 60.0 | 60 % |',
    '| `src/views` | 39.5 | 40 % |',
    '| the rest | 0.5 | 1 % |',
    '| all | 100.0 | 100 % |',
  ]);
});
