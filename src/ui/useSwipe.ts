import { type RefObject, useEffect, useRef } from 'react';

/** Minimum length of a swipe, px; it must be at least twice as wide as high. */
const SHORTEST = 56;

/**
 * Listens for one finger that goes sideways over an element: 1 for to the left, which leads on, and -1 for to the right. What
 * begins on something that `keeps` (a selector) is for that alone.
 */
export function useSwipe(
  element: RefObject<HTMLElement | null>,
  onSwipe: (way: -1 | 1) => void,
  keeps?: string,
): void {
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  });
  useEffect(() => {
    const listening = new AbortController();
    const how = { passive: true, signal: listening.signal };
    let start: Touch | null = null;
    element.current?.addEventListener(
      'touchstart',
      ({ touches, target }) => {
        const isKept = keeps !== undefined && target instanceof Element && target.closest(keeps) !== null;
        start = touches.length === 1 && !isKept ? touches.item(0) : null;
      },
      how,
    );
    element.current?.addEventListener(
      'touchend',
      ({ changedTouches }) => {
        const end = changedTouches.item(0);
        if (!start || !end) return;
        const [dx, dy] = [end.clientX - start.clientX, end.clientY - start.clientY];
        start = null;
        if (Math.abs(dx) >= SHORTEST && Math.abs(dx) > 2 * Math.abs(dy)) latest.current(dx < 0 ? 1 : -1);
      },
      how,
    );
    return () => listening.abort();
  }, [element, keeps]);
}
