/** The swimlane in pixels. */
import { countDrawn, countUndated, entriesIn } from '../../filter/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { countRows, packRows } from '../../geometry/packRows';
import { palette } from '../../geometry/palette';
import { type PlacedMark, TARGET } from '../../geometry/placedMark';
import type { PlacedText } from '../../geometry/placedText';
import { hitExtent, placeDated, placeUndated } from '../../geometry/placeMark';
import { placeSpan } from '../../geometry/placeSpan';
import { type PlacedTie, placeTie } from '../../geometry/placeTie';
import type { TimeScale } from '../../geometry/timeScale';
import type { DensityConfig, DensityLane, PlacedDensity } from '../density';
import {
  isCrowded,
  LANE_TOOLS_HEIGHT,
  MAXIMUM_MARKS,
  MAXIMUM_UNDATED,
  SCROLL_THRESHOLD,
} from '../densityThresholds';
import type { Lane } from '../lane';
import { markFacts } from '../markFacts';
import { type Scene, type ScenePart, undatedHeading } from '../view';
import type { MeetingsData } from './data';
import { type Dated, placeLaneTexts } from './laneTexts';

export interface MeetingsScene extends Scene {
  readonly dimensions: BoardDimensions;
  readonly heading: PlacedText;
  readonly undated: PlacedText | null;
  readonly placedLanes: readonly PlacedLane[];
}

/** A lane of the swimlane in pixels. */
export interface PlacedLane {
  readonly id: string;
  readonly tone: Lane['tone'];
  readonly title: PlacedText;
  /** Top and bottom of the lane, px. */
  readonly y0: number;
  readonly y1: number;
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedText[];
  readonly silences: readonly PlacedText[];
  readonly ties: readonly PlacedTie[];
  /** Its undated claims, when they are too many for marks. */
  readonly undatedDensity: PlacedDensity | null;
}

const ROW = TARGET;
const PAD = 3;
const HEADING = 25;
const NARROW_TITLE = 19;

/** Lanes from top to bottom; within a lane, marks that share a time are packed into sub-data. */
export function layoutMeetings(data: MeetingsData, dimensions: BoardDimensions, x: TimeScale): MeetingsScene {
  const count = data.lanes.reduce((sum, { field }) => sum + countDrawn(field, x.window, SCROLL_THRESHOLD), 0);
  let top = HEADING + toolsHeight(data);
  const placedLanes = data.lanes.map((lane) => {
    const placed = placeLane(lane, data, dimensions, x, top);
    top = placed.y1;
    return placed;
  });
  const anyUndated = data.lanes.some(({ field }) => countUndated(field) > 0);
  return {
    dimensions,
    height: top,
    placedLanes,
    lanes: placedLanes.map(({ marks }) => marks),
    densities: placedLanes.flatMap(({ undatedDensity }) => undatedDensity ?? []),
    heading: { id: 'heading', text: TITLE, x: 0, y: 16, anchor: 'start' },
    undated: anyUndated ? undatedHeading(dimensions) : null,
    isLong: data.tools !== null || count > SCROLL_THRESHOLD,
    laneTools: data.tools && { top: HEADING, facts: data.tools },
  };
}

const toolsHeight = ({ tools }: MeetingsData): number => (tools ? LANE_TOOLS_HEIGHT : 0);

/** The panel's heading. */
export const TITLE = 'Meetings by leader';

/** The lanes as density. */
export const meetingsDensity = ({ lanes, tools }: MeetingsData): DensityConfig => ({
  heading: TITLE,
  what: 'records',
  maximum: MAXIMUM_MARKS,
  fields: lanes.map(({ field }) => field),
  lanes: () => lanes.map(densityLane),
  laneTools: tools,
});

const densityLane = ({ id, name, tone, field, isShared }: Lane): DensityLane => ({
  id,
  name,
  color: tone === 'quiet' ? palette.quiet : palette.ink,
  scale: isShared ? id : tone,
  field,
});

function placeLane(
  lane: Lane,
  data: MeetingsData,
  dimensions: BoardDimensions,
  x: TimeScale,
  y0: number,
): PlacedLane {
  const top = y0 + PAD + (dimensions.narrow ? NARROW_TITLE : 0);
  const middle = (row: number) => top + (row + 0.5) * ROW;
  const entries = entriesIn(lane.field, x.window);
  const dated = entries.flatMap((entry) => (entry.span ? [{ entry, span: placeSpan(entry.span, x) }] : []));
  const packed = packApart(dated, dimensions);
  const withoutDate = entries.filter(({ span }) => !span);
  const undatedDensity =
    data.density && isCrowded(withoutDate.length, MAXIMUM_UNDATED) ? data.density.layoutUndated : null;
  const undated = undatedDensity ? [] : withoutDate;
  const perRow = Math.max(1, Math.floor((dimensions.undated.x1 - dimensions.undated.x0) / TARGET));
  const count = Math.max(1, countRows(packed), Math.ceil(undated.length / perRow));
  const y1 = top + count * ROW + PAD;
  const datedMarks = dated.map(({ entry, span }, at) =>
    placeDated(markFacts(entry, data.reading), span, dimensions.plot, middle(packed[at] ?? 0)),
  );
  const undatedMarks = undated.map((entry, at) =>
    placeUndated(
      markFacts(entry, data.reading),
      dimensions.undated.x1 - TARGET / 2 - (at % perRow) * TARGET,
      middle(Math.floor(at / perRow)),
    ),
  );
  const marks = [...datedMarks, ...undatedMarks];
  const ties = datedMarks.flatMap((mark, at) => placeTie(dated[at]?.entry.was, mark, x));
  return {
    id: lane.id,
    tone: lane.tone,
    title: {
      id: lane.id,
      text: lane.name,
      x: 0,
      y: dimensions.narrow ? y0 + 16 : middle(0) + 4,
      anchor: 'start',
    },
    y0,
    y1,
    marks,
    undatedDensity:
      undatedDensity?.(densityLane(lane), x, {
        dimensions,
        y0: top,
        y1: y1 - PAD,
        baseline: middle(0) + 4,
      }) ?? null,
    ties,
    ...placeLaneTexts({ lane, dated, marks, ties }, data.silence, dimensions, x, { y: y0, height: y1 - y0 }),
  };
}

/** Sub-rows: what the article reports first, what only the public record reports under it. */
function packApart(dated: readonly Dated[], dimensions: BoardDimensions): number[] {
  const extents = dated.map(({ span }) => hitExtent(span, dimensions.plot));
  const isApart = dated.map(({ entry }) => entry.claim.layer === 'record');
  const pick = (apart: boolean) => extents.filter((_, at) => isApart[at] === apart);
  const above = packRows(pick(false), 0);
  const below = packRows(pick(true), 0).map((row) => row + countRows(above));
  return isApart.map((apart) => (apart ? below : above).shift() ?? 0);
}

/** The lanes and marks between two heights. */
export function cropMeetings(scene: MeetingsScene, { y0, y1 }: ScenePart): MeetingsScene {
  const isNear = (top: number, bottom: number) => bottom >= y0 && top <= y1;
  const placedLanes = scene.placedLanes
    .filter((lane) => isNear(lane.y0, lane.y1))
    .map((lane) => ({
      ...lane,
      marks: lane.marks.filter(({ hit }) => isNear(hit.y, hit.y + hit.height)),
      labels: lane.labels.filter(({ y }) => isNear(y, y)),
    }));
  return { ...scene, placedLanes };
}
