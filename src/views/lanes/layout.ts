/** The swimlane in pixels. */

import { palette } from '../../chart/theme/palette';
import { countDrawn, countUndated, datumsIn } from '../../filter/columns/claimSubset';
import { type BoardDimensions, hasRail, nameRoom } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { type PlacedMark, placeUndated, TARGET } from '../../geometry/placedMark';
import type { TimeScale } from '../../geometry/scale';
import { fitName, textWidth } from '../../geometry/text';
import { kindLabel } from '../../model/vocabulary';
import { formatSpanShort } from '../../model/words/spans';
import type { DensityConfig, DensityLane, PlacedDensity } from '../density';
import {
  isCrowded,
  LANE_NAME_SIZE,
  LANE_TOOLS_HEIGHT,
  MAXIMUM_MARKS,
  MAXIMUM_UNDATED,
  SCROLL_THRESHOLD,
} from '../density';
import { type DateLabel, type LaneInput, type LaneRows, type PlacedTie, RING, rowIn } from '../laneRows';
import { type Legend, layoutLegend } from '../legend';
import { markFacts } from '../markFacts';
import { type Lane, type LaneControl, type LayoutPart, undatedHeading, type ViewLayout } from '../view';
import { SECOND_SIZE } from './arrange';
import type { LanesData } from './data';
import { type PlannedRows, placeDatedRows, planDatedRows, secondOf } from './datedRows';
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
export interface PlacedLane extends Omit<LaneRows, 'height'> {
  readonly id: string;
  readonly tone: Lane['tone'];
  readonly title: PlacedText;
  /** The name, which the title may cut. */
  readonly name: string;
  /** What is said under the title; null for nothing. */
  readonly note: PlacedText | null;
  /** Top and bottom of the lane, px. */
  readonly y0: number;
  readonly y1: number;
  /** Its undated claims, when they are too many for marks. */
  readonly undatedDensity: PlacedDensity | null;
}

const PAD = 1;
const HEADING = 24;
const NARROW_TITLE = 19;
/** Width of the sign before the name of a rug, px. */
export const RUG_SIGN = 12;
/** Width of the control over a rug’s name, px. */
const RUG_CONTROL = 126;
/** Between the marks of two undated claims of a rug, px; a stage has no room for a second row. */
const UNDATED_RUG = { page: 15, stage: 13 };

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
  const plans: LanePlan[] = [];
  for (const lane of data.lanes) {
    plans.push(planLane(lane, data, dimensions, x));
    yield;
  }
  const tools = data.tools ? LANE_TOOLS_HEIGHT : 0;
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
    laneTools: data.tools && { top: bare, facts: data.tools },
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

/** What a lane holds, and its rows, before it is known where it stands. */
interface LanePlan {
  readonly lane: Lane;
  readonly input: LaneInput;
  /** Null for a rug. */
  readonly rows: PlannedRows | null;
}

