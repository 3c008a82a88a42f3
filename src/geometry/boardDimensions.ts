/** The columns that all panels share, in CSS pixels from the board's left edge. */

export interface Column {
  readonly x0: number;
  readonly x1: number;
}

export interface Frame {
  readonly width: number;
  /** Names of lanes and panels; empty on a narrow board, where names stand above their lanes. */
  readonly gutter: Column;
  /** Where time is drawn. */
  readonly plot: Column;
  /** Claims without a date. */
  readonly rail: Column;
  readonly narrow: boolean;
  /** Height of the aid chart's scale, px: it takes what the other panels leave. */
  readonly aidHeight: number;
  /** A panel that would be higher than this scrolls, px. */
  readonly tallest: number;
}

const NARROW_BELOW = 640;

/** The frame of a board `width` px wide in a window `windowHeight` px high. */
export function placeFrame(width: number, windowHeight: number): Frame {
  const narrow = width < NARROW_BELOW;
  const gutter = narrow ? 0 : 148;
  const rail = narrow ? 34 : 92;
  const gap = narrow ? 6 : 12;
  const plotEnd = Math.max(gutter + 120, width - rail - gap);
  return {
    width,
    narrow,
    tallest: Math.max(360, Math.round(windowHeight * 0.56)),
    aidHeight: Math.min(260, Math.max(108, windowHeight - 792)),
    gutter: { x0: 0, x1: gutter },
    plot: { x0: gutter, x1: plotEnd },
    rail: { x0: plotEnd + gap, x1: plotEnd + gap + rail },
  };
}
