/** Sums side by side in pixels: a row each, with its sum, its period in time, who claims it, and its size. */

import { palette } from '../../chart/theme/palette';
import { pickRows } from '../../filter/columns/claimSubset';
import type { BoardDimensions, Column } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { type PlacedMark, placeDated, placeUndated, TARGET } from '../../geometry/placedMark';
import type { TimeScale } from '../../geometry/scale';
import { ellipsize, textWidth, wrapText } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import type { Labels } from '../../model/vocabulary';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../density';
import { markFacts } from '../markFacts';
import type { ViewLayout } from '../view';
import { type GroupKind, type RowGroup, type SumClaimsData, type SumRow, sumGroups } from './data';
import { extentOf, PERIOD_RING, type PlacedPeriod, placePeriod } from './period';
import {
  type PlacedSize,
  placeSize,
  SIZE_RING,
  type SizeScale,
  scaleNote,
  scaleUnit,
  sizeHeading,
  sizeScale,
} from './size';
import {
  formatCount,
  formatInFull,
  formatSum,
  LINE,
  piecesOf,
  placeBeside,
  placeLines,
  type RowLine,
  readingNote,
} from './words';

export interface SizedText extends PlacedText {
  readonly size: number;
}

export interface PlacedRow {
  readonly mark: PlacedMark;
  /** Whether the claim's own mark is here: that of the primary source is in the chart of sums, and only drawn again here. */
  readonly isOwn: boolean;
  readonly y0: number;
  readonly y1: number;
  readonly sum: SizedText;
  /** Null where an arrow stands for a period beyond the window. */
  readonly period: (PlacedPeriod & { readonly y: number }) | null;
  readonly lines: readonly RowLine[];
  readonly size: PlacedSize;
}

/** A part of an upright line. */
export interface Guide {
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

export interface PlacedGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly heading: PlacedText;
  readonly count: string;
  readonly note: PlacedText | null;
  /** Zero and the top of the scale. */
  readonly ticks: readonly PlacedText[];
  readonly scale: SizeScale;
  /** Guides at the sums of the primary source, past the sizes of the other rows. */
  readonly guides: readonly Guide[];
  /** The line at the end of the scale. */
  readonly ends: readonly Guide[];
  /** Top of the heading, top of the first row, bottom of the last, px. */
  readonly y0: number;
  readonly top: number;
  readonly y1: number;
  readonly rows: readonly PlacedRow[];
}

export interface SumClaimsLayout extends ViewLayout {
  readonly dimensions: BoardDimensions;
  readonly heading: PlacedText;
  readonly notes: readonly PlacedText[];
  /** The heads of the columns, between two lines. */
  readonly heads: { readonly texts: readonly PlacedText[]; readonly y0: number; readonly y1: number } | null;
  readonly groups: readonly PlacedGroup[];
}

const HEADING = 24;
export const NOTE_SIZE = 12;
const NOTE_LINE = 16;
/** Size of the marks of a scale, px. */
const TICK_SIZE = 11;
const HEADS = { height: 22, baseline: 15 };
const GROUP = { heading: 30, baseline: 20, end: 8 };
/** Of a card on a narrow board, px. */
const CARD = { sum: 22, period: 18, end: 4, heading: 52 };
/** Sizes of a sum in its column: where the larger has no room the smaller has. */
const SUM_SIZES = [13, 12] as const;

/** Rows from top to bottom by group. Without claims of other sources the panel has no height. */
export function layoutSumClaims(
  data: SumClaimsData,
  dimensions: BoardDimensions,
  x: TimeScale,
): SumClaimsLayout {
  const groups = data.groupsIn(x.window);
  const isEmpty = !groups.some(({ rows }) => rows.some(({ datum }) => datum.claim.layer === 'others'));
  const heading: PlacedText = {
    id: 'heading',
    text: sumClaimsTitle(data.words.labels),
    x: 0,
    y: 16,
    anchor: 'start',
  };
  if (isEmpty) return { dimensions, heading, height: 0, notes: [], heads: null, groups: [], lanes: [] };
  const notes = placeNotes(dimensions, readingNote(groups, data.words));
  let top = HEADING + notes.length * NOTE_LINE + 6;
  const heads = dimensions.narrow ? null : placeHeads(groups, data, dimensions, top);
  if (heads) top = heads.y1;
  const placed = groups.map((group) => {
    const one = placeGroup(group, data, dimensions, x, top);
    top = one.y1;
    return one;
  });
  const own = placed.flatMap(({ rows }) => rows.filter(({ isOwn }) => isOwn));
  return {
    ...{ dimensions, heading, notes, heads },
    height: top,
    groups: placed,
    lanes: own.map(({ mark }) => [mark]),
  };
}

/** The panel's heading. */
export const sumClaimsTitle = ({ sum }: Labels): string => `${capitalize(sum.many)} side by side`;

