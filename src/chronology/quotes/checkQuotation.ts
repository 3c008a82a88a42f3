/** Whether a quotation stands in a source's text to the letter, and if not, what stands there instead. */
import { lettersBetween } from '../../lib/editDistance';
import { normalized, paragraphAt, type SourceText } from './sourceText';

export type QuotationCheck =
  /** It stands there. `isCited` is false where that is in no paragraph that the claim cites. */
  | { readonly kind: 'found'; readonly paragraph: number; readonly isCited: boolean }
  /** What is there differs in so many letters. */
  | { readonly kind: 'near'; readonly paragraph: number; readonly passage: string; readonly letters: number }
  | { readonly kind: 'absent' };

/** Of so many letters of a quotation at most one may differ for the passage to be called near. */
const LETTERS_TO_ONE = 4;
/** Longest text that is searched for what comes near, UTF-16 units; of a longer one only the cited paragraphs are. */
const MAX_SEARCHED = 400_000;

const isWordSign = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);

/** Whether a stretch of a text ends where words end: half a word is not what the text says. */
const isWhole = (text: string, from: number, to: number): boolean =>
  !(isWordSign(text[from - 1]) && isWordSign(text[from])) &&
  !(isWordSign(text[to - 1]) && isWordSign(text[to]));

/** All places of a text at which the words stand. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (isWhole(text, at, at + words.length)) places.push(at);
  return places;
}

/**
 * The stretch of a text from which some words differ least, in letters put in, left out or changed (Sellers, 1980).
 * Time grows with the product of both lengths.
 */
function nearestStretch(text: string, words: string): { from: number; to: number } {
  const size = words.length;
  let costs = Array.from({ length: size + 1 }, (_, row) => row);
  let starts = new Array<number>(size + 1).fill(0);
  let best = { cost: size, from: 0, to: 0 };
  for (let column = 1; column <= text.length; column += 1) {
    const next = [0];
    const nextStarts = [column];
    for (let row = 1; row <= size; row += 1) {
      const swapped = (costs[row - 1] ?? 0) + (text[column - 1] === words[row - 1] ? 0 : 1);
      const added = (costs[row] ?? 0) + 1;
      const left = (next[row - 1] ?? 0) + 1;
      const cost = Math.min(swapped, added, left);
      next.push(cost);
      nextStarts.push(
        (cost === swapped ? starts[row - 1] : cost === added ? starts[row] : nextStarts[row - 1]) ?? 0,
      );
    }
    const cost = next[size] ?? size;
    if (cost < best.cost) best = { cost, from: nextStarts[size] ?? 0, to: column };
    [costs, starts] = [next, nextStarts];
  }
  return best;
}

/** A stretch with the rest of the words in which it begins and ends. */
function toWordEnds(text: string, { from, to }: { from: number; to: number }) {
  let [first, last] = [from, to];
  while (first > 0 && isWordSign(text[first - 1]) && isWordSign(text[first])) first -= 1;
  while (last < text.length && isWordSign(text[last - 1]) && isWordSign(text[last])) last += 1;
  return { from: first, to: last };
}

/** The passage that comes nearest to some words; null where nothing is like them. */
function nearestIn(text: SourceText, words: string, cited: readonly number[]): QuotationCheck {
  const searched: readonly (readonly [start: number, part: string])[] =
    text.whole.length <= MAX_SEARCHED
      ? [[0, text.whole]]
      : cited.map((number) => [text.starts[number - 1] ?? 0, text.paragraphs[number - 1] ?? '']);
  const found = searched.map(([start, part]) => {
    const { from, to } = toWordEnds(part, nearestStretch(part, words));
    const passage = part.slice(from, to).trim();
    return { place: start + from, passage, letters: lettersBetween(passage, words) };
  });
  const [best] = found.toSorted((a, b) => a.letters - b.letters);
  if (!best || best.passage === '' || best.letters > Math.max(1, words.length / LETTERS_TO_ONE))
    return { kind: 'absent' };
  const { place, passage, letters } = best;
  return { kind: 'near', paragraph: paragraphAt(text, place), passage, letters };
}

/**
 * Looks for a quotation in a text, to the letter and in whole words. `cited` are the paragraphs, counted from 1, that the
 * claim cites; none where it cites the source as a whole.
 */
export function checkQuotation(
  text: SourceText,
  quotation: string,
  cited: readonly number[],
): QuotationCheck {
  const words = normalized(quotation);
  if (words === '') return { kind: 'absent' };
  const paragraphs = placesOf(text.whole, words).map((place) => paragraphAt(text, place));
  const [first] = paragraphs;
  if (first === undefined) return nearestIn(text, words, cited);
  const inCited = paragraphs.find((number) => cited.includes(number));
  return { kind: 'found', paragraph: inCited ?? first, isCited: cited.length === 0 || inCited !== undefined };
}

/** Two texts in three parts each: what both begin with, what differs, what both end with. */
export function differingPart(
  a: string,
  b: string,
): readonly [start: string, a: string, b: string, end: string] {
  const [one, other] = [[...a], [...b]];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end += 1;
  const middle = (letters: readonly string[]) => letters.slice(start, letters.length - end).join('');
  return [one.slice(0, start).join(''), middle(one), middle(other), one.slice(one.length - end).join('')];
}
