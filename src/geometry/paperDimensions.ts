import { type BoardDimensions, columnsOf, SPACING, SUMS_HEIGHT } from './boardDimensions';

/** Dimensions of a board on paper, `width` px wide, where no panel scrolls. */
export const paperDimensions = (
  width: number,
  sumsHeight: number = SUMS_HEIGHT.minimum,
): BoardDimensions => ({
  ...columnsOf(width),
  sumsHeight,
  maxPanelHeight: Number.POSITIVE_INFINITY,
  ...SPACING,
});
