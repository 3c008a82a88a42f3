/** The whole board in pixels: every panel in the same columns and on one time scale, and the keyboard's way through it. */
import type { ReactElement } from 'react';
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { NavStop } from '../geometry/keyboardNavigation';
import { middleOf, type PlacedMark } from '../geometry/placedMark';
import { placeTicks, type Tick, type TimeScale, timeScale } from '../geometry/scale';
import type { Range } from '../model/span';
import type { PreparedView, Scene, ScenePart, Tint } from '../views/view';

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

/** A panel's scene, and the way to draw it. */
export interface PanelDrawing {
  readonly scene: Scene;
  /** Draws all of it, or the part between two heights. */
  readonly draw: (part?: ScenePart) => ReactElement;
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
  readonly stops: readonly NavStop[];
  /** By claim id. */
  readonly marks: ReadonlyMap<string, BoardMark>;
  /** Number of claims drawn as density. */
  readonly inDensity: number;
  /** Titles of the panels that were left out so that the others fit. */
  readonly leftOut: readonly string[];
}

/** Which panels a board has. */
export interface PanelChoice {
  /** Panels that show any claim, or any that matches the filter; unless given, all with something to draw. */
  readonly only?: 'with claims' | 'with matches';
  /** Maximum number of panels; those at the bottom are left out. */
  readonly maximum?: number;
  /** Whether an error of a view is thrown; unless so, it is kept for a notice in the view's panel. */
  readonly throws?: boolean;
}

const FAULT_HEIGHT = 64;

/** Stacks the panels under each other; a view with nothing to show (height 0), or that is not wanted, has none. */
export function layoutBoard(
  prepared: PreparedBoard,
  dimensions: BoardDimensions,
  window: Range,
  { only, maximum = Number.POSITIVE_INFINITY, throws = false }: PanelChoice = {},
): BoardLayout {
  const x = timeScale(window, dimensions.plot);
  const drawn = prepared.flatMap(({ id, title, view }) => {
    const outcome = 'fault' in view ? view : attempt(() => layoutPanel(view.value, dimensions, x));
    if (throws && 'fault' in outcome) throw outcome.fault;
    const height = 'fault' in outcome ? FAULT_HEIGHT : heightOf(outcome.value.scene, dimensions);
    const isWanted = 'fault' in outcome || holds(outcome.value.scene, only);
    return height > 0 && isWanted ? [{ id, title, height, outcome }] : [];
  });
  let top = dimensions.axisHeight;
  const panels = drawn.slice(0, maximum).map((panel): BoardPanel => {
    const placed = { ...panel, top };
    top += panel.height + dimensions.gap;
    return placed;
  });
  const scenes = panels.flatMap(({ outcome }) => ('value' in outcome ? [outcome.value.scene] : []));
  return {
    dimensions,
    x,
    panels,
    height: top - dimensions.gap,
    tints: panels.flatMap(tintsIn),
    ticks: placeTicks(x, dimensions.narrow ? 62 : 84),
    stops: scenes.reduce(addStops, []),
    marks: new Map(panels.flatMap(marksIn).map((place) => [place.mark.id, place])),
    inDensity: scenes.flatMap(({ densities = [] }) => densities).reduce((sum, { total }) => sum + total, 0),
    leftOut: drawn.slice(panels.length).map(({ title }) => title),
  };
}

function layoutPanel(view: PreparedView, dimensions: BoardDimensions, x: TimeScale): PanelDrawing {
  const scene = view.layout(dimensions, x);
  return { scene, draw: (part) => view.draw(scene, part) };
}

const heightOf = ({ height, isLong }: Scene, { maxPanelHeight }: BoardDimensions): number =>
  isLong ? Math.min(height, maxPanelHeight) : height;

function holds({ lanes, densities = [] }: Scene, what: PanelChoice['only']): boolean {
  if (!what) return true;
  const isWanted = ({ match }: PlacedMark) => what === 'with claims' || match !== 'outside';
  return lanes.some((lane) => lane.some(isWanted)) || densities.some(({ total }) => total > 0);
}

const tintsIn = ({ top, outcome }: BoardPanel): BoardTint[] =>
  'fault' in outcome ? [] : (outcome.value.scene.tints ?? []).map((tint) => ({ ...tint, top }));

function marksIn({ id: panel, top, outcome }: BoardPanel): BoardMark[] {
  if ('fault' in outcome) return [];
  return outcome.value.scene.lanes.flat().map((mark) => ({ mark, top, panel }));
}

function addStops(stops: NavStop[], { lanes }: Scene): NavStop[] {
  const first = (stops.at(-1)?.lane ?? -1) + 1;
  const more = lanes.flatMap((lane, at) =>
    lane
      .filter(({ match }) => match !== 'outside')
      .map((mark) => ({ id: mark.id, lane: first + at, x: middleOf(mark.body) })),
  );
  return [...stops, ...more];
}
