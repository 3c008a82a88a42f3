/**
 * A written date → the same in the few words that the rules know: small letters, plain digits, one language, no
 * punctuation that says nothing. `Between 843 and 848` → `between 843 and 848`; `12. März 1854` → `12 mar 1854`;
 * `۱۲ بهمن ۱۳۵۷` → `12 bahman 1357sh`. What no entry knows stays as it is, and no rule takes it.
 */
import { isSolarYear } from './calendar';
import { MONTHS, ORDINALS, SEASONS, SOLAR_MONTHS, WEEKDAYS, WORDS } from './lexicon';

const ordinal = (count: number): string =>
  `${count}${{ 1: 'st', 2: 'nd', 3: 'rd' }[count % 100 > 10 && count % 100 < 14 ? 0 : count % 10] ?? 'th'}`;

/** Spelling → the word of the rules. */
const WORD_OF: ReadonlyMap<string, string> = new Map(
  [
    ...[MONTHS, SOLAR_MONTHS, SEASONS, WEEKDAYS, WORDS].flatMap(Object.entries<readonly string[]>),
    ...ORDINALS.map((spellings, at) => [ordinal(at + 1), spellings] as const),
  ].flatMap(([word, spellings]) => spellings.map((spelling) => [spelling, word] as const)),
);

const escaped = (spelling: string) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('#', '\\d+');

/** Any of the spellings, the longest first. */
const anyOf = (spellings: readonly string[]): string =>
  [...spellings]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const isLatin = (text: string): boolean => /^[ -~]*$/.test(text);

/** A spelling that no letter touches; digits may. Most texts are in plain Latin letters, which is found much sooner. */
const SPELLING = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anyOf([...WORD_OF.keys()])})(?![\\p{L}\\p{M}])`, 'gu');
const LATIN_SPELLING = new RegExp(
  `(?<![a-z])(?:${anyOf([...WORD_OF.keys()].filter(isLatin))})(?![a-z])`,
  'g',
);
const spellingsIn = (text: string): RegExp => (isLatin(text) ? LATIN_SPELLING : SPELLING);

const wordOf = (spelling: string) =>
  ` ${WORD_OF.get(spelling.replace(/\d+/, '#')) ?? WORD_OF.get(spelling) ?? ''} `;

/** Whether a text has a word that the rules know. */
export const hasKnownWord = (text: string): boolean => text.match(spellingsIn(text)) !== null;

const MONTH = `(?:${Object.keys(MONTHS).join('|')})`;

type Rewrite = readonly [pattern: RegExp, to: string | ((...groups: string[]) => string)];

/** Signs: digits of other scripts, dashes, quotes, marks of direction. */
const SIGNS: readonly Rewrite[] = [
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''],
  [/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)],
  [/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)],
  [/^(\D*)(\d\d)[–—](\]|$)/, '$1$2--$3'],
  [/[‐‑‒–—−]/g, '-'],
  [/[’‘`]/g, "'"],
  [/[،；]/g, ','],
];

/** Ways of writing that are no words. Letters are still as they were written, since `C18` is no `c1860`. */
const NOTATIONS: readonly Rewrite[] = [
  [/\{\{\s*(?:circa|c\.?)\s*\|([^{}|]*)\}\}/gi, ' $1 circa '],
  [/\bC(\d{1,2})\b/g, ' $1 century '],
  [/\b(\d{1,2})c\b(?!\.?\s?\d)/g, ' $1 century '],
  [/@#DJULIAN@|^j:/, ' julian '],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/g, '$1-$2-$3'],
  [/(\d{4})年以前/g, ' notafter $1 '],
  [/^\+(\d{4}-)/, '$1'],
  [/(\d{4})-00-00(?!\d)/g, '$1'],
  [/(\d{4}-\d\d)-00(?!\d)/g, '$1'],
  [/©/g, ' '],
];

/** The dashes of library catalogues, for digits that are missing. */
const CATALOGUE: readonly Rewrite[] = [
  [/\b(\d\d)--(?!\d)/g, '$1XX '],
  [/\b(\d{3})-(?=\s*(?:\?|\]|$|and\b))/g, '$1X '],
  [/\[|\]/g, ' '],
];

