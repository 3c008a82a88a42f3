/** A small dataset whose every text for readers is of a kind that has broken files of others. */
import type { RawDataset } from '../data/schema/schema';
import { sampleDataset } from './sampleDataset';

/** Markup, formulas, forbidden characters, other directions, wide and unbroken text, and an order of its own. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)></text>]]>&"\'',
  '=HYPERLINK("http://evil.example")',
  'Line one\u000bline two\u0000\u0007\ufffe\uffff',
  'פגישה בטהרן עם HAMAS ו-PIJ, 3 נציגים (סבב 2)',
  'دیدار در تهران، ۱۳۸۵',
  '哈马斯领导人访问德黑兰并会见最高领袖',
  `\u202e${'😀'.repeat(20)}\ud800`,
  'W'.repeat(150),
  '\\input{/etc/passwd} % $x$ {',
  '＝1+1\r\n\t@SUM(A1)',
];

const TEXTS = new Set([
  'title',
  'name',
  'summary',
  'note',
  'publisher',
  'role',
  'organisation',
  'claimant',
  'about',
  'reason',
  'caption',
  'notes',
  'wording',
  'speaker',
]);

/** A new file as plain data; each text is the next of `hostileTexts`. */
export function hostileDataset(): RawDataset {
  let at = 0;
  return JSON.parse(JSON.stringify(sampleDataset()), (key, value: unknown) => {
    if (typeof value !== 'string' || !TEXTS.has(key)) return value;
    at += 1;
    return hostileTexts[at % hostileTexts.length];
  }) as RawDataset;
}
