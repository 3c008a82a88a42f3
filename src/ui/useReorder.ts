import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { gapAt, placeFromGap, type RowDrag, rowDrag } from './reorder';

interface Drag {
  readonly id: string;
  readonly gap: number;
}

/** Distance from the window's edge within which the page scrolls, px. */
const EDGE = 70;
/** Scrolling speed, px per frame. */
const SPEED = 14;

/** Reorders the rows of a list by dragging with any pointer; Esc cancels. */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  move: (id: string, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef({ ids, move });
  useEffect(() => {
    latest.current = { ids, move };
  }, [ids, move]);
  const dragged = drag?.id;
  useEffect(() => {
    if (dragged === undefined) return;
    return follow(
      () => rowsOf(list.current),
      (gap) => setDrag({ id: dragged, gap }),
      (gap) => {
        setDrag(null);
        if (gap === null) return;
        latest.current.move(dragged, placeFromGap(latest.current.ids.indexOf(dragged), gap));
      },
    );
  }, [dragged, list]);
  return {
    start: (id: string, event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      setDrag({ id, gap: ids.indexOf(id) });
    },
    dragOf: (id: string): RowDrag =>
      drag ? rowDrag(ids.indexOf(id), ids.indexOf(drag.id), drag.gap, ids.length) : undefined,
  };
}

const rowsOf = (list: HTMLElement | null): readonly DOMRect[] =>
  [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());

/** Follows the pointer until it is released (`end(gap)`) or the drag is cancelled (`end(null)`). Returns a cancel function. */
function follow(
  rows: () => readonly DOMRect[],
  over: (gap: number) => void,
  end: (gap: number | null) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let y: number | null = null;
  let frame = 0;
  const now = () => (y === null ? null : gapAt(y, rows()));
  const scroll = () => {
    if (y !== null) {
      const by = y < EDGE ? -SPEED : y > innerHeight - EDGE ? SPEED : 0;
      if (by !== 0) scrollBy({ top: by, behavior: 'instant' });
      const gap = now();
      if (gap !== null) over(gap);
    }
    frame = requestAnimationFrame(scroll);
  };
  frame = requestAnimationFrame(scroll);
  const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
    globalThis.addEventListener(type, hear, { signal });
  on('pointermove', ({ clientY }) => {
    y = clientY;
  });
  on('pointerup', () => end(now()));
  on('pointercancel', () => end(null));
  on('keydown', ({ key }) => key === 'Escape' && end(null));
  return () => {
    listening.abort();
    cancelAnimationFrame(frame);
  };
}
