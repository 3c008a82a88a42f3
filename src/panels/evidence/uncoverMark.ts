/** Free room that is left between a mark and what stands above or below it, px. */
const MARGIN = 12;

/**
 * Moves the page so that the mark of a claim can be seen beside its evidence, where that is a sheet over the lower part
 * of the window. Where the sheet stands at the side, or the page has no such mark, nothing moves.
 */
export function uncoverMark(id: string, sheet: Element | null | undefined): void {
  const mark = document.querySelector(`[data-claim="${CSS.escape(id)}"]`);
  if (!sheet || !mark || getComputedStyle(sheet).position !== 'fixed') return;
  const { top, bottom } = mark.getBoundingClientRect();
  const lowest = innerHeight - Number.parseFloat(getComputedStyle(sheet).maxHeight) - MARGIN;
  if (bottom > lowest) scrollBy(0, bottom - lowest);
  else if (top < MARGIN) scrollBy(0, top - MARGIN);
}
