// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addChronology, chronologyText } from '../../data/chronologies/chronologyStore';
import { closeStore } from '../../data/chronologies/database';
import { ownAddress } from '../../data/load/datasetAddress';
import type { RawDataset } from '../../data/schema/schema';
import type { Briefing } from '../../model/briefing';
import { claimsOf, datasetVersion } from '../../model/dataset';
import { datasetOf, sample } from '../../testing/exportInput';
import { sampleDataset } from '../../testing/sampleDataset';
import { makeChronologyFile, makeOneFile } from './makeOneFile';

const briefing = (id: string, ...scenes: string[]): Briefing => ({
  id,
  title: 'One',
  label: 'Not for attribution',
  scenes: scenes.map((scene) => ({ id: scene, title: scene, caption: '', notes: '', view: '' })),
});
const idsOf = ({ id, scenes }: Briefing) => [id, ...scenes.map((scene) => scene.id)];

const PAGE = 'http://localhost/';
const TEXT = '{"about":"</script>"}';
const PARTS = { shell: '{{title}} {{dataset}} {{briefing}} {{style}} {{app}}', style: 'a{}', app: 'H4s' };
const dataset = { ...sample, version: datasetVersion(TEXT) };

/** Puts in the page what the one-file edition carries. */
function openOneFile(): void {
  const blocks = { dataset: TEXT, shell: JSON.stringify(PARTS.shell), style: PARTS.style, app: PARTS.app };
  for (const [id, text] of Object.entries(blocks)) {
    const block = document.createElement('script');
    Object.assign(block, { id, type: 'application/json', textContent: text });
    document.body.append(block);
  }
}

/** The briefing as it goes into a file with data that have `shipped`. */
async function filed(own: Briefing, shipped: readonly Briefing[] = []): Promise<Briefing> {
  const format = vi.fn((_: Briefing) => '{}');
  await makeOneFile(own, { ...dataset, briefings: shipped }, PAGE, format);
  return format.mock.calls[0]?.[0] ?? own;
}

beforeEach(openOneFile);
afterEach(() => document.body.replaceChildren());

it('is made of the parts and the dataset of the file that the page was opened from', async () => {
  const { name, blob } = await makeOneFile(
    briefing('own', 'one'),
    dataset,
    PAGE,
    ({ title }) => `"${title}"`,
  );
  expect(name).toBe(`${sample.id}-one.html`);
  expect(await blob.text()).toBe(`${sample.title} {"about":"\\u003c/script>"} "One" a{} H4s`);
});

it('is made of the served parts where the page is served', async () => {
  document.body.replaceChildren();
  const served: Record<string, string> = { './onefile.json': JSON.stringify(PARTS) };
  vi.stubGlobal('fetch', async (url: string) => new Response(served[url] ?? TEXT));
  const { blob } = await makeOneFile(briefing('own', 'one'), dataset, PAGE, () => '{}');
  expect(await blob.text()).toContain('a{} H4s');
});

it('is not made of data that have changed, nor without its parts', async () => {
  const make = (version: string) => makeOneFile(briefing('own'), { ...dataset, version }, PAGE, () => '{}');
  await expect(make('0')).rejects.toThrow('have changed');
  document.body.replaceChildren();
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(make(dataset.version)).rejects.toThrow('the parts of the file could not be reached');
});

it('gives a briefing of the reader’s own ids of the file, the same each time', async () => {
  const made = await filed(briefing('own', 'one', 'two'), [briefing('shipped', 'other')]);
  const digest = expect.stringMatching(/^(own|one|two)-[0-9a-f]{8}$/);
  expect(idsOf(made)).toEqual([digest, digest, digest]);
  expect(await filed(briefing('own', 'one', 'two'))).toEqual(made);
  expect(made).toMatchObject({ title: 'One', label: 'Not for attribution' });
  expect(made.scenes.map(({ title }) => title)).toEqual(['one', 'two']);
});

it('leaves a briefing that comes with the data its ids', async () => {
  const shipped = briefing('shipped', 'one');
  expect(await filed(shipped, [briefing('first'), shipped])).toBe(shipped);
});

it('tells long ids apart', async () => {
  const [id, one, two] = idsOf(await filed(briefing('own', `${'a'.repeat(63)}b`, `${'a'.repeat(63)}c`)));
  expect(new Set([id, one, two]).size).toBe(3);
});

it.each(['a'.repeat(64), `${'a'.repeat(49)}-${'b'.repeat(5)}`, `${'a'.repeat(48)}-b-cdef`])(
  'keeps an id a slug of at most 64 characters: %s',
  async (id) => {
    const [made = ''] = idsOf(await filed(briefing(id)));
    expect(made).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(made.length).toBeLessThanOrEqual(64);
  },
);

describe('the file of a chronology of one’s own', () => {
  const shipped = briefing('shipped', 'other');
  const own = JSON.parse(JSON.stringify({ ...sampleDataset(), briefings: [shipped] })) as RawDataset;

  /** The dataset in the file that is made of `own` with these briefings. */
  async function embedded(briefings: readonly Briefing[]) {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const { id } = await addChronology(own, 'test');
    const { text, version } = await chronologyText(id);
    const kept = { ...datasetOf(text), version };
    document.body.replaceChildren();
    const shell = { ...PARTS, shell: '{{dataset}}' };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(shell)));
    const { name, blob } = await makeChronologyFile(kept, briefings, `${PAGE}?data=${ownAddress(id)}`);
    await closeStore();
    return { name, kept, made: datasetOf(await blob.text()) };
  }

  it('holds the claims as they are kept, and all briefings', async () => {
    const { name, kept, made } = await embedded([briefing('one', 'a'), briefing('two', 'b')]);
    expect(name).toBe(`${sample.id}.html`);
    expect(claimsOf(made)).toEqual(claimsOf(kept));
    expect(made.briefings.map(({ scenes }) => scenes.map(({ title }) => title))).toEqual([
      ['a'],
      ['b'],
      ['other'],
    ]);
  });

  it('gives the reader’s own briefings ids of the file, and leaves the data’s theirs', async () => {
    const { made } = await embedded([briefing('one', 'a')]);
    expect(made.briefings.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^one-[0-9a-f]{8}$/),
      'shipped',
    ]);
  });
});
