/** The scenes of the shipped briefing and some harder ones as exports, and what is in a deck. */

import JSZip from 'jszip';
import type { ExportInput } from '../export/exportInput';
import { sceneInputOf } from '../export/exportInput';
import type { Briefing, BriefingScene } from '../model/briefing';
import type { Dataset } from '../model/dataset';
import { datasetOf } from './exportInput';

const sceneOf = (id: string, view: string): BriefingScene => ({
  id,
  title: `A view of ${view}`,
  caption: 'One sentence.',
  notes: 'One line.\n\nAnother.',
  view,
});

/** Views that press on a slide's room: both layers, the dates of other sources, ghosts, and nothing that matches. */
const hardScenes: readonly BriefingScene[] = [
  sceneOf('both', 'layers=article~record'),
  sceneOf('others', 'layers=article~record&dates=record'),
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

/** What is in an archive: each file's bytes, and what they are as text. */
interface OpenDeck {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Opens a deck, or a workbook in it; rejects for what is no archive. */
export async function openDeck(bytes: ArrayBuffer | Uint8Array | undefined): Promise<OpenDeck> {
  const archive = await JSZip.loadAsync(bytes ?? '');
  const files: Record<string, Uint8Array> = {};
  for (const file of Object.values(archive.files))
    if (!file.dir) files[file.name] = await file.async('uint8array');
  const decoder = new TextDecoder();
  const texts = Object.entries(files).map(([name, file]) => [name, decoder.decode(file)]);
  return { files, texts: Object.fromEntries(texts) };
}