/** Roman numbers stand for centuries only beside that word. */
const ROMAN = '([ivxl]+)(?:ème|eme|th|st|nd|rd|è|e|º)?';
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman number in small letters. */
export function romanValue(text: string): number {
  const digits = [...text].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** Full stops and commas that say nothing. */
const PUNCTUATION: readonly Rewrite[] = [
  [/(\p{L})\./gu, '$1 '],
  [/(\d)\.(?=\s|$)/g, '$1 '],
  [/[:!]/g, ' '],
  [/([~≈])/g, ' circa '],
  [/\(\s*\?\s*\)|\?/g, ' maybe '],
  [/'s\b/g, 's'],
  [/\b(\d{4})ern?\b/g, '$1s'],
  [/و(?=أوائل|أواخر|منتصف|\d)/g, ' and '],
  [/\b(early|mid|late)-/g, '$1 '],
];

/** A year and two digits more: a month where it cannot be a later year, a later year where it cannot be a month. */
function yearAndTwo(_: string, year = '', two = ''): string {
  const isMonth = Number(two) >= 1 && Number(two) <= 12;
  if (!isMonth) return `${year} - ${two}`;
  return Number(two) > Number(year.slice(2)) ? `${year}&${two}` : `${year}/${two}/00`;
}

/** Numbers, after words are known: year, month and day with strokes; a dash that is left is a range. */
const NUMBERS: readonly Rewrite[] = [
  [/(?<![\d/])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g, '$1/$3/$4'],
  [/\b(\d{1,2})([-./])(\d{1,2})\2(\d{2,4})\b/g, '$1/$3/$4'],
  [new RegExp(`(?<!${MONTH} |[\\d/&-])\\b(\\d{4})[-/](\\d\\d)(?![\\d/-])`, 'g'), yearAndTwo],
  [new RegExp(`(?<!${MONTH} |[\\d/&])(\\d{1,2})[./-](\\d{4})(?![\\d/])`, 'g'), '$1/$2'],
  [new RegExp(`(?<!${MONTH} )(?<![\\d/&])\\b(\\d{4})/(\\d{1,2})(?![\\d/])`, 'g'), '$1 - $2'],
  [new RegExp(`\\b(\\d{1,2})-\\s*(${MONTH})\\b\\s*-?`, 'g'), '$1 $2 '],
  [new RegExp(`(${MONTH})\\s*-(\\d)`, 'g'), '$1 $2'],
  [new RegExp(`\\b(${MONTH})\\s*/\\s*\\1\\b`, 'g'), '$1'],
  [/\.\./g, ' .. '],
  [/-/g, ' - '],
  [/([,;()])/g, ' $1 '],
  [/\s+/g, ' '],
  [new RegExp(`\\b(${MONTH}|\\d{1,2}(?:st|nd|rd|th)?) ,(?= \\d{4}\\b)`, 'g'), '$1'],
  [new RegExp(`(\\d) ,(?= ${MONTH}\\b)`, 'g'), '$1'],
  [
    new RegExp(`^(\\d{4}) ,? ?(maybe )?(${MONTH}) ?/ ?(${MONTH})$`),
    (_, year, maybe = '', a, b) => `${maybe}${a} ${year} or ${maybe}${b} ${year}`,
  ],
  [/\( (circa|maybe) \)/g, '$1'],
  [/^ ?\( ([^()]*) \) ?$/, '$1'],
];

const rewrite = (text: string, rewrites: readonly Rewrite[]): string =>
  rewrites.reduce(
    (so, [pattern, to]) => (typeof to === 'string' ? so.replace(pattern, to) : so.replace(pattern, to)),
    text,
  );

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Signs that no longer differ from those of English; everything else as it is written. */
export const plainSigns = (text: string): string => spaced(rewrite(text.normalize('NFC'), SIGNS));

/** Words that are Persian beyond doubt: its digits, its own letters and months. */
export const isPersian = (text: string): boolean =>
  /[۰-۹پچژگ]|سال|دهه/.test(text) ||
  Object.values(SOLAR_MONTHS).some(
    ([persian]) => persian !== undefined && text.split(/\s/).includes(persian),
  );

/** Years of the Solar Hijri calendar in a Persian text end in `sh`. */
function markSolarYears(text: string): string {
  if (/\bhijri\b/.test(text)) return text;
  return text.replace(/\b(\d{4})\b(?! ad\b)/g, (year) => (isSolarYear(Number(year)) ? `${year}sh` : year));
}

/** The text in the words of the rules. */
export function canonical(written: string): string {
  const text = rewrite(plainSigns(written), [...NOTATIONS, ...CATALOGUE])
    .toLowerCase()
    .replace(/(?<=\d)x+/g, (open) => open.toUpperCase());
  const plain = spaced(rewrite(text, PUNCTUATION));
  const words = spaced(plain.replace(spellingsIn(plain), wordOf))
    .replace(new RegExp(`\\b${ROMAN} century`, 'g'), (_, roman) => `${romanValue(roman)} century`)
    .replace(new RegExp(`century ${ROMAN}\\b`, 'g'), (_, roman) => `century ${romanValue(roman)}`);
  const solar = isPersian(written) || /\bsolar\b/.test(words);
  const numbers = spaced(rewrite(words, NUMBERS)).replace(/ ?\bsolar\b/g, '');
  return (solar ? markSolarYears(numbers) : numbers).replace(/[\s,;.]+$/, '');
}
