/** The swimlane in pixels. */

import { palette } from '../../chart/theme/palette';
import {
  type ClaimDatum,
  countDrawn,
  countUndated,
  datumsIn,
  silencesIn,
} from '../../filter/columns/claimSubset';
import { type BoardDimensions, nameRoom } from '../../geometry/boardDimensions';
import {
  type Box,
  fitLabels,
  type LabelCandidate,
  type PlacedText,
  setText,
  type TextPlace,
} from '../../geometry/labels';
import { countRows, packRows } from '../../geometry/packing';
import {
  hitExtent,
  type PlacedDateShift,
  type PlacedMark,
  placeDated,
  placeDateShift,
  placeUndated,
  TARGET,
} from '../../geometry/placedMark';
import { type PlacedSpan, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { fitName, textWidth } from '../../geometry/text';
import { formatYears, instantOf, YEAR, yearAt } from '../../lib/calendar';
import type { EventClaim } from '../../model/claim';
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
import { markFacts } from '../markFacts';
import type { Lane } from '../view';
import { type Scene, type ScenePart, undatedHeading } from '../view';
import type { LanesData } from './data';

export interface LanesScene extends Scene {
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
  /** The name, which the title may cut. */
  readonly name: string;
  /** Top and bottom of the lane, px. */
  readonly y0: number;
  readonly y1: number;
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedText[];
  readonly silences: readonly PlacedText[];
  readonly ties: readonly PlacedDateShift[];
  /** Its undated claims, when they are too many for marks. */
  readonly undatedDensity: PlacedDensity | null;
}

const ROW = TARGET;
const PAD = 3;
const HEADING = 25;
const NARROW_TITLE = 19;

/** Lanes from top to bottom; within a lane, marks that share a time are packed into sub-rows. */
export function layoutLanes(data: LanesData, dimensions: BoardDimensions, x: TimeScale): LanesScene {
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
    heading: { id: 'heading', text: data.words.labels.lanes, x: 0, y: 16, anchor: 'start' },
    undated: anyUndated ? undatedHeading(dimensions) : null,
    isLong: data.tools !== null || count > SCROLL_THRESHOLD,
    laneTools: data.tools && { top: HEADING, facts: data.tools },
  };
}

const toolsHeight = ({ tools }: LanesData): number => (tools ? LANE_TOOLS_HEIGHT : 0);

/** The lanes as density. */
export const lanesDensity = ({ lanes, tools, words }: LanesData): DensityConfig => ({
  heading: words.labels.lanes,
  what: 'claims',
  maximum: MAXIMUM_MARKS,
  fields: lanes.map(({ field }) => field),
  lanes: () => lanes.map(densityLane),
  laneTools: tools,
});

const densityLane = ({ id, name, shortName, tone, field, isShared }: Lane): DensityLane => ({
  id,
  name,
  ...(shortName !== undefined && { shortName }),
  color: tone === 'quiet' ? palette.quiet : palette.ink,
  scale: isShared ? id : tone,
  field,
});

