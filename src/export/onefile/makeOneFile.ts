/** All of Relata in one file, with the dataset that is shown and one briefing. */

import { datasetAddress, embeddedDataset, ownId } from '../../data/load/datasetAddress';
import { fnv1a } from '../../lib/hash';
import type { Briefing } from '../../model/briefing';
import { type Dataset, datasetVersion } from '../../model/dataset';
import { briefingFileName } from '../files/fileNames';
import type { MadeFile } from '../files/makeFile';
import { assembleFile, type FileParts, ownParts } from './assembleFile';

async function fetched(url: string, what: string): Promise<string> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(`${what} could not be reached. Is there a connection?`);
  return response.text();
}

async function servedParts(): Promise<FileParts> {
  const { shell, style, app }: FileParts = JSON.parse(
    await fetched('./onefile.json', 'the parts of the file'),
  );
  return { shell, style, app };
}

const named = (text: string) => ({ text, version: datasetVersion(text) });

/** The dataset's text at an address, and the name of its version: what a server has, or what this browser keeps. */
async function textAt(url: string): Promise<{ readonly text: string; readonly version: string }> {
  // The one file holds its own data, and keeps none.
  const own = import.meta.env.MODE === 'onefile' ? null : ownId(url);
  if (own === null) return named(await fetched(url, 'the dataset'));
  const { chronologyText } = await import('../../data/chronologies/chronologyStore');
  return chronologyText(own);
}

/** The dataset to the letter, so that a file from a server keeps its version. */
async function textOf(dataset: Dataset, address: string): Promise<string> {
  const embedded = embeddedDataset(document);
  const { text, version } =
    embedded === null ? await textAt(datasetAddress(new URL(address).search, address).url) : named(embedded);
  if (version !== dataset.version)
    throw new Error('the data have changed since this page was opened. Reload it, and try again.');
  return text;
}

/** Another id, the same each time: a slug of at most 64 characters. */
const filedId = (id: string): string => `${id.slice(0, 50).replace(/-$/, '')}-${fnv1a(id)}`;

/**
 * A briefing as it goes into a file. One of the reader's own gets ids of the file: where it was made the browser may
 * keep it for files on disk too, and both can then be told apart. `there` are the briefings of the data, which keep theirs.
 */
function filedBriefing(briefing: Briefing, there: readonly Briefing[]): Briefing {
  if (there.some(({ id }) => id === briefing.id)) return briefing;
  return {
    ...briefing,
    id: filedId(briefing.id),
    scenes: briefing.scenes.map((scene) => ({ ...scene, id: filedId(scene.id) })),
  };
}

/**
 * A page that opens from disk without a network, with the data to the letter and the briefing before the data's own, as
 * the text of the briefing file that `format` makes. `address` is the page's own. Rejects with an error whose message says what failed.
 */
export async function makeOneFile(
  briefing: Briefing,
  dataset: Dataset,
  address: string,
  format: (briefing: Briefing, dataset: Dataset) => string,
): Promise<MadeFile> {
  const parts = ownParts(document) ?? (await servedParts());
  const text = await textOf(dataset, address);
  const filed = format(filedBriefing(briefing, dataset.briefings), dataset);
  const content = { title: dataset.title, dataset: text, briefing: filed };
  return {
    name: briefingFileName(briefing, dataset, 'html'),
    blob: new Blob([assembleFile(parts, content)], { type: 'text/html' }),
  };
}

/**
 * A page that opens from disk without a network, with a chronology of one's own and its briefings inside: those of
 * `briefings`, which the browser keeps for it, before those of the data. The data are read as `relata/2`, in which both
 * stand together. Rejects as `makeOneFile`.
 */
export async function makeChronologyFile(
  dataset: Dataset,
  briefings: readonly Briefing[],
  address: string,
): Promise<MadeFile> {
  const parts = ownParts(document) ?? (await servedParts());
  const file: { readonly briefings?: readonly unknown[] } = JSON.parse(await textOf(dataset, address));
  const filed = briefings.map((one) => filedBriefing(one, dataset.briefings));
  const content = {
    title: dataset.title,
    dataset: JSON.stringify({ ...file, briefings: [...filed, ...(file.briefings ?? [])] }),
    briefing: null,
  };
  return {
    name: `${dataset.id}.html`,
    blob: new Blob([assembleFile(parts, content)], { type: 'text/html' }),
  };
}
