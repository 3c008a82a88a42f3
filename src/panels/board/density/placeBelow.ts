import type { Spot } from './spot';

/** Under a spot on the screen, and within the window. */
export function placeBelow({ left, top }: Spot, width: number) {
  const most = Math.max(0, globalThis.innerWidth - width - 8);
  return { width, left: Math.min(Math.max(8, left - width / 2), most), top: top + 6 };
}
