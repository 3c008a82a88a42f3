/** Chronologies that are begun from a dataset or from nothing. */

import { addChronology } from '../../data/chronologies/chronologyStore';
import { rawOf } from '../../data/schema/formatDataset';
import type { RawDataset } from '../../data/schema/schema';
import type { Dataset } from '../../model/dataset';

/** Keeps a copy of a dataset. */
export async function copyDataset(dataset: Dataset): Promise<string> {
  const file = { ...rawOf(dataset), title: `${dataset.title}, my copy`.slice(0, 200) };
  return (await addChronology(file, dataset.title)).id;
}

/** Keeps a chronology without any claim, under an id of its own: two that are begun so are never states of one. */
export async function startEmpty(): Promise<string> {
  const file: RawDataset = {
    format: 'relata/2',
    id: `my-chronology-${crypto.randomUUID().slice(0, 8)}`,
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
