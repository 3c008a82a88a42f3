import { clamp } from '../../model/number';
import type { Spot } from './spot';

/** Under a spot on the screen, and within the window. */
export function placeBelow({ left, top }: Spot, width: number) {
  const most = Math.max(0, globalThis.innerWidth - width - 8);
  return { width, left: clamp(left - width / 2, 8, most), top: top + 6 };
}
