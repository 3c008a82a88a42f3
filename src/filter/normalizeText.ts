/** Folds text so that different spellings of a word compare equal: case, accents, Arabic and Persian forms, "al-". */

/** Letters that Unicode does not decompose, to the form that stands for them. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};
const FOLDABLE = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'g');

const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;
/** Apostrophes, ayn and hamza signs, tatweel: written or not, the word is the same. */
const DROPPED = /['’‘‛`ʼʻʽʿʾʹʺ′ءـ]/g;
/** Vowel signs and accents, and invisible characters other than the joiner that Persian writes inside words. */
const MARKS = /\p{M}|(?!\u200c)\p{Cf}/gu;
/** "ash-", "az-", "an-": the “al” taking on the next letter. */
const ASSIMILATED_AL = /(?<![\p{L}\p{N}])a(sh|dh|th|[tdrzsn])-(?=\1)/gu;
/** What ties the parts of one word: hyphens, the joiner, and the space after “al”. */
const TIES =
  /(?<=[\p{L}\p{N}])[-\u00ad\u2010-\u2015\u200c](?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])[ae]l) (?=[\p{L}])/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

const digit = (figure: string): string => String((figure.codePointAt(0) ?? 0) & 0xf);

const foldLetters = (text: string): string =>
  text
    .replaceAll('´', "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(DROPPED, '')
    .replace(MARKS, '')
    .replace(FOLDABLE, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, digit)
    .replace(ASSIMILATED_AL, 'al-');

const wordsOf = (text: string): string[] => text.split(BETWEEN_WORDS).filter((word) => word !== '');

const isAl = (word: string, next: string | undefined): boolean =>
  (word === 'al' || word === 'el') && next !== undefined;

/** Arabic writes “al” onto the word; short words such as "الله" are left whole. */
const withoutJoinedAl = (word: string): string =>
  word.startsWith('ال') && word.length >= 5 ? word.slice(2) : word;

const withoutAls = (words: readonly string[]): string[] =>
  words.filter((word, i) => !isAl(word, words[i + 1])).map(withoutJoinedAl);

/** The words of a text in folded form, with one space between them; '' when it has none. Made for what is looked for. */
export const normalizeText = (text: string): string => withoutAls(wordsOf(foldLetters(text))).join(' ');

/**
 * Every form under which a word of the text may be looked for, each after a space: apart and joined, with and without
 * “al”. Made for what is searched: a folded word `w` begins a word of the text when this contains `' ' + w`.
 */
export function searchForms(text: string): string {
  const plain = plainWords(text);
  if (plain) return ['', ...new Set(plain)].join(' ');
  const letters = foldLetters(text);
  const apart = wordsOf(letters);
  const joined = letters.replace(TIES, '');
  const forms = new Set([...withoutAls(apart), ...apart, ...(joined === letters ? [] : wordsOf(joined))]);
  return ['', ...forms].join(' ');
}

/** The words of a text of nothing but plain letters, figures and stops, of which folding changes only the case. */
function plainWords(text: string): string[] | null {
  if (!/^[A-Za-z0-9 .,;:()!?"/%$]*$/.test(text)) return null;
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.some((word) => word === 'al' || word === 'el') ? null : words;
}

/** Doubled letters as one, so that "Yassin" and "Yasin" are the same name. */
export const collapseDoubles = (folded: string): string => folded.replace(/(\p{L})\1+/gu, '$1');
