import { expect, it } from 'vitest';
import { editionOf } from './editionOf.ts';

const built = {
  'index.html': '<!doctype html>',
  'assets/index-1.js': 'run()',
  'assets/font.woff2': Uint8Array.of(1, 2, 3),
  'data/some.json': '{}',
  'data/some.schema.json': '{}',
  'assets/index-1.js.map': '{}',
  'robots.txt': '',
  '.vite/manifest.json': '{}',
};
const edition = (changed: Readonly<Record<string, string | Uint8Array>> = {}) =>
  editionOf(new Map(Object.entries({ ...built, ...changed })));

it('lists what the page asks for, itself by its folder', () => {
  expect(edition().files).toEqual(['./assets/font.woff2', './assets/index-1.js', './data/some.json', './']);
});

it('has the same version for the same files, in whatever order they were made', () => {
  expect(edition().version).toMatch(/^[0-9a-f]{12}$/);
  expect(editionOf(new Map(Object.entries(built).reverse()))).toEqual(edition());
});

it.each([
  ['another page', { 'index.html': '<!doctype html> ' }],
  ['other bytes', { 'assets/font.woff2': Uint8Array.of(1, 2, 4) }],
  ['another file', { 'assets/index-2.js': 'run()' }],
  ['other data', { 'data/some.json': '{ }' }],
])('has another version with %s', (_name, changed) => {
  expect(edition(changed).version).not.toBe(edition().version);
});

it.each(['robots.txt', '.vite/manifest.json', 'data/some.schema.json', 'assets/index-1.js.map'])(
  'has the same version whatever is in %s',
  (name) => {
    expect(edition({ [name]: 'else' })).toEqual(edition());
  },
);
