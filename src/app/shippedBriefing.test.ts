import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../address/address';
import { sceneView } from '../address/sceneView';
import { dropUnknownIds } from '../address/unknownIds';
import { prepareBoard } from '../board/board';
import { fitBoard, type Room } from '../board/fitBoard';
import type { BoardLayout } from '../board/layoutBoard';
import { parseDataset } from '../data/schema/parse';
import { sceneInputOf } from '../export/exportInput';
import { buildSearch } from '../filter/search';
import type { BriefingScene } from '../model/briefing';
import { claimsOf } from '../model/dataset';
import { stagePolicy } from '../panels/board/FittedBoard';
import { matchClaims } from '../testing/matchOracle';
import type { LanesLayout } from '../views/lanes/layout';
import { precisionData } from '../views/precision/data';
import { ratesData } from '../views/sumClaims/rates';

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

/** The board of a scene on the stage, in a room of so many px. */
function boardOf(scene: BriefingScene, room: Room): BoardLayout {
  const { view, views, window, write, rail } = sceneInputOf(dataset, {}, scene, new Date(0));
  const panels = { only: 'with claims' as const, write };
  return fitBoard(prepareBoard(view, views), window, stagePolicy(room, rail), panels).board;
}

/** What is drawn of a scene at a step. */
function drawnAt(scene: BriefingScene, step: number, room: Room): string {
  const steps = scene.steps?.slice(0, step + 1);
  const board = boardOf(steps ? { ...scene, steps } : scene, room);
  return JSON.stringify([board.annotations, board.panels.map(({ outcome }) => outcome)]);
}

const rooms: readonly Room[] = [
  { width: 928, height: 480 },
  { width: 1184, height: 540 },
  { width: 1776, height: 810 },
];

it.each(scenes.filter(({ steps = [] }) => steps.length > 1))(
  'each step of scene $id shows something on screens from 1024 to 1920 px wide',
  (scene) => {
    for (const room of rooms) {
      const drawn = (scene.steps ?? []).map((_, step) => drawnAt(scene, step, room));
      expect(new Set(drawn).size, `${room.width} px`).toBe(drawn.length);
    }
  },
);

/** How many marks of the lanes have words beside their dates. */
const wordsOn = ({ panels }: BoardLayout): number =>
  panels
    .flatMap(({ outcome }) => ('value' in outcome ? [outcome.value.layout] : []))
    .flatMap((layout) => ('placedLanes' in layout ? (layout as LanesLayout).placedLanes : []))
    .flatMap(({ labels }) => labels)
    .filter(({ words }) => words !== '').length;

it.each(scenes)('a larger screen of the same shape says no less of scene $id', (scene) => {
  for (const shape of [0.456, 0.5]) {
    const counts = [1184, 1264, 1332, 1776, 2368].map((width) =>
      wordsOn(boardOf(scene, { width, height: shape * width })),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  }
});

it.each(scenes)('all that is written on scene $id has room there on common screens', (scene) => {
  for (const room of [
    { width: 1264, height: 577 },
    { width: 1776, height: 810 },
  ]) {
    const below = boardOf(scene, room).annotations.filter(({ number }) => number !== null);
    expect(below.filter(({ detail = [] }) => detail.length === 0)).toEqual([]);
  }
});

describe('the numbers that the scenes say', () => {
  const own = claimsOf(dataset).filter(({ layer }) => layer === 'primary');
  const finding = (what: string) => own.filter(({ others }) => others?.finding === what);
  const textOf = (id: string) => {
    const scene = scenes.find((one) => one.id === id);
    return `${scene?.title} ${scene?.standfirst}`;
  };

  it('are those of the claims, their dates and what other sources make of them', () => {
    const days = own.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date.edtf ?? ''));
    expect(textOf('opening')).toContain(`One article makes ${own.length} claims`);
    expect(days.map(({ id }) => id)).toEqual(['statement-2002-04-05']);
    const differing = finding('differs');
    expect(textOf('disagreement')).toContain(`differ on ${differing.length} of the article’s ${own.length}`);
    expect(differing.filter(({ date }) => date.edtf === '2010')).toHaveLength(3);
    expect(finding('not-found')).toHaveLength(9);
    expect(textOf('open-questions')).toContain('Nine marks are dark');
    expect(finding('agrees')).toHaveLength(1);
  });

  it('number by what would settle them all claims that were not found, and no others', () => {
    const { annotations = [] } = scenes.find(({ id }) => id === 'open-questions') ?? {};
    const numbered = annotations
      .filter(({ detail }) => detail !== undefined)
      .flatMap(({ claim = '', also = [] }) => [claim, ...also]);
    const wanted = finding('not-found').map(({ id }) => id);
    expect(numbered.toSorted()).toEqual(wanted.toSorted());
    const paragraphs = (id: string) =>
      own.find((claim) => claim.id === id)?.citations.flatMap(({ paragraph = [] }) => paragraph) ?? [];
    for (const { claim, also = [], detail = '' } of annotations.filter((one) => one.detail !== undefined)) {
      const cited = [...detail.matchAll(/\d+/g)].map(([number]) => Number(number));
      for (const id of [claim ?? '', ...also]) expect(cited).toEqual(expect.arrayContaining(paragraphs(id)));
    }
  });

  it('are those of the strip', () => {
    const scene = scenes.find(({ id }) => id === 'opening');
    if (!scene) throw new Error('there is no such scene');
    const { groups, total } = precisionData(sceneInputOf(dataset, {}, scene, new Date(0)).view);
    expect(total).toBe(own.length);
    expect(groups.find(({ width }) => width === 'day')?.looks).toHaveLength(1);
    const undated = own.filter(({ date }) => date.span === null);
    expect(groups.find(({ width }) => width === 'none')?.looks).toHaveLength(undated.length);
  });

  it('are those of the rates that other sources claim', () => {
    const scene = scenes.find(({ id }) => id === 'aid-figures');
    if (!scene) throw new Error('there is no such scene');
    const { view } = sceneInputOf(dataset, {}, scene, new Date(0));
    const rates = ratesData(view).rates.filter(({ datum }) => datum.claim.layer === 'others');
    const others = dataset.sums.filter(({ layer }) => layer === 'others');
    expect(textOf('aid-figures')).toContain(`13 of ${rates.length} other figures say $100M a year or less`);
    expect(rates.filter(({ high }) => high <= 100e6)).toHaveLength(13);
    expect(rates.filter(({ high }) => high > 100e6)).toHaveLength(3);
    expect(rates.filter(({ high, isMonthly }) => high > 100e6 && isMonthly)).toHaveLength(2);
    expect(textOf('aid-figures')).toContain(
      `add ${others.length} claims; ${rates.length} of these are in dollars, dated, and yearly or monthly`,
    );
  });
});
