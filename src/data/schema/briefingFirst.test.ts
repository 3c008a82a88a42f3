import { expect, it } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from './parse';
import type { Problem } from './problem';
import { briefingFirst } from './readBriefingFile';

const briefing = (id: string) => ({
  id,
  title: `Briefing ${id}`,
  scenes: [{ id: `${id}-one`, title: 'One', caption: '', notes: '', view: '' }],
});

function sample(...ids: string[]) {
  const result = parseDataset(JSON.stringify({ ...sampleDataset(), briefings: ids.map(briefing) }));
  if (!result.ok) throw new Error('the sample cannot be read');
  return result.dataset;
}

function put(text: string, ...ids: string[]) {
  const problems: Problem[] = [];
  const before = sample(...ids);
  const { briefings, ...after } = briefingFirst(before, text, (problem) => problems.push(problem));
  const { briefings: _before, ...rest } = before;
  expect(after, 'nothing else changes, the version neither').toEqual(rest);
  return { ids: briefings.map(({ id }) => id), briefings, problems };
}

const fileOf = (one: unknown) =>
  JSON.stringify({
    format: 'relata-briefing/1',
    dataset: { id: 'sample', version: '00000000' },
    briefing: one,
  });

it.each([
  ['comes first', 'own', ['a', 'b'], ['own', 'a', 'b']],
  ['takes the place of one with its id', 'b', ['a', 'b'], ['b', 'a']],
  ['is the only one', 'own', [], ['own']],
])('%s', (_name, own, there, ids) => {
  const { problems, ...made } = put(fileOf({ ...briefing(own), title: 'Mine' }), ...there);
  expect(made.ids).toEqual(ids);
  expect(made.briefings[0]).toEqual({ ...briefing(own), title: 'Mine' });
  expect(problems).toEqual([]);
});

it.each([
  ['no JSON', '{'],
  ['another file', '{"format":"relata/1"}'],
  ['a text', '"briefing"'],
  ['another format', fileOf(briefing('own')).replace('briefing/1', 'briefing/9')],
  ['a broken briefing', fileOf({ id: 'own', title: 'Mine', scenes: 'none' })],
])('is left out with a warning: %s', (_name, text) => {
  const { ids, problems } = put(text, 'a', 'b');
  expect(ids).toEqual(['a', 'b']);
  expect(problems.length).toBeGreaterThan(0);
});
