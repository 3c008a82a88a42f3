/** A sum in pixels: an area for a rate, a stem with a ring for a sum named once, a square for a total. */
import type { Column } from '../../geometry/boardDimensions';
import type { Box } from '../../geometry/labels';
import type { Extent } from '../../geometry/packing';
import { FADE, type PlacedSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { clamp } from '../../lib/number';
import { datedRange, isMoment, type Moment, type Span } from '../../model/span';
import type { SumLine, Worded } from '../../model/vocabulary';
import { type Figure, isRate, levelOf, lineOf } from './figures';
import type { Step } from './steps';
import { isBare } from './words';

/** A year, or another stretch, within which a rate begins or ends: hatched from `base` up. */
export interface Hatched extends Extent {
  readonly part: 'start' | 'end' | 'whole';
  readonly base: number;
}

interface ShapeBase extends Extent {
  /** Height of the sum, px from the top. */
  readonly level: number;
  /** Where its words and its ring belong in time. */
  readonly middle: number;
  readonly line: SumLine;
  /** Of dashes: it is an offer, or worked out: the date of a ring, the yearly sum of a monthly rate. */
  readonly isDashed: boolean;
  /** The lower end of a range. */
  readonly low: number | null;
  /** It is said to be more, or at most so much. */
  readonly reach: 'over' | 'up to' | null;
}

/** A rate: an area from zero over its time. */
export interface AreaShape extends ShapeBase {
  readonly form: 'area';
  /** What surely belongs to its time, fading at an end that is not given. Null where no part does. */
  readonly solid: PlacedSpan | null;
  readonly hatched: readonly Hatched[];
  /** The outer ends that are given: sides of an outline. */
  readonly sides: readonly number[];
  readonly arrows: readonly ('start' | 'end')[];
}

/** A sum named once, a total, or brackets in the place of a figure. */
export interface PointShape extends ShapeBase {
  readonly form: 'pledge' | 'total' | 'bare';
}

export type SumShape = AreaShape | PointShape;

/** Narrower stretches are not hatched, px. */
const LEAST_HATCHED = 4;
/** Of an area, px. */
const LEAST_WIDTH = 3;
/** Half of the brackets that stand for no figure, at the least, px. */
const HALF_BRACKETS = 6;
export const RING = 6;
export const BRACKET_HEIGHT = 11;

interface Ground {
  readonly x: TimeScale;
  readonly y: (value: number) => number;
  readonly zero: number;
  readonly words: Worded;
}

const extentOf = ({ earliest, latest }: Moment, x: TimeScale): Extent => ({ x0: x(earliest), x1: x(latest) });
const isHatchedWide = ({ x0, x1 }: Extent): boolean => x1 - x0 >= LEAST_HATCHED;

/** A figure with a date as it stands in the chart. It may lie beyond the window. */
export function placeFigure(figure: Figure, span: Span, ground: Ground, step: Step = {}): SumShape {
  const { sum, isWorkedOut } = figure;
  const { y, zero, words } = ground;
  const level = levelOf(sum);
  const bare = isBare(figure, words);
  const { amount } = sum;
  const line = lineOf(words, sum);
  const base = {
    level: bare || level === null ? zero : y(level),
    line,
    isDashed: isWorkedOut || line === 'dashed',
    low: bare || amount.low === undefined || amount.qualifier !== 'range' ? null : y(lowOf(sum, amount.low)),
    reach: reachOf(amount.qualifier),
  };
  if (!bare && isRate(sum)) {
    const isDashed = line === 'dashed' || sum.basis === 'monthly';
    return { ...base, isDashed, ...areaOf(span, ground, step) };
  }
  return {
    ...base,
    ...pointOf(span, ground.x, bare ? 'bare' : sum.basis === 'cumulative' ? 'total' : 'pledge'),
  };
}

const lowOf = ({ basis }: Figure['sum'], low: number): number => (basis === 'monthly' ? low * 12 : low);

const reachOf = (qualifier: Figure['sum']['amount']['qualifier']): SumShape['reach'] =>
  qualifier === 'over' || qualifier === 'at-least' ? 'over' : qualifier === 'up-to' ? 'up to' : null;

type AreaParts = Pick<AreaShape, 'form' | 'x0' | 'x1' | 'middle' | 'solid' | 'hatched' | 'sides' | 'arrows'>;

function areaOf(span: Span, { x, zero, y }: Ground, step: Step): AreaParts {
  if (span.shape === 'moment') return areaOfMoment(span.at, x, zero);
  const start = isMoment(span.start) ? extentOf(span.start, x) : null;
  const end = isMoment(span.end) ? extentOf(span.end, x) : null;
  const known = start ?? end ?? { x0: x.column.x0, x1: x.column.x1 };
  const isStartWide = start !== null && isHatchedWide(start) && !step.isStartSolid;
  const isEndWide = end !== null && isHatchedWide(end) && !step.isEndSolid;
  const goesOn = { start: span.start === 'open', end: span.end === 'open' };
  const before = goesOn.start ? Math.min(x.column.x0, known.x0) : known.x0 - FADE;
  const after = goesOn.end ? Math.max(x.column.x1, known.x1) : known.x1 + FADE;
  const first = start ? (isStartWide ? start.x1 : start.x0) : before;
  const last = end ? (isEndWide ? end.x0 : end.x1) : after;
  const baseOf = (base: number | undefined) => (base === undefined ? zero : y(base));
  const ends = [
    ...(isStartWide ? [{ ...start, part: 'start' as const, base: baseOf(step.startBase) }] : []),
    ...(isEndWide ? [{ ...end, part: 'end' as const, base: baseOf(step.endBase) }] : []),
  ];
  return within(x.column, {
    solid:
      last > first
        ? {
            x0: first,
            x1: last,
            certain0: start || goesOn.start ? first : known.x0,
            certain1: end || goesOn.end ? last : known.x1,
          }
        : null,
    hatched: last >= first ? ends : joined(ends),
    sides: [...(start ? [start.x0] : []), ...(end ? [end.x1] : [])],
    arrows: [...(goesOn.start ? (['start'] as const) : []), ...(end ? [] : (['end'] as const))],
  });
}

/** A rate of a time that is one date: solid, unless the date is longer than a year and it may be any part of it. */
function areaOfMoment({ earliest, latest, precision }: Moment, x: TimeScale, zero: number): AreaParts {
  const [x0, x1] = [x(earliest), Math.max(x(latest), x(earliest) + LEAST_WIDTH)];
  const isVague = ['decade', 'century', 'millennium', 'set'].includes(precision);
  return within(x.column, {
    solid: isVague ? null : { x0, x1, certain0: x0, certain1: x1 },
    hatched: isVague ? [{ part: 'whole', x0, x1, base: zero }] : [],
    sides: [x0, x1],
    arrows: [],
  });
}

/** Stretches that overlap as one. */
const joined = (stretches: readonly Hatched[]): Hatched[] => {
  const [first] = stretches;
  if (!first) return [];
  return [
    {
      part: stretches.length > 1 ? 'whole' : first.part,
      x0: Math.min(...stretches.map(({ x0 }) => x0)),
      x1: Math.max(...stretches.map(({ x1 }) => x1)),
      base: Math.max(...stretches.map(({ base }) => base)),
    },
  ];
};

/** The parts of an area, cut at the edges of the plot. */
function within(
  { x0: left, x1: right }: Column,
  { solid, hatched, sides, arrows }: Pick<AreaShape, 'solid' | 'hatched' | 'sides' | 'arrows'>,
): AreaParts {
  const at = (px: number) => clamp(px, left, right);
  const extents = [...(solid ? [solid] : []), ...hatched];
  const [x0, x1] = [Math.min(...extents.map((one) => one.x0)), Math.max(...extents.map((one) => one.x1))];
  const cut = <E extends Extent>(one: E): E[] => {
    const [from, to] = [at(one.x0), at(one.x1)];
    return to - from > 0 ? [{ ...one, x0: from, x1: to }] : [];
  };
  const [kept] = solid ? cut(solid) : [];
  return {
    form: 'area',
    x0,
    x1,
    middle: (at(x0) + at(x1)) / 2,
    solid: kept ? { ...kept, certain0: at(kept.certain0), certain1: at(kept.certain1) } : null,
    hatched: hatched.flatMap(cut),
    sides: sides.filter((side) => side >= left && side <= right),
    arrows,
  };
}

function pointOf(
  span: Span,
  x: TimeScale,
  form: PointShape['form'],
): Pick<PointShape, 'form' | 'x0' | 'x1' | 'middle'> {
  const dated = datedRange(span);
  const isStretch = span.shape === 'interval';
  let [x0, x1] = [x(dated.from), x(dated.to)];
  if (isStretch && span.start === 'unknown') x0 = x1 - FADE;
  if (isStretch && span.end === 'unknown') x1 = x0 + FADE;
  if (form === 'bare') {
    const middle = (x0 + x1) / 2;
    return {
      form,
      x0: Math.min(x0, middle - HALF_BRACKETS),
      x1: Math.max(x1, middle + HALF_BRACKETS),
      middle,
    };
  }
  const isTotalOfStretch = form === 'total' && isStretch && isMoment(span.end);
  return { form, x0, x1, middle: isTotalOfStretch ? x1 : (x0 + x1) / 2 };
}

/** The upper edge and the sides of an area as a line, from where it surely is so. */
export function outlineOf(
  { x0, x1, level, sides, solid }: AreaShape,
  zero: number,
  { x0: left, x1: right }: Column,
): string {
  const [from, to] = [clamp(x0, left, right), clamp(x1, left, right)];
  const start = sides.includes(from) ? `M${from} ${zero} V${level}` : `M${solid?.certain0 ?? from} ${level}`;
  return `${start} H${to}${sides.includes(to) ? ` V${zero}` : ''}`;
}

const box = (x0: number, x1: number, y0: number, y1: number): Box => ({
  x: x0,
  y: y0,
  width: x1 - x0,
  height: y1 - y0,
});
/** Around a ring or a square, px; its line stands on its edge. */
const AROUND = RING + 2;
/** The arrow of a sum that may be more, or of a rate that goes on, px. */
export const ARROW = 14;
/** A date that is wider than its ring has a whisker. */
export const hasWhisker = ({ x0, x1 }: Extent): boolean => x1 - x0 > 2 * AROUND;

/** What a shape covers within the plot, px: no words may stand there. */
export function boxesOf(shape: SumShape, zero: number, { x0: left, x1: right }: Column): Box[] {
  const { level, middle, low, reach } = shape;
  const at = (px: number) => clamp(px, left, right);
  if (shape.form === 'area') {
    const { solid, hatched, arrows } = shape;
    return [
      ...(solid ? [box(solid.x0, solid.x1, level - 3, zero)] : []),
      ...hatched.map(({ x0, x1, base }) => box(x0, x1, level - 3, Math.max(base, level))),
      ...arrows.map((end) =>
        end === 'end'
          ? box(at(shape.x1), at(shape.x1) + 9, level - 6, level + 6)
          : box(at(shape.x0) - 9, at(shape.x0), level - 6, level + 6),
      ),
    ];
  }
  if (shape.form === 'bare')
    return [box(at(shape.x0) - 1, at(shape.x1) + 1, zero - BRACKET_HEIGHT - 1, zero)];
  const foot = low ?? level;
  return [
    box(middle - AROUND, middle + AROUND, level - AROUND, foot + AROUND),
    ...(shape.form === 'pledge' ? [box(middle - 2, middle + 2, level, zero)] : []),
    ...(hasWhisker(shape) ? [box(at(shape.x0), at(shape.x1), level - 4, level + 4)] : []),
    ...(reach === 'over' ? [box(middle - 5, middle + 5, level - AROUND - ARROW, level)] : []),
  ];
}
