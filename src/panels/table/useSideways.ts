import { type RefObject, useEffect, useState } from 'react';

/** Whether what scrolls is wider than its room, and if so whether more of it lies beyond the end or that is in sight. */
export type Sideways = 'fits' | 'more' | 'end';

/** How `scroller` stands sideways, now and whenever it scrolls or it or what it holds changes its width. */
export function useSideways(scroller: RefObject<HTMLElement | null>): Sideways {
  const [sideways, setSideways] = useState<Sideways>('fits');
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = () => setSideways(sidewaysOf(element));
    const observer = new ResizeObserver(follow);
    for (const one of [element, ...element.children]) observer.observe(one);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [scroller]);
  return sideways;
}

/** A browser rounds each of these to whole px. */
function sidewaysOf({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): Sideways {
  if (scrollWidth <= clientWidth + 1) return 'fits';
  return scrollLeft + clientWidth < scrollWidth - 1 ? 'more' : 'end';
}
