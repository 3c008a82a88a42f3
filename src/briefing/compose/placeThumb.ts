/** A scene's board at the size of a thumbnail: the views' own layouts, kept as long as the data. */

import { prepareBoard } from '../../board/board';
import { type FitPolicy, fitBoard, sizesOf } from '../../board/fitBoard';
import type { BoardLayout, BoardMark } from '../../board/layoutBoard';
import { sceneInputOf } from '../../export/exportInputOf';
import { parseAddress } from '../../filter/address';
import type { BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';

export interface Thumb {
  readonly board: BoardLayout;
  /** How much of the board is drawn from its top, px: the first lanes of a board with very many. */
  readonly height: number;
  /** The mark of the claim that the scene selects. */
  readonly ringed: BoardMark | null;
}

/** A thumbnail's shape; a board that is higher is cut at so many times its height. */
const ROOM = { width: 1, height: 5 / 8 };
const CUT = 1.6;

const policy: FitPolicy = { room: ROOM, sizes: sizesOf([740, 920, 1120], ROOM) };

/** More scenes than any briefing has; beyond, all are laid out anew. */
const MOST_KEPT = 600;

const kept = new WeakMap<Dataset, Map<string, Thumb>>();

/** The scene's board, without the panels that show no claim. The same view of the same data is laid out once. */
export function placeThumb(dataset: Dataset, scene: BriefingScene): Thumb {
  const thumbs = kept.get(dataset) ?? new Map<string, Thumb>();
  kept.set(dataset, thumbs);
  const known = thumbs.get(scene.view);
  if (known) return known;
  if (thumbs.size >= MOST_KEPT) thumbs.clear();
  const thumb = layOut(dataset, scene);
  thumbs.set(scene.view, thumb);
  return thumb;
}

function layOut(dataset: Dataset, scene: BriefingScene): Thumb {
  const input = sceneInputOf(dataset, { id: '', title: '', scenes: [] }, scene, new Date());
  const { board } = fitBoard(prepareBoard(input.view), input.window, policy, { only: 'with claims' });
  const { claim } = parseAddress(scene.view).view;
  const height = Math.min(board.height, board.dimensions.width * ROOM.height * CUT);
  return { board, height, ringed: board.marks.get(claim ?? '') ?? null };
}
