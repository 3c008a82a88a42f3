/** The size at which a board is drawn in a room of its own: a stage, a slide, a thumbnail, a page. */
import type { BoardDimensions } from '../geometry/boardDimensions';
import { paperDimensions } from '../geometry/paperDimensions';
import { type StageSpace, stageDimensions } from '../geometry/stageDimensions';
import type { Range } from '../model/span';
import { type BoardLayout, layoutBoard, type PanelChoice, type PreparedBoard } from './layoutBoard';

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
  /**
   * Height of the scale of the chart of sums, px. It takes what the others leave, up to `maximum`; and all of that when the board
   * is too high by more than `runsOn`, as it then goes on to another page.
   */
  readonly sumsHeight?: { readonly minimum: number; readonly maximum: number; readonly runsOn?: number };
  /** Maximum height of a long panel, px; such a panel scrolls. None scrolls unless given. */
  readonly maxPanelHeight?: number;
  /** For a scene: whether it has a column for the undated, and by how much each lane may be higher where there is room, px. */
  readonly stage?: {
    readonly rail: boolean;
    readonly air: number;
    /** Sizes to try when the board fits at none of `sizes`, with nothing but dates beside its marks. */
    readonly terse: readonly BoardSize[];
  };
}

/** Width of a board in the largest rooms, px. */
const FULL = 888;

/**
 * Sizes of a scene in a room: those at which type of 11 px is as high as it should be, 20 px of 1920 and 16 of 1280; and
 * for a scene that fits at none of them smaller ones, for which words are left out first.
 */
export function stageSizes(
  room: Room,
  smallest: number,
): Pick<FitPolicy, 'sizes'> & Pick<NonNullable<FitPolicy['stage']>, 'terse'> {
  const first = Math.round(Math.min(FULL, Math.max(800, room.width / 1.48)));
  // Rooms of one shape choose among the same of these, so that a larger one says no less.
  const firstTerse = FULL - 20 * Math.floor((FULL - first) / 20);
  const within = (widths: readonly number[]) => widths.filter((width) => width <= smallest);
  return {
    sizes: sizesOf(within(steps(first, first + 80, 20)), room),
    terse: sizesOf(within(steps(firstTerse, firstTerse + 600, 20)), room),
  };
}

