/** The swimlane in pixels. */

import { palette } from '../../chart/theme/palette';
import { countDrawn, countUndated, datumsIn } from '../../filter/columns/claimSubset';
import { type BoardDimensions, hasRail } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { TARGET } from '../../geometry/placedMark';
import type { TimeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import { EMPTY_LANES } from '../../model/lanes';
import type { DensityConfig, DensityLane, PlacedDensity } from '../density';
import { LANE_NAME_SIZE, LANE_TOOLS_HEIGHT, MAXIMUM_MARKS, SCROLL_THRESHOLD, SIGN_ROOM } from '../density';
import { type LaneInput, type LaneRows, rowIn } from '../laneRows';
import { type Legend, layoutLegend } from '../legend';
import { type Lane, type LaneControl, type LayoutPart, undatedHeading, type ViewLayout } from '../view';
import type { LanesData } from './data';
import { placeDatedRows, planDatedRows } from './datedRows';
import { foldEmpty, type LanePlan } from './fold';
import { type ApartRows, apartOf, nameEnd, rugNames, titleOf } from './names';
import { besideTitle, NARROW_TITLE, placeRail, rugStep } from './rail';
import { placeRug } from './rug';
import { placeSilence, type Silence } from './silence';

export interface LanesLayout extends ViewLayout {
  readonly dimensions: BoardDimensions;
  readonly heading: PlacedText;
  readonly legend: Legend;
  readonly undated: PlacedText | null;
  readonly placedLanes: readonly PlacedLane[];
  /** The longest stretch without a report. */
  readonly silence: Silence | null;
}

/** A lane of the swimlane in pixels. */
export interface PlacedLane extends Omit<LaneRows, 'height' | 'apart'> {
  readonly id: string;
  readonly tone: Lane['tone'];
  readonly title: PlacedText;
  /** The name, which the title may cut. */
  readonly name: string;
  /** A rug that stands open. */
  readonly isOpen: boolean;
  /** What is said under the title; null for nothing. */
  readonly note: PlacedText | null;
  /** Top and bottom of the lane, px. */
  readonly y0: number;
  readonly y1: number;
  /** The rows of what only other sources make; null where it has none. */
  readonly apart: ApartRows | null;
  /** Its undated claims, when they are too many for marks. */
  readonly undatedDensity: PlacedDensity | null;
}

const PAD = 1;
/** Below the line of the empty lanes on a narrow board, px. */
const LINE_BELOW = 5;
const HEADING = 24;
/**
 * Lanes from top to bottom, with their legend; within a lane, marks and their dates are packed into sub-rows. Pauses between
 * two lanes.
 */
export function* lanesSteps(
  data: LanesData,
  dimensions: BoardDimensions,
  x: TimeScale,
): Generator<void, LanesLayout, void> {
  const { words } = data;
  const count = data.lanes.reduce(
    (sum, { subset }) => sum + countDrawn(subset, x.window, SCROLL_THRESHOLD + 1),
    0,
  );
  const planned: LanePlan[] = [];
  for (const lane of data.lanes) {
    planned.push(planLane(lane, data, dimensions, x));
    yield;
  }
  const plans = foldEmpty(planned, data);
  // A stage has no controls.
  const laneTools = dimensions.stage ? null : data.tools;
  const tools = laneTools ? LANE_TOOLS_HEIGHT : 0;
  // As under a legend of one line, which most are.
  const usual = (dimensions.stage ? 0 : HEADING) + tools;
  const placed = yield* stack(plans, data, dimensions, x, usual);
  const shown = placed.flatMap(({ marks }) => marks).filter(({ match }) => match !== 'outside');
  const title = textWidth(words.labels.lanes, 16) + 12;
  const start = dimensions.narrow ? title : Math.max(dimensions.plot.x0, title);
  const heading = { id: 'heading', text: words.labels.lanes, x: 0, y: 16, anchor: 'start' as const };
  const rings = placed.flatMap(({ ties }) => ties.flatMap(({ ring, tone }) => (ring ? [tone] : [])));
  const dates = {
    differ: rings.includes('rust'),
    narrower: rings.includes('neutral'),
    perPixel: (x.window.to - x.window.from) / (x.column.x1 - x.column.x0),
  };
  const legend = layoutLegend(shown, dates, words, dimensions, dimensions.stage ? [0, 12] : [start, 15]);
  const bare = dimensions.stage ? 0 : HEADING + legend.height;
  const top = bare + tools;
  const placedLanes = top === usual ? placed : yield* stack(plans, data, dimensions, x, top);
  const undated = data.lanes.reduce((sum, { subset }) => sum + countUndated(subset), 0);
  return {
    dimensions,
    height: placedLanes.at(-1)?.y1 ?? top,
    placedLanes,
    legend,
    heading,
    lanes: placedLanes.map(({ marks }) => marks),
    densities: placedLanes.flatMap(({ undatedDensity }) => undatedDensity ?? []),
    undated: undated > 0 && hasRail(dimensions) ? headingOf(undated, dimensions) : null,
    silence: data.scene ? null : placeSilence(data, placedLanes, dimensions, x),
    isLong: data.tools !== null || count > SCROLL_THRESHOLD,
    laneTools: laneTools && { top: bare, facts: laneTools },
    laneControls: data.tools || data.scene ? [] : placedLanes.flatMap((lane) => controlOf(lane, data)),
    ...(data.scene && { openGround: data.scene.takenIn(placedLanes, dimensions) }),
  };
}

/** Over the column of the undated; on a stage above the first lane, beside the panel before it. */
const headingOf = (count: number, dimensions: BoardDimensions): PlacedText => ({
  ...undatedHeading(dimensions),
  text: dimensions.narrow ? '' : `undated (${count})`,
  ...(dimensions.stage && { y: -6 }),
});

function planLane(lane: Lane, data: LanesData, dimensions: BoardDimensions, x: TimeScale): LanePlan {
  const { reading, words, numbers, scene, density } = data;
  const isRug = lane.tone === 'quiet' && !data.open.includes(lane.id);
  const isTerse = dimensions.terse === 'all' || dimensions.terse.includes(lane.id);
  const datums = datumsIn(lane.subset, x.window);
  const input: LaneInput = { datums, reading, words, numbers, scene, isTerse, density };
  return { lane, input, rows: isRug ? null : planDatedRows(input, dimensions, x) };
}

function* stack(
  plans: readonly LanePlan[],
  data: LanesData,
  dimensions: BoardDimensions,
  x: TimeScale,
  first: number,
): Generator<void, PlacedLane[], void> {
  const placed: PlacedLane[] = [];
  for (const plan of plans) {
    placed.push(placeLane(plan, data, dimensions, x, placed.at(-1)?.y1 ?? first));
    yield;
  }
  return placed;
}

/** A lane's name filters by it, and the name of a rug opens it. */
function controlOf({ id, tone, y0, title, name }: PlacedLane, { people }: LanesData): LaneControl[] {
  const at = { id, top: y0, height: TARGET + 2 * PAD, label: name, isCut: title.text !== name };
  const width = SIGN_ROOM + textWidth(title.text, LANE_NAME_SIZE);
  if (tone === 'quiet') return [{ ...at, does: 'open', width }];
  return people.has(id) ? [{ ...at, does: 'filter' }] : [];
}

/** The lanes as density. */
export const lanesDensity = ({ lanes, tools, words }: LanesData): DensityConfig => ({
  heading: words.labels.lanes,
  what: 'claims',
  maximum: MAXIMUM_MARKS,
  subsets: lanes.map(({ subset }) => subset),
  lanes: () => lanes.map(densityLane),
  laneTools: tools,
});

const densityLane = ({ id, name, shortName, tone, subset, isShared }: Lane): DensityLane => ({
  id,
  name,
  ...(shortName !== undefined && { shortName }),
  color: tone === 'quiet' ? palette.quiet : palette.ink,
  scale: isShared ? id : tone,
  subset,
});

function placeLane(
  { lane, input, rows }: LanePlan,
  data: LanesData,
  dimensions: BoardDimensions,
  x: TimeScale,
  y0: number,
): PlacedLane {
  const { narrow, air } = dimensions;
  const { datums } = input;
  const isRug = rows === null;
  const isLine = lane.id === EMPTY_LANES;
  const folded = !isLine && lane.tone === 'quiet' && (isRug || !data.scene) ? rugNames(lane, data) : null;
  const beside = narrow && isRug && folded ? besideTitle(folded, datums, data, dimensions, y0 + PAD) : null;
  const named = { ...lane, ...folded, ...beside?.names };
  const top = y0 + PAD + air / 2 + (beside?.height ?? (narrow ? NARROW_TITLE : 0));
  const row = rowIn(dimensions);
  const middle = (at: number) => top + (at + 0.5) * row;
  const dated = rows ? placeDatedRows(rows, input, dimensions, top) : placeRug(input, dimensions, x, top);
  const rail = placeRail(input, data, dimensions, middle, isRug, beside);
  const high = Math.max(dated.height, rail.rows * (isRug ? rugStep(dimensions) : row), isRug ? 0 : row);
  const height = isLine && narrow ? LINE_BELOW : high;
  const y1 = top + height + PAD + air / 2;
  const { title, note } = titleOf(named, datums, data, dimensions, {
    y: narrow ? y0 + 15 : middle(0) + 4.5,
    end: isLine ? dimensions.undated.x1 : isRug && !narrow ? nameEnd(dated, dimensions) : 0,
  });
  return {
    id: lane.id,
    tone: lane.tone,
    name: named.name,
    isOpen: data.open.includes(lane.id),
    title,
    note: y1 - y0 >= 2 * row ? note : null,
    apart: apartOf(lane, dated, top, note, data, dimensions),
    y0,
    y1,
    marks: [...dated.marks, ...rail.marks],
    labels: [...dated.labels, ...rail.labels],
    ties: [...dated.ties, ...rail.ties],
    numbers: dated.numbers,
    undatedDensity:
      rail.density?.(densityLane(lane), x, { dimensions, y0: top, y1: y1 - PAD, baseline: middle(0) + 4 }) ??
      null,
  };
}

/** The lanes and marks between two heights. */
export function cropLanes(layout: LanesLayout, { y0, y1 }: LayoutPart): LanesLayout {
  const isNear = (top: number, bottom: number) => bottom >= y0 && top <= y1;
  const placedLanes = layout.placedLanes
    .filter((lane) => isNear(lane.y0, lane.y1))
    .map((lane) => ({
      ...lane,
      marks: lane.marks.filter(({ hit }) => isNear(hit.y, hit.y + hit.height)),
      labels: lane.labels.filter(({ y }) => isNear(y, y)),
    }));
  return { ...layout, placedLanes };
}
