/** Chronologies that are begun from a dataset or from nothing. */

import { addChronology } from '../../data/chronologies/chronologyStore';
import { rawOf } from '../../data/schema/formatDataset';
import type { RawDataset } from '../../data/schema/schema';
import { messageOf } from '../../lib/error';
import type { Dataset } from '../../model/dataset';

/** Reads the bytes of a file that holds a dataset: a `relata` file, or a workbook that was saved of one. */
export async function readDatasetBytes(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly dataset: Dataset } | { readonly message: string }> {
  const { importFile } = await import('../../data/import/importFile');
  try {
    const { kind, result } = await importFile(bytes, name);
    if (kind === 'table')
      return { message: `“${name}” is a table. Open it first, and download it as a Relata file.` };
    return result.ok ? { dataset: result.dataset } : { message: `“${name}” cannot be read as a dataset.` };
  } catch (error) {
    return { message: messageOf(error) };
  }
}

/** Keeps a copy of a dataset. */
export async function copyDataset(dataset: Dataset): Promise<string> {
  const file = { ...rawOf(dataset), title: `${dataset.title}, my copy`.slice(0, 200) };
  return (await addChronology(file, dataset.title)).id;
}

/** Keeps a chronology without any claim. */
export async function startEmpty(): Promise<string> {
  const file: RawDataset = {
    format: 'relata/2',
    id: 'my-chronology',
    title: 'My chronology',
    about: '',
    language: 'en',
    sources: [
      {
        id: 'my-notes',
        title: 'My own notes',
        publisher: 'My own notes',
        published: null,
        url: null,
        stance: 'party',
        primary: true,
      },
    ],
    people: [],
    themes: [],
    events: [],
    sums: [],
    periods: [],
    labels: { primary: 'my notes' },
  };
  return (await addChronology(file, '')).id;
}
