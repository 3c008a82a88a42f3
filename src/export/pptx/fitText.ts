import { textWidth, wrapText } from '../../geometry/textWidth';

/** A size in points to try, and how many lines it may take. */
export type Trial = readonly [size: number, lines: number];

export interface FittedText {
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Lines that it takes at most. */
  readonly lines: number;
  /** Whether its end had to be left out. */
  readonly cut: boolean;
}

/**
 * `text` at the first size at which it takes no more than that size's lines; at the last size it is cut to them.
 * `face` is how wide its font is beside the one that widths are estimated for.
 */
export function fitText(text: string, width: number, trials: readonly Trial[], face = 1): FittedText {
  let fitted: FittedText = { text: '', size: 0, lines: 0, cut: true };
  for (const [size, most] of trials) {
    const lines = linesOf(text, size * face, width);
    if (lines.length <= most) return { text, size, lines: lines.length, cut: false };
    const kept = lines.slice(0, most);
    fitted = { text: `${kept.join(' ').slice(0, -2).trimEnd()}…`, size, lines: most, cut: true };
  }
  return fitted;
}

const linesOf = (text: string, size: number, width: number): string[] =>
  wrapText(text, size, width).flatMap((line) => chop(line, size, width));

/** A word that is longer than a line, such as an address, in pieces that are not. */
function chop(line: string, size: number, width: number): string[] {
  if (textWidth(line, size) <= width || line.length < 2) return [line];
  const share = Math.max(1, Math.floor((line.length * width) / textWidth(line, size)) - 1);
  return [line.slice(0, share), ...chop(line.slice(share), size, width)];
}
