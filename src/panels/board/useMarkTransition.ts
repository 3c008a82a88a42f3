import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { BoardLayout } from '../../board/layoutBoard';
import { middleOf } from '../../geometry/placedMark';
import { useView } from '../../state/store';

const TRANSITION = { duration: 240, easing: 'ease-out' };

/**
 * Moves marks from where they stood to where they stand when the reading of dates or the scene on stage changes, so that
 * the eye can follow them. Places come from the layout; nothing is measured. Zooming and filtering are drawn at once.
 */
export function useMarkTransition(board: BoardLayout, ground: RefObject<HTMLElement | null>): void {
  const occasion = useView(({ reading, scene }) => `${reading} ${scene ?? ''}`);
  const last = useRef({ board, occasion });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { board, occasion };
    if (before.occasion === occasion || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const mark of ground.current?.querySelectorAll<SVGGElement>('[data-claim]') ?? [])
      move(mark, before.board, board);
  }, [ground, board, occasion]);
}

function move(element: SVGGElement, before: BoardLayout, now: BoardLayout): void {
  const id = element.dataset['claim'] ?? '';
  const [from, to] = [before.marks.get(id), now.marks.get(id)];
  if (!from || !to || from.panel !== to.panel) return;
  const dx = middleOf(from.mark.body) - middleOf(to.mark.body);
  const dy = from.mark.body.y - to.mark.body.y;
  if (dx !== 0 || dy !== 0)
    element.animate([{ translate: `${dx}px ${dy}px` }, { translate: 'none' }], TRANSITION);
}
