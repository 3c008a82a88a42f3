import {
  type RefCallback,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';

/** The width in px of what `selector` finds in the first view as it was served; 0 where none stands. */
function servedWidth(selector: string): number {
  const widths = [...document.querySelectorAll(`.first ${selector}`)].map(widthOf);
  return Math.max(0, ...widths);
}

const widthOf = (element: Element): number => Math.floor(element.getBoundingClientRect().width);

/**
 * The width in px of the element that the returned ref is put on; 0 until it is known. Where the first view stands, `served`
 * finds in it what is so wide: then the page is drawn once, and in slices, and not again when it has been measured. What
 * takes long to draw asks for slices also where it must be measured first.
 */
export function useWidth<E extends Element>(served?: string, inSlices = false): [RefCallback<E>, number] {
  const [first] = useState(() => (served ? servedWidth(served) : 0));
  const [width, setWidth] = useState(first);
  // Called also where the element comes later than what asks for its width.
  const ref = useCallback(
    (element: E) => {
      const set = (next: number) => (inSlices ? startTransition(() => setWidth(next)) : setWidth(next));
      // Otherwise the observer says so once the browser has laid out the page, for which it need not stop here.
      if (first === 0) set(widthOf(element));
      const observer = new ResizeObserver(([entry]) => {
        if (entry) set(Math.floor(entry.contentRect.width));
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [first, inSlices],
  );
  return [ref, width];
}

/** The window's height in px. */
export function useWindowHeight(): number {
  const [height, setHeight] = useState(() => globalThis.innerHeight);
  useEffect(() => {
    const onResize = () => setHeight(globalThis.innerHeight);
    globalThis.addEventListener('resize', onResize);
    return () => globalThis.removeEventListener('resize', onResize);
  }, []);
  return height;
}

/** How far from the window an element still counts as near, px: what the next turn of a wheel brings in. */
const NEAR = 300;

/** Whether the element that the returned ref is put on is in sight or `near` px from it; so until it is known, and on paper. */
export function useIsNear<E extends Element>(near = NEAR): [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null);
  const [isNear, setNear] = useState(true);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: `${near}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  return [ref, usePrinting() || isNear];
}

/** What paper leaves for the board on Explore, which `print.css` draws smaller so that it is one page with all around it, px. */
export const EXPLORE_PAPER = { width: 940, height: 900 } as const;

/** Whether the page is being printed. What is drawn for paper stands before the browser takes the page. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const follow = ({ type }: Event) => flushSync(() => setPrinting(type === 'beforeprint'));
    globalThis.addEventListener('beforeprint', follow);
    globalThis.addEventListener('afterprint', follow);
    return () => {
      globalThis.removeEventListener('beforeprint', follow);
      globalThis.removeEventListener('afterprint', follow);
    };
  }, []);
  return printing;
}
