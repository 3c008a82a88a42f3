/** Signs that are typed one way or another without a reader seeing it. */
const SAME_SIGN: Readonly<Record<string, string>> = { '’': "'", '‘': "'", ʼ: "'", '\u2010': '-' };

/** Invisible characters other than those that join or part letters of one word. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;

/**
 * What texts have in common that are the same one however they are typed: case, blanks, kinds of apostrophe and hyphen, composed
 * letters and invisible signs make no difference. This decides that two names are of one person, so accents and small words
 * stay; what is only looked for may be found more freely (`filter/normalizeText`).
 */
export const textKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[’‘ʼ\u2010]/g, (sign) => SAME_SIGN[sign] ?? sign)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
