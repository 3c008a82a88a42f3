/** The columns of a board on a stage, which is laid out for larger type than a page. */
import { type BoardDimensions, columnsOf, SPACING } from './boardDimensions';

/** What a board on a stage has to spare. Heights are px. */
export interface StageSpace {
  readonly sumsHeight: number;
  readonly air: number;
  readonly terse?: BoardDimensions['terse'];
  readonly maxPanelHeight: number;
  /** Whether any claim stands in the column of the undated. */
  readonly rail: boolean;
}

/** Dimensions of a board on a stage, `width` px wide before it is enlarged. */
export const stageDimensions = (
  width: number,
  { rail, sumsHeight, air, terse = [], maxPanelHeight }: StageSpace,
): BoardDimensions => ({
  ...columnsOf(width, rail),
  ...SPACING,
  sumsHeight,
  air,
  terse,
  maxPanelHeight,
  gap: 8,
  stage: true,
});
