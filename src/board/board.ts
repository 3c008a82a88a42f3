/**
 * The board, from the filtered dataset to pixels:
 *
 *   `prepareBoard` (each view's `prepare`) → `layoutBoard` at some dimensions → `BoardDrawing` or a panel's own `draw`
 *
 * and where the size is not known, `fitBoard` chooses it by a policy. The screen, the picture, the slide, the thumbnail and
 * the handout all go this way; they differ only in dimensions and policy.
 */

import { MemoTable } from '../lib/memoizeWeak';
import type { Range } from '../model/span';
import type { PreparedView, View, ViewInput } from '../views/view';
import { attempt, type Outcome, type PreparedBoard, type WriteOn } from './layoutBoard';

/** What a board is made from: the filtered dataset, the stretch of time that it shows, and its views. */
export interface BoardInput {
  readonly view: ViewInput;
  readonly window: Range;
  readonly views: readonly View[];
  /** Only of a scene with annotations. */
  readonly write?: WriteOn;
  /** Only of a scene: whether it has a column for claims without a date. */
  readonly rail?: boolean;
}

/** What came of preparing a view, once for the same input, whichever views stand beside it. */
const PREPARED = new MemoTable<ViewInput, View, Outcome<PreparedView>>();

/** Finds the data of each view, for every size at once. A view that throws is kept as the error that it threw. */
export function prepareBoard(input: ViewInput, views: readonly View[]): PreparedBoard {
  const { density } = input;
  return views.map((view) => ({
    id: view.id,
    title: view.title(input.dataset.labels),
    view: PREPARED.get(input, view, () =>
      attempt(() => (density ? density.withDensity(view.prepare(input)) : view.prepare(input))),
    ),
  }));
}
