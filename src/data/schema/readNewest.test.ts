import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDataset } from './parse';
import { newestSteps } from './readNewest';

const text = readFileSync('public/data/khamenei-hamas.json', 'utf8');
const file = JSON.parse(text);

function resultOf(read: string) {
  const steps = newestSteps(read);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test.each([
  ['as it is shipped', text],
  ['with a byte order mark', `\uFEFF${text}`],
  ['with broken records', JSON.stringify({ ...file, people: [...file.people, { id: 'x' }], themes: [1] })],
  ['with no sound claim', JSON.stringify({ ...file, events: [1], sums: [2], periods: [3] })],
])('a file of the newest format %s is read as the reader of all formats reads it', (_, read) => {
  expect(resultOf(read)).toEqual(parseDataset(read));
});

test.each([
  ['no JSON', text.slice(0, -5)],
  ['nothing', ''],
  ['a list', '[]'],
  ['an older format', JSON.stringify({ ...file, format: 'relata/1' })],
  ['a wrong outer shape', JSON.stringify({ ...file, title: 7 })],
  ['nested too deeply', `{"deep":${'['.repeat(300)}${']'.repeat(300)},${text.slice(1)}`],
  ['too many records', JSON.stringify({ ...file, people: Array.from({ length: 50_001 }, () => 0) })],
])('%s is left to the reader that says what is wrong', (_, read) => {
  expect(resultOf(read)).toBeNull();
});
