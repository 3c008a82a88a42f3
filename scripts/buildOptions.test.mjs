import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBuildOptions } from './buildOptions.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'relata-'));
writeFileSync(path.join(folder, 'mine.json'), '{}');
afterAll(() => rmSync(folder, { recursive: true }));

const none = { data: null, address: null, out: null };

it.each([
  [[], none],
  [['--data', 'mine.json'], { ...none, data: path.join(folder, 'mine.json') }],
  [['--out', 'site'], { ...none, out: path.join(folder, 'site') }],
  [['--address', 'https://example.org/a'], { ...none, address: 'https://example.org/a/' }],
  [['--address', 'https://example.org/a/'], { ...none, address: 'https://example.org/a/' }],
])('reads %j', (args, options) => {
  expect(readBuildOptions(args, folder)).toEqual(options);
});

it.each([
  [['--data'], '--data needs a file'],
  [['--data', 'no.json'], 'there is no file'],
  [['--address', 'example.org'], 'the whole address'],
  [['--address', 'https://'], 'the whole address'],
  [['--out'], '--out needs a folder'],
  [['--date', 'mine.json'], '--date is unknown'],
  [['mine.json'], 'mine.json is unknown'],
])('refuses %j', (args, words) => {
  expect(() => readBuildOptions(args, folder)).toThrow(words);
});
