import { useEffect, useMemo, useRef, useState } from 'react';
import { parseAddress } from '../../address/address';
import { BoardDrawing } from '../../board/BoardDrawing';
import { prepareBoard } from '../../board/board';
import { type FitPolicy, fitBoard, sizesOf } from '../../board/fitBoard';
import type { BoardLayout, BoardMark } from '../../board/layoutBoard';
import { sceneInputOf } from '../../export/exportInput';
import type { BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { usePrinting } from '../../panels/board/useSize';
import './scene.css';

interface Props {
  readonly dataset: Dataset;
  readonly scene: BriefingScene;
  readonly label: string | undefined;
}

/** A scene as it will look, drawn once it comes near the window or is printed, under the briefing's handling label. */
export function SceneThumb({ dataset, scene, label }: Props) {
  const [ground, isNear] = useNear<HTMLElement>();
  const isPrinting = usePrinting();
  return (
    <figure ref={ground} className="thumb">
      {label && <figcaption className="thumb-label">{label}</figcaption>}
      {(isNear || isPrinting) && <DrawnThumb dataset={dataset} scene={scene} />}
    </figure>
  );
}

function DrawnThumb({ dataset, scene }: Omit<Props, 'label'>) {
  const thumb = useMemo(() => placeThumb(dataset, scene), [dataset, scene]);
  const { board, height, ringed } = thumb;
  return (
    <svg
      viewBox={`0 0 ${board.dimensions.width} ${height}`}
      preserveAspectRatio="xMidYMin"
      role="img"
      aria-label="The board"
    >
      <BoardDrawing board={board} height={height} ringed={ringed} />
    </svg>
  );
}

/** Whether the element has ever been near the window. */
function useNear<E extends Element>() {
  const ref = useRef<E>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, isNear] as const;
}

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

const policyWith = (rail: boolean): FitPolicy => ({
  room: ROOM,
  sizes: sizesOf([880, 920, 960], ROOM),
  sumsHeight: { minimum: 28, maximum: 260 },
  stage: { rail, air: 40, terse: sizesOf([880, 960, 1040, 1120], ROOM) },
});

/** As many boards as a long briefing has, of some 0.1 MB each; those that were not asked for longest go first. */
export const MOST_KEPT = 40;

const kept = new WeakMap<Dataset, Map<string, Thumb>>();

/** What a thumbnail is drawn from. */
const keyOf = ({ view, panels, lanes, annotations, steps }: BriefingScene): string =>
  JSON.stringify([view, panels, lanes, annotations, steps]);

/** The scene's board, without the panels that show no claim. The same board of the same data is laid out once. */
export function placeThumb(dataset: Dataset, scene: BriefingScene): Thumb {
  const thumbs = kept.get(dataset) ?? new Map<string, Thumb>();
  kept.set(dataset, thumbs);
  const key = keyOf(scene);
  const thumb = thumbs.get(key) ?? layOut(dataset, scene);
  thumbs.delete(key);
  thumbs.set(key, thumb);
  for (const oldest of thumbs.keys()) if (thumbs.size > MOST_KEPT) thumbs.delete(oldest);
  return thumb;
}

function layOut(dataset: Dataset, scene: BriefingScene): Thumb {
  const { view, views, window, write, rail } = sceneInputOf(dataset, {}, scene, new Date());
  const { board } = fitBoard(prepareBoard(view, views), window, policyWith(rail), {
    only: 'with claims',
    write,
  });
  const { claim } = parseAddress(scene.view).view;
  const height = Math.min(board.height, board.dimensions.width * ROOM.height * CUT);
  return { board, height, ringed: board.marks.get(claim ?? '') ?? null };
}
