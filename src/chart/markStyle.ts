/** How a mark is outlined: by how its date is known, or by how well other sources support it. */

import type { PlacedMark } from '../geometry/placedMark';
import type { Tone } from '../model/vocabulary';
import { palette } from './theme/palette';

export interface MarkStyle {
  /** Whether it has ink of its own; without, it is outlined only. */
  readonly filled: boolean;
  readonly dash: string | undefined;
  /** Of the ends of what lasted. */
  readonly startDash: string | undefined;
  readonly endDash: string | undefined;
  readonly color: string;
}

/** Of a line around a date that is not as sure as it is wide. */
const DASH = '3 2';

/** Whether a date was worked out, or is little supported where it is one of other sources. */
export const isWorkedOut = ({ basis, support }: Pick<PlacedMark, 'basis' | 'support'>): boolean =>
  support ? support === 'low' : basis !== 'stated';

/**
 * Ink when stated or supported, dashed when in doubt, worked out or little supported; a pale outline where there is nothing to go by;
 * hollow in a colour of its own where only other sources have the claim.
 */
export function markStyle(mark: PlacedMark, color: string): MarkStyle {
  const { support, othersOnly, doubts } = mark;
  const dashAt = (end: 0 | 1) => (isWorkedOut(mark) || doubts?.[end].length ? DASH : undefined);
  const [startDash, endDash] = [dashAt(0), dashAt(1)];
  const isGhost = support === 'unsupported';
  return {
    filled: !isGhost && !othersOnly,
    dash: startDash ?? endDash,
    startDash,
    endDash,
    color: isGhost ? palette.ghost : othersOnly ? palette.others : color,
  };
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
