/** The columns that all panels share, in CSS pixels from the board's left edge. */

export interface Column {
  readonly x0: number;
  readonly x1: number;
}

export interface BoardDimensions {
  readonly width: number;
  /** Names of lanes and panels; empty on a narrow board, where names stand above their lanes. */
  readonly labels: Column;
  /** Where time is drawn. */
  readonly plot: Column;
  /** Claims without a date. */
  readonly undated: Column;
  readonly narrow: boolean;
  /** Height of the scale of the chart of sums, px. */
  readonly sumsHeight: number;
  /** A long panel that would be higher than this scrolls, px; it may take what the others leave of `panelsHeight`. */
  readonly maxPanelHeight: number;
  /** What all panels together may take before a long one scrolls, px. */
  readonly panelsHeight: number;
  /** Height of the time axis above the first panel, and the space between panels, px. */
  readonly axisHeight: number;
  readonly gap: number;
  /** On a stage no panel needs a heading to be told apart, and the legend of the lanes stands at the board’s foot. */
  readonly stage: boolean;
  /** What each lane is higher than it needs to be, px. */
  readonly air: number;
  /** Lanes by id, or all, whose marks have their dates alone beside them, to make room. */
  readonly terse: readonly string[] | 'all';
}

/** Whether there is a column for claims without a date. */
export const hasRail = ({ undated }: BoardDimensions): boolean => undated.x1 > undated.x0;

const NARROW_BELOW = 640;
/** Of the scale of the chart of sums, px. */
export const SUMS_HEIGHT = { minimum: 102, maximum: 260 };
const MINIMUM_PANEL_HEIGHT = 360;
/** Between the name of a lane and its marks, px. */
const NAME_GAP = 8;
export const SPACING = { axisHeight: 19, gap: 6, stage: false, air: 0, terse: [], panelsHeight: 0 };
/** What stands above the panels and below them in a window, px. */
const AROUND_PANELS = 216;

/** Dimensions of a board on a screen, `width` px wide in a window `windowHeight` px high. */
export const screenDimensions = (width: number, windowHeight: number): BoardDimensions => ({
  ...columnsOf(width),
  // The chart of sums takes what the other panels leave.
  sumsHeight: Math.min(SUMS_HEIGHT.maximum, Math.max(SUMS_HEIGHT.minimum, windowHeight - 798)),
  maxPanelHeight: Math.max(MINIMUM_PANEL_HEIGHT, Math.round(windowHeight * 0.56)),
  ...SPACING,
  panelsHeight: windowHeight - AROUND_PANELS,
});

/** Room for the name of a lane, px. */
export const nameRoom = ({ narrow, labels, undated }: BoardDimensions): number =>
  narrow ? undated.x1 : labels.x1 - NAME_GAP;

/** Columns of a board so wide, px; without a rail no room is kept for claims without a date. */
export function columnsOf(
  width: number,
  rail = true,
): Pick<BoardDimensions, 'width' | 'narrow' | 'labels' | 'plot' | 'undated'> {
  const narrow = width < NARROW_BELOW;
  const labels = narrow ? 0 : 152;
  const undated = !rail ? 0 : narrow ? 34 : 92;
  const gap = !rail ? 8 : narrow ? 6 : 12;
  const plotEnd = Math.max(labels + 120, width - undated - gap);
  return {
    width,
    narrow,
    labels: { x0: 0, x1: labels },
    plot: { x0: labels, x1: plotEnd },
    undated: { x0: plotEnd + gap, x1: plotEnd + gap + undated },
  };
}
