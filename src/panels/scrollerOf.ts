/** The part of the page in which a view scrolls; null where all of it is shown. */
export const scrollerOf = (view: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-scroll="${CSS.escape(view)}"]`);
