import type { BoardDimensions } from '../geometry/boardDimensions';
import { type BoardInput, prepareBoard } from './board';
import { type BoardLayout, layoutBoard, type PanelChoice } from './layoutBoard';

/** A board at dimensions that are known, in one go: for what is laid out once. */
export const boardOf = (
  { view, window, views, write }: BoardInput,
  dimensions: BoardDimensions,
  panels: PanelChoice = {},
): BoardLayout =>
  layoutBoard(prepareBoard(view, views), dimensions, window, { ...panels, ...(write && { write }) });
