// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { testDeck } from '../../testing/deck';
import { drawPicture } from '../picture/drawPicture';
import { placeBody } from './placeBody';
import { placeShapes } from './placeShapes';
import type { BoxShape, PathShape, Shape, TextShape } from './shape';

const { allScenes, inputOf } = testDeck(
  readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8'),
);

const NS = 'http://www.w3.org/2000/svg';

/** The shapes of a piece of SVG, an inch a px. */
function shapesOf(markup: string) {
  const svg = document.createElementNS(NS, 'svg');
  svg.innerHTML = markup;
  if (!(svg instanceof SVGSVGElement)) throw new TypeError('this is no picture');
  return placeShapes(svg, { x: 0, y: 0, scale: 1 }).shapes;
}

const room = { x: 0.5, y: 1.4, width: 12.333, height: 5.5 };
const near = 1e-6;

describe.each(allScenes)('the board of scene $id', (scene) => {
  const { picture, spot } = placeBody(inputOf(scene), room);
  const svg = drawPicture(picture, 'light', scene.id);
  const { shapes, marks } = placeShapes(svg, spot);

  test('is inside its room', () => {
    for (const { box } of shapes) {
      expect(box.x).toBeGreaterThanOrEqual(room.x - 0.05);
      expect(box.y).toBeGreaterThanOrEqual(room.y - near);
      expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width + 0.3);
      expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height + near);
    }
  });

  test('has shapes for every mark, and all of its words', () => {
    expect(marks).toEqual([...svg.querySelectorAll('g > title')].map(({ textContent }) => textContent));
    expect(marks.toSorted()).toEqual(
      [...picture.board.marks.values()].map(({ mark }) => mark.name).toSorted(),
    );
    const drawn = new Set(shapes.map(({ mark }) => mark));
    expect(marks.filter((_, at) => !drawn.has(at))).toEqual([]);
    const words = (texts: readonly (string | null)[]) =>
      texts.map((text) => text?.replace(/\s+/g, '')).toSorted();
    expect(words(textsOf(shapes).map(({ pieces }) => pieces.map(({ text }) => text).join('')))).toEqual(
      words([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)),
    );
  });

  test('has no text over another', () => {
    const boxes = textsOf(shapes).map(({ box, align }) => {
      const width = box.width / 1.08;
      const spare = { left: 0, center: 0.5, right: 1 }[align] * (box.width - width);
      return { x: box.x + spare, y: box.y + box.height * 0.2, width, height: box.height * 0.6 };
    });
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        const over = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const deep = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        expect(over > 0.02 && deep > 0.02).toBe(false);
      }
    });
  });

  test('is drawn in the colours of the picture', () => {
    const colors = new Set(
      svg.outerHTML.match(/#[0-9a-f]{6}\b/gi)?.map((color) => color.slice(1).toUpperCase()),
    );
    const used = shapes.flatMap((shape) =>
      shape.kind === 'text' ? [shape.ground] : [shape.fill, shape.stroke?.color ?? null],
    );
    expect(used.filter((color) => color !== null && !colors.has(color))).toEqual([]);
  });
});

const textsOf = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const boxesOf = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is BoxShape => shape.kind === 'rect');
const pathsOf = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is PathShape => shape.kind === 'path');

const CLIP = '<clipPath id="c"><rect x="10" y="0" width="20" height="50"/></clipPath>';

test('groups move, enlarge, paint and fade what is in them', () => {
  const [circle] = shapesOf(
    '<g transform="translate(10 20) scale(2)" fill="#ff0000" opacity="0.5"><g opacity="0.5"><circle cx="1" cy="2" r="3"/></g></g>',
  );
  expect(circle).toMatchObject({
    kind: 'ellipse',
    box: { x: 6, y: 18, width: 12, height: 12 },
    fill: 'FF0000',
    opacity: 0.25,
  });
});

test('a bar that goes on beyond its clip is cut off without an end', () => {
  const shapes = shapesOf(
    `${CLIP}<g clip-path="url(#c)"><rect x="0" y="5" width="25" height="4" fill="#00ff00" stroke="#000000"/></g>`,
  );
  expect(boxesOf(shapes)).toMatchObject([{ box: { x: 10, width: 15 }, fill: '00FF00', stroke: null }]);
  const uprights = pathsOf(shapes).flatMap(({ runs }) =>
    runs.filter(({ points }) => points[0]?.x === points[1]?.x),
  );
  expect(uprights.map(({ points }) => points[0]?.x)).toEqual([25]);
});

