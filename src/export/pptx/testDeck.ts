/** For tests: the scenes of the shipped briefing and some harder ones, as exports, and what is in an archive. */
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { datasetOf } from '../../testing/exportInput';
import type { ExportInput } from '../exportInput';
import { sceneInputOf } from '../exportInputOf';

const sceneOf = (id: string, view: string): BriefingScene => ({
  id,
  title: `A view of ${view}`,
  caption: 'One sentence.',
  notes: 'One line.\n\nAnother.',
  view,
});

/** Views that press on a slide's room: both layers, the record's dates, ghosts, and nothing that matches. */
const hardScenes: readonly BriefingScene[] = [
  sceneOf('both', 'layers=article~record'),
  sceneOf('record', 'layers=article~record&dates=record'),
  sceneOf('ghosts', 'leaders=mashaal~haniyeh&period=2005..2010&layers=article~record'),
  sceneOf('nothing', 'q=zzzzzz'),
];

export const NOW = new Date(2026, 10, 22);

interface TestDeck {
  readonly shipped: Dataset;
  readonly briefing: Briefing;
  /** Those of the briefing, then the harder ones. */
  readonly allScenes: readonly BriefingScene[];
  readonly inputOf: (scene: BriefingScene, label?: string) => ExportInput;
}

/** What there is to make decks of in the shipped file, given its text. */
export function testDeck(text: string): TestDeck {
  const shipped = datasetOf(text);
  const [briefing] = shipped.briefings;
  if (!briefing) throw new Error('the shipped data have no briefing');
  return {
    shipped,
    briefing,
    allScenes: [...briefing.scenes, ...hardScenes],
    inputOf: (scene, label) =>
      sceneInputOf(shipped, label === undefined ? briefing : { ...briefing, label }, scene, NOW),
  };
}

const DEFLATED = 8;

/** The files of an archive, packed or not, read apart from the code that writes them (APPNOTE 4.3.12). */
export async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(bytes.length - 22 + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const raw = bytes.slice(start, start + view.getUint32(at + 20, true));
    const file = view.getUint16(at + 10, true) === DEFLATED ? await inflate(raw) : raw;
    if (file.length !== view.getUint32(at + 24, true)) throw new Error(`${path} has not its length`);
    files.set(path, file);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text of a file of an archive; '' where it is not there. */
export const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  new TextDecoder().decode(files.get(path));
