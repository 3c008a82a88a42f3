/** What text in files has to be, and which way it is read. */

/** What XML 1.0 (2.2) does not allow. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what no XML document may hold, such as the soft line break that slides put on the clipboard. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '');

/** Whether the text reads from right to left: its first letter is of such a script (UAX #9, P2). */
export const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text);
