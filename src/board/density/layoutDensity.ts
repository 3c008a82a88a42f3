/** A subset of claims as density: areas in pixels, and the claims behind each column of them. */

import { type ClaimSubset, countDrawn, isDrawn, lastDrawn } from '../../filter/columns/claimSubset';
import { OUTSIDE } from '../../filter/columns/matchCodes';
import { matchCodesOf } from '../../filter/columns/matchResults';
import { isUndated } from '../../filter/columns/timeColumns';
import { type BoardDimensions, nameRoom } from '../../geometry/boardDimensions';
import {
  type ColumnInk,
  columnCount,
  columnsUnder,
  countAt,
  INK,
  mostOf,
  spreadInk,
  type TimedRows,
} from '../../geometry/density';
import type { PlacedText } from '../../geometry/labels';
import type { TimeScale } from '../../geometry/scale';
import { fitName } from '../../geometry/text';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { formatFigure } from '../../lib/number';
import { isLasting, isMoment, type Span } from '../../model/span';
import {
  type ColumnAt,
  type DensityConfig,
  type DensityLane,
  type DensityPlace,
  type FoundClaim,
  isCrowded,
  LANE_NAME_SIZE,
  LANE_TOOLS_HEIGHT,
  type PlacedDensity,
  UNDATED,
} from '../../views/density';
import { type LayoutPart, undatedHeading, type ViewLayout } from '../../views/view';

/** Lanes of density under a heading, one under the other. */
export interface DensityLayout extends ViewLayout {
  readonly isDensity: true;
  readonly width: number;
  readonly heading: PlacedText;
  /** How many claims are drawn as density. */
  readonly note: PlacedText;
  readonly undated: PlacedText | null;
  readonly densities: readonly PlacedDensity[];
}

const LANE = 38;
/** Height of a panel's heading, px. */
const HEADING = 25;
const NARROW_TITLE = 19;
const PAD = 3;
/** On a narrow board the heading of the undated reaches this far into the plot, px. */
const NARROW_HEAD = 18;

/** Lanes of density; those that name the same scale can be compared. Null when the window holds few enough claims for marks. */
export function layoutDensity(
  config: DensityConfig,
  dimensions: BoardDimensions,
  x: TimeScale,
): DensityLayout | null {
  const { heading, what, maximum, subsets } = config;
  const { narrow, stage } = dimensions;
  const isFull = (some: readonly ClaimSubset[]) =>
    isCrowded(
      some.reduce((sum, subset) => sum + countDrawn(subset, x.window, maximum + 1 - sum), 0),
      maximum,
    );
  if (!isFull(subsets)) return null;
  const inked = config.lanes().map((lane) => inkLane(lane, x));
  const drawn = formatFigure(inked.reduce((sum, { dated }) => sum + dated, 0));
  const toMarks = isFull(subsets.map((subset) => ({ ...subset, unmatched: 'hide' })))
    ? 'zoom in for marks'
    : 'for marks, hide what does not match';
  // A stage has no controls, and need not show all lanes at once.
  const inLanes = stage && inked.length > 1 ? ` in ${inked.length} lanes` : '';
  const note = narrow
    ? `${drawn} as density`
    : `${drawn} ${what}${inLanes}, drawn as density${stage ? '' : `; ${toMarks}`}`;
  return placeDensities(inked, { heading, note, laneTools: stage ? null : config.laneTools }, dimensions, x);
}

interface Around extends Pick<DensityConfig, 'heading' | 'laneTools'> {
  /** Stands at the end of the heading's line. */
  readonly note: string;
}

/** Lanes with their ink, under their heading. */
export function placeDensities(
  inked: readonly Inked[],
  { heading, note, laneTools }: Around,
  dimensions: BoardDimensions,
  x: TimeScale,
): DensityLayout {
  const { plot, undated, narrow } = dimensions;
  const maxima = new Map<string, number>();
  for (const { lane, ink } of inked)
    maxima.set(lane.scale, Math.max(maxima.get(lane.scale) ?? INK, mostOf(ink)));
  const step = LANE + (narrow ? NARROW_TITLE : 0);
  const top = HEADING + (laneTools ? LANE_TOOLS_HEIGHT : 0);
  const densities = inked.map((one, at) => {
    const { lane } = one;
    const y1 = top + (at + 1) * step;
    const y = narrow ? y1 - step + 16 : y1 - 12;
    const place = { dimensions, y0: y1 - LANE + PAD, y1: y1 - 1, baseline: y1 - 12 };
    const title: PlacedText = {
      id: lane.id,
      text: fitName(lane.name, lane.shortName, LANE_NAME_SIZE, nameRoom(dimensions)),
      x: 0,
      y,
      anchor: 'start',
    };
    return { ...placeLane(one, x, place, maxima.get(lane.scale) ?? INK), title };
  });
  return {
    isDensity: true,
    isLong: true,
    width: undated.x1,
    height: top + inked.length * step,
    lanes: [],
    densities,
    laneTools: laneTools && { top: HEADING, facts: laneTools },
    heading: { id: 'heading', text: heading, x: 0, y: 16, anchor: 'start' },
    note: { id: 'density', text: note, x: narrow ? plot.x1 - NARROW_HEAD : plot.x1, y: 16, anchor: 'end' },
    undated: densities.some((one) => one.undated > 0) ? undatedHeading(dimensions) : null,
  };
}

