/** All of Relata in one file, with the dataset that is shown and one briefing. */

import { datasetAddress } from '../../data/load/datasetAddress';
import { embeddedDataset } from '../../data/load/embeddedDataset';
import { datasetVersion } from '../../data/schema/datasetVersion';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { briefingFileName } from '../briefingFileName';
import type { MadeFile } from '../makeFile';
import { assembleFile, type FileParts } from './assembleFile';
import { filedBriefing } from './filedBriefing';
import { ownParts } from './ownParts';

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

/** The dataset to the letter, so that it keeps its version. */
async function textOf({ version }: Dataset): Promise<string> {
  const text =
    embeddedDataset(document) ??
    (await fetched(datasetAddress(location.search, location.href).url, 'the dataset'));
  if (datasetVersion(text) !== version)
    throw new Error('the data have changed since this page was opened. Reload it, and try again.');
  return text;
}

/**
 * A page that opens from disk without a network, with the data to the letter and the briefing before the data's own, as
 * the text of the briefing file that `format` makes. Rejects with an error whose message says what failed.
 */
export async function makeOneFile(
  briefing: Briefing,
  dataset: Dataset,
  format: (briefing: Briefing, dataset: Dataset) => string,
): Promise<MadeFile> {
  const parts = ownParts(document) ?? (await servedParts());
  const text = await textOf(dataset);
  const filed = format(filedBriefing(briefing, dataset.briefings), dataset);
  const content = { title: dataset.title, dataset: text, briefing: filed };
  return {
    name: briefingFileName(briefing, dataset, 'html'),
    blob: new Blob([assembleFile(parts, content)], { type: 'text/html' }),
  };
}