function placeLane(
  lane: Lane,
  data: LanesData,
  dimensions: BoardDimensions,
  x: TimeScale,
  y0: number,
): PlacedLane {
  const top = y0 + PAD + (dimensions.narrow ? NARROW_TITLE : 0);
  const middle = (row: number) => top + (row + 0.5) * ROW;
  const datums = datumsIn(lane.field, x.window);
  const dated = datums.flatMap((datum) => (datum.span ? [{ datum, span: placeSpan(datum.span, x) }] : []));
  const packed = packApart(dated, dimensions);
  const withoutDate = datums.filter(({ span }) => !span);
  const undatedDensity =
    data.density && isCrowded(withoutDate.length, MAXIMUM_UNDATED) ? data.density.layoutUndated : null;
  const undated = undatedDensity ? [] : withoutDate;
  const perRow = Math.max(1, Math.floor((dimensions.undated.x1 - dimensions.undated.x0) / TARGET));
  const count = Math.max(1, countRows(packed), Math.ceil(undated.length / perRow));
  const y1 = top + count * ROW + PAD;
  const datedMarks = dated.map(({ datum, span }, at) =>
    placeDated(markFacts(datum, data.reading, data.words), span, dimensions.plot, middle(packed[at] ?? 0)),
  );
  const undatedMarks = undated.map((datum, at) =>
    placeUndated(
      markFacts(datum, data.reading, data.words),
      dimensions.undated.x1 - TARGET / 2 - (at % perRow) * TARGET,
      middle(Math.floor(at / perRow)),
    ),
  );
  const marks = [...datedMarks, ...undatedMarks];
  const ties = datedMarks.flatMap((mark, at) => placeDateShift(dated[at]?.datum.primarySpan, mark, x));
  return {
    id: lane.id,
    tone: lane.tone,
    name: lane.name,
    title: {
      id: lane.id,
      text: fitName(lane.name, lane.shortName, LANE_NAME_SIZE, nameRoom(dimensions)),
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

/** Sub-rows: what the primary source reports first, what only others report under it. */
function packApart(dated: readonly Dated[], dimensions: BoardDimensions): number[] {
  const extents = dated.map(({ span }) => hitExtent(span, dimensions.plot));
  const isApart = dated.map(({ datum }) => datum.claim.layer === 'others');
  const pick = (apart: boolean) => extents.filter((_, at) => isApart[at] === apart);
  const above = packRows(pick(false), 0);
  const below = packRows(pick(true), 0).map((row) => row + countRows(above));
  return isApart.map((apart) => (apart ? below : above).shift() ?? 0);
}

/** The lanes and marks between two heights. */
export function cropLanes(scene: LanesScene, { y0, y1 }: ScenePart): LanesScene {
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

const LABEL = { size: 11.5, height: 14 };
/** Height of the frame that a tie leads from, px. */
const TIE = 8;
/** A stretch without a claim is remarked on beyond this: three years. */
const SILENCE = 3 * YEAR;

export interface Dated {
  readonly datum: ClaimDatum<EventClaim>;
  readonly span: PlacedSpan;
}

interface MarkedLane {
  readonly lane: Lane;
  readonly dated: readonly Dated[];
  /** Those of `dated` first, in their order. */
  readonly marks: readonly PlacedMark[];
  readonly ties: readonly PlacedDateShift[];
}

/** Texts that found room; `silence` is how a long stretch without a claim is remarked on, null where it is not. */
function placeLaneTexts(
  { lane, dated, marks, ties }: MarkedLane,
  silence: string | null,
  dimensions: BoardDimensions,
  x: TimeScale,
  { y, height }: Pick<Box, 'y' | 'height'>,
): { readonly labels: readonly PlacedText[]; readonly silences: readonly PlacedText[] } {
  const ways = new Map(ties.map((tie) => [tie.id, wayOf(tie)]));
  const candidates =
    lane.tone === 'dealing'
      ? dated.flatMap(({ datum }, at) => labelWish(datum, marks[at], ways.get(datum.claim.id) ?? []))
      : [];
  const quiet =
    lane.tone === 'quiet' || silence === null
      ? []
      : silencesIn(lane.field, SILENCE).map(({ from, to }) => silenceWish(silence, from, to, x, marks));
  const bounds = { y, height, x: dimensions.plot.x0, width: dimensions.plot.x1 - dimensions.plot.x0 };
  const places = fitLabels(
    [...candidates, ...quiet],
    [...marks.map(({ hit }) => hit), ...[...ways.values()].flat()],
    bounds,
  );
  const texts = (list: readonly TextWish[]) =>
    list.flatMap(({ id, text }) => {
      const place = places.get(id);
      return place ? [setText(id, text, place, 11)] : [];
    });
  return { labels: texts(candidates), silences: texts(quiet) };
}

interface TextWish extends LabelCandidate<TextPlace> {
  readonly text: string;
}

/** The room of a tie that text must not cover; a tie from the undated, as long as the lane, has none. */
function wayOf({ primarySpan: was, x0, x1, y }: PlacedDateShift): Box[] {
  if (!was) return [];
  const left = Math.min(x0, was.x0);
  return [{ x: left, y: y - TIE / 2, width: Math.max(x1, was.x1) - left, height: TIE }];
}

/** A short date beside the mark, to its right or else to its left; where its tie is in the way, beyond that. */
function labelWish(
  { claim, span, match }: ClaimDatum<EventClaim>,
  mark: PlacedMark | undefined,
  way: readonly Box[],
): TextWish[] {
  if (!mark || match === 'outside') return [];
  const text = formatSpanShort(span);
  const size = { width: textWidth(text, LABEL.size), height: LABEL.height };
  const y = mark.hit.y + (mark.hit.height - LABEL.height) / 2;
  const right = mark.form === 'pin' ? mark.body.x + mark.body.width + 4 : mark.hit.x + mark.hit.width + 5;
  const clear = Math.max(right, mark.hit.x + mark.hit.width);
  const after = (x: number) => ({ x, y, ...size, anchor: 'start' as const });
  const before = (x: number) => ({ x: x - size.width, y, ...size, anchor: 'end' as const });
  return [
    {
      id: claim.id,
      text,
      places: [
        after(clear),
        before(mark.hit.x - 3),
        ...way.flatMap((box) => [after(box.x + box.width + 4), before(box.x - 4)]),
      ],
    },
  ];
}

/** In the middle of the gap, in the first sub-row that has room. */
function silenceWish(
  words: string,
  from: number,
  to: number,
  x: TimeScale,
  marks: readonly PlacedMark[],
): TextWish {
  const text = `${words}, ${wholeYearsIn(from, to)}`;
  const size = { width: textWidth(text, LABEL.size - 0.5), height: LABEL.height };
  const rows = [...new Set(marks.map(({ hit }) => hit.y))].sort((a, b) => a - b);
  const places = rows.map((y) => ({
    x: (x(from) + x(to) - size.width) / 2,
    y: y + (TARGET - LABEL.height) / 2,
    ...size,
    anchor: 'middle' as const,
  }));
  return { id: `${from}`, text, places };
}

/** The first and last calendar year that lie wholly between two instants. */
function wholeYearsIn(from: number, to: number): string {
  const year = yearAt(from);
  const first = instantOf(year) === from ? year : year + 1;
  return formatYears(first, yearAt(to) - 1);
}
