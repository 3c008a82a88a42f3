/** A scene's board at the size of a thumbnail: the views' own layouts, kept as long as the data. */
import { sceneInputOf } from '../../export/exportInputOf';
import { parseAddress } from '../../filter/address';
import { placeFrame } from '../../geometry/frame';
import { timeScale } from '../../geometry/timeScale';
import type { BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import type { PicturedBoard } from '../../panels/BoardPicture';
import { type BoardScene, placeBoard, showsClaims, stageView } from '../../panels/boardScene';
import { views } from '../../views';
import { many } from '../../views/many';

/** Widths of the board before it is made smaller, px: the first at which it is no higher than the thumbnail is the one. */
const WIDTHS = [740, 920, 1120] as const;
/** Height of a thumbnail by its width. */
const SHAPE = 5 / 8;
/** How much higher than that a board may be before it is cut. */
const MOST = 1.6;
/** More scenes than any briefing has; beyond, all are laid out anew. */
const MOST_KEPT = 600;

const kept = new WeakMap<Dataset, Map<string, PicturedBoard>>();

/** The scene's board, without the panels that show no claim. The same view of the same data is laid out once. */
export function placeThumb(dataset: Dataset, scene: BriefingScene): PicturedBoard {
  const thumbs = kept.get(dataset) ?? new Map<string, PicturedBoard>();
  kept.set(dataset, thumbs);
  const known = thumbs.get(scene.view);
  if (known) return known;
  if (thumbs.size >= MOST_KEPT) thumbs.clear();
  const thumb = layOut(dataset, scene);
  thumbs.set(scene.view, thumb);
  return thumb;
}

function layOut(dataset: Dataset, scene: BriefingScene): PicturedBoard {
  const input = sceneInputOf(dataset, { id: '', title: '', scenes: [] }, scene, new Date());
  const staged = views.map((view) => ({ view, stage: stageView(view, { ...input.view, many }) }));
  const place = (width: number) => {
    const frame = placeFrame(width, 0);
    return placeBoard(staged, frame, timeScale(input.window, frame.plot), showsClaims);
  };
  let board = place(WIDTHS[0]);
  for (const width of WIDTHS.slice(1)) if (tooHigh(board)) board = place(width);
  const { claim } = parseAddress(scene.view).view;
  const height = Math.min(board.height, board.frame.width * SHAPE * MOST);
  return { board, height, marked: (claim !== null && board.marks.get(claim)) || null };
}

const tooHigh = ({ height, frame }: BoardScene): boolean => height > frame.width * SHAPE;
