/** Decks against the schemas of Office. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePptx } from '../../src/export/pptx/makePptx';
import type { Briefing } from '../../src/model/briefing';
import type { Dataset } from '../../src/model/dataset';
import { hostileDataset } from '../../src/testing/changedSample';
import { openDeck, testDeck } from '../../src/testing/deck';
import { datasetOf } from '../../src/testing/exportInput';
import { faultsIn, type Texts } from './officeSchemas';
import { briefingOf } from './randomBriefing';

const SEED = 13;
const RANDOM = Number(process.env['RANDOM_DECKS'] ?? 20);

const root = path.resolve(import.meta.dirname, '../..');

/** The parts of a deck, and those of the workbooks in it, by name. */
async function partsOf(briefing: Briefing, dataset: Dataset, name: string): Promise<Texts> {
  const { blob } = await makePptx(briefing, dataset, {
    now: new Date(2026, 10, 22),
    address: 'https://relata.example/',
  });
  const bytes = await blob.arrayBuffer();
  if (process.env['DECKS'])
    writeFileSync(path.join(process.env['DECKS'], `${name}.pptx`), new Uint8Array(bytes));
  const { files, texts } = await openDeck(bytes);
  const books = Object.keys(files).filter((file) => file.endsWith('.xlsx'));
  const sheets = await Promise.all(
    books.map(async (book) => [book, (await openDeck(files[book])).texts] as const),
  );
  const within = sheets.flatMap(([book, inner]) =>
    Object.entries(inner).map(([part, text]) => [`${book}!${part}`, text] as const),
  );
  return Object.fromEntries(
    [...Object.entries(texts), ...within].filter(([part]) => /\.(xml|rels)$/.test(part)),
  );
}

const shippedDatasets = ['khamenei-hamas', 'kennedy-khrushchev'].map((name) => {
  const text = readFileSync(path.join(root, 'public/data', `${name}.json`), 'utf8');
  return { name, text, dataset: datasetOf(text) };
});

test.each(shippedDatasets)(
  'every part of the briefings of $name follows the schemas',
  async ({ name, dataset, text }) => {
    const [briefing, ...others] = dataset.briefings;
    const scenes = name === 'khamenei-hamas' ? testDeck(text).allScenes : (briefing?.scenes ?? []);
    expect(briefing).toBeDefined();
    for (const one of [{ id: 'all', title: briefing?.title ?? '', scenes }, ...others])
      expect(await faultsIn(await partsOf(one, dataset, `${name}-${one.id}`))).toEqual([]);
  },
);

const datasets = [
  ...shippedDatasets.map(({ dataset }) => dataset),
  datasetOf(JSON.stringify(hostileDataset())),
];

test.each(
  Array.from({ length: RANDOM }, (_, at) => ({ at, dataset: datasets[at % datasets.length] as Dataset })),
)('every part of random briefing $at follows the schemas', async ({ at, dataset }) => {
  const [briefing] = fc.sample(briefingOf(dataset), { numRuns: 1, seed: SEED + at });
  if (!briefing) throw new Error('no briefing');
  expect(await faultsIn(await partsOf(briefing, dataset, `random-${at}`))).toEqual([]);
});

test('the check sees what is wrong', async () => {
  const [one] = shippedDatasets;
  const [briefing] = one?.dataset.briefings ?? [];
  if (!one || !briefing) throw new Error('no briefing');
  const parts = await partsOf({ ...briefing, scenes: briefing.scenes.slice(0, 1) }, one.dataset, 'broken');
  const slide = parts['ppt/slides/slide1.xml'] ?? '';
  const faults = await faultsIn({
    'ppt/slides/slide1.xml': slide.replace('<a:p>', '<a:p><a:r><a:t/></a:r><a:pPr/>'),
    'ppt/slides/slide2.xml': slide.replace('<a:t>', '<a:t>\u0007'),
  });
  expect(faults.join()).toContain('pPr');
  expect(faults.join()).toContain('slide2.xml');
});
