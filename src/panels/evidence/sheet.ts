/** Where Evidence stands as a sheet at the foot of narrow windows. Lengths are px. */

/** How high the sheet stands: its bar alone, a part of the window, or nearly all of it. */
export type Detent = 'closed' | 'half' | 'full';

export const DETENTS: readonly Detent[] = ['closed', 'half', 'full'];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Height of the bar, and what the full sheet leaves free above it. As in the style sheet. */
const BAR = 66;
const ABOVE = 56;
/** A drag that ends faster than this goes on to the next height, px/ms. */
const FLING = 0.5;

/** Height of a detent in a window. As in the style sheet. */
export function detentHeight(detent: Detent, { width, height }: Size): number {
  if (detent === 'closed') return BAR;
  if (detent === 'full') return height - ABOVE;
  return width < 640 ? 0.53 * height : Math.min(340, 0.6 * height);
}

/** The detent where a drag ends: the next one in its direction if it ends fast, else the nearest. `speed`: px/ms upwards. */
export function detentAfter(height: number, speed: number, window: Size): Detent {
  const all = DETENTS.map((detent) => ({ detent, at: detentHeight(detent, window) }));
  const above = all.find(({ at }) => at > height)?.detent ?? 'full';
  const below = all.findLast(({ at }) => at < height)?.detent ?? 'closed';
  if (Math.abs(speed) > FLING) return speed > 0 ? above : below;
  const distance = (at: number) => Math.abs(at - height);
  return all.reduce((best, one) => (distance(one.at) < distance(best.at) ? one : best)).detent;
}

/** Space kept above the mark, and below it, where its other date stands. */
const MARGIN = 12;
const BELOW = 34;

/**
 * Scrolls the page so that a claim's mark is visible above its evidence, where that is a sheet over the lower part of the
 * window. Does nothing where the evidence is at the side or the page has no such mark.
 */
export function scrollMarkIntoView(id: string, sheet: Element | null | undefined): void {
  const mark = document.querySelector(`[data-claim="${CSS.escape(id)}"]`);
  if (!sheet || !mark || getComputedStyle(sheet).position !== 'fixed') return;
  const scroller = mark.closest('.stage') ?? globalThis;
  const { top, bottom } = mark.getBoundingClientRect();
  const padding = getComputedStyle(document.documentElement).scrollPaddingTop;
  // What stays at the top of the page does not stand on a stage.
  const pinned = scroller === globalThis ? Number.parseFloat(padding) || 0 : 0;
  const highest = MARGIN + pinned;
  const lowest = sheet.getBoundingClientRect().top - BELOW;
  if (top < highest) scroller.scrollBy(0, top - highest);
  else if (bottom > lowest) scroller.scrollBy(0, Math.min(bottom - lowest, top - highest));
}
