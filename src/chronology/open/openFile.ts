/** A file or pasted cells → a chronology that can be opened, or why it cannot. */

import { addChronology } from '../../data/chronologies/chronologyStore';
import type { OpenedTable } from '../../data/import/importFile';
import { formatDataset } from '../../data/schema/formatDataset';
import type { Problem } from '../../data/schema/problem';
import type { RawDataset } from '../../data/schema/schema';
import type { Dataset } from '../../model/dataset';

/** The file of a dataset. */
export const rawOf = (dataset: Dataset): RawDataset => JSON.parse(formatDataset(dataset)) as RawDataset;

/** What came of opening something: a chronology that is kept, a table to map, or why it cannot be opened. */
export type Opened =
  | { readonly id: string }
  | { readonly table: OpenedTable }
  | { readonly message: string; readonly problems: readonly Problem[] };

/** Opens the bytes of a file; `name` is the file's, for words only. The readers are loaded when they are first needed. */
export async function openBytes(bytes: Uint8Array, name: string): Promise<Opened> {
  const { importFile } = await import('../../data/import/importFile');
  const opened = await importFile(bytes, name);
  if (opened.kind === 'table') return { table: opened };
  const { result } = opened;
  if (!result.ok) return { message: `“${name}” cannot be opened.`, problems: result.problems };
  return { id: (await addChronology(rawOf(result.dataset), name)).id };
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
