/** Between a note and the edge of the window, px. */
const MARGIN = 8;
/** Makes any lack of room as large as the way up, so that a note goes all of it or stays. */
const STEEP = 1000;

/**
 * A CSS transform for a note `top` px below the upper edge of the window: where what is `free` of the window, px,
 * ends before the note does, the note goes `above` px higher than its own height, or as far as the window goes. Only CSS knows
 * how high a note is without a layout.
 */
export const liftTip = (top: number, above: number, free: number): string =>
  `translateY(min(0px, max((${free - MARGIN - top}px - 100%) * ${STEEP}, -100% - ${above}px, ${MARGIN - top}px)))`;

/** How much of the window is free, px from its upper edge: all of it, or what a sheet leaves that lies over its foot. */
export const freeAbove = (sheet: Element | null): number =>
  sheet && getComputedStyle(sheet).position === 'fixed'
    ? Math.min(globalThis.innerHeight, sheet.getBoundingClientRect().top)
    : globalThis.innerHeight;
