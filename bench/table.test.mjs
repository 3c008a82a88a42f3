import { expect, test } from 'vitest';
import { formatTables } from './table.mjs';

const relata = { label: 'Relata' };

/** The cells of Relata's row under each heading, by the title of their column. */
function cellsOf(size, { values = {}, faults = {} }) {
  const text = formatTables(size, new Map([[relata, { values, faults, rounds: 1 }]]));
  const parts = text.split(/\n\n(?=#)|(?<=claims)\n\n/).filter((part) => part.includes('|'));
  return parts.map((part) => {
    const [titles, , row] = part
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    return Object.fromEntries(titles.map((title, at) => [title, row[at]]));
  });
}

test('each way to come to the page has a table, with the measures under it alone', () => {
  const values = {
    'full.firstPaint': [10, 20, 30],
    'slowCpu.shown': [150],
    'slowNetwork.answer': [12.34],
    'slowNetwork.shift': [0.0123],
  };
  const [, full, slowCpu, slowNetwork] = cellsOf(38, { values });
  expect(full).toMatchObject({ 'first contentful paint, ms': '20.0 / 30.0', 'all marks painted, ms': '–' });
  expect(slowCpu).toMatchObject({ 'all marks painted, ms': '150 / 150', 'layout shift': '–' });
  expect(slowNetwork).toMatchObject({ 'first answered click, ms': '12.3 / 12.3', 'layout shift': '0.012' });
});

test('what failed says so under the condition in which it did', () => {
  const faults = { 'slowCpu.answer': 'answer: over 60 s', 'slowNetwork.arrival': 'the page is gone' };
  const [, full, slowCpu, slowNetwork] = cellsOf(1000, { faults });
  expect(full['first answered click, ms']).toBe('–');
  expect(slowCpu['first answered click, ms']).toBe('over 60 s');
  expect(slowNetwork['largest contentful paint, ms']).toBe('failed');
  expect(slowNetwork['first answered click, ms']).toBe('–');
});

test.each([
  [38, 4],
  [1000, 4],
  [10_000, 2],
  [100_000, 2],
])('%i claims have %i tables', (size, count) => {
  expect(cellsOf(size, {})).toHaveLength(count);
});
