import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardLayout } from '../../board/layoutBoard';
import { isNavKey, navigate } from '../../geometry/keyboardNavigation';
import type { BoardFocus } from './useInteraction';

/** The part of the page in which a view scrolls; null where all of it is shown. */
export const scrollerOf = (view: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-scroll="${CSS.escape(view)}"]`);

/** Where Tab stops in each panel, and the arrow keys' way from mark to mark (roving tab index). */
export function useBoardFocus(
  board: BoardLayout,
  ground: RefObject<HTMLElement | null>,
): { tabStops: ReadonlySet<string>; focus: BoardFocus } {
  const [last, setLast] = useState<ReadonlyMap<string, string>>(new Map());
  const latest = useRef(board);
  useEffect(() => {
    latest.current = board;
  }, [board]);
  const tabStops = useKept(useMemo(() => tabStopsOf(board, last), [board, last]));
  const focus = useMemo(
    (): BoardFocus => ({
      arrive: (id) => {
        const panel = latest.current.marks.get(id)?.panel;
        if (panel) setLast((now) => (now.get(panel) === id ? now : new Map(now).set(panel, id)));
      },
      move: (id, key) => {
        if (!isNavKey(key)) return false;
        const to = navigate(latest.current.stops, id, key) ?? id;
        const markOf = () =>
          ground.current?.querySelector<SVGGElement>(`[data-claim="${CSS.escape(to)}"]`) ?? null;
        const mark = markOf();
        if (mark) mark.focus();
        else bringUp(latest.current, to, markOf);
        return true;
      },
    }),
    [ground],
  );
  return { tabStops, focus };
}

/** The set as it was when it holds the same: every mark on the board asks it. */
function useKept(now: ReadonlySet<string>): ReadonlySet<string> {
  const [kept, keep] = useState(now);
  if (kept === now || (kept.size === now.size && [...kept].every((id) => now.has(id)))) return kept;
  keep(now);
  return now;
}

/** In each panel, the mark last focused, or its first one. */
function tabStopsOf(board: BoardLayout, last: ReadonlyMap<string, string>): ReadonlySet<string> {
  const stops = new Map<string, string>();
  for (const { id } of board.stops) {
    const panel = board.marks.get(id)?.panel;
    if (panel && (!stops.has(panel) || last.get(panel) === id)) stops.set(panel, id);
  }
  return new Set(stops.values());
}

/** What is left above a mark that is brought up, px. */
const ABOVE = 90;

/** Frames to wait for the mark to render. */
const PATIENCE = 30;

/** Scrolls a long panel to a mark that is not drawn yet, and focuses it when it is. */
function bringUp(board: BoardLayout, id: string, markOf: () => SVGGElement | null): void {
  const place = board.marks.get(id);
  const scroller = place && scrollerOf(place.panel);
  if (!scroller) return;
  scroller.scrollTop = place.mark.hit.y - ABOVE;
  const focus = (frames: number) => {
    const mark = markOf();
    if (mark) mark.focus();
    else if (frames > 0) requestAnimationFrame(() => focus(frames - 1));
  };
  focus(PATIENCE);
}
