import type { Dataset } from '../../model/dataset';
import { saveFile } from '../../panels/export/saveFile';

/** Saves all of a dataset in a file that opens here again. The code that makes it is loaded on first use. */
export async function downloadDataset(dataset: Dataset, format: 'json' | 'xlsx' | 'csv'): Promise<void> {
  const { makeDatasetFile } = await import('../../export/files/sheetFiles');
  saveFile(await makeDatasetFile(dataset, format));
}
