import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../../testing/sampleDataset';
import { formatDataset } from './formatDataset';
import { parseDataset } from './parse';
import type { RawScene } from './schema';

const scene: RawScene = { title: 'T', caption: 'C', notes: 'N', view: '' };

function read(scenes: readonly RawScene[]) {
  const [tour, ...rest] = sampleDataset().briefings ?? [];
  if (!tour) throw new Error('the sample has no briefing');
  const briefings = [{ ...tour, scenes: [...scenes] }, ...rest];
  const result = parseDataset(JSON.stringify({ ...sampleDataset(), briefings }));
  if (!result.ok) throw new Error('refused');
  const { dataset, warnings } = result;
  return { dataset, scenes: dataset.briefings[0]?.scenes, warnings };
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

describe('what a scene says of its board', () => {
  const whole = {
    ...scene,
    id: 'one',
    standfirst: 'One line.',
    panels: ['periods', 'lanes'],
    lanes: ['adan', 'unnamed'],
    annotations: [
      { text: 'a claim', claim: 'first-visit' },
      { text: 'a silence', span: '1993/1997' },
      { text: 'a lane', lane: 'adan' },
    ],
    steps: ['primary', 'others', 'annotations'],
  } as const;

  it('is read as it is, and written so again', () => {
    const { dataset, scenes, warnings } = read([whole]);
    expect([scenes, warnings]).toEqual([[whole], []]);
    const again = parseDataset(formatDataset(dataset));
    expect(again.ok && again.dataset.briefings).toEqual(dataset.briefings);
  });

  const text = 'Words';
  it.each<[what: string, part: object, left: object, faults: readonly [path: string, message: RegExp][]]>([
    [
      'an unknown panel',
      { panels: ['sums', 'map'] },
      { panels: ['sums'] },
      [['panels[1]', /no panel has the id “map”/]],
    ],
    [
      'an unknown lane',
      { lanes: ['nobody', 'bruun'] },
      { lanes: ['bruun'] },
      [['lanes[0]', /no lane has the id “nobody”/]],
    ],
    [
      'no list',
      { lanes: 'adan', steps: 3 },
      {},
      [
        ['lanes', /must be a list/],
        ['steps', /must be a list/],
      ],
    ],
    [
      'an unknown step, and one named twice',
      { steps: ['primary', 'primary', 'end'] },
      { steps: ['primary'] },
      [['steps[2]', /no step has the id “end”/]],
    ],
    ['a long line', { standfirst: 'x'.repeat(400) }, {}, [['standfirst', /is too long: 400/]]],
    [
      'no words',
      { annotations: [{ lane: 'adan' }, 5] },
      {},
      [
        ['annotations[0]', /text is missing/],
        ['annotations[1]', /must be Object/],
      ],
    ],
    [
      'a tie to nothing, and to two things',
      { annotations: [{ text }, { text, lane: 'adan', span: '1993' }] },
      {},
      [
        ['annotations[0]', /tied to just one/],
        ['annotations[1]', /tied to just one/],
      ],
    ],
    [
      'a tie to what there is not',
      {
        annotations: [
          { text, claim: 'lost' },
          { text, lane: 'lost' },
          { text, span: 'then' },
        ],
      },
      {},
      [
        ['annotations[0]', /no claim has the id “lost”/],
        ['annotations[1]', /no lane has the id “lost”/],
        ['annotations[2]', /“then”: /],
      ],
    ],
    [
      'more than are shown',
      { annotations: Array.from({ length: 9 }, () => ({ text, lane: 'adan' })) },
      { annotations: Array.from({ length: 8 }, () => ({ text, lane: 'adan' })) },
      [['annotations[8]', /one more than the 8/]],
    ],
  ])('with %s loses that part alone', (_, part, left, faults) => {
    const { scenes, warnings } = read([{ ...scene, id: 'one', ...part }]);
    expect(scenes).toEqual([{ ...scene, id: 'one', ...left }]);
    expect(warnings.map(({ path }) => path)).toEqual(
      faults.map(([path]) => `briefings[0].scenes[0].${path}`),
    );
    for (const [at, [, message]] of faults.entries()) expect(warnings[at]?.message).toMatch(message);
  });

  it('is nothing in a file of the first format', () => {
    const { format: _format, ...rest } = sampleDataset();
    const first = parseDataset(JSON.stringify({ ...rest, format: 'relata/1', aid: [], eras: [] }));
    expect(first.ok && first.dataset.briefings[0]?.scenes).toEqual([
      { id: 'scene-1', title: 'Start', caption: '', notes: '', view: 'leaders=adan' },
    ]);
  });
});
