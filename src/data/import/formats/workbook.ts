/** A packed file, an Excel workbook (Office Open XML) or a folder of CSV files → its sheets, cells as text. */
import { strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import { isoDate } from '../../../lib/calendar';
import { readCsvSheet } from '../../sheets/csvSheet';
import { type Parts, readStyles, shownDate } from './dateFormats';
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

/** A cell as it would be written: a date as far as its format shows it, whole numbers without a point. */
function cellText(value: unknown, parts: Parts | undefined): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (parts !== undefined) return shownDate(value, parts);
  const day = isoDate(value.getTime(), 'day');
  const clock = value.toISOString().slice(11, 16);
  return clock === '00:00' ? day : `${day} ${clock}`;
}

const STYLES = 'xl/styles.xml';

/**
 * For each way of showing a date in part, the sheets as they read when cells so shown are numbers: the reader does not
 * give formats away, but a date that becomes a number has this one.
 */
async function readingsWithout(parts: Unzipped) {
  const bytes = parts[STYLES];
  if (!bytes) return [];
  const styles = readStyles(decodeText(bytes).text);
  return Promise.all(
    styles.coarse.map(async (shown) => ({
      shown,
      sheets: await sheetsOf({ ...parts, [STYLES]: strToU8(styles.without(shown)) }),
    })),
  );
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
  const [sheets, coarser] = [await sheetsOf(parts), await readingsWithout(parts)];
  return sheets.map(({ sheet, data }, at) => {
    const widest = data.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest > TABLE_LIMITS.columns)
      throw new UnreadableFile(
        `The sheet “${sheet}” has ${widest.toLocaleString('en')} columns. At most ${TABLE_LIMITS.columns} can be read.`,
      );
    const partsOf = (row: number, column: number) =>
      coarser.find(({ sheets: numbers }) => typeof numbers[at]?.data[row]?.[column] === 'number')?.shown;
    const text = (value: unknown, row: number, column: number) =>
      cellText(value, value instanceof Date ? partsOf(row, column) : undefined);
    return {
      name: sheet,
      rows: data.map((cells, row) => cells.map((value, column) => text(value, row, column))),
    };
  });
}

/** Packs the parts anew, not compressed: the reader would unpack a large file in workers, which the page forbids. */
async function sheetsOf(parts: Unzipped) {
  try {
    return await readWorkbookFile(new Blob([zipSync(parts, { level: 0 }) as Uint8Array<ArrayBuffer>]), {
      trim: false,
    });
  } catch {
    throw new UnreadableFile(
      'This Excel file is damaged: its sheets cannot be read. Save it anew, or as CSV.',
    );
  }
}
