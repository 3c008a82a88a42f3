/** How a mark is filled: by how its date is known, or by how well other sources support it. */

import type { PlacedMark } from '../geometry/placedMark';
import { palette } from './theme/palette';

export interface MarkStyle {
  /** `half`: the lower half is filled; `none`: outline only. */
  readonly fill: 'whole' | 'half' | 'none';
  readonly dash: string | undefined;
}

const SUPPORT: Readonly<Record<NonNullable<PlacedMark['support']>, MarkStyle>> = {
  high: { fill: 'whole', dash: undefined },
  medium: { fill: 'half', dash: undefined },
  low: { fill: 'none', dash: undefined },
  unsupported: { fill: 'none', dash: '1.5 2' },
};

/** Whole when stated or well supported, dashed when worked out or inferred, dotted when there is nothing to go by. */
export function markStyle({ basis, support }: PlacedMark): MarkStyle {
  if (support) return SUPPORT[support];
  if (basis === 'stated') return { fill: 'whole', dash: undefined };
  return { fill: 'none', dash: basis === 'unstated' ? '1.5 2' : '3 2' };
}

export const glyphColor = (fill: MarkStyle['fill'], color: string): string =>
  fill === 'whole' ? palette.paper : color;

/** How faintly a mark is drawn by the filter's answer. */
export const MATCH_OPACITY = { inside: 1, possibly: 0.55, outside: 0.14 };
