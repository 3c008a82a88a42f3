import { expect, it } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from './parse';

it.each([
  ['url', 'ftp://paper.example/1', 'sources[0].url'],
  ['url', 12, 'sources[0].url'],
  ['paragraphUrl', 'https://paper.example/1', 'sources[0].paragraphUrl'],
  ['archived', { url: 'no address', seen: null }, 'sources[0].archived.url'],
])('a source with a bad %s (%j) costs the address, not the source nor its claims', (key, value, place) => {
  const file = sampleDataset();
  const [first, ...rest] = file.sources;
  const result = parseDataset(JSON.stringify({ ...file, sources: [{ ...first, [key]: value }, ...rest] }));
  if (!result.ok) throw new Error('refused');
  expect(result.warnings.map(({ path }) => path)).toEqual([place]);
  expect(result.dataset.sources).toHaveLength(file.sources.length);
  expect(result.dataset.sources[0]?.[key === 'archived' ? 'archived' : 'url'] ?? null).toEqual(
    key === 'paragraphUrl' ? (first?.url ?? null) : null,
  );
  expect(result.dataset.events).toHaveLength(file.events.length);
});

it('keeps every fault, however many there are', () => {
  const file = sampleDataset();
  const [event] = file.events;
  const broken = Array.from({ length: 300 }, (_, at) => ({
    ...event,
    id: `broken-${at}`,
    kind: 'Not a slug',
  }));
  const result = parseDataset(JSON.stringify({ ...file, events: [...file.events, ...broken] }));
  expect(result.ok && result.warnings).toHaveLength(300);
  const refused = parseDataset(JSON.stringify({ ...file, title: '', events: broken, sums: [], periods: [] }));
  expect(refused.ok ? [] : refused.problems.map(({ path }) => path)).toHaveLength(301);
});

it.each(['title', 'summary'])('a %s of 4000 characters is no fault', (key) => {
  const file = sampleDataset();
  const events = file.events.map((event) => ({ ...event, [key]: 'x'.repeat(4000) }));
  expect(parseDataset(JSON.stringify({ ...file, events }))).toMatchObject({ ok: true, warnings: [] });
});
