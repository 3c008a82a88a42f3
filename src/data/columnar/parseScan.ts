/** The bytes of a `relata/1` file, taken apart → Dataset. */
import * as v from 'valibot';
import { openDataset, type ParseResult, refuse } from '../schema/parse';
import type { Problem } from '../schema/problem';
import { readJson } from '../schema/readJson';
import type { Warn } from '../schema/readRecords';
import { EnvelopeSchema } from '../schema/schema';
import type { ClaimTable } from './claimTable';
import type { Scan } from './fileScanner';
import { readTable } from './readTable';

/** A dataset whose claims stand in a table; those that have no row there are in the dataset of the result. */
export interface TableResult {
  readonly result: ParseResult;
  readonly table: ClaimTable;
}

/**
 * Reads a file that was taken apart: what `parseSteps` gives, sooner. Null where that alone can read the file or say what
 * is wrong with it.
 */
export function parseScan(scan: Scan): TableResult | null {
  const json = readJson(scan.head);
  const envelope = json.ok ? v.safeParse(EnvelopeSchema, json.value) : null;
  if (!envelope?.success) return null;
  const warnings: Problem[] = [];
  const warn: Warn = (warning) => warnings.push(warning);
  const file = openDataset(envelope.output, scan.version, scan.readDate, warn);
  const read = readTable(scan, file.known, warn);
  if (!read) return null;
  const dataset = file.withClaims(read.others);
  const isEmpty = Object.values(read.table.rows).every(({ length }) => length === 0);
  const result: ParseResult =
    scan.scanner.rows > 0 && isEmpty ? refuse(warnings) : { ok: true, dataset, warnings };
  return { result, table: read.table };
}
