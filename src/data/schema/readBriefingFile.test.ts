import { describe, expect, it } from 'vitest';
import { readBriefingBytes, readBriefingFile } from './readBriefingFile';

const scene = { id: 'one', title: 'One', caption: '', notes: 'Say it.', view: 'q=gaza' };
const file = {
  format: 'relata-briefing/1',
  dataset: { id: 'data', version: 'abc' },
  briefing: { id: 'mine', title: 'Mine', label: 'Not for attribution', scenes: [scene] },
};
const read = (change: object) => readBriefingFile(JSON.stringify({ ...file, ...change }));
const withScenes = (...scenes: readonly object[]) => read({ briefing: { ...file.briefing, scenes } });

it('reads what a file holds, and drops what it does not know', () => {
  const { format: _format, ...rest } = file;
  expect(read({})).toEqual({ ok: true, ...rest });
  expect(withScenes({ ...scene, colour: 'red' })).toEqual({ ok: true, ...rest });
  expect(readBriefingFile(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({ ok: true });
});

it('reads what scenes say of their boards', () => {
  const parts = {
    standfirst: 'One line.',
    panels: ['lanes', 'sums'],
    lanes: ['haniyeh', 'Ministry of Trade'],
    annotations: [{ text: 'a silence', span: '1993/1997' }],
    steps: ['primary', 'annotations'],
  };
  expect(withScenes({ ...scene, ...parts })).toMatchObject({
    ok: true,
    briefing: { scenes: [{ ...scene, ...parts }] },
  });
});

describe('a file is refused with all its faults and their places', () => {
  it.each([
    ['nothing', '', [/breaks off \(line 1, column 1\)/]],
    ['text', 'Dear all,', [/not JSON \(line 1, column 1\)/]],
    ['half a file', JSON.stringify(file, null, 2).slice(0, 60), [/breaks off \(line 4/]],
    ['null', 'null', [/must be Object, but is null/]],
    ['a list', '[]', [/format is missing/, /dataset is missing/, /briefing is missing/]],
  ])('%s', (_, text, faults) => expectFaults(readBriefingFile(text), faults));

  it.each([
    [
      'a newer format',
      read({ format: 'relata-briefing/2' }),
      [/^format is relata-briefing\/2, and this page/],
    ],
    ['a dataset', read({ format: 'relata/1' }), [/^format must be "relata-briefing\/1", but is "relata\/1"/]],
    [
      'wrong texts',
      withScenes({ ...scene, title: ' ', notes: 3 }, { ...scene, id: 'Two!' }),
      [
        /^briefing.scenes\[0\].title must not be blank/,
        /scenes\[0\].notes must be string/,
        /scenes\[1\].id must/,
      ],
    ],
    ['long texts', withScenes({ ...scene, title: 'x'.repeat(201) }), [/title is too long: 201 where <=200/]],
    [
      'wrong parts of a board',
      withScenes({ ...scene, panels: ['map'], steps: 'all', annotations: [{ text: '' }] }),
      [/panels\[0\] must be/, /annotations\[0\].text is empty/, /steps must be Array/],
    ],
    [
      'loose annotations',
      withScenes({
        ...scene,
        annotations: [{ text: 'a' }, { text: 'b', lane: 'c', claim: 'd' }, { text: 'e', span: 'then' }],
      }),
      [/annotations\[0\] must be tied/, /annotations\[1\] must be tied/, /annotations\[2\].span “then”: /],
    ],
    ['an id twice', withScenes(scene, scene), [/^briefing.scenes\[1\].id “one” is used before/]],
    [
      'too many scenes',
      withScenes(...Array.from({ length: 501 }, (_, index) => ({ ...scene, id: `s${index}` }))),
      [/^briefing.scenes is too long: 501/],
    ],
    [
      'a wrong note of its keeping',
      read({ kept: { revision: 0 } }),
      [/^kept.revision/, /by/, /made/, /changed/],
    ],
  ])('%s', (_, result, faults) => expectFaults(result, faults));
});

function expectFaults(result: ReturnType<typeof readBriefingFile>, faults: readonly RegExp[]) {
  expect(result.ok).toBe(false);
  const said = result.ok ? [] : result.problems.map(({ path, message }) => `${path} ${message}`.trim());
  expect(said).toHaveLength(faults.length);
  faults.forEach((fault, index) => void expect(said[index]).toMatch(fault));
}

it.each<[string, number[], RegExp]>([
  ['Windows-1252', [...'{"a":"\xe9"}'].map((sign) => sign.charCodeAt(0)), /not in UTF-8/],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0], /UTF-16/],
  ['UTF-8', [0x7b, 0x7d], /is missing|must be/],
])('bytes of %s are read or refused in words', (_name, bytes, words) => {
  const result = readBriefingBytes(Uint8Array.from(bytes));
  expect(result.ok ? '' : result.problems[0]?.message).toMatch(words);
});
