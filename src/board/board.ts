/**
 * The board: filtered dataset → `prepare` each view → `layoutBoard` at some dimensions, or `fitBoard` to a room →
 * `BoardDrawing`. The screen, the picture, the slide, the thumbnail and the handout all go this way; they differ only in
 * dimensions and in the policy by which the board is fitted.
 */
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { Range } from '../model/span';
import { views } from '../views';
import type { View, ViewInput } from '../views/view';
import { type FitPolicy, type FittedBoard, fitBoard } from './fitBoard';
import { attempt, type BoardLayout, layoutBoard, type PanelChoice, type PreparedBoard } from './layoutBoard';

/** What a board is made from: the filtered dataset, the stretch of time that it shows, and its views. */
export interface BoardInput {
  readonly view: ViewInput;
  readonly window: Range;
  /** All views unless given. */
  readonly views?: readonly View[];
}

/** Finds the data of each view, for every size at once. A view that throws is kept as the error that it threw. */
export function prepareBoard(input: ViewInput, shown: readonly View[] = views): PreparedBoard {
  const { density } = input;
  return shown.map(({ id, title, prepare }) => {
    const view = attempt(() => (density ? density.withDensity(prepare(input)) : prepare(input)));
    return { id, title, view };
  });
}

/** A board of known dimensions, for a picture. */
export const boardAt = (
  { view, window, views: shown }: BoardInput,
  dimensions: BoardDimensions,
  panels?: PanelChoice,
): BoardLayout => layoutBoard(prepareBoard(view, shown), dimensions, window, panels);

/** A board as large as a policy finds room for, with its legend: for a slide, a thumbnail, a handout. */
export const boardIn = (
  { view, window, views: shown }: BoardInput,
  policy: FitPolicy,
  panels?: PanelChoice,
): FittedBoard => fitBoard(prepareBoard(view, shown), window, policy, panels);
