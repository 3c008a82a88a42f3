/** The whole board in pixels: every panel in the same columns and on one time scale, and the keyboard's way through it. */
import type { ReactElement } from 'react';
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { NavStop } from '../geometry/keyboardNavigation';
import type { Box, PlacedText } from '../geometry/labels';
import { middleOf, type PlacedMark, type Point } from '../geometry/placedMark';
import { placeTicks, type Tick, type TimeScale, timeScale } from '../geometry/scale';
import { textWidth } from '../geometry/text';
import type { Range } from '../model/span';
import type { Legend } from '../views/legend';
import type { LayoutPart, PreparedView, Tint, ViewLayout } from '../views/view';

/** What came of a step of one view: its value, or the error that it threw. One view's fault does not touch the others. */
export type Outcome<T> = { readonly value: T } | { readonly fault: Error };

/** Runs a step that may throw. */
export function attempt<T>(run: () => T): Outcome<T> {
  try {
    return { value: run() };
  } catch (error) {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Views with their data, from top to bottom. */
export type PreparedBoard = readonly {
  readonly id: string;
  readonly title: string;
  readonly view: Outcome<PreparedView>;
}[];

export interface BoardPanel {
  readonly id: string;
  /** Accessible name. */
  readonly title: string;
  /** Top of the panel from the board's top, px. */
  readonly top: number;
  readonly height: number;
  readonly outcome: Outcome<PanelDrawing>;
}

/** A view in its panel: how it is laid out, and the way to draw it. */
export interface PanelDrawing {
  readonly layout: ViewLayout;
  /** Draws all of it, or the part between two heights. */
  readonly draw: (part?: LayoutPart) => ReactElement;
}

export interface BoardTint extends Tint {
  /** px. */
  readonly top: number;
}

export interface BoardMark {
  readonly mark: PlacedMark;
  /** Top of its panel, px. */
  readonly top: number;
  /** Id of its panel. */
  readonly panel: string;
}

export interface BoardLayout {
  readonly dimensions: BoardDimensions;
  readonly x: TimeScale;
  readonly ticks: readonly Tick[];
  readonly panels: readonly BoardPanel[];
  /** Stretches that a panel tints, from its top to the foot of the board. */
  readonly tints: readonly BoardTint[];
  readonly height: number;
  /** Bottom of the last panel, px; below it only words and the legend of a stage. */
  readonly bottom: number;
  /** Bottom of the last panel that stands on the axis of time, px: gridlines and tints end there. */
  readonly axisEnd: number;
  readonly stops: readonly NavStop[];
  /** By claim id. */
  readonly marks: ReadonlyMap<string, BoardMark>;
  /** Number of claims drawn as density. */
  readonly inDensity: number;
  /** Titles of the panels that were left out so that the others fit. */
  readonly leftOut: readonly string[];
  readonly annotations: readonly PlacedAnnotation[];
  /** On a stage, the legend of the lanes below everything else, `top` px down; null elsewhere. */
  readonly legend: { readonly top: number; readonly items: Legend['items'] } | null;
}

/** Which panels a board has, and what is written on it. */
export interface PanelChoice {
  /** Panels that show any claim, or any that matches the filter; unless given, all with something to draw. */
  readonly only?: 'with claims' | 'with matches';
  /** Maximum number of panels; those at the bottom are left out. */
  readonly maximum?: number;
  /** Whether an error of a view is thrown; unless so, it is kept for a notice in the view's panel. */
  readonly throws?: boolean;
  /** Writes on the board when its panels stand. */
  readonly write?: WriteOn;
}

/** An annotation in pixels. */
export interface PlacedAnnotation {
  readonly id: string;
  readonly lines: readonly PlacedText[];
  /** Its second line, in as many as that takes. */
  readonly detail?: readonly PlacedText[];
  /** What its words take. */
  readonly box: Box;
  /** A bracket over exactly its stretch of time, or a line to its mark; '' for neither. */
  readonly path: string;
  /** Its number where its words had to go below the board, before the words and where it belongs. */
  readonly number: { readonly value: number; readonly at: Point; readonly there: readonly Point[] } | null;
}

/** A board before anything is written on it. */
export type BareBoard = Pick<BoardLayout, 'dimensions' | 'x' | 'panels' | 'bottom' | 'marks'>;

/** What is written on a board, and the height that it takes below the panels, px. */
export interface Written {
  readonly placed: readonly PlacedAnnotation[];
  readonly height: number;
}

/** The annotations of a scene in their places. It comes with the scene, so that the page loads without it. */
export type WriteOn = (board: BareBoard) => Written;

const FAULT_HEIGHT = 64;

/** Stacks the panels under each other; a view with nothing to show (height 0), or that is not wanted, has none. */
export function layoutBoard(
  prepared: PreparedBoard,
  dimensions: BoardDimensions,
  window: Range,
  { only, maximum = Number.POSITIVE_INFINITY, throws = false, write }: PanelChoice = {},
): BoardLayout {
  const x = timeScale(window, dimensions.plot);
  const laidOut = prepared.map(({ id, title, view }) => ({
    ...{ id, title },
    outcome: 'fault' in view ? view : layoutPanel(view.value, dimensions, x),
  }));
  const maximumHeight = longPanelHeight(laidOut, dimensions);
  const drawn = laidOut.flatMap(({ id, title, outcome }) => {
    if (throws && 'fault' in outcome) throw outcome.fault;
    const height = isLong(outcome) ? Math.min(heightOf(outcome), maximumHeight) : heightOf(outcome);
    const isWanted = 'fault' in outcome || holds(outcome.value.layout, only);
    return height > 0 && isWanted ? [{ id, title, height, outcome }] : [];
  });
  let top = dimensions.axisHeight;
  const panels = drawn.slice(0, maximum).map((panel): BoardPanel => {
    const placed = { ...panel, top };
    top += panel.height + dimensions.gap;
    return placed;
  });
  const marks = new Map(panels.flatMap(marksIn).map((place) => [place.mark.id, place]));
  const bottom = top - dimensions.gap;
  const bare: BareBoard = { dimensions, x, panels, bottom, marks };
  const written = write ? write(bare) : { placed: [], height: 0 };
  const legend = dimensions.stage ? legendOf(panels) : null;
  const layouts = panels.flatMap(({ outcome }) => ('value' in outcome ? [outcome.value.layout] : []));
  return {
    ...bare,
    axisEnd: axisEndOf(panels),
    height: bottom + written.height + (legend ? LEGEND_GAP + legend.height : 0),
    tints: panels.flatMap(tintsIn),
    ticks: placeTicks(x, dimensions.narrow ? 62 : 84).filter((tick) => isWhole(tick, dimensions)),
    stops: layouts.reduce(addStops, []),
    annotations: written.placed,
    legend: legend && { top: bottom + written.height + LEGEND_GAP, items: legend.items },
    inDensity: layouts.flatMap(({ densities = [] }) => densities).reduce((sum, { total }) => sum + total, 0),
    leftOut: drawn.slice(panels.length).map(({ title }) => title),
  };
}

function axisEndOf(panels: readonly BoardPanel[]): number {
  const last = panels.findLast(
    ({ outcome }) => 'fault' in outcome || outcome.value.layout.total === undefined,
  );
  return last ? last.top + last.height : 0;
}

/** Above the legend at the foot, px. */
const LEGEND_GAP = 10;

/** The legend of the panel that has one. */
function legendOf(panels: readonly BoardPanel[]): Legend | null {
  const legends = panels.flatMap(({ outcome }) =>
    'value' in outcome ? (outcome.value.layout.legend ?? []) : [],
  );
  return legends.find(({ items }) => items.length > 0) ?? null;
}

/** Whether a label of the axis stands within a board on a stage, which ends where its window does. */
const isWhole = ({ x, label }: Tick, { stage, width }: BoardDimensions): boolean =>
  !stage || x + textWidth(label, 11.5) / 2 <= width;

/** How far the layout of a view has come at some dimensions, for a stretch of time. */
interface Progress {
  readonly dimensions: BoardDimensions;
  readonly window: Range;
  readonly steps: Generator<void, PanelDrawing, void>;
  outcome: Outcome<PanelDrawing> | null;
}

/** The last panel of each view. */
const latest = new WeakMap<PreparedView, Progress>();

function progressOf(view: PreparedView, dimensions: BoardDimensions, x: TimeScale): Progress {
  const last = latest.get(view);
  if (last?.dimensions === dimensions && last.window === x.window) return last;
  const begun = { dimensions, window: x.window, steps: panelSteps(view, dimensions, x), outcome: null };
  latest.set(view, begun);
  return begun;
}

function* panelSteps(
  view: PreparedView,
  dimensions: BoardDimensions,
  x: TimeScale,
): Generator<void, PanelDrawing, void> {
  const layout = yield* view.layoutSteps(dimensions, x);
  return { layout, draw: (part) => view.draw(layout, part) };
}

/** Lays out a little more of one view's panel; the outcome once it is whole. What it has done `layoutPanel` need not do. */
export function layoutMore(
  view: PreparedView,
  dimensions: BoardDimensions,
  x: TimeScale,
): Outcome<PanelDrawing> | null {
  const progress = progressOf(view, dimensions, x);
  if (progress.outcome) return progress.outcome;
  const step = attempt(() => progress.steps.next());
  if ('fault' in step) progress.outcome = step;
  else if (step.value.done) progress.outcome = { value: step.value.value };
  return progress.outcome;
}

/** One view's panel; the same again at the same dimensions for the same stretch of time. */
export function layoutPanel(
  view: PreparedView,
  dimensions: BoardDimensions,
  x: TimeScale,
): Outcome<PanelDrawing> {
  for (;;) {
    const outcome = layoutMore(view, dimensions, x);
    if (outcome) return outcome;
  }
}

const heightOf = (outcome: Outcome<PanelDrawing>): number =>
  'fault' in outcome ? FAULT_HEIGHT : outcome.value.layout.height;

const isLong = (outcome: Outcome<PanelDrawing>): boolean =>
  'value' in outcome && outcome.value.layout.isLong === true;

/** Height beyond which a long panel scrolls, px: what the others leave of the window, where that is more than its share. */
function longPanelHeight(
  panels: readonly { readonly outcome: Outcome<PanelDrawing> }[],
  { maxPanelHeight, panelsHeight, gap }: BoardDimensions,
): number {
  const outcomes = panels.map(({ outcome }) => outcome);
  const others = outcomes.filter((outcome) => !isLong(outcome) && heightOf(outcome) > 0);
  const taken = others.reduce((sum, outcome) => sum + heightOf(outcome) + gap, 0);
  return Math.max(maxPanelHeight, (panelsHeight - taken) / outcomes.filter(isLong).length);
}

function holds({ lanes, densities = [], total = 0 }: ViewLayout, what: PanelChoice['only']): boolean {
  if (!what) return true;
  const isWanted = ({ match }: PlacedMark) => what === 'with claims' || match !== 'outside';
  return lanes.some((lane) => lane.some(isWanted)) || densities.some((one) => one.total > 0) || total > 0;
}

const tintsIn = ({ top, outcome }: BoardPanel): BoardTint[] =>
  'fault' in outcome ? [] : (outcome.value.layout.tints ?? []).map((tint) => ({ ...tint, top }));

function marksIn({ id: panel, top, outcome }: BoardPanel): BoardMark[] {
  if ('fault' in outcome) return [];
  return outcome.value.layout.lanes.flat().map((mark) => ({ mark, top, panel }));
}

function addStops(stops: NavStop[], { lanes }: ViewLayout): NavStop[] {
  const first = (stops.at(-1)?.lane ?? -1) + 1;
  const more = lanes.flatMap((lane, at) =>
    lane
      .filter(({ match }) => match !== 'outside')
      .map((mark) => ({ id: mark.id, lane: first + at, x: middleOf(mark.body) })),
  );
  return [...stops, ...more];
}