/** The claims as a lane of density for each group. */
export function sumClaimsDensity({ subset, words }: SumClaimsData): DensityConfig {
  const lanes = (): readonly DensityLane[] =>
    sumGroups(subset.claims)
      .map(({ id, heading, isSuch }) => ({
        id,
        name: heading,
        color: palette.sum,
        scale: 'all',
        subset: pickRows(subset, isSuch),
      }))
      .filter((lane) => lane.subset.rows.length > 0);
  return {
    heading: sumClaimsTitle(words.labels),
    what: words.labels.sum.many,
    maximum: MAXIMUM_LABELLED,
    subsets: [subset],
    lanes,
    laneTools: null,
  };
}

const placeNotes = ({ undated }: BoardDimensions, note: string): PlacedText[] =>
  wrapText(note, NOTE_SIZE, undated.x1).map((text, at) => ({
    id: text,
    text,
    x: 0,
    y: HEADING + 10 + at * NOTE_LINE,
    anchor: 'start',
  }));

/** Where sizes are drawn: in the column of the undated, on a narrow board in the right half. */
const sizesIn = ({ undated, narrow }: BoardDimensions): Column =>
  narrow ? { x0: undated.x1 * 0.54, x1: undated.x1 } : undated;

function placeHeads(
  groups: readonly RowGroup[],
  data: SumClaimsData,
  dimensions: BoardDimensions,
  y0: number,
): SumClaimsLayout['heads'] {
  const { plot, undated } = dimensions;
  const [first] = groups;
  const scale = first && sizeScale(data.mostOf(first), undated);
  const unit = first && scale ? scaleUnit(first.unit, scale) : '';
  const y = y0 + HEADS.baseline;
  const texts: PlacedText[] = [
    { id: 'sum', text: 'Sum as claimed', x: 0, y, anchor: 'start' },
    { id: 'period', text: 'The period it is for, and who claims it', x: plot.x0, y, anchor: 'start' },
    { id: 'size', text: sizeHeading(unit), x: undated.x1, y, anchor: 'end' },
  ];
  return { texts, y0, y1: y0 + HEADS.height };
}

function placeGroup(
  group: RowGroup,
  data: SumClaimsData,
  dimensions: BoardDimensions,
  x: TimeScale,
  y0: number,
): PlacedGroup {
  const { narrow, plot } = dimensions;
  const within = sizesIn(dimensions);
  const scale = sizeScale(data.mostOf(group), within);
  const top = y0 + (narrow ? CARD.heading : GROUP.heading);
  let y = top;
  const rows = group.rows.map((row) => {
    const ground = { group, data, dimensions, x, scale, within };
    const one = narrow ? placeCard(row, ground, y) : placeRow(row, ground, y);
    y = one.y1;
    return one;
  });
  const note = scaleNote(group.kind, scaleUnit(group.unit, scale));
  const hasScale = rows.some(({ size }) => size.form !== 'words');
  const ticks = [0, scale.top].map((value): PlacedText => {
    const text = `${value / scale.step}`;
    const half = textWidth(text, TICK_SIZE) / 2;
    return { id: text, text, x: Math.min(scale.at(value), within.x1 - half), y: top - 3, anchor: 'middle' };
  });
  return {
    id: group.id,
    kind: group.kind,
    heading: { id: group.id, text: group.heading, x: 0, y: y0 + GROUP.baseline, anchor: 'start' },
    count: formatCount(group.count),
    note: hasScale
      ? narrow
        ? { id: 'note', text: note, x: 0, y: top - 14, anchor: 'start' }
        : { id: 'note', text: note, x: plot.x1, y: y0 + GROUP.baseline, anchor: 'end' }
      : null,
    ticks: hasScale ? ticks : [],
    scale,
    ends: hasScale ? endsIn(rows, scale.at(scale.top)) : [],
    guides: guidesIn(rows),
    ...{ y0, top, y1: y + GROUP.end, rows },
  };
}

/** The end of the scale, past words that reach beyond it. */
const endsIn = (rows: readonly PlacedRow[], x: number): Guide[] =>
  rows.filter(({ size }) => size.text === null).map(({ y0, y1 }) => ({ x, y0, y1 }));

/** Guides stop at words and at sizes that are near. */
function guidesIn(rows: readonly PlacedRow[]): Guide[] {
  const primary = rows.filter(
    ({ isOwn, size, mark }) => !isOwn && size.form === 'ring' && mark.match !== 'outside',
  );
  return [...new Set(primary.map(({ size }) => size.x1))].flatMap((x) =>
    rows
      .filter(({ size }) => size.text === null && (x < size.x0 - SIZE_RING || x > size.x1 + SIZE_RING))
      .map(({ y0, y1 }) => ({ x, y0, y1 })),
  );
}

interface Ground {
  readonly group: RowGroup;
  readonly data: SumClaimsData;
  readonly dimensions: BoardDimensions;
  readonly x: TimeScale;
  readonly scale: SizeScale;
  readonly within: Column;
}

