import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { gapAt, placeFromGap } from './reorder';

/** How a row looks while one is dragged: it is the one, or the one will come before or after it. */
export type RowDrag = 'dragged' | 'before' | 'after' | undefined;

interface Drag {
  readonly id: string;
  readonly gap: number;
}

/** Within this distance of the window's edge the page moves along, px. */
const EDGE = 70;
/** px a frame. */
const SPEED = 14;

/** Lets the rows of a list be dragged to another place with any pointer. Esc leaves them as they were. */
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
    dragOf: (id: string): RowDrag => {
      if (!drag) return undefined;
      const at = ids.indexOf(id);
      if (id === drag.id) return 'dragged';
      const from = ids.indexOf(drag.id);
      if (placeFromGap(from, drag.gap) === from) return undefined;
      if (at === drag.gap) return 'before';
      return at === ids.length - 1 && drag.gap === ids.length ? 'after' : undefined;
    },
  };
}

const rowsOf = (list: HTMLElement | null): readonly DOMRect[] =>
  [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());

/** Follows the pointer until it is let go (`end` with the gap where it was) or Esc (`end(null)`); the way to stop. */
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
