/** The swimlane in pixels. */
import { countDrawn, countUndated, entriesIn } from '../../filter/claimSubset';
import { isCrowded, LANE_TOOLS, MANY_MARKS, MOST_MARKS, MOST_UNDATED } from '../../geometry/crowd';
import type { Frame } from '../../geometry/frame';
import { countRows, packRows } from '../../geometry/packRows';
import { palette } from '../../geometry/palette';
import { TARGET } from '../../geometry/placedMark';
import type { PlacedText } from '../../geometry/placedText';
import { hitExtent, placeDated, placeUndated } from '../../geometry/placeMark';
import { placeSpan } from '../../geometry/placeSpan';
import { placeTie } from '../../geometry/placeTie';
import type { TimeScale } from '../../geometry/timeScale';
import type { Lane } from '../lane';
import { markFacts } from '../markFacts';
import type { InkLane } from '../placedDensity';
import { undatedHead } from '../undatedHead';
import type { Crowd, Scene } from '../view';
import { type Dated, placeLaneTexts } from './laneTexts';
import type { PlacedLane } from './placedLane';
import type { MeetingsRows } from './rows';

export interface MeetingsScene extends Scene {
  readonly frame: Frame;
  readonly heading: PlacedText;
  readonly undated: PlacedText | null;
  readonly placedLanes: readonly PlacedLane[];
}

const ROW = TARGET;
const PAD = 3;
const HEADING = 25;
const NARROW_TITLE = 19;

/** Lanes from top to bottom; within a lane, marks that share a time are packed into sub-rows. */
export function placeMeetings(rows: MeetingsRows, frame: Frame, x: TimeScale): MeetingsScene {
  const count = rows.lanes.reduce((sum, { field }) => sum + countDrawn(field, x.window, MANY_MARKS), 0);
  let top = HEADING + toolsHeight(rows);
  const placedLanes = rows.lanes.map((lane) => {
    const placed = placeLane(lane, rows, frame, x, top);
    top = placed.y1;
    return placed;
  });
  const anyUndated = rows.lanes.some(({ field }) => countUndated(field) > 0);
  return {
    frame,
    height: top,
    placedLanes,
    lanes: placedLanes.map(({ marks }) => marks),
    densities: placedLanes.flatMap(({ undatedInk }) => undatedInk ?? []),
    heading: { id: 'heading', text: TITLE, x: 0, y: 16, anchor: 'start' },
    undated: anyUndated ? undatedHead(frame) : null,
    isLong: rows.tools !== null || count > MANY_MARKS,
    laneTools: rows.tools && { top: HEADING, facts: rows.tools },
  };
}

const toolsHeight = ({ tools }: MeetingsRows): number => (tools ? LANE_TOOLS : 0);

/** The panel's heading and accessible name. */
export const TITLE = 'Meetings by leader';

/** The lanes as density. */
export const meetingsCrowd = ({ lanes, tools }: MeetingsRows): Crowd => ({
  heading: TITLE,
  what: 'records',
  most: MOST_MARKS,
  fields: lanes.map(({ field }) => field),
  inkLanes: () => lanes.map(inkLane),
  laneTools: tools,
});

const inkLane = ({ id, name, tone, field, isShared }: Lane): InkLane => ({
  id,
  name,
  color: tone === 'quiet' ? palette.quiet : palette.ink,
  scale: isShared ? id : tone,
  field,
});

function placeLane(lane: Lane, rows: MeetingsRows, frame: Frame, x: TimeScale, y0: number): PlacedLane {
  const top = y0 + PAD + (frame.narrow ? NARROW_TITLE : 0);
  const middle = (row: number) => top + (row + 0.5) * ROW;
  const entries = entriesIn(lane.field, x.window);
  const dated = entries.flatMap((entry) => (entry.span ? [{ entry, span: placeSpan(entry.span, x) }] : []));
  const packed = packApart(dated, frame);
  const withoutDate = entries.filter(({ span }) => !span);
  const undatedInk =
    rows.many && isCrowded(withoutDate.length, MOST_UNDATED) ? rows.many.placeUndatedInk : null;
  const undated = undatedInk ? [] : withoutDate;
  const perRow = Math.max(1, Math.floor((frame.rail.x1 - frame.rail.x0) / TARGET));
  const count = Math.max(1, countRows(packed), Math.ceil(undated.length / perRow));
  const y1 = top + count * ROW + PAD;
  const datedMarks = dated.map(({ entry, span }, at) =>
    placeDated(markFacts(entry, rows.reading), span, frame.plot, middle(packed[at] ?? 0)),
  );
  const undatedMarks = undated.map((entry, at) =>
    placeUndated(
      markFacts(entry, rows.reading),
      frame.rail.x1 - TARGET / 2 - (at % perRow) * TARGET,
      middle(Math.floor(at / perRow)),
    ),
  );
  const marks = [...datedMarks, ...undatedMarks];
  const ties = datedMarks.flatMap((mark, at) => placeTie(dated[at]?.entry.was, mark, x));
  return {
    id: lane.id,
    tone: lane.tone,
    title: { id: lane.id, text: lane.name, x: 0, y: frame.narrow ? y0 + 16 : middle(0) + 4, anchor: 'start' },
    y0,
    y1,
    marks,
    undatedInk:
      undatedInk?.(inkLane(lane), x, { frame, y0: top, y1: y1 - PAD, baseline: middle(0) + 4 }) ?? null,
    ties,
    ...placeLaneTexts({ lane, dated, marks, ties }, rows.silence, frame, x, { y: y0, height: y1 - y0 }),
  };
}

/** Sub-rows: what the article reports first, what only the public record reports under it. */
function packApart(dated: readonly Dated[], frame: Frame): number[] {
  const extents = dated.map(({ span }) => hitExtent(span, frame.plot));
  const isApart = dated.map(({ entry }) => entry.claim.layer === 'record');
  const pick = (apart: boolean) => extents.filter((_, at) => isApart[at] === apart);
  const above = packRows(pick(false), 0);
  const below = packRows(pick(true), 0).map((row) => row + countRows(above));
  return isApart.map((apart) => (apart ? below : above).shift() ?? 0);
}

/** The lanes and marks between two heights. */
export function cropMeetings(scene: MeetingsScene, y0: number, y1: number): MeetingsScene {
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