/** All of a row but its place: what is drawn of its period around `middle`, and its mark, which is the whole row. */
function placeMark(
  row: SumRow,
  { data, dimensions, x }: Ground,
  middle: number,
  [y0, y1]: readonly [number, number],
) {
  const { datum } = row;
  const { plot, undated } = dimensions;
  const facts = markFacts(datum, data.reading, data.words, formatInFull(row, data.words));
  const hit = { x: 0, y: y0, width: undated.x1, height: y1 - y0 };
  if (!datum.span) {
    const mark = { ...placeUndated(facts, plot.x1 - TARGET / 2, middle), hit };
    const at = plot.x1 - TARGET / 2;
    const period = { form: 'undated', x0: at - PERIOD_RING, x1: at + PERIOD_RING } as const;
    return { mark, period: { ...period, hasStart: true, hasEnd: true, isDashed: true, y: middle } };
  }
  const { x0, x1 } = extentOf(datum.span, x);
  const placed = placeDated(facts, { x0, x1, certain0: x0, certain1: x1 }, plot, middle);
  if (placed.form !== 'bar') return { mark: { ...placed, hit }, period: null, arrow: placed.hit };
  const period = placePeriod(datum.span, datum.basis, x);
  const body = { ...placed.body, x: period.x0, width: period.x1 - period.x0 };
  return { mark: { ...placed, body, hit }, period: { ...period, y: middle } };
}

/** A row of one line; where its words find no room beside the bar they stand above it. */
function placeRow(row: SumRow, ground: Ground, y0: number): PlacedRow {
  const { dimensions, scale, within, group, data } = ground;
  const { plot, labels } = dimensions;
  const pieces = piecesOf(row, data);
  const middle = y0 + TARGET / 2;
  const column = { x0: plot.x0 + 3, x1: plot.x1 - 2 };
  const placed = placeMark(row, ground, middle, [y0, y0 + TARGET]);
  const { period } = placed;
  const extent = period ?? arrowExtent(placed.mark, plot);
  const beside =
    pieces.length > 0 &&
    (period?.form === 'undated'
      ? placeBeside(
          pieces,
          { x0: column.x0, x1: column.x0 - 4 },
          { ...column, x1: period.x0 - 6 },
          middle + 4,
        )
      : placeBeside(pieces, extent, column, middle + 4));
  if (beside || pieces.length === 0)
    return rowOf(row, placed, beside ? [beside] : [], [y0, y0 + TARGET], {
      sum: sumText(row, labels.x1 - 8, middle + 4.5),
      size: placeSize(row, group.kind, scale, middle, within),
    });
  const lines = placeLines(pieces, column, y0 + 4);
  const below = y0 + lines.length * LINE + 2;
  const y1 = below + TARGET;
  return rowOf(row, placeMark(row, ground, below + TARGET / 2, [y0, y1]), lines, [y0, y1], {
    sum: sumText(row, labels.x1 - 8, middle + 4.5),
    size: placeSize(row, group.kind, scale, middle, within),
  });
}

/** On a narrow board: the sum and its size, what is said of it in lines, then its period on the board's axis. */
function placeCard(row: SumRow, ground: Ground, y0: number): PlacedRow {
  const { dimensions, scale, within, group, data } = ground;
  const lines = placeLines(piecesOf(row, data), { x0: 0, x1: dimensions.undated.x1 }, y0 + CARD.sum);
  const foot = y0 + CARD.sum + lines.length * LINE;
  const y1 = foot + CARD.period + CARD.end;
  return rowOf(row, placeMark(row, ground, foot + CARD.period / 2, [y0, y1]), lines, [y0, y1], {
    sum: sumText(row, within.x0 - 8, y0 + 15),
    size: placeSize(row, group.kind, scale, y0 + 11, within),
  });
}

/** Where the arrow stands for a period beyond the window. */
const arrowExtent = ({ form }: PlacedMark, plot: Column): Column =>
  form === 'before' ? { x0: plot.x0, x1: plot.x0 + TARGET } : { x0: plot.x1 - TARGET, x1: plot.x1 };

const rowOf = (
  { datum: { claim } }: SumRow,
  { mark, period }: Pick<PlacedRow, 'mark' | 'period'>,
  lines: readonly RowLine[],
  [y0, y1]: readonly [number, number],
  rest: Pick<PlacedRow, 'sum' | 'size'>,
): PlacedRow => ({ mark, period, lines, y0, y1, isOwn: claim.layer === 'others', ...rest });

function sumText(row: SumRow, room: number, y: number): SizedText {
  const text = formatSum(row);
  const [large, small] = SUM_SIZES;
  const size = textWidth(text, large) <= room ? large : small;
  return {
    id: row.datum.claim.id,
    text: ellipsize(text, size, Math.max(room, 0)),
    x: 0,
    y,
    anchor: 'start',
    size,
  };
}
