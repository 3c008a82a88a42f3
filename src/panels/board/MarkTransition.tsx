import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { BoardLayout } from '../../board/layoutBoard';
import { middleOf } from '../../geometry/placedMark';
import { useViewState } from '../../state/store';

const EASING = 'ease-out';
/** ms. */
const DURATION = { page: 240, stage: 600 };

interface Props {
  readonly board: BoardLayout;
  /** Screen px to a px of the board. */
  readonly scale: number;
  /** What the board is drawn in. */
  readonly ground: RefObject<HTMLElement | null>;
}

/**
 * Moves marks from where they stood to where they stand when the reading of dates or the scene on stage changes, so that
 * the eye can follow them. Places come from the layout; nothing is measured. Zooming and filtering are drawn at once.
 */
export function MarkTransition({ board, scale, ground }: Props) {
  const occasion = useViewState(({ reading, scene }) => `${reading} ${scene ?? ''}`);
  const last = useRef({ board, scale, occasion });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { board, scale, occasion };
    if (before.occasion === occasion || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const isStage = board.dimensions.stage;
    const duration = isStage ? DURATION.stage : DURATION.page;
    for (const mark of ground.current?.querySelectorAll<SVGGElement>('[data-claim]') ?? [])
      move(mark, before, { board, scale }, duration);
    if (!isStage) return;
    // What is not a mark comes in with the scene.
    for (const part of ground.current?.querySelectorAll('.board-axis, .board-words, .panel text') ?? [])
      appear(part, duration);
  }, [ground, board, scale, occasion]);
  return null;
}

interface Standing {
  readonly board: BoardLayout;
  readonly scale: number;
}

function move(element: SVGGElement, before: Standing, now: Standing, duration: number): void {
  const id = element.dataset['claim'] ?? '';
  const [from, to] = [before.board.marks.get(id), now.board.marks.get(id)];
  if (!to) return;
  if (!from || from.panel !== to.panel) {
    if (now.board.dimensions.stage) appear(element, duration);
    return;
  }
  const by = before.scale / now.scale;
  const dx = by * middleOf(from.mark.body) - middleOf(to.mark.body);
  const dy = by * (from.top + from.mark.body.y) - (to.top + to.mark.body.y);
  if (dx === 0 && dy === 0) return;
  element.animate([{ translate: `${dx}px ${dy}px` }, { translate: 'none' }], { duration, easing: EASING });
}

const appear = (element: Element, duration: number): void =>
  void element.animate([{ opacity: 0 }, { opacity: 1 }], { duration, easing: EASING });
