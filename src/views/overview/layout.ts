/** The overview in pixels: density of claims over the whole span. */

import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { Box } from '../../geometry/labels';
import { placeTicks, stepsOf, type Tick, type TimeScale, UNIT_LENGTH } from '../../geometry/scale';
import type { OverviewData } from './data';
import { histogram } from './histogram';

export interface OverviewScene {
  readonly dimensions: BoardDimensions;
  readonly height: number;
  /** Where the bars and the brush stand. */
  readonly area: Box;
  readonly all: readonly Box[];
  readonly matching: readonly Box[];
  readonly ticks: readonly Tick[];
}

const AXIS = 17;
const BARS = 34;

const topOf = ({ narrow }: BoardDimensions) => (narrow ? 22 : 2);

/** The overview's height in these dimensions, px. */
export const overviewHeight = (dimensions: BoardDimensions): number => topOf(dimensions) + BARS + AXIS;

/** One bar a year, month, day or hour where there is room, else as many as can be told apart. */
export function layoutOverview(data: OverviewData, dimensions: BoardDimensions, x: TimeScale): OverviewScene {
  const { window, column } = x;
  const width = column.x1 - column.x0;
  const units = Math.round((window.to - window.from) / UNIT_LENGTH[stepsOf(window).coarse]);
  const count = Math.max(1, Math.min(units, Math.floor(width / 5)));
  const [matching = [], rest = []] = histogram(data, window, count);
  const all = matching.map((weight, bin) => weight + (rest[bin] ?? 0));
  const most = Math.max(1, ...all);
  const top = topOf(dimensions);
  const bars = (weights: readonly number[]) =>
    weights.map((weight, bin) => {
      const height = (weight / most) * (BARS - 4);
      return {
        x: column.x0 + (bin * width) / count,
        y: top + BARS - height,
        width: width / count - 1,
        height,
      };
    });
  return {
    dimensions,
    height: overviewHeight(dimensions),
    area: { x: column.x0, y: top, width, height: BARS },
    all: bars(all),
    matching: bars(matching),
    ticks: placeTicks(x, 56),
  };
}
