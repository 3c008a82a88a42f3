import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** The width in px of the element that the returned ref is put on; 0 until it is known. */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
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
