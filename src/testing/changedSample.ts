/** The sample with something else in some places, and with hostile texts in all, for tests. */
import type { RawDataset } from '../data/schema/schema';
import { sampleDataset } from './sampleDataset';

/** Every place in a JSON value, as the keys that lead to it. */
function placesIn(value: unknown, keys: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...keys, key]))];
}

const without = (value: object, key: string): unknown =>
  Array.isArray(value)
    ? value.filter((_, index) => String(index) !== key)
    : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

/** A copy with another value at the place, or nothing there where it is undefined. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return replacement;
  if (rest.length === 0 && replacement === undefined) return without(value, key);
  const child = changedAt((value as Record<string, unknown>)[key], rest, replacement);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? child : item));
  return { ...value, [key]: child };
}

/** Where something else can stand. */
export const samplePlaces: readonly (readonly string[])[] = placesIn(sampleDataset());

/** The sample with these values in these places, one after the other; `undefined` leaves a place out. */
export const changedSample = (changes: readonly (readonly [readonly string[], unknown])[]): unknown =>
  changes.reduce<unknown>((file, [place, value]) => changedAt(file, place, value), sampleDataset());

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
