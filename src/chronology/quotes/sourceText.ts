/** The text of a source, as quotations are looked for in it. */

/**
 * A text under the only two liberties that a check takes: any run of blanks and line ends is one space, and letters are
 * composed (Unicode NFC), so that an é is an é however it is encoded. Case, punctuation, quotation marks, dashes and all
 * other signs count.
 */
export interface SourceText {
  /** What it is called: the name of a file. */
  readonly name: string;
  readonly paragraphs: readonly string[];
  /** All paragraphs, a space between two of them. */
  readonly whole: string;
  /** Where each paragraph begins in `whole`. */
  readonly starts: readonly number[];
}

/** Text as it is compared. */
export const normalized = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * Reads a text. Its paragraphs are its lines that are not empty; where the source is said to have another number of
 * paragraphs, and blank lines part exactly so many, the blocks between blank lines.
 */
export function sourceTextOf(name: string, text: string, expected?: number): SourceText {
  const plain = text.replace(/\r\n?|[\u2028\u2029]/gu, '\n');
  const parted = (by: RegExp) => plain.split(by).map(normalized).filter(Boolean);
  const lines = parted(/\n/u);
  const blocks = parted(/\n[^\S\n]*\n/u);
  const paragraphs = blocks.length === expected ? blocks : lines;
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    starts.push(at);
    at += paragraph.length + 1;
  }
  return { name, paragraphs, whole: paragraphs.join(' '), starts };
}

/** The number of the paragraph, counted from 1, in which a place of `whole` stands. */
export const paragraphAt = ({ starts }: SourceText, place: number): number =>
  starts.findLastIndex((start) => start <= place) + 1;
