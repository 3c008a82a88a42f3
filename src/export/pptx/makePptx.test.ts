// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sceneView } from '../../address/sceneView';
import { paletteValues } from '../../chart/theme/paletteValues';
import { capitalize } from '../../lib/text';
import { figuresIn } from '../../model/figures';
import { archiveWords, citedSources, formatCitation } from '../../model/words/citations';
import { NOW, openDeck, testDeck } from '../../testing/deck';
import { datasetOf } from '../../testing/exportInput';
import { makePptx } from './makePptx';
import { placeSlide } from './placeSlide';

const text = readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8');
const { allScenes, briefing, inputOf, shipped } = testDeck(text);

const LABEL = 'Not for attribution & not to be <forwarded>';
/** The colour of frames; here, since nothing is linked to. */
const ACCENT = paletteValues.accent.light.slice(1).toUpperCase();
const labelled = { ...briefing, label: LABEL };
const plain = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

let parts: Readonly<Record<string, string>>;
let files: Readonly<Record<string, Uint8Array>>;
let size: number;
const partsLike = (pattern: RegExp) => Object.keys(parts).filter((name) => pattern.test(name));
const part = (name: string) => parts[name] ?? '';
const textsIn = (xml: string) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => plain(text ?? ''));

async function open(address: string, scenes = allScenes) {
  const { name, blob } = await makePptx({ ...labelled, scenes }, shipped, { now: NOW, address });
  const { files, texts } = await openDeck(await blob.arrayBuffer());
  return { name, type: blob.type, size: blob.size, files, parts: texts };
}

beforeAll(async () => {
  const deck = await open('http://localhost:4317/?tab=compose');
  ({ files, parts, size } = deck);
  expect(deck.name).toMatch(/^khamenei-hamas-khamenei-and-hamas-wha[a-z-]+\.pptx$/);
  expect(deck.type).toContain('presentationml');
}, 120_000);

test('a slide for each scene, small, without a single picture', () => {
  expect(partsLike(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(allScenes.length);
  expect(partsLike(/media|\.(png|jpe?g|svg|emf)$/)).toEqual([]);
  expect(size).toBeLessThan(1_000_000);
  expect(part('docProps/core.xml')).toContain(briefing.title);
});

test('every part is there that another names', () => {
  const targets = partsLike(/\.rels$/).flatMap((name) => {
    const folder = name.replace(/_rels\/[^/]*$/, '');
    return [...part(name).matchAll(/<Relationship [^>]*>/g)].flatMap(([link]) => {
      const target = /Target="([^"]*)"/.exec(link)?.[1] ?? '';
      if (link.includes('TargetMode="External"')) return [];
      return [new URL(target, `x:/${folder}`).pathname.slice(1)];
    });
  });
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((target) => !(target in parts))).toEqual([]);
  const typed = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(typed.filter((name) => !(name in parts))).toEqual([]);
});

