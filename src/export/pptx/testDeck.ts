/** For tests: the scenes of the shipped briefing, some harder ones, and what is in a deck. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Briefing, BriefingScene } from '../../model/briefing';
import { sceneInputOf } from '../exportInputOf';
import { datasetOf } from '../testInput';

export const shipped = datasetOf(
  readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8'),
);

const first = shipped.briefings[0];
if (!first) throw new Error('the shipped data have no briefing');
export const briefing: Briefing = first;

const sceneOf = (id: string, view: string): BriefingScene => ({
  id,
  title: `A view of ${view}`,
  caption: 'One sentence.',
  notes: 'One line.\n\nAnother.',
  view,
});

/** Views that press on a slide's room: both layers, the record's dates, ghosts, and nothing that matches. */
export const hardScenes: readonly BriefingScene[] = [
  sceneOf('both', 'layers=article~record'),
  sceneOf('record', 'layers=article~record&dates=record'),
  sceneOf('ghosts', 'leaders=mashaal~haniyeh&period=2005..2010&layers=article~record'),
  sceneOf('nothing', 'q=zzzzzz'),
];

export const allScenes = [...briefing.scenes, ...hardScenes];

export const NOW = new Date(2026, 10, 22);

export const inputOf = (scene: BriefingScene, label?: string) =>
  sceneInputOf(shipped, label === undefined ? briefing : { ...briefing, label }, scene, NOW);

/** The files of an archive, packed or not, read apart from the code that writes them (APPNOTE 4.3.12). */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const data = Buffer.from(bytes);
  const files = new Map<string, Buffer>();
  let at = data.readUInt32LE(data.lastIndexOf('PK\u0005\u0006') + 16);
  while (data.readUInt32LE(at) === 0x02014b50) {
    const name = data.toString('utf8', at + 46, at + 46 + data.readUInt16LE(at + 28));
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const raw = data.subarray(start, start + data.readUInt32LE(at + 20));
    const file = data.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw;
    if (file.length !== data.readUInt32LE(at + 24)) throw new Error(`${name} has not its length`);
    files.set(name, file);
    at += 46 + name.length + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return files;
}
