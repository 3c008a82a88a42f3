/** How much ink an event gets: the less its date is known, the paler it is drawn. */
import { DAY } from '../lib/calendar';

/**
 * `disc`: known to the day; `block`: known to two months at most; `range`: as wide as it is known, at least as wide as a
 * glyph; `brackets`: so wide a range that only its ends are drawn. A date that is wider on the screen than its disc or block
 * is a range. `lasted`: what went on from one date to another, a rule between ends that are as wide as each is known.
 */
export type InkForm = 'disc' | 'block' | 'range' | 'brackets' | 'lasted';

/** What a dated mark is drawn from. Lengths are px. */
export interface MarkShape {
  readonly form: InkForm;
  readonly width: number;
  /** Strength of the fill from 0 to 1. */
  readonly tint: number;
}

/** Height of every mark, and diameter of a disc, px. */
export const MARK_HEIGHT = 16;
/** Radius of a disc with a number or a letter, px. */
export const DISC_RADIUS = 8.5;
/** Width of a block, and of one whose glyph has an arrow beside it, px. */
const BLOCK = 17;
const ARROW_BLOCK = 24;
/** Least width of a range, so that its glyph fits into it, px. */
const LEAST_RANGE = 13;
/** Beyond this width only the ends of a range are drawn, px. */
const BRACKETS_FROM = 74;
/** Least width of what lasted, so that its ends and a rule between them can be told apart, px. */
const LEAST_LASTED = 8;
/** From this width on, what lasted no longer than a block may is drawn so too, px. */
const LASTED_FROM = 12;
/** Longest time that a block may stand for. */
const BLOCK_TIME = 62 * DAY;
/** Ranges that touch stay apart by this, px. */
const GAP = 1.5;
/** Area of a disc: the ink that every event may spend, px². */
const INK = Math.PI * (MARK_HEIGHT / 2) ** 2;
/** What the glyph takes of it, px². */
const GLYPH_INK = 75;
/** How strong the outline of a range is drawn. */
export const OUTLINE = 0.7;
const TINT = { most: 0.15, least: 0.04, brackets: 0.02, block: 0.72 };

/** Strength of the fill that leaves a range with the ink of a disc, its outline and glyph counted. */
function rangeTint(width: number): number {
  const outline = OUTLINE * 2 * (width + MARK_HEIGHT);
  const left = (INK - outline - GLYPH_INK) / (width * MARK_HEIGHT);
  return Math.min(TINT.most, Math.max(TINT.least, left));
}

/**
 * The shape of a date that is `time` ms wide and takes `width` px at this zoom. Ink per area never grows with the width:
 * a range has as much as a disc as long as it can, and is paler the wider it is. `lasts`: it went on for all of it.
 */
export function markShape(time: number, width: number, hasArrow = false, lasts = false): MarkShape {
  if (lasts && (time > BLOCK_TIME || width >= LASTED_FROM))
    return { form: 'lasted', width: Math.max(LEAST_LASTED, width), tint: 1 };
  if (time <= DAY && width < MARK_HEIGHT) return { form: 'disc', width: MARK_HEIGHT, tint: 1 };
  const block = hasArrow ? ARROW_BLOCK : BLOCK;
  if (time <= BLOCK_TIME && width < block) return { form: 'block', width: block, tint: TINT.block };
  const drawn = Math.max(LEAST_RANGE, width - GAP);
  if (drawn > BRACKETS_FROM) return { form: 'brackets', width: drawn, tint: TINT.brackets };
  return { form: 'range', width: drawn, tint: rangeTint(drawn) };
}
