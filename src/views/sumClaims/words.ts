/** A sum in words: for its row, and in full for the name of its mark. */

import type { Column } from '../../geometry/boardDimensions';
import { ellipsize, textWidth } from '../../geometry/text';
import type { SumClaim } from '../../model/claim';
import { type Labels, scopeLabel, typeLabel, type Vocabulary } from '../../model/vocabulary';
import { formatTitle } from '../../model/words/claims';
import { basisLabels, formatAmount } from '../../model/words/labels';
import type { Yearly } from '../../model/yearly';

/** "3 claims", for a heading. */
export const formatCount = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/** What a row says first: the sum; without a figure, the claim's title. */
export const formatSum = (claim: SumClaim): string =>
  claim.amount.value === null ? formatTitle(claim) : formatAmount(claim);

/** What is said and by whom: "offered · Channel 12". */
export function formatMaker(claim: SumClaim, dated: boolean, words: Vocabulary): string {
  const parts = [typeLabel(words, claim.type), claim.claimant, dated ? '' : 'no year given'];
  return parts.filter(Boolean).join(' · ');
}

/** All of the claim, said after title and date. */
export function formatInFull(claim: SumClaim, yearly: Yearly | null, words: Vocabulary): string {
  const sum = `${formatAmount(claim)}, ${basisLabels[claim.basis]}, ${typeLabel(words, claim.type)}`;
  const scope = claim.scope === undefined ? '' : `, for ${scopeLabel(words, claim.scope)}`;
  const year = yearly?.arithmetic ? `; ${yearly.words}` : '';
  return `; ${sum}${scope}, according to ${claim.claimant}${year}`;
}

/** How to read the rows; `unit` is that of the lengths at the left, "US$ million". */
export const readingNote = (unit: string, { others }: Labels): string =>
  `Each claim stands alone; none is added up. At the left: ${unit} a year where the basis allows, hatched when it is our arithmetic. Thinner: less support in ${others}.`;

/** What a piece of a row's words says, and so how it is set. */
export type Tone = 'group' | 'count' | 'layer' | 'sum' | 'title' | 'maker' | 'yearly';

export interface Piece {
  readonly tone: Tone;
  readonly text: string;
}

/** A line of pieces, `width` px wide by estimate, set from (x, y) to the side that its anchor says. */
export interface RowLine {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly anchor: 'start' | 'end';
}

export const toneSize: Readonly<Record<Tone, number>> = {
  group: 12.5,
  count: 11,
  layer: 11,
  sum: 12.5,
  title: 12,
  maker: 11.5,
  yearly: 11.5,
};

/** Between two pieces, px. */
export const SPACE = 6;
/** From a mark to its words, px. */
const CLEAR = 4;
/** Who said it is cut to no less than this beside the bar, px. */
const LEAST = 170;
/** Height of a line above the bar, px. */
export const LINE = 16;
const LINE_BASELINE = 12.5;

/** Bold is wider than the estimate, which is for regular weight. */
const BOLD: readonly Tone[] = ['group', 'layer', 'sum'];
const sizeOf = ({ tone }: Piece) => toneSize[tone] * (BOLD.includes(tone) ? 1.04 : 1);
const widthOf = (piece: Piece) => textWidth(piece.text, sizeOf(piece));
const totalOf = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, piece) => sum + widthOf(piece), SPACE * Math.max(0, pieces.length - 1));
const room = ({ x0, x1 }: Column) => x1 - x0;

/** All of the pieces on one line from (x, y). */
export const placeLine = (pieces: readonly Piece[], x: number, y: number): RowLine => ({
  pieces,
  x,
  y,
  width: totalOf(pieces),
  anchor: 'start',
});

/** To the right of the mark, else to its left, else cut on the wider side; null where neither has room. */
export function placeBeside(
  pieces: readonly Piece[],
  mark: Column,
  within: Column,
  baseline: number,
): RowLine | null {
  const right = { x0: mark.x1 + CLEAR, x1: within.x1 };
  const left = { x0: within.x0, x1: mark.x0 - CLEAR };
  const whole = [right, left].find((side) => totalOf(pieces) <= room(side));
  const side = whole ?? (room(right) >= room(left) ? right : left);
  const fitting = whole ? pieces : cutMaker(pieces, room(side));
  if (!fitting) return null;
  const width = totalOf(fitting);
  return side === right
    ? { pieces: fitting, x: right.x0, y: baseline, width, anchor: 'start' }
    : { pieces: fitting, x: left.x1, y: baseline, width, anchor: 'end' };
}

/** As many lines above the bar as the pieces need; from the bar's start where that leaves room. */
export function placeAbove(pieces: readonly Piece[], start: number, within: Column, top: number): RowLine[] {
  return wrap(pieces, room(within)).map((line, at) => {
    const x = Math.max(within.x0, Math.min(start, within.x1 - totalOf(line)));
    return placeLine(line, x, top + at * LINE + LINE_BASELINE);
  });
}

/** A piece that does not fit on the line begins the next; alone on it, it is cut where it must be. */
function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && totalOf([...line, piece]) <= width) line.push(piece);
    else lines.push([cut(piece, width)]);
  }
  return lines;
}

/** The pieces with who said it cut to what is left of `width`; null where that is too little to be worth reading. */
function cutMaker(pieces: readonly Piece[], width: number): Piece[] | null {
  const over = totalOf(pieces) - width;
  const maker = pieces.find(({ tone }) => tone === 'maker');
  if (!maker || widthOf(maker) - over < LEAST) return null;
  return pieces.map((piece) => (piece === maker ? cut(maker, widthOf(maker) - over) : piece));
}

const cut = (piece: Piece, width: number): Piece => ({
  ...piece,
  text: ellipsize(piece.text, sizeOf(piece), width),
});
