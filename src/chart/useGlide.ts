import { type RefObject, useLayoutEffect, useRef } from 'react';
import { middleOf, type PlacedMark } from '../geometry/placedMark';

const GLIDE = { duration: 240, easing: 'ease-out' };

/**
 * Moves a mark from where it stood to where it stands when `occasion` changes, so that the eye can follow it. Places
 * come from the layout; nothing is measured. Zooming and filtering keep the occasion and are drawn at once.
 */
export function useGlide(group: RefObject<SVGGElement | null>, mark: PlacedMark, occasion: string): void {
  const last = useRef({ mark, occasion });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { mark, occasion };
    if (before.occasion === occasion || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const dx = middleOf(before.mark.body) - middleOf(mark.body);
    const dy = before.mark.body.y - mark.body.y;
    if (dx === 0 && dy === 0) return;
    group.current?.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], GLIDE);
  }, [group, mark, occasion]);
}