describe.each(allScenes.map((scene, at) => ({ ...scene, at })))('slide of $id', ({ at, ...scene }) => {
  const input = inputOf(scene, LABEL);
  const { texts, body } = placeSlide(scene, input, { number: at + 1, count: allScenes.length, link: null });
  const slide = () => part(`ppt/slides/slide${at + 1}.xml`);
  const notes = () => textsIn(part(`ppt/notesSlides/notesSlide${at + 1}.xml`));
  const claims = [...input.view.dataset.events, ...input.view.dataset.sums, ...input.view.dataset.periods];
  const shown = claims.filter(({ id }) => body.shown.has(id));

  test('says all of it as text that can be edited, the title as a title', () => {
    const said = textsIn(slide());
    for (const { text } of texts) expect(said).toContain(text);
    expect(said).toContain(LABEL);
    expect(slide().match(/<p:ph type="title"\/>/g)).toHaveLength(1);
    expect(slide()).not.toContain('<p:pic>');
  });

  test('has a native chart where aid is shown', async () => {
    expect((slide().match(/<c:chart /g) ?? []).length).toBe(body.chart ? 1 : 0);
    const charts = [...part(`ppt/slides/_rels/slide${at + 1}.xml.rels`).matchAll(/charts\/(chart\d+\.xml)/g)];
    for (const [, name] of charts) {
      const chart = part(`ppt/charts/${name}`);
      const values = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([series]) =>
        [...series.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
      );
      const sums = (body.chart?.data.claims ?? [])
        .map((claim) => figuresIn(claim, input.view.reading))
        .flatMap(({ amount }) => amount.value ?? []);
      expect(values.toSorted()).toEqual(sums.toSorted());
      const [, book = ''] = /embeddings\/([^"]+)"/.exec(part(`ppt/charts/_rels/${name}.rels`)) ?? [];
      const { texts } = await openDeck(files[`ppt/embeddings/${book}`]);
      const sheet = texts['xl/worksheets/sheet1.xml'] ?? '';
      const cells = [...sheet.matchAll(/<c r="\w+"><v>([^<]*)<\/v>/g)].map(([, value]) => value);
      expect(cells.map(Number).toSorted()).toEqual(sums.toSorted());
      expect(cells).not.toContain('');
    }
  });

  test('tells what every mark is, and who sees none of it', () => {
    const said = [...slide().matchAll(/ descr="([^"]*)"/g)].map(([, text]) => plain(text ?? ''));
    for (const { mark } of body.picture.board.marks.values()) expect(said).toContain(mark.name);
    if (body.chart) expect(said).toContain(body.chart.data.alt);
    const silent = [...slide().matchAll(/<p:cNvPr [^>]*?(?:\/>|>.*?<\/p:cNvPr>)/gs)].filter(
      ([own]) =>
        /name="(Form|Lines|Rule)"/.test(own) && !own.includes('descr=') && !own.includes('decorative'),
    );
    expect(silent).toEqual([]);
    const ids = [...slide().matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('frames the mark that the scene is about', () => {
    const { claim } = sceneView(scene, shipped);
    const isOnBoard = body.picture.board.marks.has(claim ?? '');
    // Discs with numbers are filled with the same colour, and have no line.
    const isFramed = new RegExp(`<a:ln\\b[^>]*><a:solidFill><a:srgbClr val="${ACCENT}"`).test(slide());
    expect(isFramed).toBe(claim !== null && isOnBoard);
  });

  test('cites every claim that is shown in its notes, after what the presenter is told', () => {
    const lines = notes();
    const cited = shown.map((claim) =>
      formatCitation(claim, input.view.dataset, {
        url: null,
        accessed: '2026-11-22',
        reading: input.view.reading,
      }),
    );
    for (const one of cited) expect(lines.filter((line) => line.startsWith(one))).toHaveLength(1);
    for (const { disputed = [] } of shown)
      for (const { by } of disputed) expect(lines.join('\n')).toContain(` Disputed by ${by}`);
    const [start] = scene.notes.split('\n');
    expect(lines[0]).toBe(start);
    if (cited.length > 0) expect(lines).toContain('Shown here:');
    const { dataset, reading } = input.view;
    const named = shown.flatMap((claim) => citedSources(claim, dataset, reading));
    for (const { source } of named)
      expect(lines).toContain(
        [`${source.publisher}, “${source.title}”: ${source.descriptor}`, capitalize(archiveWords(source))]
          .filter(Boolean)
          .join(' '),
      );
    for (const { url } of named) if (url !== null) expect(lines.join('\n')).toContain(url);
    expect(lines.join(' ')).not.toContain('localhost');
  });
});

test('from a public address each slide leads to its view, and each citation to its claim', async () => {
  const { parts: linked } = await open('https://relata.example/', allScenes.slice(0, 2));
  const rels = plain(linked['ppt/slides/_rels/slide2.xml.rels'] ?? '');
  expect(rels).toContain(`https://relata.example/?period=1992..2000&others=hidden&v=${shipped.version}`);
  const notes = textsIn(linked['ppt/notesSlides/notesSlide2.xml'] ?? '');
  expect(notes.some((line) => /https:\S+&claim=[a-z]\S+ \(accessed/.test(line))).toBe(true);
  expect(notes.at(-2)).toMatch(/^This view, live: https:/);
}, 60_000);

test('characters that a deck cannot hold do not break it', async () => {
  const scene = {
    ...allScenes[0],
    id: 'x',
    title: 'Bell \u0007 and <b>',
    caption: '\u0000',
    notes: '\u001b',
    view: '',
  };
  const { blob } = await makePptx({ ...briefing, scenes: [scene] }, shipped, {
    now: NOW,
    address: 'about:blank',
  });
  const { texts } = await openDeck(await blob.arrayBuffer());
  const slide = texts['ppt/slides/slide1.xml'] ?? '';
  expect(slide).toContain('Bell  and &lt;b&gt;');
  expect(slide).not.toMatch(/[^\P{Cc}\t\n\r]/u);
});

test('a briefing without scenes makes no deck', async () => {
  const made = makePptx({ ...briefing, scenes: [] }, shipped, { now: NOW, address: 'about:blank' });
  await expect(made).rejects.toThrow('no scenes');
});

test('thousands of claims are ink on a slide, and the notes say so', async () => {
  const file = JSON.parse(text);
  const [event] = file.events;
  const events = Array.from({ length: 6000 }, (_, at) => ({
    ...event,
    id: `e${at}`,
    date: { ...event.date, edtf: `${1990 + (at % 30)}` },
    related: [],
  }));
  const crowd = datasetOf(
    JSON.stringify({ ...file, events, sums: [], periods: [], highlights: [], briefings: [] }),
  );
  const scene = { id: 'crowd', title: 'Many', caption: 'Very many.', notes: 'Say so.', view: '' };
  const { blob } = await makePptx({ id: 'b', title: 'B', scenes: [scene] }, crowd, {
    now: NOW,
    address: 'about:blank',
  });
  expect(blob.size).toBeLessThan(200_000);
  const { texts } = await openDeck(await blob.arrayBuffer());
  expect(textsIn(texts['ppt/notesSlides/notesSlide1.xml'] ?? '')).toContain(
    'Shown as density, and not cited one by one: 6000 claims.',
  );
  expect(texts['ppt/slides/slide1.xml']).toContain('custGeom');
}, 60_000);
