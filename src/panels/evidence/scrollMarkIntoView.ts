/** Space kept above and below the mark, px. */
const MARGIN = 12;

/**
 * Scrolls the page so that a claim's mark is visible above its evidence, where that is a sheet over the lower part of the
 * window. Does nothing where the evidence is at the side or the page has no such mark.
 */
export function scrollMarkIntoView(id: string, sheet: Element | null | undefined): void {
  const mark = document.querySelector(`[data-claim="${CSS.escape(id)}"]`);
  if (!sheet || !mark) return;
  const { position, maxHeight, bottom: gap } = getComputedStyle(sheet);
  if (position !== 'fixed') return;
  const scroller = mark.closest('.stage') ?? globalThis;
  const { top, bottom } = mark.getBoundingClientRect();
  const lowest = innerHeight - Number.parseFloat(gap) - Number.parseFloat(maxHeight) - MARGIN;
  if (bottom > lowest) scroller.scrollBy(0, bottom - lowest);
  else if (top < MARGIN) scroller.scrollBy(0, top - MARGIN);
}
