/** How a mark is outlined: by how its date is known, or by how well other sources support it. */

import type { PlacedMark } from '../geometry/placedMark';
import type { Tone } from '../model/vocabulary';
import { palette } from './theme/palette';

export interface MarkStyle {
  /** Whether it has ink of its own; without, it is outlined only. */
  readonly filled: boolean;
  readonly dash: string | undefined;
  readonly color: string;
}

/** Of a line around a date that was worked out. */
const WORKED_OUT = '3 2';

/**
 * Ink when stated or supported, dashed when worked out or little supported; a pale outline where there is nothing to go by;
 * hollow in a colour of its own where only other sources have the claim.
 */
export function markStyle({ basis, support, othersOnly }: PlacedMark, color: string): MarkStyle {
  if (support === 'unsupported') return { filled: false, dash: undefined, color: palette.ghost };
  const isWorkedOut = support ? support === 'low' : basis !== 'stated';
  if (othersOnly) return { filled: false, dash: isWorkedOut ? WORKED_OUT : undefined, color: palette.others };
  return { filled: true, dash: isWorkedOut ? WORKED_OUT : undefined, color };
}

/** The colour of each tone of a period. */
export const TONE_COLORS: Readonly<Record<Tone, string>> = {
  distant: palette.contact,
  mild: palette.support,
  close: palette.close,
  strained: palette.strained,
  eased: palette.restored,
};

/** How faintly a mark is drawn by the filter's answer. */
export const MATCH_OPACITY = { inside: 1, possibly: 0.55, outside: 0.34 };
