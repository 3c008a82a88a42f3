/** A packed file, an Excel workbook (Office Open XML) or a folder of CSV files → its sheets, cells as text. */
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import { isoDate } from '../../../lib/calendar';
import { readCsvSheet } from '../../sheets/csvSheet';
import { decodeText } from './decodeText';
import { type Sheet, TABLE_LIMITS, UnreadableFile } from './sheet';

/** Most bytes that a workbook may unpack to: a small file can be made to unpack to more than any memory holds. */
const MAX_UNPACKED = 400e6;

/** Unpacks the parts with text; refuses before anything is unpacked that would be too much. */
function unpack(bytes: Uint8Array): Unzipped {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels|csv)$/i.test(name)) return false;
        total += originalSize;
        if (total > MAX_UNPACKED) throw new UnreadableFile(TOO_LARGE);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('This file is damaged: it cannot be unpacked.');
  }
}

const TOO_LARGE = `This file unpacks to more than ${MAX_UNPACKED / 1e6} MB. Save the sheet alone, or as CSV.`;

/** A cell as it would be written: days in ISO 8601, whole numbers without a point. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  const day = isoDate(value.getTime(), 'day');
  const clock = value.toISOString().slice(11, 16);
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/**
 * Reads all sheets of a workbook or a folder. Formulas are not run: a cell is what was saved with it.
 * Throws `UnreadableFile` with a sentence for the reader.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = unpack(bytes);
  const tables = Object.entries(parts).filter(([name]) => /^[^/]+\.csv$/i.test(name));
  if (tables.length > 0)
    return tables.map(([name, content]) => readCsvSheet(name.slice(0, -4), decodeText(content).text));
  if (!('xl/workbook.xml' in parts))
    throw new UnreadableFile('This file is packed, and holds neither a workbook nor CSV files.');
  // Packed again without being compressed: the reader would unpack a large file in workers, which the page forbids.
  const stored = zipSync(parts, { level: 0 });
  const sheets = await sheetsOf(stored);
  return sheets.map(({ sheet, data }) => {
    const widest = data.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest > TABLE_LIMITS.columns)
      throw new UnreadableFile(
        `The sheet “${sheet}” has ${widest.toLocaleString('en')} columns. At most ${TABLE_LIMITS.columns} can be read.`,
      );
    return { name: sheet, rows: data.map((row) => row.map(cellText)) };
  });
}

async function sheetsOf(bytes: Uint8Array) {
  try {
    return await readWorkbookFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), { trim: false });
  } catch {
    throw new UnreadableFile(
      'This Excel file is damaged: its sheets cannot be read. Save it anew, or as CSV.',
    );
  }
}
