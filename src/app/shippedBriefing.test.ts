import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../address/address';
import { dropUnknownIds, sceneView } from '../address/unknownIds';
import { parseDataset } from '../data/schema/parse';
import { buildSearch } from '../filter/search';
import { claimsOf } from '../model/dataset';
import { matchClaims } from '../testing/matchOracle';

const text = readFileSync(new URL('../../public/data/khamenei-hamas.json', import.meta.url), 'utf8');
const result = parseDataset(text);
if (!result.ok) throw new Error('the shipped data cannot be read');
const { dataset } = result;
const scenes = dataset.briefings[0]?.scenes ?? [];

/** Words that belong to speakers and publishers, never to us. */
const LOADED =
  /terroris|resistance|martyr|usurp|regime|militant|jihadist|liberat|oppress|proxy|glorious|captur|operation\b|the Leader\b/i;

it('the shipped briefing has nine scenes and ends with what no other source has', () => {
  expect(scenes.map(({ id }) => id)).toEqual([
    'opening',
    'first-contacts',
    'election-aid',
    'gaza-war',
    'strain',
    'restored-ties',
    'aid-figures',
    'disagreement',
    'open-questions',
  ]);
  expect(scenes.at(-1)?.view).toBe('finding=not-found');
});

describe.each(scenes)('scene $id', (scene) => {
  const parsed = parseAddress(scene.view);

  it('has a view that is read without a note, of ids that exist, written the way that the address bar has it', () => {
    expect(parsed.notes).toEqual([]);
    expect([...parsed.unknown]).toEqual([]);
    expect(dropUnknownIds(parsed.view, dataset).notes).toEqual([]);
    const search = new URLSearchParams(scene.view);
    const again = new URLSearchParams(formatAddress(parsed.view, parsed.unknown));
    expect(new Set(again.keys())).toEqual(new Set(search.keys()));
  });

  it('shows the claim that it marks, and more than that', () => {
    const { filter, reading, claim } = sceneView(scene, dataset);
    const context = { reading, search: buildSearch(dataset) };
    const matches = matchClaims(claimsOf(dataset), filter, context);
    if (claim !== null) expect(matches.get(claim)).toBe('inside');
    expect([...matches.values()].filter((match) => match === 'inside').length).toBeGreaterThan(3);
  });

  it('is short, cites paragraphs and uses no loaded word', () => {
    expect(scene.caption.length).toBeLessThanOrEqual(160);
    expect(scene.notes).toMatch(/¶ \d/);
    const sentences = scene.notes.match(/[.?!](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
    expect(`${scene.title} ${scene.caption} ${scene.notes}`).not.toMatch(LOADED);
  });

  it('cites only paragraphs that the article has', () => {
    const last = dataset.sources.find(({ primary }) => primary)?.paragraphs ?? 0;
    const cited = [...scene.notes.matchAll(/¶ ([\d–]+)/g)].flatMap(([, span]) =>
      (span ?? '').split('–').map(Number),
    );
    expect(cited.every((paragraph) => paragraph >= 1 && paragraph <= last)).toBe(true);
  });
});
