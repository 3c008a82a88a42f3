/** The scales of a chart of sums under each other, one for each unit, with the column of the undated. */
import { palette } from '../../chart/theme/palette';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { type Box, type PlacedText, touches } from '../../geometry/labels';
import { type PlacedMark, placeUndated, TARGET } from '../../geometry/placedMark';
import type { TimeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import { unitKey } from '../../model/claim';
import { isCrowded, MAXIMUM_UNDATED, type PlacedDensity } from '../density';
import { DETAIL } from './blocks';
import type { SumsData } from './data';
import { type DrawnSum, missingEnds } from './figures';
import { gridLabelBoxes, placePlot, type SumPlot, sumFacts } from './plot';
import { findSteps } from './steps';

export interface UndatedSum {
  readonly drawn: DrawnSum;
  readonly mark: PlacedMark;
}

/** A scale with its sums and those of them that have no date. */
export interface SumChart extends SumPlot {
  readonly undated: readonly UndatedSum[];
  readonly density: PlacedDensity | null;
  /** "no end given" beside the arrow of a rate, by claim id; none where it has no room. */
  readonly ends: ReadonlyMap<string, PlacedText>;
  /** Where words may stand. */
  readonly bounds: Box;
  /** What they may not touch. */
  readonly obstacles: readonly Box[];
}

/** Above each scale and under it, px. */
const ABOVE = 16;
const BELOW = 10;
/** A chart has so much more than what the board gives its scale, px. */
const MORE = 20;
const LEAST_HEIGHT = 84;

const keyOf = ({ shown }: DrawnSum, first: string): string =>
  shown.sum.amount.value === null ? first : unitKey(shown.sum.amount);

/** Each unit's chart, the first from `from` px on. */
export function placeCharts(
  sums: readonly DrawnSum[],
  data: SumsData,
  dimensions: BoardDimensions,
  x: TimeScale,
  from: number,
): readonly SumChart[] {
  const { units } = data;
  const [main] = units;
  const steps = findSteps(sums);
  const height = Math.max(LEAST_HEIGHT, (dimensions.sumsHeight + MORE) / units.length);
  let bottom = from - BELOW;
  return units.map((unit) => {
    const own = sums.filter((drawn) => keyOf(drawn, main?.key ?? '') === unit.key);
    const without = own.filter(({ shown }) => shown.span === null);
    const isDense = data.density !== undefined && isCrowded(without.length, MAXIMUM_UNDATED);
    const rows = isDense ? 0 : Math.ceil(without.length / perRow(dimensions));
    const top = bottom + BELOW + ABOVE;
    const zero = top + Math.max(height, rows * TARGET);
    bottom = zero;
    const plot = placePlot(own, steps, unit, data, dimensions, x, [top, zero]);
    const undated = isDense ? [] : without.map((drawn, at) => placeOne(drawn, at, data, dimensions, zero));
    const lane = {
      id: `undated ${unit.key}`,
      name: data.words.labels.sums,
      color: palette.sum,
      scale: 'undated sums',
    };
    const density = isDense
      ? (data.density?.layoutUndated({ ...lane, subset: data.own }, x, {
          dimensions,
          y0: top,
          y1: zero,
          baseline: zero - 4,
        }) ?? null)
      : null;
    return { ...plot, undated, density, ...roomFor(plot, undated, dimensions) };
  });
}

/** Bottom of the last chart, px. */
export const bottomOf = (charts: readonly SumChart[]): number => (charts.at(-1)?.zero ?? 0) + BELOW;

const perRow = ({ undated: { x0, x1 } }: BoardDimensions): number =>
  Math.max(1, Math.floor((x1 - x0) / TARGET));

/** Undated sums fill their column from below. */
function placeOne(
  drawn: DrawnSum,
  at: number,
  data: SumsData,
  dimensions: BoardDimensions,
  zero: number,
): UndatedSum {
  const columns = perRow(dimensions);
  const x = dimensions.undated.x1 - ((at % columns) + 0.5) * TARGET;
  const y = zero - (Math.floor(at / columns) + 0.5) * TARGET;
  return { drawn, mark: placeUndated(sumFacts(drawn, data), x, y) };
}

function roomFor(plot: SumPlot, undated: readonly UndatedSum[], dimensions: BoardDimensions) {
  const { plot: column, undated: rail } = dimensions;
  const { top, zero } = plot;
  const bounds = {
    x: column.x0 + 2,
    y: top - ABOVE + 2,
    width: rail.x1 - column.x0 - 2,
    height: zero - top + ABOVE - 4,
  };
  const obstacles: Box[] = [
    ...plot.sums.flatMap((sum) => sum.obstacles),
    ...undated.map(({ mark }) => mark.hit),
    ...gridLabelBoxes(plot, dimensions),
  ];
  const ends = new Map<string, PlacedText>();
  for (const { drawn, shape } of plot.sums) {
    const id = drawn.datum.claim.id;
    if (shape?.form !== 'area' || !missingEnds(drawn.shown.span).end || drawn.datum.match === 'outside')
      continue;
    const x = Math.min(shape.x1, column.x1) + 13;
    const box = { x, y: shape.level - 7, width: textWidth(NO_END, DETAIL), height: 14 };
    if (x + box.width > rail.x1 || obstacles.some((other) => touches(other, box))) continue;
    obstacles.push(box);
    ends.set(id, { id: `${id} end`, text: NO_END, x, y: shape.level + 4, anchor: 'start' });
  }
  return { bounds, obstacles, ends };
}

const NO_END = 'no end given';
