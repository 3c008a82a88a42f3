/** The text with its first letter as a capital. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text, cut at a word with an ellipsis where it has more than `most` characters. */
export function cutText(text: string, most: number): string {
  // A letter has one or two UTF-16 units: a text of few units needs no counting.
  if (text.length <= most) return text;
  const letters = [...text];
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join('');
  const atWord = start.replace(/\s+\S*$/, '');
  return `${(atWord.length > start.length / 2 ? atWord : start).trimEnd()}…`;
}

/** What XML 1.0 (2.2) does not allow. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what no XML document may hold, such as the soft line break that slides put on the clipboard. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '');

/** Whether the text reads from right to left: its first letter is of such a script (UAX #9, P2). */
export const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text);
