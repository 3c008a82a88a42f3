import { expect, it } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { parseDataset } from './parse';
import type { RawScene } from './schema';

const scene: RawScene = { title: 'T', caption: 'C', notes: 'N', view: '' };

function read(scenes: readonly RawScene[]) {
  const [tour, ...rest] = sampleDataset().briefings ?? [];
  if (!tour) throw new Error('the sample has no briefing');
  const briefings = [{ ...tour, scenes: [...scenes] }, ...rest];
  const result = parseDataset(JSON.stringify({ ...sampleDataset(), briefings }));
  if (!result.ok) throw new Error('refused');
  return { scenes: result.dataset.briefings[0]?.scenes, warnings: result.warnings };
}

it('gives a scene without an id that of its place, and takes the question mark off its view', () => {
  const { scenes, warnings } = read([
    { ...scene, id: 'one' },
    { ...scene, view: '?leaders=adan' },
  ]);
  expect(scenes).toEqual([
    { ...scene, id: 'one' },
    { ...scene, id: 'scene-2', view: 'leaders=adan' },
  ]);
  expect(warnings).toEqual([]);
});

it('keeps the first scene of an id and names the others', () => {
  const { scenes, warnings } = read([
    { ...scene, id: 'one' },
    { ...scene, id: 'one', title: 'Other' },
    { ...scene, id: 'two' },
  ]);
  expect(scenes?.map(({ id, title }) => [id, title])).toEqual([
    ['one', 'T'],
    ['two', 'T'],
  ]);
  expect(warnings).toMatchObject([
    { path: 'briefings[0].scenes[1].id', message: '“one” is used before', record: 'tour' },
  ]);
});
