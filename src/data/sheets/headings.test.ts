/** Headings are words, none stands twice in a sheet, and a file with those of before is read as it was. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../testing/exportInput';
import {
  CITATION_COLUMNS,
  CLAIM_COLUMNS,
  DETAIL_COLUMNS,
  DISPUTE_COLUMNS,
  PERSON_COLUMNS,
  RELATION_COLUMNS,
  REVISION_COLUMNS,
  SOURCE_COLUMNS,
} from './columns';
import { columnOf, headingOf } from './headings';
import { type DataSheet, fileOfSheets, sheetsOfDataset } from './sheetsOfDataset';

const SHEETS = {
  claims: CLAIM_COLUMNS,
  people: PERSON_COLUMNS,
  sources: SOURCE_COLUMNS,
  citations: CITATION_COLUMNS,
  relations: RELATION_COLUMNS,
  disputes: DISPUTE_COLUMNS,
  details: DETAIL_COLUMNS,
  changes: REVISION_COLUMNS,
} as const;

describe.each(Object.entries(SHEETS))('the headings of %s', (_, columns) => {
  const paths = columns.map(([path]) => path);
  const headings = paths.map(headingOf);

  test('are words that differ', () => {
    expect(new Set(headings).size).toBe(headings.length);
    for (const heading of headings) expect(heading).toMatch(/^[A-Z][a-z]*(?:[ :’]+[a-z]+)*$/);
  });

  test('find their values, as their paths do', () => {
    for (const [at, path] of paths.entries()) {
      expect(columnOf(headings, path)).toBe(at);
      expect(columnOf(paths, path)).toBe(at);
    }
    expect(columnOf(headings, 'no.such')).toBe(-1);
  });
});

test.each(['khamenei-hamas', 'kennedy-khrushchev'])(
  '%s under the headings of before is the same file',
  (name) => {
    const url = new URL(`../../../public/data/${name}.json`, import.meta.url);
    const sheets = sheetsOfDataset(datasetOf(readFileSync(url, 'utf8')));
    const before = sheets.map(({ name: sheet, rows: [headings = [], ...rows] }): DataSheet => {
      const paths = SHEETS[sheet as keyof typeof SHEETS]?.map(([path]) => path) ?? headings;
      return { name: sheet, rows: [paths, ...rows] };
    });
    expect(JSON.parse(fileOfSheets(before))).toEqual(JSON.parse(fileOfSheets(sheets)));
  },
);
