/** Workbooks against the schemas of Office: what Relata saves of a dataset, and the templates. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DataSheet, sheetsOfDataset } from '../../src/data/sheets/sheetsOfDataset';
import { TEMPLATES } from '../../src/data/sheets/templates';
import { formatWorkbook } from '../../src/export/files/formatSheets';
import { hostileDataset } from '../../src/testing/changedSample';
import { openDeck } from '../../src/testing/deck';
import { datasetOf } from '../../src/testing/exportInput';
import { faultsIn, type Texts } from './officeSchemas';

const root = path.resolve(import.meta.dirname, '../..');

async function partsOf(sheets: readonly DataSheet[]): Promise<Texts> {
  const { texts } = await openDeck(await (await formatWorkbook(sheets)).arrayBuffer());
  const parts = Object.entries(texts).filter(([part]) => /\.(xml|rels)$/.test(part));
  expect(parts.map(([part]) => part)).toContain('xl/worksheets/sheet1.xml');
  return Object.fromEntries(parts);
}

const shipped = ['khamenei-hamas', 'kennedy-khrushchev'].map((name) => ({
  name,
  sheets: () =>
    sheetsOfDataset(datasetOf(readFileSync(path.join(root, 'public/data', `${name}.json`), 'utf8'))),
}));
const hostile = {
  name: 'texts that are markup',
  sheets: () => sheetsOfDataset(datasetOf(JSON.stringify(hostileDataset()))),
};
const templates = TEMPLATES.map(({ id, sheets }) => ({ name: id, sheets }));

test.each([...shipped, hostile, ...templates])(
  'every part of the workbook of $name follows the schemas',
  async ({ sheets }) => expect(await faultsIn(await partsOf(sheets()))).toEqual([]),
);

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const anySheet = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 });

test('every part of workbooks of any cells follows the schemas', async () => {
  for (const rows of fc.sample(anySheet, { numRuns: 20, seed: 13 }))
    expect(await faultsIn(await partsOf([{ name: 'cells', rows }]))).toEqual([]);
});

test('the check sees what is wrong', async () => {
  const parts = await partsOf([{ name: 'cells', rows: [['a', 'b']] }]);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const faults = await faultsIn({
    'xl/worksheets/sheet1.xml': sheet.replace('<sheetData>', '<sheetData><cell/>'),
  });
  expect(faults.join()).toContain('sheet1.xml');
});
