/** The claims of a large file as a table: made where the file is read, handed over whole, looked into by the page. */
import type { ClaimList } from './claimFields';

/** Numbers of values, in as few bytes as they need. */
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

export interface ClaimTable {
  /** By the path of a field: for each row the number of its value in the field's dictionary. */
  readonly columns: Readonly<Record<string, Codes>>;
  /** By name: the field's different values as the bytes of one JSON array. Number 0 is what is not given. */
  readonly dictionaries: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** The span of each value of the dictionary `edtf` (see `formatSpans`). */
  readonly spans: Float64Array<ArrayBuffer>;
  /** For each row a JSON array of its `TEXTS`, 0 where there is none, and where it starts; one start more than rows. */
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly textStarts: Int32Array<ArrayBuffer>;
  /** The claims of each list in their order: their row, or `NOT_IN_TABLE`. */
  readonly rows: Readonly<Record<ClaimList, Int32Array<ArrayBuffer>>>;
}

/** Instead of a row: the next of those claims that are handed over one by one. */
export const NOT_IN_TABLE = -1;

/** The numbers in the narrowest array that holds them. */
export function narrowed(codes: Int32Array, size: number, length: number): Codes {
  const some = codes.subarray(0, length);
  if (size <= 0x100) return new Uint8Array(some);
  return size <= 0x10000 ? new Uint16Array(some) : new Int32Array(some);
}

/** What goes from thread to thread without being copied. */
export const buffersOf = ({
  columns,
  dictionaries,
  spans,
  texts,
  textStarts,
  rows,
}: ClaimTable): ArrayBuffer[] =>
  [
    ...Object.values(columns),
    ...Object.values(dictionaries),
    spans,
    texts,
    textStarts,
    ...Object.values(rows),
  ].map(({ buffer }) => buffer);
