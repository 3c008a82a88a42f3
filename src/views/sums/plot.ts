/** Sums of one unit on their scale in pixels: marks, what is around them, and where words may stand. */
import type { BoardDimensions, Column } from '../../geometry/boardDimensions';
import { type Box, type PlacedText, touches } from '../../geometry/labels';
import { linearScale } from '../../geometry/linear';
import {
  hitExtent,
  isOffscreen,
  type MarkFacts,
  type PlacedMark,
  type Point,
  placeDated,
  TARGET,
} from '../../geometry/placedMark';
import type { PlacedSpan } from '../../geometry/placedSpan';
import { formatTick, type RoundScale, roundScale } from '../../geometry/roundScale';
import type { TimeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import { clamp } from '../../lib/number';
import { unitKey } from '../../model/claim';
import type { Span } from '../../model/span';
import { formatSumWords } from '../../model/words/labels';
import { markFacts } from '../markFacts';
import type { Anchor } from './blocks';
import type { SumsData, SumUnit } from './data';
import type { DrawnSum } from './figures';
import { ARROW, BRACKET_HEIGHT, boxesOf, hasWhisker, placeFigure, RING, type SumShape } from './shapes';
import type { Step } from './steps';
import { boxesAlong, ringOf, type TieTarget, tieFromMark, tiePath } from './ties';

/** A sum with its mark; its words are placed when all marks stand. */
export interface BareSum {
  readonly drawn: DrawnSum;
  readonly mark: PlacedMark & { readonly span: PlacedSpan };
  /** Null where all of it lies beyond the window. */
  readonly shape: SumShape | null;
  /** The primary source's figure, where that of other sources is shown. */
  readonly ghost: SumShape | null;
  /** The ring at the sum that other sources have instead, and the way to it. */
  readonly ring: Point | null;
  readonly tie: string | null;
  readonly target: TieTarget | null;
  readonly anchor: Anchor;
  readonly obstacles: readonly Box[];
  /** Of brackets on a stage that are wide enough for their words: the room between them, one of the obstacles. */
  readonly inside: Box | null;
}

export interface GridLine {
  readonly y: number;
  readonly label: PlacedText;
}

/** A scale with its sums. */
export interface SumPlot {
  readonly key: string;
  readonly top: number;
  readonly zero: number;
  readonly grid: readonly GridLine[];
  readonly sums: readonly BareSum[];
}

/** Room for targets above a scale and under it, px. */
const HEADROOM = 14;
const FOOTROOM = 10;

export function placePlot(
  sums: readonly DrawnSum[],
  steps: ReadonlyMap<string, Step>,
  { key, unit, most }: SumUnit,
  data: SumsData,
  dimensions: BoardDimensions,
  x: TimeScale,
  [top, zero]: readonly [number, number],
): SumPlot {
  const scale = roundScale(most, zero - top);
  const line = linearScale([0, Math.max(scale.top, 1)], [zero, top]);
  const y = (value: number) => clamp(line(value), top, zero);
  const placed = sums.flatMap((drawn) => {
    const { span } = drawn.shown;
    return span ? [placeSum(drawn, span, steps, data, dimensions, x, { y, zero, key })] : [];
  });
  return {
    key,
    top,
    zero,
    grid: gridOf(scale, unit, y, dimensions),
    sums: apart(placed, top - HEADROOM, zero + FOOTROOM),
  };
}

function gridOf(
  { top, ticks }: RoundScale,
  unit: SumUnit['unit'],
  y: (value: number) => number,
  { narrow, plot }: BoardDimensions,
): GridLine[] {
  return ticks.map((value) => {
    const height = y(value);
    const text = top === 0 ? '' : formatTick(value, top, unit);
    const at = narrow
      ? ([plot.x0, height - 3, 'start'] as const)
      : ([plot.x0 - 8, height + 4, 'end'] as const);
    return {
      y: height,
      label: { id: `${value}`, text: narrow && value === 0 ? '' : text, x: at[0], y: at[1], anchor: at[2] },
    };
  });
}

/** What the marks of a scale take on a narrow board, where they stand in the plot, px. */
export const gridLabelBoxes = ({ grid }: SumPlot, { narrow }: BoardDimensions): Box[] =>
  narrow
    ? grid.map(({ label }) => ({ x: label.x, y: label.y - 10, width: textWidth(label.text, 11), height: 12 }))
    : [];

interface Ground {
  readonly y: (value: number) => number;
  readonly zero: number;
  readonly key: string;
}

function placeSum(
  drawn: DrawnSum,
  span: Span,
  steps: ReadonlyMap<string, Step>,
  data: SumsData,
  { plot, stage }: BoardDimensions,
  x: TimeScale,
  { y, zero, key }: Ground,
): BareSum {
  const { datum, shown, second } = drawn;
  const { words, reading } = data;
  const { claim } = datum;
  const facts = sumFacts(drawn, data);
  const ground = { x, y, zero, words };
  const shape = placeFigure(shown, span, ground, steps.get(claim.id));
  const placed = limited(shape, plot);
  const level = clamp(shape.level, TARGET / 2, zero - TARGET / 2);
  const mark = { ...placeDated(facts, placed, plot, level), span: placed };
  if (isOffscreen(mark))
    return { ...NOTHING, drawn, mark, anchor: anchorAround(mark.hit), obstacles: [mark.hit] };
  const isOneUnit = second !== null && unitKey(second.sum.amount) === key;
  const other = isOneUnit && second.span ? placeFigure(second, second.span, ground) : null;
  const ring = other && reading === 'primary' && other.form !== 'bare' ? ringOf(other, plot) : null;
  const ghost = other && reading === 'others' && isApart(shape, other) ? other : null;
  const inside = stage ? insideOf(shape, ring, zero, plot) : null;
  const points = ring ? tieTo(ring, shape, inside, plot) : [];
  return {
    drawn,
    shape,
    ghost,
    ring,
    tie: points.length > 1 ? tiePath(points) : null,
    target: ring ?? (ghost && drawn.differs ? pointOn(ghost, zero, plot) : null),
    anchor: anchorOf(shape, ghost, ring, zero, plot),
    mark: { ...mark, form: 'bar', body: bodyOf(shape), hit: hitOf(shape, placed, plot, zero) },
    inside,
    obstacles: [
      ...(inside ? [inside] : boxesOf(shape, zero, plot)),
      ...(ghost ? outlineBoxes(ghost, zero, plot) : []),
      ...(ring ? [boxAround(ring, ring.radius + 2)] : []),
      ...boxesAlong(points),
    ],
  };
}

/** What a mark says of its sum. */
export function sumFacts({ datum, shown: { sum } }: DrawnSum, { reading, words }: SumsData): MarkFacts {
  const said = formatSumWords(sum, words);
  return markFacts(datum, reading, words, `; ${said}, according to ${sum.claimant}`);
}

const NOTHING = { shape: null, ghost: null, ring: null, tie: null, target: null, inside: null };

/** Narrower brackets hold no words, px. */
const LEAST_INSIDE = 120;

/** The room between the brackets of a sum without a figure; null where they are narrow, or its ring stands beside them. */
function insideOf(shape: SumShape, ring: Point | null, zero: number, plot: Column): Box | null {
  if (shape.form !== 'bare') return null;
  const [x0, x1] = [Math.max(shape.x0, plot.x0), Math.min(shape.x1, plot.x1)];
  const isBeside = ring !== null && (ring.x < x0 || ring.x > x1);
  if (x1 - x0 < LEAST_INSIDE || isBeside) return null;
  return { x: x0, y: zero - BRACKET_HEIGHT - 1, width: x1 - x0, height: BRACKET_HEIGHT + 1 };
}

/** Between the words inside brackets and the line to their ring, px. */
const OVER_WORDS = 7;

/** The ring of words without a figure is tied to the words alone. */
function tieTo(ring: TieTarget, shape: SumShape, inside: Box | null, plot: Column): Point[] {
  if (shape.form !== 'bare') return tieFromMark(shape, ring, plot);
  const [from, to] = [ring.y + ring.radius, (inside?.y ?? 0) - OVER_WORDS];
  return to - from < 2
    ? []
    : [
        { x: ring.x, y: to },
        { x: ring.x, y: from },
      ];
}

const boxAround = ({ x, y }: Point, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** Farther beyond the window than this no shape reaches, px. */
const REACH = 1e5;

/** The extent of a shape as a span; ends that go on for ever stop beyond the window. */
function limited({ x0, x1, ...shape }: SumShape, { x0: left, x1: right }: Column): PlacedSpan {
  const at = (px: number) => clamp(px, left - REACH, right + REACH);
  const solid = shape.form === 'area' ? shape.solid : null;
  return {
    x0: at(x0),
    x1: at(x1),
    certain0: clamp(solid?.certain0 ?? x0, at(x0), at(x1)),
    certain1: clamp(solid?.certain1 ?? x1, at(x0), at(x1)),
  };
}

/** Whether a ghost stands beside its mark, not under it. */
function isApart(shape: SumShape, ghost: SumShape): boolean {
  if (ghost.form === 'bare') return false;
  const isHigher = Math.abs(shape.level - ghost.level) > 3;
  if (shape.form !== 'area' || ghost.form !== 'area')
    return isHigher || Math.abs(shape.middle - ghost.middle) > 2 * RING;
  return isHigher || Math.abs(shape.x0 - ghost.x0) > 3 || Math.abs(shape.x1 - ghost.x1) > 3;
}

/** The middle of what shows of a ghost, where a tie may end. */
function pointOn(ghost: SumShape, zero: number, { x0: left, x1: right }: Column): TieTarget | null {
  if (ghost.x1 <= left || ghost.x0 >= right) return null;
  if (ghost.form !== 'area') return { x: clamp(ghost.middle, left, right), y: ghost.level, radius: RING };
  const ends = {
    x0: clamp(ghost.x0, left, right),
    x1: clamp(ghost.x1, left, right),
    sides: ghost.sides,
    foot: zero,
  };
  return { x: ghost.middle, y: ghost.level, radius: 0, ends };
}

function anchorOf(
  shape: SumShape,
  ghost: SumShape | null,
  ring: Point | null,
  zero: number,
  { x0: left, x1: right }: Column,
): Anchor {
  const at = (px: number) => clamp(px, left, right);
  const { level, reach, form, middle } = shape;
  const isWide = form === 'area' || form === 'bare' || hasWhisker(shape);
  const half = form === 'area' || form === 'bare' ? 0 : RING + 2;
  const extents = [
    ...(isWide ? [shape] : []),
    ...(half > 0 ? [{ x0: middle - half, x1: middle + half }] : []),
    ...(ghost?.form === 'area' ? [ghost] : []),
    ...(form === 'bare' && ring ? [{ x0: ring.x - RING, x1: ring.x + RING }] : []),
  ];
  const foot = form === 'total' ? level + half : zero;
  const top = form === 'bare' ? (ring?.y ?? zero - BRACKET_HEIGHT) : level;
  return {
    x0: at(Math.min(...extents.map(({ x0 }) => x0))),
    x1: at(Math.max(...extents.map(({ x1 }) => x1))),
    y: top,
    top: form === 'area' ? top - 3 : top - Math.max(half, RING) - (reach === 'over' ? ARROW : 0),
    bottom: foot,
    isOfLast: form === 'bare' && ring !== null,
  };
}

/** What a mark leaves for its words when it is a plain box. */
export const anchorAround = ({ x, y, width, height }: Box): Anchor => ({
  x0: x,
  x1: x + width,
  y: y + height / 2,
  top: y,
  bottom: y + height,
  isOfLast: false,
});

function bodyOf({ form, level, x0, x1, middle }: SumShape): Box {
  if (form === 'area') return { x: x0, y: level - 7, width: x1 - x0, height: 14 };
  const y = form === 'bare' ? level - BRACKET_HEIGHT : level - RING;
  const [from, to] = [Math.min(x0, middle - RING), Math.max(x1, middle + RING)];
  return { x: from, y, width: to - from, height: form === 'bare' ? BRACKET_HEIGHT : 2 * RING };
}

/** What can be touched: of an area its upper edge. */
function hitOf(shape: SumShape, span: PlacedSpan, plot: Column, zero: number): Box {
  const around = shape.form === 'area' ? span : { ...span, x0: shape.middle, x1: shape.middle };
  const { x0, x1 } = hitExtent(around, plot, shape.form === 'area' ? 0 : TARGET);
  const middle = shape.form === 'bare' ? zero - BRACKET_HEIGHT / 2 : shape.level;
  const y = Math.min(middle - TARGET / 2, zero + FOOTROOM - TARGET);
  return { x: x0, y, width: x1 - x0, height: TARGET };
}

/** The lines of an outline as boxes: words keep off them, not off the empty space within. */
function outlineBoxes(ghost: SumShape, zero: number, plot: Column): Box[] {
  if (ghost.form !== 'area') return boxesOf(ghost, zero, plot);
  const at = (px: number) => clamp(px, plot.x0, plot.x1);
  return [
    { x: at(ghost.x0), y: ghost.level - 2, width: at(ghost.x1) - at(ghost.x0), height: 4 },
    ...ghost.sides.map((side) => ({ x: side - 2, y: ghost.level, width: 4, height: zero - ghost.level })),
  ];
}

/** Sums that are close in time and amount: what is drawn keeps its height, what can be touched stands apart. */
function apart(placed: readonly BareSum[], top: number, bottom: number): BareSum[] {
  const taken: Box[] = [];
  return placed.map((one) => {
    const { hit } = one.mark;
    const near = taken.filter((other) => touches(other, { ...hit, y: other.y }));
    const isFree = (y: number) =>
      y >= top &&
      y + hit.height <= bottom &&
      !near.some((other) => y < other.y + other.height && y + hit.height > other.y);
    const levels = [hit.y, ...near.flatMap((other) => [other.y - hit.height, other.y + other.height])];
    const nearest = levels.sort((a, b) => Math.abs(a - hit.y) - Math.abs(b - hit.y));
    const y = nearest.find(isFree) ?? hit.y;
    taken.push({ ...hit, y });
    if (y === hit.y) return one;
    const moved = { ...one, mark: { ...one.mark, hit: { ...hit, y } } };
    // An arrow at the window's edge is drawn in the middle of its target.
    return one.shape
      ? moved
      : { ...moved, anchor: anchorAround(moved.mark.hit), obstacles: [moved.mark.hit] };
  });
}
