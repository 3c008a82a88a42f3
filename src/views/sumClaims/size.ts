/** How large a sum is, on its group's scale. */

import type { Column } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { roundScale } from '../../geometry/roundScale';
import { textWidth } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import type { Unit } from '../../model/words/labels';
import { scaleStep, unitLabel } from '../../model/words/scales';
import type { GroupKind, SumRow } from './data';
import { WORDS } from './words';

/** A ring at a sum, a pill over a range, a diamond on a scale of its own; or words in brackets. */
export interface PlacedSize {
  readonly form: 'ring' | 'diamond' | 'words';
  /** Middle of the ring; the lower and the upper end of a range. */
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Our arithmetic, not a source's figure. */
  readonly isDashed: boolean;
  /** Where the line from zero begins that leads to "up to so much"; null for none. */
  readonly from: number | null;
  readonly text: PlacedText | null;
}

/** The scale of a group in pixels. */
export interface SizeScale {
  readonly column: Column;
  readonly top: number;
  /** How figures are counted in words: in millions. */
  readonly step: number;
  readonly at: (value: number) => number;
}

/** Between the ends of the scale and the edges of its column, px. */
const INSET = 12;
/** Radius of a ring, px. */
export const SIZE_RING = 4.6;
const NEAR = 8;

export function sizeScale(most: number, within: Column): SizeScale {
  const column = { x0: within.x0 + INSET, x1: within.x1 - INSET };
  const { top } = roundScale(most, Number.POSITIVE_INFINITY);
  const at = (value: number) =>
    column.x0 + (Math.min(value, top) / Math.max(top, 1)) * (column.x1 - column.x0);
  return { column, top, step: scaleStep(top).size, at };
}

/** "US$ million". */
export const scaleUnit = (unit: Unit, { top }: SizeScale): string =>
  `${unitLabel(unit)}${scaleStep(top).words}`;

/** What a group's scale shows. */
export function scaleNote(kind: GroupKind, unit: string): string {
  const notes: Readonly<Record<GroupKind, string>> = {
    year: `sums as claimed, ${unit} a year`,
    month: `twelve times the sum, ${unit} a year`,
    total: `spread evenly, ${unit} a year`,
    once: `its own scale, ${unit}, no rate`,
  };
  return notes[kind];
}

/** The heading of the column of sizes. */
export const sizeHeading = (unit: string): string => capitalize(['size', unit].filter(Boolean).join(', '));

/** Why a sum has no place on its group's scale, in words from the longest to the shortest. */
function lackOf({ sum, isInUnit }: SumRow): readonly string[] {
  if (sum.amount.value === null) return ['[ no figure ]', '[ ]'];
  return isInUnit ? ['[ no rate ]', '[ ]'] : ['[ not converted ]', `[ in ${unitLabel(sum.amount)} ]`, '[ ]'];
}

/** The size of a row whose middle is at `y` px. */
export function placeSize(
  row: SumRow,
  kind: GroupKind,
  scale: SizeScale,
  y: number,
  within: Column,
): PlacedSize {
  const figures = figuresOf(row, kind);
  if (!figures) {
    const { x0 } = scale.column;
    const texts = lackOf(row);
    const text = texts.find((one) => textWidth(one, WORDS) <= within.x1 - x0 - 5) ?? texts.at(-1) ?? '';
    return {
      ...{ form: 'words', x0: within.x0, x1: within.x1, y, isDashed: false, from: null },
      text: { id: 'lack', text, x: x0 + 5, y: y + 4, anchor: 'start' },
    };
  }
  const { low, high, isArithmetic } = figures;
  const [x0, x1] = [scale.at(low), scale.at(high)];
  return {
    form: kind === 'once' ? 'diamond' : 'ring',
    x0,
    x1,
    y,
    isDashed: isArithmetic,
    from: row.sum.amount.qualifier === 'up-to' ? scale.at(0) : null,
    text: isArithmetic ? numberBeside(figures, scale, [x0, x1], y, within) : null,
  };
}

interface Figures {
  readonly low: number;
  readonly high: number;
  readonly isArithmetic: boolean;
}

function figuresOf({ sum, yearly, isInUnit }: SumRow, kind: GroupKind): Figures | null {
  const { value, low, qualifier } = sum.amount;
  if (value === null || !isInUnit) return null;
  const from = qualifier === 'range' && low !== undefined ? low : value;
  if (kind === 'once') return { low: from, high: value, isArithmetic: false };
  if (!yearly) return null;
  if (kind === 'total') return { low: yearly.low, high: yearly.high, isArithmetic: true };
  const times = kind === 'month' ? 12 : 1;
  return { low: from * times, high: value * times, isArithmetic: yearly.arithmetic };
}

/** "= 360", "≈ 24–28": a figure that no source gives, on the side where it has room. */
function numberBeside(
  { low, high }: Figures,
  { step }: SizeScale,
  [x0, x1]: readonly [number, number],
  y: number,
  within: Column,
): PlacedText | null {
  const number = (value: number) => `${Math.round((value / step) * 10) / 10}`;
  const [first, last] = [number(low), number(high)];
  const text = first === last ? `= ${last}` : `≈ ${first}–${last}`;
  const width = textWidth(text, WORDS);
  const right = x1 + NEAR;
  if (right + width <= within.x1) return { id: 'size', text, x: right, y: y + 4, anchor: 'start' };
  const left = x0 - NEAR;
  return left - width >= within.x0 ? { id: 'size', text, x: left, y: y + 4, anchor: 'end' } : null;
}
