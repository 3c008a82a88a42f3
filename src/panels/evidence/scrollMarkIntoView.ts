/** Free room that is left between a mark and what stands above or below it, px. */
const MARGIN = 12;

/**
 * Moves the page so that the mark of a claim can be seen beside its evidence, where that is a sheet over the lower part
 * of the window. Where the sheet stands at the side, or the page has no such mark, nothing moves.
 */
export function uncoverMark(id: string, sheet: Element | null | undefined): void {
  const mark = document.querySelector(`[data-claim="${CSS.escape(id)}"]`);
  if (!sheet || !mark) return;
  const { position, maxHeight, bottom: gap } = getComputedStyle(sheet);
  if (position !== 'fixed') return;
  const ground = mark.closest('.stage') ?? globalThis;
  const { top, bottom } = mark.getBoundingClientRect();
  const lowest = innerHeight - Number.parseFloat(gap) - Number.parseFloat(maxHeight) - MARGIN;
  if (bottom > lowest) ground.scrollBy(0, bottom - lowest);
  else if (top < MARGIN) ground.scrollBy(0, top - MARGIN);
}
