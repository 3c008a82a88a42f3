/** Between a note and the edge of the window, px. */
const MARGIN = 8;
/** Makes any lack of room as large as the way up, so that a note goes all of it or stays. */
const STEEP = 1000;

/**
 * A CSS transform for a note `top` px below the upper edge of the window: where the window, `windowHeight` px high, ends
 * before the note does, the note goes `above` px higher than its own height, or as far as the window goes. Only CSS knows
 * how high a note is without a layout.
 */
export const liftTip = (top: number, above: number, windowHeight: number): string =>
  `translateY(min(0px, max((${windowHeight - MARGIN - top}px - 100%) * ${STEEP}, -100% - ${above}px, ${MARGIN - top}px)))`;
