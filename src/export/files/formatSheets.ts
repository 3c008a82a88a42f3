/** Sheets → a workbook, or a folder of CSV files in a ZIP. Both open again to the same claims. */
import { strToU8, zipSync } from 'fflate';
import { formatCsvSheet } from '../../data/sheets/csvSheet';
import type { DataSheet } from '../../data/sheets/sheetsOfDataset';

/** A ZIP with a CSV file for each sheet, named after it. The same sheets give the same bytes. */
export function formatCsvFolder(sheets: readonly DataSheet[]): Uint8Array {
  const files = sheets.map((sheet) => [`${sheet.name}.csv`, strToU8(formatCsvSheet(sheet))] as const);
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01' });
}

/** Office reads `_x000D_` as the character of that code, and XML knows no carriage return but so (ISO/IEC 29500, ST_Xstring). */
const escaped = (text: string): string =>
  text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_');

/** Widest that a column of the workbook is made, characters. */
const WIDEST = 60;

/** A workbook with a sheet for each. Every cell is text, so that no date or number is read as another. */
export async function formatWorkbook(sheets: readonly DataSheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, at) => ({ width: widthOf(rows, at) })),
      data: rows.map((row, at) =>
        row.map((value) =>
          value === ''
            ? null
            : { value: escaped(value), type: String, ...(at === 0 && { fontWeight: 'bold' as const }) },
        ),
      ),
    })),
  ).toBlob();
}

const widthOf = (rows: DataSheet['rows'], at: number): number =>
  Math.min(WIDEST, 2 + rows.slice(0, 100).reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 4));
