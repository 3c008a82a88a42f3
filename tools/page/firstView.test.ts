// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { dataset, event, sumClaim } from '../../src/testing/dataset.ts';
import { datasetOf } from '../../src/testing/exportInput.ts';
import { drawFirstView } from './firstView.tsx';

const shipped = datasetOf(readFileSync('public/data/khamenei-hamas.json', 'utf8'));
const view = await drawFirstView({ dataset: shipped, warnings: [] });
const page = document.createElement('div');
page.innerHTML = view?.html ?? '';

it('is drawn for the shipped data, and light', () => {
  expect(gzipSync(view?.html ?? '').length).toBeGreaterThan(5000);
  expect(gzipSync(view?.html ?? '', { level: 9 }).length).toBeLessThanOrEqual(20_000);
});

it('holds header, tally, filters, board and places to begin', () => {
  const text = page.textContent ?? '';
  for (const words of [shipped.title, 'differ on 11', 'Differs (11)', '53 of 53 claims', 'Where to begin'])
    expect(text).toContain(words);
  expect(page.querySelectorAll('.mark').length).toBeGreaterThan(53);
});

it('is there to be looked at alone', () => {
  expect(page.firstElementChild?.matches('[inert][aria-hidden="true"]')).toBe(true);
  const found = '[data-claim], [role], [aria-label], [tabindex], [href], [for], title';
  expect([...page.querySelectorAll(found)]).toEqual([]);
});

it('has no style within its elements, which the policy refuses, and a rule for each class in its place', () => {
  expect(page.querySelectorAll('[style]').length).toBe(0);
  const named = new Set([...page.querySelectorAll('[class]')].flatMap((one) => [...one.classList]));
  for (const name of named) if (/^s\d+$/.test(name)) expect(view?.style).toContain(`.${name}{`);
});

it('has nothing to be read that paints nothing', () => {
  const bare = [...page.querySelectorAll('g')].filter(({ attributes }) => attributes.length === 0);
  expect(bare).toEqual([]);
  expect(page.querySelectorAll('.tally rect').length).toBeGreaterThan(0);
  expect([...page.querySelectorAll('.mark-ground, [data-kind], [popovertarget]')]).toEqual([]);
  expect(view?.style).not.toMatch(/opacity:1[;}]|pointer-events/);
});

it('names what each reference within it needs, once', () => {
  const wanted = new Set([...(view?.html ?? '').matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
  expect(wanted.size).toBeGreaterThan(0);
  for (const id of wanted) expect(page.querySelectorAll(`[id="${id}"]`).length).toBe(1);
});

it('is left out of pages with so many claims that it would be heavy', async () => {
  const events = Array.from({ length: 1001 }, (_, at) => event(`e-${at}`, '2006'));
  expect(await drawFirstView({ dataset: { ...dataset, events }, warnings: [] })).toBeNull();
});

it('has the marks of many lanes too', async () => {
  const people = Array.from({ length: 20 }, (_, at) => ({
    id: `p-${at}`,
    name: `Person ${at}`,
    shortName: `P. ${at}`,
    otherNames: [],
    role: '',
    organisation: '',
  }));
  const events = people.map(({ id }, at) => event(`e-${at}`, `${1990 + at}`, { people: [id] }));
  const drawn = await drawFirstView({ dataset: { ...dataset, people, events }, warnings: [] });
  const many = document.createElement('div');
  many.innerHTML = drawn?.html ?? '';
  expect(many.querySelectorAll('.panel-long .mark').length).toBeGreaterThan(10);
});

it('leaves what is on a canvas to the app, and is none where there is nothing else', async () => {
  const sums = Array.from({ length: 80 }, (_, at) => sumClaim(`s-${at}`, `${1990 + (at % 30)}`, 50));
  const drawn = await drawFirstView({ dataset: { ...dataset, sums }, warnings: [] });
  expect(drawn?.html).toContain('class="mark');
  expect(drawn?.html).not.toContain('<canvas');
  const only = { ...dataset, events: [], periods: [], highlights: [], sums };
  expect(await drawFirstView({ dataset: only, warnings: [] })).toBeNull();
});
