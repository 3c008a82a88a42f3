/** The size at which a board is drawn in a room of its own: a stage, a slide, a thumbnail, a page. */
import { sum } from 'd3-array';
import { type BoardDimensions, paperDimensions, stageDimensions } from '../geometry/boardDimensions';
import type { PlacedMark } from '../geometry/placedMark';
import type { Range } from '../model/span';
import type { Worded } from '../model/vocabulary';
import { type BoardLayout, layoutBoard, type PanelChoice, type PreparedBoard } from './layoutBoard';
import { type LegendLayout, layoutLegend } from './legend';

/** Width and height in any unit: pixels of the screen, inches of a slide. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A width at which a board is laid out, px, and units of the room to a pixel. */
export interface BoardSize {
  readonly width: number;
  readonly scale: number;
}

export interface FitPolicy {
  readonly room: Room;
  /** Sizes to try, the largest type first: the first at which the board fits is taken. */
  readonly sizes: readonly BoardSize[];
  /** The size of a board that fits at none; the last one unless given. */
  readonly fallback?: BoardSize;
  /** Panels at the bottom may be left out rather than to fall back: down to `minimum`, for which further sizes are tried. */
  readonly leavesOut?: { readonly minimum: number; readonly sizes: readonly BoardSize[] };
  /** Height that is kept free under the board, px of the board. */
  readonly below?: number;
  /** Whether the room holds a legend too, and for which marks beside those of the board. */
  readonly legend?: { readonly marks: readonly PlacedMark[]; readonly words: Worded };
  /**
   * Height of the scale of the chart of sums, px. It takes what the others leave, up to `maximum`; and all of that when the board
   * is too high by more than `runsOn`, as it then goes on to another page.
   */
  readonly sumsHeight?: { readonly minimum: number; readonly maximum: number; readonly runsOn?: number };
  /** Maximum height of a long panel, px; such a panel scrolls. None scrolls unless given. */
  readonly maxPanelHeight?: number;
  /** For a scene: whether it has a column for the undated, and by how much each lane may be higher where there is room, px. */
  readonly stage?: { readonly rail: boolean; readonly air: number };
}

/** Widths at which a scene is laid out: type of 11 px is 20 px high on a stage of 1920, and never less than it must be. */
export function stageWidths(room: Room): readonly number[] {
  const first = Math.round(Math.min(888, Math.max(800, room.width / 1.48)));
  return steps(first, first + 600, 20);
}

export interface FittedBoard {
  readonly board: BoardLayout;
  /** Empty unless the policy asks for a legend. */
  readonly legend: LegendLayout;
  readonly scale: number;
  /** Height that is left, in units of the room; negative when the board does not fit. */
  readonly spare: number;
}

/** The widths of boards as sizes that fill a room. */
export const sizesOf = (widths: readonly number[], room: Room): BoardSize[] =>
  widths.map((width) => ({ width, scale: room.width / width }));

/** Numbers from `first` to `last` in equal steps. */
export const steps = (first: number, last: number, step: number): number[] =>
  Array.from({ length: Math.round((last - first) / step) + 1 }, (_, at) => first + at * step);

/** Fits a board into a room. What is left goes to the chart of sums. */
export function fitBoard(
  prepared: PreparedBoard,
  window: Range,
  policy: FitPolicy,
  panels: PanelChoice = {},
): FittedBoard {
  const fitted = chooseSize(policy, (size, maximum) => {
    const choice = maximum === null ? panels : { ...panels, maximum };
    return layoutAt(prepared, window, policy, choice, size, { sumsHeight: policy.sumsHeight?.minimum });
  });
  const { sumsHeight, stage } = policy;
  if (!sumsHeight) return fitted;
  const { dimensions, leftOut, panels: kept } = fitted.board;
  const choice = leftOut.length > 0 ? { ...panels, maximum: kept.length } : panels;
  const size = { width: dimensions.width, scale: fitted.scale };
  const at = (height: number, air = 0) =>
    layoutAt(prepared, window, policy, choice, size, { sumsHeight: height, air });
  const spare = Math.floor(fitted.spare / fitted.scale);
  const lanes = roomsIn(fitted.board);
  const runsOn = sumsHeight.runsOn !== undefined && spare < -sumsHeight.runsOn;
  // On a stage lanes and sums share what is left.
  const share = Math.max(0, stage && lanes > 0 ? spare / 2 : spare);
  const height = runsOn
    ? sumsHeight.maximum
    : Math.min(sumsHeight.maximum, sumsHeight.minimum + Math.floor(share));
  const grown = at(height);
  const air = stage ? Math.min(stage.air, Math.floor(grown.spare / grown.scale / Math.max(1, lanes))) : 0;
  if (air < 1 || lanes === 0) return grown;
  const airy = at(height, air);
  return airy.spare < 0 ? grown : airy;
}

const roomsIn = ({ panels }: BoardLayout): number =>
  sum(panels, ({ outcome }) => ('value' in outcome ? outcome.value.scene.openGround?.rooms.length : 0));

type LayoutAt = (size: BoardSize, maximum: number | null) => FittedBoard;

function chooseSize({ sizes, fallback, leavesOut }: FitPolicy, layout: LayoutAt): FittedBoard {
  const whole = firstThatFits(sizes, (size) => layout(size, null));
  if (whole.spare >= 0) return whole;
  if (!leavesOut) return fallback ? layout(fallback, null) : whole;
  for (let count = whole.board.panels.length - 1; count > leavesOut.minimum; count -= 1) {
    const fitted = firstThatFits(sizes, (size) => layout(size, count));
    if (fitted.spare >= 0) return fitted;
  }
  return firstThatFits(leavesOut.sizes, (size) => layout(size, leavesOut.minimum));
}

/** The layout at the first size that fits, or at the last one: a board that fits does so at every smaller size. */
function firstThatFits(sizes: readonly BoardSize[], layout: (size: BoardSize) => FittedBoard): FittedBoard {
  const at = (index: number) => layout(sizes[index] ?? { width: 0, scale: 1 });
  let [first, last] = [0, sizes.length - 1];
  let best = at(last);
  while (first < last && best.spare >= 0) {
    const middle = Math.floor((first + last) / 2);
    const one = at(middle);
    if (one.spare >= 0) {
      last = middle;
      best = one;
    } else first = middle + 1;
  }
  return best;
}

function layoutAt(
  prepared: PreparedBoard,
  window: Range,
  { room, below = 0, legend: wanted, maxPanelHeight, stage }: FitPolicy,
  panels: PanelChoice,
  { width, scale }: BoardSize,
  { sumsHeight, air = 0 }: { readonly sumsHeight: number | undefined; readonly air?: number },
): FittedBoard {
  const paper: BoardDimensions = paperDimensions(width, sumsHeight);
  const heights = maxPanelHeight === undefined ? paper : { ...paper, maxPanelHeight };
  const dimensions = stage ? stageDimensions(width, { ...heights, air, rail: stage.rail }) : heights;
  const board = layoutBoard(prepared, dimensions, window, panels);
  const marks = wanted ? [...board.marks.values()].map(({ mark }) => mark) : [];
  const legend: LegendLayout = wanted
    ? layoutLegend([...marks, ...wanted.marks], width, wanted.words)
    : { items: [], height: 0 };
  const height = board.height + below + legend.height;
  return { board, legend, scale, spare: room.height - height * scale };
}
