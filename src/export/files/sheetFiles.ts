/** Datasets and tables as files that a spreadsheet opens, and that Relata opens again. */
import { formatDataset } from '../../data/schema/formatDataset';
import { formatCsvSheet } from '../../data/sheets/csvSheet';
import { type DataSheet, sheetsOfDataset } from '../../data/sheets/sheetsOfDataset';
import type { Dataset } from '../../model/dataset';
import { formatCsvFolder, formatWorkbook } from './formatSheets';
import type { MadeFile } from './makeFile';

/** As a workbook, or as CSV: a file for one sheet, a ZIP with a file for each of several. */
export type SheetFormat = 'xlsx' | 'csv';

/** The file of some sheets; `name` is without an ending. */
export async function makeSheetFile(
  name: string,
  sheets: readonly DataSheet[],
  format: SheetFormat,
): Promise<MadeFile> {
  if (format === 'xlsx') return { name: `${name}.xlsx`, blob: await formatWorkbook(sheets) };
  const [sheet, ...others] = sheets;
  if (sheet && others.length === 0)
    return {
      name: `${name}.csv`,
      blob: new Blob([formatCsvSheet(sheet)], { type: 'text/csv;charset=utf-8' }),
    };
  const bytes = formatCsvFolder(sheets) as Uint8Array<ArrayBuffer>;
  return { name: `${name}-csv.zip`, blob: new Blob([bytes], { type: 'application/zip' }) };
}

/** The file of a whole dataset, which opens again to the same claims. */
export async function makeDatasetFile(dataset: Dataset, format: SheetFormat | 'json'): Promise<MadeFile> {
  if (format !== 'json') return makeSheetFile(dataset.id, sheetsOfDataset(dataset), format);
  return {
    name: `${dataset.id}.json`,
    blob: new Blob([formatDataset(dataset)], { type: 'application/json' }),
  };
}