function planLane(lane: Lane, data: LanesData, dimensions: BoardDimensions, x: TimeScale): LanePlan {
  const { reading, words, numbers, scene, density } = data;
  const isRug = lane.tone === 'quiet' && !data.openRugs.includes(lane.id);
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
  if (tone === 'quiet') return [{ ...at, does: 'open' }];
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
  const folded = lane.tone === 'quiet' && (isRug || !data.scene) ? rugTitle(lane, datums.length, data) : null;
  const beside = narrow && isRug && folded ? besideTitle(folded, datums, data, dimensions, y0 + PAD) : null;
  const name = beside?.name ?? folded ?? lane.name;
  const top = y0 + PAD + air / 2 + (beside?.height ?? (narrow ? NARROW_TITLE : 0));
  const row = rowIn(dimensions);
  const middle = (at: number) => top + (at + 0.5) * row;
  const dated = rows ? placeDatedRows(rows, input, dimensions, top) : placeRug(input, dimensions, x, top);
  const rail = placeRail(input, data, dimensions, middle, isRug, beside);
  const height = Math.max(dated.height, rail.rows * (isRug ? rugStep(dimensions) : row), isRug ? 0 : row);
  const y1 = top + height + PAD + air / 2;
  const { title, note } = titleOf(
    { ...lane, name },
    datums,
    data,
    dimensions,
    narrow ? y0 + 15 : middle(0) + 4.5,
  );
  return {
    id: lane.id,
    tone: lane.tone,
    name,
    title,
    note: y1 - y0 >= 2 * row ? note : null,
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

/** "16 statements": how many a rug holds. */
const rugTitle = ({ id, name }: Lane, count: number, { words }: LanesData): string =>
  `${count} ${kindLabel(words, id.slice(id.indexOf(':') + 1), count) || name}`;

/** Rows beside the title of a rug on a narrow board, where its undated claims stand as large as they can be touched. */
interface Beside {
  /** "19 statements, 6 undated". */
  readonly name: string;
  readonly perRow: number;
  /** px; all rows. */
  readonly height: number;
  /** Middle of the first row, px. */
  readonly first: number;
}

/** Null where there is none to place. Under a title that leaves no room they have rows of their own. */
function besideTitle(
  folded: string,
  datums: LaneInput['datums'],
  { density }: LanesData,
  dimensions: BoardDimensions,
  y: number,
): Beside | null {
  const count = datums.filter(({ span }) => !span).length;
  const isDense = density !== undefined && isCrowded(count, MAXIMUM_UNDATED);
  if (count === 0 || isDense || !hasRail(dimensions)) return null;
  const { x1 } = dimensions.undated;
  const name = `${folded}, ${count} undated`;
  const from = Math.max(RUG_CONTROL, RUG_SIGN + textWidth(name, LANE_NAME_SIZE) + 6);
  const isBeside = x1 - from >= TARGET;
  const above = isBeside ? 0 : NARROW_TITLE;
  const perRow = Math.max(1, Math.floor((isBeside ? x1 - from : x1) / TARGET));
  return {
    name,
    perRow,
    height: above + Math.ceil(count / perRow) * TARGET,
    first: y + above + TARGET / 2,
  };
}

/** A lane's name, cut to its column, and how many of its claims the filter leaves out. */
function titleOf(
  { id, name, shortName, tone }: Lane,
  datums: LaneInput['datums'],
  data: LanesData,
  dimensions: BoardDimensions,
  y: number,
): Pick<PlacedLane, 'title' | 'note'> {
  // Estimated widths are generous, and to the right of a rug there is a gap.
  const room = nameRoom(dimensions) - (tone === 'quiet' && !dimensions.stage ? RUG_SIGN - 10 : 0);
  const said = dimensions.narrow ? '' : noteOf(datums, data, dimensions);
  return {
    title: { id, text: fitName(name, shortName, LANE_NAME_SIZE, room), x: 0, y, anchor: 'start' },
    note: said ? { id, text: said, x: 0, y: y + 16, anchor: 'start' } : null,
  };
}

/** How many claims the filter leaves out; a scene has a note of its own. */
function noteOf(
  datums: LaneInput['datums'],
  { unmatched, scene, reading, words }: LanesData,
  dimensions: BoardDimensions,
): string {
  const inside = datums.filter(({ match }) => match !== 'outside');
  if (scene) return scene.noteOf(inside, words.labels[reading], dimensions);
  const outside = datums.length - inside.length;
  return outside > 0 && unmatched === 'dim' ? `${outside} filtered out` : '';
}

const rugStep = ({ stage }: BoardDimensions): number => (stage ? UNDATED_RUG.stage : UNDATED_RUG.page);

interface Rail extends Pick<LaneRows, 'marks' | 'labels' | 'ties'> {
  readonly rows: number;
  readonly density:
    | ((...args: Parameters<NonNullable<LanesData['density']>['layoutUndated']>) => PlacedDensity)
    | null;
}

/** What has no date, in the column of the undated: from its right end, with the source's words where there is room. */
function placeRail(
  { datums, reading, words, scene }: LaneInput,
  { density }: LanesData,
  dimensions: BoardDimensions,
  middle: (row: number) => number,
  isRug: boolean,
  beside: Beside | null,
): Rail {
  const { undated: column, narrow } = dimensions;
  const undated = datums.filter(({ span }) => !span);
  const none: Rail = { marks: [], labels: [], ties: [], rows: 0, density: null };
  if (!hasRail(dimensions)) return none;
  if (density && isCrowded(undated.length, MAXIMUM_UNDATED))
    return { ...none, density: density.layoutUndated };
  const step = isRug && !beside ? rugStep(dimensions) : TARGET;
  const perRow = beside?.perRow ?? Math.max(1, Math.floor((column.x1 - column.x0) / step));
  const isLow = isRug && undated.length > perRow;
  const inColumn = isLow ? middle(0) - (rowIn(dimensions) - step) / 2 : middle(0) - (isRug ? 1 : 0);
  const first = beside?.first ?? inColumn;
  const marks = undated.map((datum, at): PlacedMark => {
    const facts = markFacts(datum, reading, words);
    const y = first + Math.floor(at / perRow) * step;
    const mark = placeUndated(facts, column.x1 - step / 2 - (at % perRow) * step, y);
    if (!isRug) return mark;
    const half = step / 2;
    const centre = mark.body.x + mark.body.width / 2;
    return {
      ...mark,
      body: { x: centre - 5, y: y - 5, width: 10, height: 10 },
      hit: { x: centre - half, y: y - half, width: step, height: step },
    };
  });
  if (beside) return { ...none, marks };
  const [only] = undated;
  const [mark] = marks;
  if (isRug || narrow || marks.length !== 1 || !only || !mark)
    return { ...none, marks, rows: Math.ceil(marks.length / perRow) };
  const labels: DateLabel[] = [];
  const ties: PlacedTie[] = [];
  const x = mark.body.x + mark.body.width / 2;
  const wording = only.claim.date.wording && `“${only.claim.date.wording}”`;
  const room = mark.hit.x - column.x0;
  if (wording && textWidth(wording, SECOND_SIZE) <= room)
    labels.push({
      id: mark.id,
      text: wording,
      words: '',
      fontSize: SECOND_SIZE,
      isQuiet: true,
      x: mark.hit.x - 1,
      y: middle(0) + 4,
      anchor: 'end',
    });
  const other = reading === 'primary' && scene?.others !== false ? only.claim.others?.span : null;
  const date = other ? formatSpanShort(other) : '';
  const hasTie = other !== null && other !== undefined && textWidth(date, SECOND_SIZE) <= room;
  if (hasTie)
    ties.push({
      id: mark.id,
      tone: secondOf(only, { reading, words }) ? 'rust' : 'neutral',
      path: `M${x} ${mark.body.y + mark.body.height} V${middle(1) - 5}`,
      ring: { x, y: middle(1), width: 2 * RING },
      ghost: null,
      text: { id: mark.id, text: date, x: mark.hit.x + 2, y: middle(1) + 4, anchor: 'end' },
    });
  return { marks, labels, ties, rows: hasTie ? 2 : 1, density: null };
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