export interface FittedBoard {
  readonly board: BoardLayout;
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

/** Fits a board into a room. What is left goes to the chart of sums, and on a stage to the lanes too. */
export function fitBoard(
  prepared: PreparedBoard,
  window: Range,
  policy: FitPolicy,
  panels: PanelChoice = {},
): FittedBoard {
  const layout: LayoutAt = (size, maximum, space = {}) =>
    layoutAt(prepared, window, policy, maximum === null ? panels : { ...panels, maximum }, size, {
      sumsHeight: policy.sumsHeight?.minimum,
      ...space,
    });
  const fitted = chooseSize(policy, layout);
  if (!policy.sumsHeight) return fitted;
  const { leftOut, panels: kept } = fitted.board;
  const maximum = leftOut.length > 0 ? kept.length : null;
  const grown = grow(fitted, policy, (size, space) => layout(size, maximum, space));
  return policy.stage
    ? withRoomForWords(grown, policy, (size, space) => layout(size, maximum, space))
    : grown;
}

type Space = Partial<Pick<StageSpace, 'sumsHeight' | 'air' | 'terse'>>;
type Relayout = (size: BoardSize, space: Space) => FittedBoard;

const sizeOf = ({ board, scale }: FittedBoard): BoardSize => ({ width: board.dimensions.width, scale });

/** The board with what it leaves of its room given to the chart of sums and the lanes. */
function grow(fitted: FittedBoard, { sumsHeight, stage }: FitPolicy, relayout: Relayout): FittedBoard {
  if (!sumsHeight) return fitted;
  const { terse } = fitted.board.dimensions;
  const size = sizeOf(fitted);
  const spare = Math.floor(fitted.spare / fitted.scale);
  const lanes = roomsIn(fitted.board);
  const runsOn = sumsHeight.runsOn !== undefined && spare < -sumsHeight.runsOn;
  const share = Math.max(0, stage && lanes > 0 ? spare / 2 : spare);
  const height = runsOn
    ? sumsHeight.maximum
    : Math.min(sumsHeight.maximum, sumsHeight.minimum + Math.floor(share));
  let grown = relayout(size, { sumsHeight: height, terse });
  if (!stage) return grown;
  if (lanes === 0) return runsOn ? grown : growSums(grown, sumsHeight.maximum, relayout);
  // Where an annotation finds room in the lanes, that below the board is free again.
  for (let turn = 0; turn < 2; turn += 1) {
    const more = Math.floor(grown.spare / grown.scale / lanes);
    const air = Math.min(stage.air, grown.board.dimensions.air + more);
    if (more < 1 || air === grown.board.dimensions.air) break;
    const airy = relayout(size, { sumsHeight: height, air, terse });
    if (airy.spare < 0) break;
    grown = airy;
  }
  return grown;
}

/** What is left again given to the chart of sums, which may have used only a part of what it got. */
function growSums(fitted: FittedBoard, maximum: number, relayout: Relayout): FittedBoard {
  const { terse, sumsHeight } = fitted.board.dimensions;
  const more = Math.floor(fitted.spare / fitted.scale);
  if (more < 1 || sumsHeight >= maximum) return fitted;
  const higher = relayout(sizeOf(fitted), { sumsHeight: Math.min(maximum, sumsHeight + more), terse });
  return higher.spare < 0 ? fitted : growSums(higher, maximum, relayout);
}

/** Numbers of lanes that may be left with dates alone, and of further sizes to try, for the sake of annotations. */
const MAXIMUM_TERSE = 2;
const MAXIMUM_SMALLER = 5;
/** Of these sizes, each 2 % smaller, a few are as good where they say more. */
const HARDLY_SMALLER = 2;

/**
 * Annotations that had to go below the board find room at a hardly smaller size, else where words beside marks give way, else at
 * a smaller size still.
 */
function withRoomForWords(fitted: FittedBoard, policy: FitPolicy, relayout: Relayout): FittedBoard {
  if (homeless(fitted) === 0) return fitted;
  const { terse, width } = fitted.board.dimensions;
  const isThis = (size: BoardSize) => size.width === width;
  const sizes = [policy.sizes, policy.stage?.terse ?? []].find((list) => list.some(isThis)) ?? [];
  const next = sizes.findIndex(isThis) + 1;
  const smaller = next === 0 ? [] : sizes.slice(next, next + MAXIMUM_SMALLER);
  const whole = (size: BoardSize) => grow(relayout(size, { terse }), policy, relayout);
  const hasRoom = (found: FittedBoard) => found.spare >= 0 && homeless(found) === 0;
  for (const size of smaller.slice(0, HARDLY_SMALLER)) {
    const found = whole(size);
    if (hasRoom(found)) return found;
  }
  const here = withTerseLanes(fitted, policy, relayout);
  if (hasRoom(here)) return here;
  for (const size of smaller) {
    const found = withTerseLanes(whole(size), policy, relayout);
    if (hasRoom(found)) return found;
  }
  return here;
}

function withTerseLanes(fitted: FittedBoard, policy: FitPolicy, relayout: Relayout): FittedBoard {
  let best = fitted;
  for (let count = 0; count < MAXIMUM_TERSE && homeless(best) > 0; count += 1) {
    const better = oneLaneTerser(best, policy, relayout);
    if (!better) break;
    best = better;
  }
  return best;
}

/** The board with the first lane left with dates alone for which another annotation finds room; null where none does. */
function oneLaneTerser(before: FittedBoard, policy: FitPolicy, relayout: Relayout): FittedBoard | null {
  const { terse } = before.board.dimensions;
  if (terse === 'all') return null;
  for (const lane of lanesIn(before.board)) {
    const one = grow(relayout(sizeOf(before), { terse: [...terse, lane] }), policy, relayout);
    if (one.spare >= 0 && homeless(one) < homeless(before)) return one;
  }
  return null;
}

/** How many annotations found no room on the board; those with a second line belong below it. */
const homeless = ({ board }: FittedBoard): number =>
  board.annotations.filter(({ number, detail = [] }) => number !== null && detail.length === 0).length;

const lanesIn = ({ panels }: BoardLayout): string[] =>
  panels.flatMap(({ outcome }) =>
    'value' in outcome
      ? (outcome.value.layout.openGround?.rooms ?? []).flatMap(({ lane }) => lane || [])
      : [],
  );

const roomsIn = (board: BoardLayout): number => lanesIn(board).length;

type LayoutAt = (size: BoardSize, maximum: number | null, space?: Space) => FittedBoard;

function chooseSize({ sizes, fallback, leavesOut, stage }: FitPolicy, layout: LayoutAt): FittedBoard {
  const whole = firstThatFits(sizes, (size) => layout(size, null));
  if (whole.spare >= 0) return whole;
  const tersely = (size: BoardSize) => layout(size, null, { terse: 'all' });
  const at = stage?.terse.findIndex((size) => tersely(size).spare >= 0) ?? -1;
  const [first, ...next] = at < 0 ? [] : (stage?.terse.slice(at, at + 1 + HARDLY_SMALLER) ?? []);
  if (first) return wordiest([first, ...next], layout);
  if (!leavesOut) return fallback ? layout(fallback, null) : whole;
  for (let count = whole.board.panels.length - 1; count > leavesOut.minimum; count -= 1) {
    const fitted = firstThatFits(sizes, (size) => layout(size, count));
    if (fitted.spare >= 0) return fitted;
  }
  return firstThatFits(leavesOut.sizes, (size) => layout(size, leavesOut.minimum));
}

/** At the first of these sizes or a hardly smaller one, a board of dates alone with the words of as many lanes as there is room for. */
function wordiest(sizes: readonly [BoardSize, ...BoardSize[]], layout: LayoutAt): FittedBoard {
  for (const size of sizes) {
    const whole = layout(size, null);
    if (whole.spare >= 0) return whole;
  }
  return withWordsBack(layout(sizes.at(-1) ?? sizes[0], null, { terse: 'all' }), layout);
}

/** With the words of each lane with which the board still fits, those that take the least room first. */
function withWordsBack(terse: FittedBoard, layout: LayoutAt): FittedBoard {
  const lanes = lanesIn(terse.board);
  const without = (left: readonly string[]) => layout(sizeOf(terse), null, { terse: left });
  const spares = lanes.map((lane) => ({ lane, spare: without(lanes.filter((one) => one !== lane)).spare }));
  let [best, left] = [terse, lanes];
  for (const { lane } of spares.filter(({ spare }) => spare >= 0).toSorted((a, b) => b.spare - a.spare)) {
    const fewer = left.filter((one) => one !== lane);
    const wordier = without(fewer);
    if (wordier.spare >= 0) [best, left] = [wordier, fewer];
  }
  return best;
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
  { room, below = 0, maxPanelHeight, stage }: FitPolicy,
  panels: PanelChoice,
  { width, scale }: BoardSize,
  space: Omit<Space, 'sumsHeight'> & { readonly sumsHeight?: number | undefined },
): FittedBoard {
  const { sumsHeight, air = 0, terse = [] } = space;
  const paper: BoardDimensions = paperDimensions(width, sumsHeight);
  const heights = maxPanelHeight === undefined ? paper : { ...paper, maxPanelHeight };
  const dimensions = stage ? stageDimensions(width, { ...heights, air, terse, rail: stage.rail }) : heights;
  const board = layoutBoard(prepared, dimensions, window, panels);
  return { board, scale, spare: room.height - (board.height + below) * scale };
}