/** The lanes between two heights. */
export const cropDensity = (layout: DensityLayout, { y0, y1 }: LayoutPart): DensityLayout => ({
  ...layout,
  densities: layout.densities.filter(({ area }) => area.y + area.height >= y0 && area.y <= y1),
});

function placeLane(
  { lane: { id, name, color }, dated, undated, ...inked }: Inked,
  x: TimeScale,
  { dimensions, y0, y1, baseline }: DensityPlace,
  maximum: number,
): PlacedDensity {
  const { plot, undated: undatedColumn } = dimensions;
  const { window, column } = x;
  const perColumn = (window.to - window.from) / columnCount(column);
  const place = { y: y0, height: y1 - y0 };
  return {
    id,
    name,
    title: null,
    color,
    area: { x: plot.x0, width: plot.x1 - plot.x0, ...place },
    undatedArea: { x: undatedColumn.x0, width: undatedColumn.x1 - undatedColumn.x0, ...place },
    ...inked,
    maximum,
    undated,
    undatedText:
      undated > 0
        ? {
            id: `${id} undated`,
            text: formatFigure(undated),
            x: undatedColumn.x1,
            y: baseline,
            anchor: 'end',
          }
        : null,
    total: undated + dated,
    rangeAt: (at) => ({ from: window.from + at * perColumn, to: window.from + (at + 1) * perColumn }),
  };
}

/** The undated claims of a lane whose other claims stand as marks: their number, in the column of the undated. */
export function layoutUndated(lane: DensityLane, x: TimeScale, place: DensityPlace): PlacedDensity {
  const { columns, rows } = lane.subset;
  const subset = { ...lane.subset, rows: rows.filter((row) => isUndated(columns.times, row)) };
  return placeLane(inkLane({ ...lane, subset }, x), x, place, INK);
}

/** The ink of a lane, and the claims that leave it. */
export interface Inked extends ColumnInk, Pick<PlacedDensity, 'inkFor' | 'countAt' | 'claimsAt'> {
  readonly lane: Omit<DensityLane, 'subset'>;
}

function inkLane(lane: DensityLane, x: TimeScale): Inked {
  const { subset } = lane;
  return {
    ...{ lane, ...inkRows(subset, x) },
    inkFor: (matches) => inkRows({ ...subset, codes: matchCodesOf(matches, subset.columns) }, x).ink,
    countAt: (column) => countAt(x, rowsOf(subset), column),
    claimsAt: (at, near) => claimsUnder(subset, x, at, near),
  };
}

interface LastInk {
  readonly key: readonly unknown[];
  readonly found: ColumnInk;
}

/** The last ink of the rows of each lane: what is painted ahead of the layout is not spread again for it. */
const latest = new WeakMap<Uint32Array, LastInk>();

function inkRows(subset: ClaimSubset, x: TimeScale): ColumnInk {
  const { window, column } = x;
  const { columns, codes, unmatched, rows } = subset;
  const key = [columns, codes, unmatched, window.from, window.to, column.x0, column.x1];
  const last = latest.get(rows);
  if (last?.key.every((value, at) => value === key[at])) return last.found;
  const found = spreadInk(x, [rowsOf(subset)]);
  latest.set(rows, { key, found });
  return found;
}

/** Whether it went on from one end to the other, known or not; ends that may touch are those of one date. */
const wentOn = (span: Span | null): boolean =>
  span?.shape === 'interval' && (isLasting(span) || !isMoment(span.start) || !isMoment(span.end));

const lastingIn = memoizeWeak((spans: readonly (Span | null)[]) =>
  Uint8Array.from(spans, (span) => Number(wentOn(span))),
);

const rowsOf = ({ columns: { times }, codes, unmatched, rows }: ClaimSubset): TimedRows => ({
  ...{ from: times.drawnFrom, to: times.drawnTo, lasts: lastingIn(times.spans) },
  ...{ dateOf: times.dateOf, rows, tones: codes },
  lastTone: lastDrawn(unmatched),
});

function claimsUnder(subset: ClaimSubset, x: TimeScale, at: ColumnAt, near: number): readonly FoundClaim[] {
  const { columns, codes, unmatched, rows } = subset;
  const { dateOf, drawnFrom, drawnTo } = columns.times;
  const timeOf = (row: number) => drawnFrom[dateOf[row] ?? 0] ?? Number.NaN;
  const isUnder = (row: number) => {
    if (at === UNDATED) return isUndated(columns.times, row);
    const under = columnsUnder(timeOf(row), drawnTo[dateOf[row] ?? 0] ?? Number.NaN, x);
    return under !== null && under.x0 <= at + near && under.x1 >= at - near;
  };
  const found: number[] = [];
  for (const row of rows) if (isDrawn(codes[row], unmatched) && isUnder(row)) found.push(row);
  const weight = (row: number) => Number(codes[row] === OUTSIDE);
  found.sort((a, b) => weight(a) - weight(b) || timeOf(a) - timeOf(b) || a - b);
  return found.flatMap((row) => {
    const claim = columns.claims[row];
    return claim ? [{ claim, isLeftOut: codes[row] === OUTSIDE }] : [];
  });
}
