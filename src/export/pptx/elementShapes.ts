/** An element of a picture → the shapes that stand for it on a slide. */
import type { Box } from '../../geometry/labels';
import { textWidth } from '../../geometry/text';
import {
  boxOf,
  dashOf,
  fadeStretches,
  hatchingOf,
  hexOf,
  mixed,
  numberOf,
  type Paint,
  paintOf,
  type Stretch,
  stepsOf,
} from './paint';
import { hatchRuns, pathRuns } from './runs';
import {
  boxAround,
  type Look,
  type Piece,
  type Point,
  type Run,
  type Shape,
  type Spot,
  type Stroke,
  type TextShape,
} from './shape';
import { deckFonts, inkOf, LINE_HEIGHT, POINTS } from './slideStyle';

/** Where an element is drawn: its own px → inches, and what it may not leave, in its own px. */
export interface Place {
  readonly at: Spot;
  readonly paint: Paint;
  readonly clip: Box | null;
  readonly mark: number | null;
}

/** How an element looks; stripes count as their colour, and as dots where they paint a line. */
function lookOf(element: Element, { paint, at }: Place): Look {
  const hatching = hatchingOf(element, paint.fill);
  const dotted = hatchingOf(element, paint.stroke);
  const color = dotted?.color ?? hexOf(paint.stroke);
  const stroke: Stroke | null = color
    ? {
        color,
        width: paint.strokeWidth * at.scale * POINTS,
        dash: dotted ? 'sysDot' : dashOf(paint.dash),
      }
    : null;
  return { fill: hatching ? hatching.color : hexOf(paint.fill), stroke, opacity: paint.opacity };
}

/** A box of an element's own px on the slide. */
const boxAt = ({ x, y, width, height }: Box, { at }: Place): Box => ({
  ...pointAt({ x, y }, at),
  width: width * at.scale,
  height: height * at.scale,
});

const pointAt = ({ x, y }: Point, at: Spot): Point => ({ x: at.x + x * at.scale, y: at.y + y * at.scale });

/** Some runs of an element's own px as a shape; none where there is nothing to see of them. */
function pathShapes(runs: readonly Run[], look: Look, { at, clip, mark }: Place): Shape[] {
  if (runs.length === 0 || (!look.fill && !look.stroke) || isHidden(boxAround(runs), clip)) return [];
  const placed = runs.map((run) => ({ ...run, points: run.points.map((point) => pointAt(point, at)) }));
  return [{ kind: 'path', runs: placed, box: boxAround(placed), mark, ...look }];
}

/** Whether a clip hides the middle of a box: glyphs are drawn whole or not at all. */
const isHidden = ({ x, y, width, height }: Box, clip: Box | null): boolean =>
  clip !== null &&
  (Math.abs(x + width / 2 - (clip.x + clip.width / 2)) > clip.width / 2 ||
    Math.abs(y + height / 2 - (clip.y + clip.height / 2)) > clip.height / 2);

const SILENT = ['title', 'desc', 'defs', 'clippath', 'mask', 'pattern', 'lineargradient', 'style'];

/** The shapes of an element other than a group; what its clip hides is left out. Throws for an unknown element. */
export function elementShapes(element: Element, outer: Place): Shape[] {
  const tag = element.tagName.toLowerCase();
  if (SILENT.includes(tag)) return [];
  const place = { ...outer, paint: paintOf(element, outer.paint) };
  switch (tag) {
    case 'rect':
      return barShapes(element, place);
    case 'circle':
      return circleShapes(element, place);
    case 'line':
      return lineShapes(element, place);
    case 'path':
      return pathShapes(pathRuns(element.getAttribute('d') ?? ''), lookOf(element, place), place);
    case 'text':
      return textShape(element, place);
    default:
      throw new Error(`An element “${tag}” cannot be put on a slide.`);
  }
}

/**
 * A rect as shapes: one where it is whole; where it fades, a part that does; where it is hatched, its ground and its
 * stripes. At the edge of its clip it is cut off without an end, since it goes on beyond.
 */
function barShapes(element: Element, place: Place): Shape[] {
  const whole = boxOf(element);
  const box = place.clip ? overlap(whole, place.clip) : whole;
  if (!box) return [];
  const look = lookOf(element, place);
  const stretches = fadeStretches(element, box.x, box.x + box.width);
  const hatching = hatchingOf(element, place.paint.fill);
  const isCut = box.width < whole.width - 1e-6;
  if (stretches.length === 1 && !hatching && !(isCut && look.stroke)) {
    const rounded = isCut ? 0 : Math.min(numberOf(element, 'rx'), box.height / 2, box.width / 2);
    const radius = rounded * place.at.scale;
    return stretches.flatMap((stretch) => filled(box, stretch, look, place, radius));
  }
  const bare = { ...look, stroke: null };
  return stretches.flatMap((stretch) => [
    ...filled(box, stretch, { ...bare, fill: hatching ? hatching.ground : look.fill }, place),
    ...stepsOf(stretch).flatMap((step) => {
      const part = partOf(box, step);
      const opacity = look.opacity * step.from;
      return [
        ...(hatching ? pathShapes(hatchRuns(hatching, part), { ...bare, opacity }, place) : []),
        ...pathShapes(edges(part, whole), { ...look, fill: null, opacity }, place),
      ];
    }),
  ]);
}

