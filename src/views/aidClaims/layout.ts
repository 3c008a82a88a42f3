/** Aid claims side by side in pixels: a row each, its period in time, and beside the names what it is in a year. */

import { scaleLinear } from 'd3-scale';
import { palette } from '../../chart/theme/palette';
import { pickRows } from '../../filter/columns/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { type PlacedMark, placeDated, placeUndated, TARGET } from '../../geometry/placedMark';
import { placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { wrapText } from '../../geometry/text';
import type { AidClaim, AidType } from '../../model/claim';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../density';

import { markFacts } from '../markFacts';
import type { Scene } from '../view';
import { type AidClaimRow, type AidClaimsData, type ScopeGroup, scopes } from './data';
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
  READING_AID,
  type RowLine,
  scopeHeadings,
} from './words';

/** US dollars a year as a length; from `low` to `high` it is not known exactly. */
export interface Magnitude {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly arithmetic: boolean;
}

export interface PlacedRow {
  readonly mark: PlacedMark;
  readonly type: AidType;
  /** Whether the claim's own mark is here: the article's is in the aid chart, and only drawn again here. */
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

export interface AidClaimsScene extends Scene {
  readonly dimensions: BoardDimensions;
  readonly heading: PlacedText;
  readonly notes: readonly PlacedText[];
  /** The scale of yearly sums, US$ million. */
  readonly ticks: readonly PlacedText[];
  readonly groups: readonly PlacedGroup[];
}

const HEADING = 24;
const NOTE = { size: 11, height: 15 };
const TICKS = 18;
const GROUP = { heading: 26, baseline: 18, end: 6 };
const MAGNITUDE = { wide: 122, narrow: 44, gap: 8 };

/** Rows from top to bottom by group. Without rows the panel has no height. */
export function layoutAidClaims(
  data: AidClaimsData,
  dimensions: BoardDimensions,
  x: TimeScale,
): AidClaimsScene {
  const notes = placeNotes(dimensions);
  const width = dimensions.narrow ? MAGNITUDE.narrow : MAGNITUDE.wide;
  const scale = scaleLinear([0, Math.max(data.most, 1)], [0, width]);
  let top = HEADING + notes.length * NOTE.height + (dimensions.narrow ? 0 : TICKS);
  const ticks = dimensions.narrow ? [] : scale.ticks(3).map((usd) => tick(usd, scale(usd), top - 2));
  const groups = data.groupsIn(x.window).map((group) => {
    const placed = placeGroup(group, data, { dimensions, x, scale }, top);
    top = placed.y1;
    return placed;
  });
  const own = groups.flatMap((group) => group.rows.filter((row) => row.own));
  return {
    dimensions,
    height: own.length > 0 ? top : 0,
    heading: { id: 'heading', text: TITLE, x: 0, y: 16, anchor: 'start' },
    notes,
    ticks,
    groups: own.length > 0 ? groups : [],
    lanes: own.map(({ mark }) => [mark]),
  };
}

/** The panel's heading. */
export const TITLE = 'Aid claims side by side';

const SCOPES = scopes.map((scope) => ({ scope, isSuch: (claim: AidClaim) => claim.scope === scope }));

/** The claims as a lane of density for each group. */
export function aidClaimsDensity({ field }: AidClaimsData): DensityConfig {
  const lanes = (): readonly DensityLane[] =>
    SCOPES.map(({ scope, isSuch }) => ({
      id: scope,
      name: scopeHeadings[scope],
      color: palette.aid,
      scale: 'all',
      field: pickRows(field, isSuch),
    })).filter((lane) => lane.field.rows.length > 0);
  return {
    heading: TITLE,
    what: 'aid claims',
    maximum: MAXIMUM_LABELLED,
    fields: [field],
    lanes,
    laneTools: null,
  };
}

interface Ground {
  readonly dimensions: BoardDimensions;
  readonly x: TimeScale;
  readonly scale: (usd: number) => number;
}

const tick = (usd: number, x: number, y: number): PlacedText => ({
  id: `${usd}`,
  text: `${usd / 1e6}`,
  x,
  y,
  anchor: x === 0 ? 'start' : 'middle',
});

/** How to read the rows, as many words on a line as fit. */
const placeNotes = (dimensions: BoardDimensions): PlacedText[] =>
  wrapText(READING_AID, NOTE.size, dimensions.undated.x1).map((text, at) => ({
    id: text,
    text,
    x: 0,
    y: HEADING + 9 + at * NOTE.height,
    anchor: 'start',
  }));

function placeGroup(group: ScopeGroup, data: AidClaimsData, ground: Ground, y0: number): PlacedGroup {
  const top = y0 + GROUP.heading;
  let y = top;
  const placed = group.rows.map((row) => {
    const one = placeRow(row, data.reading, ground, y);
    y = one.y1;
    return one;
  });
  const heading: Piece[] = [
    { tone: 'group', text: scopeHeadings[group.scope] },
    { tone: 'count', text: formatCount(group.count) },
  ];
  return {
    id: group.scope,
    heading: placeLine(heading, 0, y0 + GROUP.baseline),
    y0,
    top,
    y1: y + GROUP.end,
    rows: placed,
  };
}

function placeRow(
  row: AidClaimRow,
  reading: AidClaimsData['reading'],
  ground: Ground,
  y0: number,
): PlacedRow {
  const { entry, yearly } = row;
  const { dimensions, x, scale } = ground;
  const { claim } = entry;
  const facts = markFacts(entry, reading, formatInFull(claim, yearly));
  const span = entry.span && placeSpan(entry.span, x);
  const placeAt = (middle: number) =>
    span
      ? placeDated(facts, span, dimensions.plot, middle)
      : placeUndated(facts, dimensions.undated.x1 - TARGET / 2, middle);
  const probe = placeAt(0);
  const words = placeWords(row, { x0: probe.hit.x, x1: probe.hit.x + probe.hit.width }, dimensions, y0);
  const middle = y0 + words.above + TARGET / 2;
  const level = dimensions.narrow ? y0 + LINE / 2 : middle;
  return {
    mark: placeAt(middle),
    type: claim.type,
    own: claim.layer === 'record',
    y0,
    y1: y0 + words.above + TARGET,
    lines: words.lines,
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
  row: AidClaimRow,
  mark: { x0: number; x1: number },
  dimensions: BoardDimensions,
  y0: number,
) {
  const pieces = piecesOf(row);
  const inset = dimensions.narrow ? MAGNITUDE.narrow + MAGNITUDE.gap : 0;
  const within = { x0: dimensions.plot.x0 + inset, x1: dimensions.undated.x1 };
  if (pieces.length === 0) return { lines: [], above: dimensions.narrow ? LINE : 0 };
  const beside = dimensions.narrow ? null : placeBeside(pieces, mark, within, y0 + TARGET / 2 + 4);
  if (beside) return { lines: [beside], above: 0 };
  const start = dimensions.narrow ? within.x0 : mark.x0;
  const lines = placeAbove(pieces, start, within, y0);
  return { lines, above: lines.length * LINE };
}

function piecesOf({ entry: { claim, match, span }, yearly }: AidClaimRow): Piece[] {
  if (match === 'outside') return [];
  const pieces: Piece[] = [
    { tone: claim.amount.usd === null ? 'title' : 'sum', text: formatSum(claim) },
    { tone: 'maker', text: formatMaker(claim, span !== null) },
  ];
  if (claim.layer === 'article') pieces.unshift({ tone: 'layer', text: 'In the article' });
  if (yearly?.arithmetic) pieces.push({ tone: 'yearly', text: yearly.words });
  return pieces;
}
