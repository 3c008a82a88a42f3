import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../geometry/labels';
import { wrapText } from '../../geometry/text';
import { testDeck } from '../../testing/deck';
import { placeSlide, type SlideLayout } from './placeSlide';
import { page } from './slideStyle';

const { allScenes, inputOf } = testDeck(
  readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8'),
);

const LABEL = 'Not for attribution; embargoed until 5 December 2026, 17:00 in Brussels; not to be forwarded';

/** The width of DejaVu Serif Bold beside the estimate, measured on slides as LibreOffice sets them. */
const STAND_IN = 1.11;

const overlaps = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6;

/** All that stands on a slide, by name. */
function boxesOf({ texts, body }: SlideLayout): [string, Box][] {
  const { picture, spot, chart } = body;
  const width = picture.width * spot.scale;
  const board = { x: spot.x, y: spot.y, width, height: picture.board.height * spot.scale };
  const ruled = spot.y + picture.rule * spot.scale;
  const key = { x: spot.x, y: ruled, width, height: (picture.height - picture.rule) * spot.scale };
  return [
    ...texts.map(({ look, text, box }): [string, Box] => [`${look} ${text}`, box]),
    ['board', board],
    ['key', key],
    ...(chart ? [['chart', chart.box] as [string, Box]] : []),
  ];
}

function expectTidy(slide: SlideLayout): void {
  const boxes = boxesOf(slide);
  for (const [name, { x, y, width, height }] of boxes) {
    const inside = x >= 0.3 && y >= 0.2 && x + width <= page.width - 0.3 && y + height <= page.height - 0.2;
    expect([name, inside]).toEqual([name, true]);
  }
  const over = boxes.flatMap(([name, box], at) =>
    boxes.slice(at + 1).flatMap(([other, next]) => (overlaps(box, next) ? [[name, other]] : [])),
  );
  expect(over).toEqual([]);
}

describe.each(allScenes)('the slide of scene $id', (scene) => {
  test.each([undefined, LABEL])('has all of it on the page, and nothing over another; label %s', (label) => {
    expectTidy(placeSlide(scene, inputOf(scene, label), { number: 3, count: 8, link: 'https://x.example/' }));
  });

  test('has room for its title in the wider serif that LibreOffice sets without Georgia', () => {
    const { texts } = placeSlide(scene, inputOf(scene, LABEL), { number: 3, count: 8, link: null });
    for (const { text, size, lines, box } of texts.filter(({ look }) => look === 'title'))
      expect(wrapText(text, size * STAND_IN, 72 * box.width).length).toBeLessThanOrEqual(lines);
  });

  test('says where it is from, what is shown and what is not', () => {
    const input = inputOf(scene, LABEL);
    const { texts, body } = placeSlide(scene, input, { number: 3, count: 8, link: null });
    const said = texts.map(({ text }) => text).join('\n');
    for (const part of [
      scene.title,
      LABEL,
      'claims',
      input.whole.version,
      '2026-11-22',
      'IranWire',
      '3 of 8',
    ])
      expect(said).toContain(part);
    expect(said).toContain(
      input.view.reading === 'primary'
        ? 'dates as in the article'
        : 'dates as in other sources, where they have one',
    );
    for (const title of body.leftOut) expect(said).toContain(title);
  });
});

test('the shipped scenes leave no panel out, in type that can be read', () => {
  for (const scene of allScenes.slice(0, 8)) {
    const { body } = placeSlide(scene, inputOf(scene), { number: 1, count: 8, link: null });
    expect(body.leftOut).toEqual([]);
    expect(body.spot.scale * 72 * 11.5).toBeGreaterThan(6.2);
  }
});

const words = (most: number) =>
  fc
    .array(fc.stringMatching(/^[a-zA-Z]{1,14}$/), { minLength: 1, maxLength: most })
    .map((list) => list.join(' '));

test('however long title, caption and label are', () => {
  const [, scene] = allScenes;
  if (!scene) throw new Error('there is no scene');
  fc.assert(
    fc.property(words(30), words(200), words(30), (title, caption, label) => {
      expectTidy(placeSlide({ title, caption }, inputOf(scene, label), { number: 1, count: 1, link: null }));
    }),
    { numRuns: 12 },
  );
});
