// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from '../schema/parse';
import { EMBEDDED, embeddedBriefing, embeddedDataset } from './datasetAddress';
import { fetchDataset } from './fetchDataset';
import { LoadProblem } from './loadProblem';

afterEach(() => document.body.replaceChildren());

function embed(text: string, attributes = { type: 'application/json', id: 'dataset' }): void {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.textContent = text;
  document.body.append(script);
}

const noFetch = () => {
  const fetching = vi.fn(() => Promise.reject(new Error('the embedded dataset needs no request')));
  vi.stubGlobal('fetch', fetching);
  return fetching;
};

it.each<[string, { type: string; id: string }, string | null]>([
  ['the dataset', { type: 'application/json', id: 'dataset' }, '{"a":1}'],
  ['other JSON', { type: 'application/json', id: 'settings' }, null],
  ['a script', { type: 'text/plain', id: 'dataset' }, null],
])('finds %s: %j → %j', (_name, attributes, found) => {
  embed('{"a":1}', attributes);
  expect(embeddedDataset(document)).toBe(found);
});

it('is not found in a page that is served without one', () => {
  expect(embeddedDataset(document)).toBeNull();
});

it.each([
  ['{"format":"relata-briefing/1"}', '{"format":"relata-briefing/1"}'],
  ['null', null],
  [' null\n', null],
])('the briefing beside it: %j → %j', (text, found) => {
  embed(text, { type: 'application/json', id: 'briefing' });
  expect(embeddedBriefing(document)).toBe(found);
  expect(embeddedDataset(document)).toBeNull();
});

it('is read without a request, as the same version that the file itself has', async () => {
  const fetching = noFetch();
  const text = JSON.stringify({ ...sampleDataset(), about: 'a < b' }, null, 2).replaceAll('\n', '\r\n');
  embed(text.replaceAll('<', '\\u003c').replaceAll('\r\n', '\n'));
  const result = parseDataset(text);
  expect(result.ok && (await fetchDataset(EMBEDDED)).dataset).toEqual(result.ok && result.dataset);
  expect(fetching).not.toHaveBeenCalled();
});

it('shows texts with markup as they are, escaped as the page has them', async () => {
  noFetch();
  const title = '</script><script>alert(1)</script><!--';
  embed(JSON.stringify({ ...sampleDataset(), title }).replaceAll('<', '\\u003c'));
  expect((await fetchDataset(EMBEDDED)).dataset.title).toBe(title);
});

it.each([['{"a":'], ['']])('says so where it is broken: %j', async (text) => {
  const fetching = noFetch();
  embed(text);
  const error: unknown = await fetchDataset(EMBEDDED).catch((reason: unknown) => reason);
  expect(error instanceof LoadProblem && error.kind).toBe('not-a-dataset');
  expect(fetching).not.toHaveBeenCalled();
});
