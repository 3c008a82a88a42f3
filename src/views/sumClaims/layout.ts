/** Sums side by side in pixels: a row each, its period in time, and beside the names what it is in a year. */

import { scaleLinear } from 'd3-scale';
import { palette } from '../../chart/theme/palette';
import { pickRows } from '../../filter/columns/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { type PlacedMark, placeDated, placeUndated, TARGET } from '../../geometry/placedMark';
import { placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { wrapText } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import type { Labels, Worded } from '../../model/vocabulary';
import { scaleStep, unitLabel } from '../../model/words/labels';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../density';

import { markFacts } from '../markFacts';
import type { Scene } from '../view';
import { type ScopeGroup, type SumClaimsData, type SumRow, sumGroups } from './data';
import {
  formatCount,
  formatInFull,
  formatMaker,
  formatSum,
  LINE,
  type Piece,
  placeAbove,
  placeBeside,
  placeLine,
  type RowLine,
  readingNote,
} from './words';

/** An amount a year as a length; from `low` to `high` it is not known exactly. */
export interface Magnitude {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly arithmetic: boolean;
}

export interface PlacedRow {
  readonly mark: PlacedMark;
  readonly type: string;
  /** Whether the claim's own mark is here: that of the primary source is in the chart of sums, and only drawn again here. */
  readonly own: boolean;
  readonly y0: number;
  readonly y1: number;
  readonly lines: readonly RowLine[];
  readonly magnitude: Magnitude | null;
}

export interface PlacedGroup {
  readonly id: string;
  readonly heading: RowLine;
  /** Top of the heading, top of the first row, bottom of the last, px. */
  readonly y0: number;
  readonly top: number;
  readonly y1: number;
  readonly rows: readonly PlacedRow[];
}

export interface SumClaimsScene extends Scene {
  readonly dimensions: BoardDimensions;
  readonly heading: PlacedText;
  readonly notes: readonly PlacedText[];
  /** The scale of yearly sums. */
  readonly ticks: readonly PlacedText[];
  readonly groups: readonly PlacedGroup[];
}

const HEADING = 24;
const NOTE = { size: 11, height: 15 };
const TICKS = 18;
const GROUP = { heading: 26, baseline: 18, end: 6 };
const MAGNITUDE = { wide: 122, narrow: 44, gap: 8 };

/** Rows from top to bottom by group. Without rows the panel has no height. */
export function layoutSumClaims(
  data: SumClaimsData,
  dimensions: BoardDimensions,
  x: TimeScale,
): SumClaimsScene {
  const unit = mainUnit(data);
  const step = scaleStep(data.mostOf(unit.key));
  const notes = placeNotes(dimensions, `${unitLabel(unit)}${step.words}`, data.words.labels);
  const width = dimensions.narrow ? MAGNITUDE.narrow : MAGNITUDE.wide;
  const scaleOf = (key: string) => scaleLinear([0, Math.max(data.mostOf(key), 1)], [0, width]);
  const scale = scaleOf(unit.key);
  let top = HEADING + notes.length * NOTE.height + (dimensions.narrow ? 0 : TICKS);
  const ticks = dimensions.narrow
    ? []
    : scale.ticks(3).map((value) => tick(value / step.size, scale(value), top - 2));
  const groups = data.groupsIn(x.window).map((group) => {
    const placed = placeGroup(group, data, { dimensions, x, scale: scaleOf(group.unit) }, top);
    top = placed.y1;
    return placed;
  });
  const own = groups.flatMap((group) => group.rows.filter((row) => row.own));
  return {
    dimensions,
    height: own.length > 0 ? top : 0,
    heading: { id: 'heading', text: sumClaimsTitle(data.words.labels), x: 0, y: 16, anchor: 'start' },
    notes,
    ticks,
    groups: own.length > 0 ? groups : [],
    lanes: own.map(({ mark }) => [mark]),
  };
}

/** The panel's heading. */
export const sumClaimsTitle = ({ sum }: Labels): string => `${capitalize(sum.many)} side by side`;

/** The unit that the scale at the top is in: that of the first claim with a figure. */
function mainUnit({ field: { claims } }: SumClaimsData) {
  const { currency, unit } = claims.find(({ amount }) => amount.value !== null)?.amount ?? {};
  return {
    ...(currency !== undefined && { currency }),
    ...(unit !== undefined && { unit }),
    key: `${currency ?? ''} ${unit ?? ''}`,
  };
}

/** The claims as a lane of density for each group. */
export function sumClaimsDensity({ field, words }: SumClaimsData): DensityConfig {
  const lanes = (): readonly DensityLane[] =>
    sumGroups(field.claims, words)
      .map(({ id, heading, isSuch }) => ({
        id,
        name: heading,
        color: palette.sum,
        scale: 'all',
        field: pickRows(field, isSuch),
      }))
      .filter((lane) => lane.field.rows.length > 0);
  return {
    heading: sumClaimsTitle(words.labels),
    what: words.labels.sum.many,
    maximum: MAXIMUM_LABELLED,
    fields: [field],
    lanes,
    laneTools: null,
  };
}

interface Ground {
  readonly dimensions: BoardDimensions;
  readonly x: TimeScale;
  readonly scale: (value: number) => number;
}

const tick = (value: number, x: number, y: number): PlacedText => ({
  id: `${value}`,
  text: `${value}`,
  x,
  y,
  anchor: x === 0 ? 'start' : 'middle',
});

/** How to read the rows, as many words on a line as fit. */
const placeNotes = (dimensions: BoardDimensions, unit: string, labels: Labels): PlacedText[] =>
  wrapText(readingNote(unit, labels), NOTE.size, dimensions.undated.x1).map((text, at) => ({
    id: text,
    text,
    x: 0,
    y: HEADING + 9 + at * NOTE.height,
    anchor: 'start',
  }));

function placeGroup(group: ScopeGroup, data: SumClaimsData, ground: Ground, y0: number): PlacedGroup {
  const top = y0 + GROUP.heading;
  let y = top;
  const placed = group.rows.map((row) => {
    const one = placeRow(row, data, ground, y);
    y = one.y1;
    return one;
  });
  const heading: Piece[] = [
    { tone: 'group', text: group.heading },
    { tone: 'count', text: formatCount(group.count) },
  ];
  return {
    id: group.id,
    heading: placeLine(heading, 0, y0 + GROUP.baseline),
    y0,
    top,
    y1: y + GROUP.end,
    rows: placed,
  };
}

function placeRow(row: SumRow, { reading, words }: SumClaimsData, ground: Ground, y0: number): PlacedRow {
  const { datum, yearly } = row;
  const { dimensions, x, scale } = ground;
  const { claim } = datum;
  const facts = markFacts(datum, reading, words, formatInFull(claim, yearly, words));
  const span = datum.span && placeSpan(datum.span, x);
  const placeAt = (middle: number) =>
    span
      ? placeDated(facts, span, dimensions.plot, middle)
      : placeUndated(facts, dimensions.undated.x1 - TARGET / 2, middle);
  const probe = placeAt(0);
  const extent = { x0: probe.hit.x, x1: probe.hit.x + probe.hit.width };
  const { lines, above } = placeWords(row, extent, dimensions, y0, words);
  const middle = y0 + above + TARGET / 2;
  const level = dimensions.narrow ? y0 + LINE / 2 : middle;
  return {
    mark: placeAt(middle),
    type: claim.type,
    own: claim.layer === 'others',
    y0,
    y1: y0 + above + TARGET,
    lines,
    magnitude: yearly && {
      x: 0,
      y: level,
      low: scale(yearly.low),
      high: scale(yearly.high),
      arithmetic: yearly.arithmetic,
    },
  };
}

function placeWords(
  row: SumRow,
  mark: { x0: number; x1: number },
  dimensions: BoardDimensions,
  y0: number,
  words: Worded,
) {
  const pieces = piecesOf(row, words);
  const inset = dimensions.narrow ? MAGNITUDE.narrow + MAGNITUDE.gap : 0;
  const within = { x0: dimensions.plot.x0 + inset, x1: dimensions.undated.x1 };
  if (pieces.length === 0) return { lines: [], above: dimensions.narrow ? LINE : 0 };
  const beside = dimensions.narrow ? null : placeBeside(pieces, mark, within, y0 + TARGET / 2 + 4);
  if (beside) return { lines: [beside], above: 0 };
  const start = dimensions.narrow ? within.x0 : mark.x0;
  const lines = placeAbove(pieces, start, within, y0);
  return { lines, above: lines.length * LINE };
}

function piecesOf({ datum: { claim, match, span }, yearly }: SumRow, words: Worded): Piece[] {
  if (match === 'outside') return [];
  const pieces: Piece[] = [
    { tone: claim.amount.value === null ? 'title' : 'sum', text: formatSum(claim) },
    { tone: 'maker', text: formatMaker(claim, span !== null, words) },
  ];
  if (claim.layer === 'primary') pieces.unshift({ tone: 'layer', text: `In ${words.labels.primary}` });
  if (yearly?.arithmetic) pieces.push({ tone: 'yearly', text: yearly.words });
  return pieces;
}