const partOf = (box: Box, { x0, x1 }: Stretch): Box => ({ ...box, x: x0, width: x1 - x0 });

function filled(box: Box, stretch: Stretch, look: Look, place: Place, radius = 0): Shape[] {
  if (!look.fill && !look.stroke) return [];
  const { from, to } = stretch;
  const isEven = Math.abs(from - to) < 1e-4;
  const at = { box: boxAt(partOf(box, stretch), place), radius, mark: place.mark };
  const opacity = look.opacity * (isEven ? from : 1);
  return [{ kind: 'rect', ...at, ...look, opacity, fade: isEven ? null : [from, to] }];
}

/** The lines around a part: above, below, and at an end that is the bar's own. */
function edges({ x, y, width, height }: Box, whole: Box): Run[] {
  const line = (x0: number, y0: number, x1: number, y1: number): Run => ({
    points: [
      { x: x0, y: y0 },
      { x: x1, y: y1 },
    ],
    closed: false,
  });
  const isEnd = (at: number, end: number) => Math.abs(at - end) < 1e-6;
  return [
    line(x, y, x + width, y),
    line(x, y + height, x + width, y + height),
    ...(isEnd(x, whole.x) ? [line(x, y, x, y + height)] : []),
    ...(isEnd(x + width, whole.x + whole.width) ? [line(x + width, y, x + width, y + height)] : []),
  ];
}

function overlap(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function circleShapes(element: Element, place: Place): Shape[] {
  const radius = numberOf(element, 'r');
  const box = {
    x: numberOf(element, 'cx') - radius,
    y: numberOf(element, 'cy') - radius,
    width: 2 * radius,
    height: 2 * radius,
  };
  if (isHidden(box, place.clip)) return [];
  return [
    {
      kind: 'ellipse',
      box: boxAt(box, place),
      radius: 0,
      fade: null,
      mark: place.mark,
      ...lookOf(element, place),
    },
  ];
}

function lineShapes(element: Element, place: Place): Shape[] {
  const [first, last] = [1, 2].map((end) => {
    const point = { x: numberOf(element, `x${end}`), y: numberOf(element, `y${end}`) };
    return place.clip ? nearestIn(place.clip, point) : point;
  });
  if (!first || !last || (first.x === last.x && first.y === last.y)) return [];
  const look = { ...lookOf(element, place), fill: null };
  return pathShapes([{ points: [first, last], closed: false }], look, place);
}

/** The views' lines are level or upright, so that to cut one is to move its ends. */
const nearestIn = ({ x, y, width, height }: Box, point: Point): Point => ({
  x: Math.min(Math.max(point.x, x), x + width),
  y: Math.min(Math.max(point.y, y), y + height),
});

/** From the top of a line of text to its baseline, of its size. */
const BASELINE = 0.92;
/** Other fonts than ours may be wider, and bold is. */
const SPARE = 1.08;
const PAPER = inkOf('paper');
const BOLD = 1.04;
/** Georgia is wider than the page's serif, and wider still is what programs without Georgia set instead. */
const SERIF_SIZE = 0.85;

/** A line of text on its baseline; its pieces follow each other with the gaps that they have in the picture. */
function textShape(element: Element, { at, clip, mark, paint }: Place): TextShape[] {
  const spans = [...element.querySelectorAll('tspan')];
  const parts = spans.length > 0 ? spans : [element];
  const pieces = parts.flatMap((part) => pieceOf(part, element, at.scale, paint));
  if (pieces.length === 0) return [];
  const size = Math.max(...pieces.map((piece) => piece.size)) / POINTS;
  const width =
    (SPARE *
      pieces.reduce((sum, { text, size: own, bold }) => sum + textWidth(text, own) * (bold ? BOLD : 1), 0)) /
    POINTS;
  const align = ALIGN[element.getAttribute('text-anchor') ?? 'start'] ?? 'left';
  const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
  if (isHidden({ x, y, width: 0, height: 0 }, clip)) return [];
  const box = {
    x: at.x + x * at.scale - SHARE[align] * width,
    y: at.y + y * at.scale - BASELINE * size,
    width,
    height: LINE_HEIGHT * size,
  };
  const ground = numberOf(element, 'stroke-width') > 0 ? hexOf(paint.stroke) : null;
  return [{ kind: 'text', box, pieces, align, ground, mark }];
}

const ALIGN: Readonly<Record<string, TextShape['align']>> = { start: 'left', middle: 'center', end: 'right' };
const SHARE = { left: 0, center: 0.5, right: 1 };

function pieceOf(part: Element, text: Element, scale: number, paint: Paint): Piece[] {
  const own = (name: string) => part.getAttribute(name) ?? text.getAttribute(name);
  const color = hexOf(paintOf(part, paint).fill);
  const words = part.textContent ?? '';
  if (!color || words === '') return [];
  const isSerif = own('font-family')?.includes('Serif') === true;
  return [
    {
      text: `${part.hasAttribute('dx') ? '  ' : ''}${words}`,
      size: Number(own('font-size') ?? 16) * scale * POINTS * (isSerif ? SERIF_SIZE : 1),
      // Programs cut see-through text short, so it is paler instead.
      color: mixed(color, PAPER, paint.opacity),
      font: isSerif ? deckFonts.serif : deckFonts.sans,
      bold: Number(own('font-weight') ?? 400) >= 600,
      italic: own('font-style') === 'italic',
    },
  ];
}
