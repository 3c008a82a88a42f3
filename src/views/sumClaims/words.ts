/** A sum in words: for its row, and in full for the name of its mark. */

import type { Column } from '../../geometry/boardDimensions';
import { ellipsize, textWidth, wrapText } from '../../geometry/text';
import { isMoment, type Span } from '../../model/span';
import { scopeLabel, typeLabel, type Vocabulary } from '../../model/vocabulary';
import { isOfMain } from '../../model/words/claims';
import { formatAmount } from '../../model/words/labels';
import { basisLabels } from '../../model/words/scales';
import { formatSize, formatWhen } from '../../model/words/sums';
import type { SumClaimsData, SumRow } from './data';

/** "3 claims", for a heading. */
export const formatCount = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/** The sum as it is claimed; without a figure, what is said instead. */
export const formatSum = ({ datum: { claim, span }, sum }: SumRow): string =>
  sum.amount.value === null ? (claim.short ?? claim.title) : formatSize(sum, span);

/** "pledged", "estimated": what is done with a sum, without what would lead on to it. */
const typeWord = (words: Vocabulary, type: string): string =>
  typeLabel(words, type).replace(/ (at|as|of|to)$/, '');

/** "from 1992, no end given": what a period lacks; '' where both of its ends have dates. */
function formatLimits(span: Span | null): string {
  if (span?.shape !== 'interval') return '';
  const lacks = span.start === 'unknown' ? 'start not given' : span.end === 'unknown' ? 'no end given' : '';
  const isDated = isMoment(span.start) && isMoment(span.end);
  return isDated ? '' : [formatWhen(span), lacks].filter(Boolean).join(', ');
}

/** All of the claim, said after title and date. */
export function formatInFull({ sum, yearly }: SumRow, words: Vocabulary): string {
  const said = `${formatAmount(sum)}, ${basisLabels[sum.basis]}, ${typeLabel(words, sum.type)}`;
  const scope = sum.scope === undefined ? '' : `, for ${scopeLabel(words, sum.scope)}`;
  const year = yearly?.arithmetic ? `; ${yearly.words}` : '';
  return `; ${said}${scope}, according to ${sum.claimant}${year}`;
}

/** How to read the table: whose claims it holds, and what is not done with them. */
export function readingNote(
  groups: readonly { readonly rows: readonly SumRow[] }[],
  words: SumClaimsData['words'],
): string {
  const { primary, others } = words.labels;
  const claims = groups.flatMap(({ rows }) => rows.filter(({ datum }) => datum.match !== 'outside'));
  const own = claims.filter(({ datum }) => datum.claim.layer === 'primary').length;
  const whose = [own > 0 && `${own} of ${primary}`, `${claims.length - own} only in ${others}`].filter(
    Boolean,
  );
  return `${whose.join(', ')}. Each row is one claim. Compare sums only inside a group; nothing is added up, joined or averaged.`;
}

/** What a piece of a row's words says, and so how it is set. */
export type Tone = 'maker' | 'kind' | 'special';

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

/** Size of the words of a row, px. */
export const WORDS = 11;
/** From a mark to its words, px. */
const CLEAR = 7;
/** Who said it is cut to no less than this, px. */
const LEAST = 90;
/** Height of a line, px. */
export const LINE = 15;
const LINE_BASELINE = 11;

/** What a row says: who claims it, what it is and for whom, and what its period lacks. What is usual is said quietly. */
export function piecesOf(
  { datum: { claim, match, span }, sum }: SumRow,
  { usual, words }: SumClaimsData,
): Piece[] {
  if (match === 'outside') return [];
  const isUsualScope = sum.scope === undefined || sum.scope === usual.scope;
  const limits = formatLimits(span);
  const lead = isOfMain(claim, words) ? `${words.labels.primary}: ` : span === null ? 'no date: ' : '';
  const pieces: Piece[] = [
    { tone: 'kind', text: lead },
    { tone: 'maker', text: sum.claimant },
    { tone: 'kind', text: '; ' },
    { tone: sum.type === usual.type ? 'kind' : 'special', text: typeWord(words, sum.type) },
    { tone: 'kind', text: isUsualScope ? '' : ', ' },
    { tone: 'special', text: isUsualScope ? '' : scopeLabel(words, sum.scope ?? '') },
    { tone: 'kind', text: limits && `; ${limits}` },
    { tone: 'kind', text: match === 'possibly' ? '; possibly in the period' : '' },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const widthOf = ({ text, tone }: Piece) => textWidth(text, WORDS) * (tone === 'special' ? 1.05 : 1);
const totalOf = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
const room = ({ x0, x1 }: Column) => x1 - x0;

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

/** In plain lines of the width of `within`, at most three. */
export function placeLines(pieces: readonly Piece[], within: Column, top: number): RowLine[] {
  const lines = wrapText(pieces.map(({ text }) => text).join(''), WORDS, room(within));
  const kept = lines.length > 3 ? [...lines.slice(0, 2), lines.slice(2).join(' ')] : lines;
  return kept.map((text, at) => {
    const line: Piece = { tone: 'maker', text: ellipsize(text, WORDS, room(within)) };
    return {
      pieces: [line],
      x: within.x0,
      y: top + at * LINE + LINE_BASELINE,
      width: widthOf(line),
      anchor: 'start',
    };
  });
}

/** The pieces with who said it cut to what is left of `width`; null where that is too little to be worth reading. */
function cutMaker(pieces: readonly Piece[], width: number): Piece[] | null {
  const over = totalOf(pieces) - width;
  const maker = pieces.find(({ tone }) => tone === 'maker');
  if (!maker || widthOf(maker) - over < LEAST) return null;
  const text = ellipsize(maker.text, WORDS, widthOf(maker) - over);
  return pieces.map((piece) => (piece === maker ? { ...piece, text } : piece));
}
