/** Matches as numbers: the larger is the weaker, so that the weakest of several is their maximum. */
import type { Codes } from '../../lib/number';
import type { Match } from '../../model/span';

export const INSIDE = 0;
export const POSSIBLY = 1;
export const OUTSIDE = 2;
/** The claim's layer is not chosen: it is not part of the question. */
export const LAYER_HIDDEN = 3;

const WORDS: readonly (Match | undefined)[] = ['inside', 'possibly', 'outside', undefined];
const CODES: Readonly<Record<Match, number>> = { inside: INSIDE, possibly: POSSIBLY, outside: OUTSIDE };

/** The answer that a code stands for; undefined for `LAYER_HIDDEN`. */
export const matchOf = (code: number | undefined): Match | undefined => WORDS[code ?? LAYER_HIDDEN];

/** The code of an answer; that of a claim without one is `LAYER_HIDDEN`. */
export const codeOf = (match: Match | undefined): number => (match ? CODES[match] : LAYER_HIDDEN);

/** Answers by the codes of values, for each row that has such a code. */
export function byRow(codes: Codes, answers: Uint8Array): Uint8Array {
  const rows = new Uint8Array(codes.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = answers[codes[row] ?? 0] ?? OUTSIDE;
  return rows;
}
