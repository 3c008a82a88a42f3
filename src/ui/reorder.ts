import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** The place of a dragged row. Rows and gaps are counted from 0; gap 0 is before the first row. */

/** The gap that a pointer at height `y` points into: after every row whose middle it has passed. */
export const gapAt = (
  y: number,
  rows: readonly { readonly top: number; readonly height: number }[],
): number => rows.filter(({ top, height }) => y > top + height / 2).length;

/** The place of the row `from` after it is put into a gap. */
export const placeFromGap = (from: number, gap: number): number => (gap > from ? gap - 1 : gap);

/** The look of a row during a drag: it is dragged itself, or a line before or after it shows where the dragged one goes. */
export type RowDrag = 'dragged' | 'before' | 'after' | undefined;

/** The look of row `at` of `count` while row `from` is dragged over a gap. */
export function rowDrag(at: number, from: number, gap: number, count: number): RowDrag {
  if (at === from) return 'dragged';
  if (placeFromGap(from, gap) === from) return undefined;
  if (at === gap) return 'before';
  return at === count - 1 && gap === count ? 'after' : undefined;
}

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
