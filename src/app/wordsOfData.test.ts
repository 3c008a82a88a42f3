import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the page is made of: no tests, and nothing made for them. */
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('testing/'),
  );

/** Words of the shipped datasets, also as parts of names in code. */
const WORDS = ['hamas', 'iran', 'khamenei', 'haniyeh', 'mashaal', 'kennedy', 'khrushchev', 'cuba', 'soviet'];
const NOUNS = ['leader', 'leaders', 'aid', 'article', 'articles'];

/** Texts that keep an old word: parameters and values of addresses, stored files, names of standards, elements. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'filter/filterKeys.ts': ["param: 'leaders', aliases: ['leader']", "article: 'primary'", 'aid: SUM'],
  'address/linkSnapshot.ts': ["kind: 'aid'", "primary: 'article'"],
  'model/words/citations.ts': ["'article-newspaper'"],
  'data/load/exampleDatasets.ts': [
    "'khamenei-hamas'",
    "'data/khamenei-hamas.json'",
    "'kennedy-khrushchev'",
    "'data/kennedy-khrushchev.json'",
  ],
  // A heading that anybody's table may have.
  'data/import/mapping/guess.ts': ['leader|leaders'],
};
/** Reads the words of the first format. */
const OLD_FORMAT = 'data/schema/upgrade.ts';
const ELEMENT = /<\/?article\b/g;

/** Every word of a text, those of names in code one by one: `AidChart` is "aid" and "chart". */
const wordsIn = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

const foundIn = (file: string): string[] => {
  const kept = KEPT[file] ?? [];
  return readFileSync(`${root}${file}`, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      const text = kept.reduce((rest, one) => rest.replaceAll(one, ' '), line.replace(ELEMENT, ' '));
      const words = wordsIn(text).filter(
        (word) => NOUNS.includes(word) || WORDS.some((one) => word.includes(one)),
      );
      return words.length > 0 ? [`${file}:${at + 1} ${words.join(', ')}: ${line.trim()}`] : [];
    });
};

test('nothing but the data names what the shipped datasets are about', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => file !== OLD_FORMAT).flatMap(foundIn)).toEqual([]);
});

test('names of files do not either', () => {
  expect(
    files.filter((file) => wordsIn(file).some((word) => NOUNS.includes(word) || WORDS.includes(word))),
  ).toEqual([]);
});