test('what a clip hides is not drawn, and a line goes no further than it', () => {
  const shapes = shapesOf(
    `${CLIP}<g clip-path="url(#c)"><rect x="40" y="5" width="9" height="4" fill="#00ff00"/><circle cx="5" cy="5" r="3"/><line x1="0" x2="99" y1="5" y2="5" stroke="#000000"/></g>`,
  );
  expect(shapes).toMatchObject([{ kind: 'path', box: { x: 10, width: 20 } }]);
});

test('a soft end fades from faint to whole, and its outline in steps', () => {
  const soft = `<defs><linearGradient id="g"><stop offset="0" stop-opacity="0.08"/><stop offset="0.5" stop-opacity="1"/><stop offset="1" stop-opacity="1"/></linearGradient><mask id="m"><rect x="0" y="0" width="100" height="9" fill="url(#g)"/></mask></defs><rect x="0" y="0" width="100" height="9" fill="#00ff00" stroke="#000000" mask="url(#m)"/>`;
  const shapes = shapesOf(soft);
  const [faint, whole] = boxesOf(shapes);
  expect(faint?.fade?.[0]).toBeCloseTo(0.08, 5);
  expect(faint?.fade?.[1]).toBeCloseTo(1, 5);
  expect(faint?.box).toMatchObject({ x: 0, width: 50 });
  expect(whole).toMatchObject({ box: { x: 50, width: 50 }, opacity: 1, fade: null });
  const strengths = pathsOf(shapes).map(({ opacity }) => opacity);
  expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
  expect(strengths.length).toBe(7);
  // Six steps from 0.08 to 1, each as strong as the fade is in its middle, and the whole part.
  for (const [step, strength] of strengths.entries())
    expect(strength).toBeCloseTo(step === 6 ? 1 : 0.08 + (0.92 * (step + 0.5)) / 6, 5);
});

test('a hatch is its ground and one shape of stripes', () => {
  const shapes = shapesOf(
    '<defs><pattern id="p" width="7" height="7" patternTransform="rotate(45)"><rect width="7" height="7" fill="#eeeeee"/><rect width="2.2" height="7" fill="#b4532a"/></pattern></defs><rect x="0" y="0" width="100" height="20" fill="url(#p)"/>',
  );
  expect(shapes).toMatchObject([
    { kind: 'rect', fill: 'EEEEEE', stroke: null },
    { kind: 'path', fill: 'B4532A', stroke: null },
  ]);
  expect(pathsOf(shapes)[0]?.runs.length).toBeGreaterThan(10);
});

test('text stands on its baseline at its anchor, with its pieces apart and faint ones paler', () => {
  const [text] = textsOf(
    shapesOf(
      '<g opacity="0.5"><text x="50" y="20" text-anchor="end" font-size="10" fill="#000000" stroke="#fbf9f4" stroke-width="4"><tspan font-weight="600">A sum</tspan><tspan dx="6">said by</tspan></text></g>',
    ),
  );
  expect(text?.box.x).toBeCloseTo(50 - (text?.box.width ?? 0), 9);
  expect(text?.box.y).toBeLessThan(20);
  expect((text?.box.y ?? 0) + (text?.box.height ?? 0)).toBeGreaterThan(20);
  expect(text).toMatchObject({ align: 'right', ground: 'FBF9F4' });
  expect(text?.pieces).toMatchObject([
    { text: 'A sum', bold: true, color: '7E7D7A', font: 'Arial' },
    { text: '  said by', bold: false },
  ]);
});

test('serif words take no more room than on the page, also in the wider font that stands in for Georgia', () => {
  const [sans, serif] = textsOf(
    shapesOf(
      '<text font-size="10" fill="#000000" font-family="Inter">A</text><text font-size="10" fill="#000000" font-family="Source Serif 4">A</text>',
    ),
  ).map(({ pieces }) => pieces[0]);
  expect([sans?.font, serif?.font]).toEqual(['Arial', 'Georgia']);
  expect(1.11 * (serif?.size ?? 0)).toBeLessThan(sans?.size ?? 0);
});

test('lines of one look are one shape, and fills never are', () => {
  const line = (x: number) => `<line x1="${x}" x2="${x}" y1="0" y2="9" stroke="#000000"/>`;
  expect(shapesOf([1, 2, 3].map(line).join(''))).toHaveLength(1);
  expect(shapesOf('<path d="M0 0 H3 V3 Z"/><path d="M0 0 H3 V3 Z"/>')).toHaveLength(2);
});

test('an element that it does not know is not lost in silence', () => {
  expect(() => shapesOf('<image href="x.png"/>')).toThrow('“image”');
});
