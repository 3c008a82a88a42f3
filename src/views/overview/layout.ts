/** The overview in pixels: how many claims there are over the whole span, and the window that is chosen. */

import { formatEnd } from '../../filter/period';
import type { Box, PlacedText } from '../../geometry/labels';
import type { Extent } from '../../geometry/packing';
import {
  placeTicks,
  stepsOf,
  type Tick,
  type TimeScale,
  type TimeUnit,
  UNIT_LENGTH,
} from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import { type OverviewData, PARTS } from './data';
import { histogram } from './histogram';

/** What stands around the bars: on a board the axis follows under them; alone, they have years of their own. */
export type OverviewLook = 'board' | 'alone';

export interface OverviewLayout {
  readonly height: number;
  /** Where the bars and the brush stand. */
  readonly area: Box;
  /** Bars of the primary source's claims, and those that match over them. */
  readonly all: readonly Box[];
  readonly matching: readonly Box[];
  /** Bars of what only other sources have, on top of the others. */
  readonly others: readonly Box[];
  readonly othersMatching: readonly Box[];
  /** Whether anything does not match. */
  readonly isFiltered: boolean;
  /** How many claims the highest bar stands for, where each is one year, month, day or hour. */
  readonly most: { readonly count: number; readonly unit: TimeUnit } | null;
  readonly ticks: readonly Tick[];
  /** First and last year, month or day, for the ends of the bars. */
  readonly ends: readonly [from: string, to: string];
}

/** Heights, px: what the handles need above, the bars, and the way from the window to the axis or the years below. */
const HEIGHTS: Readonly<Record<OverviewLook, { top: number; bars: number; below: number }>> = {
  board: { top: 4, bars: 23, below: 7 },
  alone: { top: 4, bars: 44, below: 24 },
};

/** The overview's height, px. */
export function overviewHeight(look: OverviewLook = 'board'): number {
  const { top, bars, below } = HEIGHTS[look];
  return top + bars + below;
}

/** One bar a year, month, day or hour where there is room, else as many as can be told apart. */
export function layoutOverview(
  data: OverviewData,
  x: TimeScale,
  look: OverviewLook = 'board',
): OverviewLayout {
  const { window, column } = x;
  const { top, bars: room } = HEIGHTS[look];
  const width = column.x1 - column.x0;
  const unit = stepsOf(window).coarse;
  const units = Math.round((window.to - window.from) / UNIT_LENGTH[unit]);
  const count = Math.max(1, Math.min(units, Math.floor(width / 5)));
  const weights = histogram(data, window, count);
  const [matching, rest, othersMatching, othersRest] = (
    [PARTS.matching, PARTS.rest, PARTS.othersMatching, PARTS.othersRest] as const
  ).map((part) => weights[part] ?? []) as [number[], number[], number[], number[]];
  const own = matching.map((weight, bin) => weight + (rest[bin] ?? 0));
  const added = othersMatching.map((weight, bin) => weight + (othersRest[bin] ?? 0));
  const highest = Math.max(0, ...own.map((weight, bin) => weight + (added[bin] ?? 0)));
  const scale = (room - 1) / Math.max(1, highest);
  const bars = (list: readonly number[], under: readonly number[]) =>
    list.map((weight, bin) => ({
      x: column.x0 + (bin * width) / count,
      y: top + room - (weight + (under[bin] ?? 0)) * scale,
      width: width / count - (width / count > 8 ? 2 : 1),
      height: weight * scale,
    }));
  return {
    height: overviewHeight(look),
    area: { x: column.x0, y: top, width, height: room },
    all: bars(own, []),
    matching: bars(matching, []),
    others: bars(added, own),
    othersMatching: bars(othersMatching, own),
    isFiltered: [...rest, ...othersRest].some((weight) => weight > 0),
    most: count === units && highest > 0 ? { count: Math.max(1, Math.round(highest)), unit } : null,
    ticks: look === 'alone' ? placeTicks(x, 62) : [],
    ends: [formatEnd(window.from, 'from', unit), formatEnd(window.to, 'to', unit)],
  };
}

/** Letters of the ends, px. */
const END = { size: 11, baseline: 10, around: 4 };

/** The chosen window over the bars, and the way that leads from its ends to those of the stretch that is drawn below. */
export interface OverviewWindow {
  readonly box: Box;
  /** SVG path; '' where nothing is drawn below. */
  readonly funnel: string;
  /** What all of the bars span, where the window leaves room for it. */
  readonly ends: readonly PlacedText[];
}

/** `below` is where the chosen stretch stands on the axis under the overview; null where there is none. */
export function placeWindow(
  { area, height, ends: [first, last] }: OverviewLayout,
  chosen: Extent,
  below: Extent | null,
): OverviewWindow {
  const base = area.y + area.height;
  const y = area.y + END.baseline;
  const [from, to] = [area.x + END.around, area.x + area.width - END.around];
  const endOf = (id: string, text: string, x: number): PlacedText => ({
    id,
    text,
    x,
    y,
    anchor: x === from ? 'start' : 'end',
  });
  const hasRoom = (text: string, room: number) =>
    below !== null && textWidth(text, END.size) + 3 * END.around < room;
  return {
    ends: [
      ...(hasRoom(first, chosen.x0 - area.x) ? [endOf('first', first, from)] : []),
      ...(hasRoom(last, area.x + area.width - chosen.x1) ? [endOf('last', last, to)] : []),
    ],
    box: { x: chosen.x0, y: area.y - 1, width: chosen.x1 - chosen.x0, height: area.height + 1 },
    funnel: below
      ? `M${chosen.x0} ${base} L${below.x0} ${height} L${below.x1} ${height} L${chosen.x1} ${base} Z`
      : '',
  };
}
