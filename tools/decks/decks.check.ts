/**
 * Decks against the transitional schemas of Office (ISO/IEC 29500-4), which this repository does not hold: OOXML names a
 * folder with them. Each part of each deck must be valid, or PowerPoint may offer to repair it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { makePptx } from '../../src/export/pptx/makePptx';
import type { Briefing } from '../../src/model/briefing';
import type { Dataset } from '../../src/model/dataset';
import { hostileDataset } from '../../src/testing/changedSample';
import { openDeck, testDeck } from '../../src/testing/deck';
import { datasetOf } from '../../src/testing/exportInput';
import { briefingOf } from './randomBriefing';

const SEED = 13;
const RANDOM = Number(process.env['RANDOM_DECKS'] ?? 20);

const folder = process.env['OOXML'] ?? '';
const root = path.resolve(import.meta.dirname, '../..');

/** Which schema the parts of a name follow. Relationships and the list of parts follow those of packages, not at hand. */
const SCHEMAS: readonly (readonly [part: RegExp, schema: string])[] = [
  [/^ppt\/(presentation|presProps|viewProps)\.xml$/, 'pml.xsd'],
  [/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/, 'pml.xsd'],
  [/^ppt\/(theme\/[^/]+|tableStyles)\.xml$/, 'dml-main.xsd'],
  [/^ppt\/charts\/[^/]+\.xml$/, 'dml-chart.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^xl\/([^/]+|worksheets\/[^/]+|tables\/[^/]+)\.xml$/, 'sml.xsd'],
];

let schemas: XMLFileInfo[] = [];

beforeAll(() => {
  schemas = readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(path.join(folder, fileName), 'utf8'),
  }));
  expect(schemas.length).toBeGreaterThan(10);
});

/** What is wrong in parts of one schema; without a schema, whether they are XML. */
async function faultsOf(xml: readonly XMLFileInfo[], schema: string | undefined): Promise<string[]> {
  const memory = {
    initialMemoryPages: 4 * memoryPages.defaultInitialMemoryPages,
    maxMemoryPages: memoryPages.GiB,
  };
  const own = schemas.filter(({ fileName }) => fileName === schema);
  const preload = schemas.filter(({ fileName }) => fileName !== schema);
  const { errors } = await validateXML(
    schema === undefined
      ? { xml, normalization: 'c14n', ...memory }
      : { xml, schema: own, preload, ...memory },
  );
  // Each part that fails is named once more at the end.
  return errors
    .filter(({ loc }) => loc !== null)
    .map(({ loc, message }) => `${loc?.fileName.replaceAll('|', '/') ?? ''}: ${message}`);
}

type Texts = Readonly<Record<string, string>>;

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

async function faultsIn(parts: Texts): Promise<string[]> {
  const bySchema = new Map<string | undefined, XMLFileInfo[]>();
  for (const [name, contents] of Object.entries(parts)) {
    const part = name.split('!').at(-1) ?? name;
    const schema = SCHEMAS.find(([own]) => own.test(part))?.[1];
    bySchema.set(schema, [
      ...(bySchema.get(schema) ?? []),
      { fileName: name.replaceAll('/', '|'), contents },
    ]);
  }
  const faults: string[] = [];
  for (const [schema, xml] of bySchema) faults.push(...(await faultsOf(xml, schema)));
  return faults;
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
