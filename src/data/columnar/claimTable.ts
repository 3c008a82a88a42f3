/** The claims of a large file as a table: made where the file is read, handed over whole, looked into by the page. */
import type { Codes } from '../../lib/number';
import type { ClaimList, DrawnRows } from '../../model/dataset';

/** Texts that hardly ever recur, by their path in a claim. Each row has them in this order. */
export const TEXTS = ['title', 'summary', 'others.note', 'claimant', 'quote.text', 'quote.speaker'] as const;
export type TextName = (typeof TEXTS)[number];
/** The texts of a claim, 0 for one that it lacks. */
export type Texts = readonly (string | 0)[];

/** Number of rows whose texts are written and read together. */
export const BLOCK = 16;

/** Code of a value that is not given. */
export const ABSENT = 0;

export interface ClaimTable {
  /** The id of each row, as the bytes of one JSON array. */
  readonly ids: Uint8Array<ArrayBuffer>;
  /** By the path of a field, such as `date.basis`: for each row the code of its value in the field's dictionary. */
  readonly columns: Readonly<Record<string, Codes>>;
  /** By name: the field's distinct values as the bytes of one JSON array; a code is an index. */
  readonly dictionaries: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** The span of each value of the dictionary `edtf` (see `formatSpans`). */
  readonly spans: Float64Array<ArrayBuffer>;
  /** For each `BLOCK` of rows a JSON array of their `Texts`. */
  readonly texts: Uint8Array<ArrayBuffer>;
  /** Offset of each block in `texts`, and of their end. */
  readonly textStarts: Int32Array<ArrayBuffer>;
  /** Number of rows of each list, which follow one another in the order of `CLAIM_LISTS`. */
  readonly counts: Readonly<Record<ClaimList, number>>;
}

/** Fields that share one dictionary. */
const SHARED: Readonly<Record<string, string>> = {
  'date.edtf': 'edtf',
  'others.edtf': 'edtf',
  claimed: 'edtf',
};

/** Name of the dictionary that holds the values of the field at `path`. */
export const dictionaryOf = (path: string): string => SHARED[path] ?? path;

/** Buffers to transfer between threads instead of copying them. */
export const buffersOf = ({
  columns,
  dictionaries,
  ids,
  spans,
  texts,
  textStarts,
}: ClaimTable): ArrayBuffer[] =>
  [...Object.values(columns), ...Object.values(dictionaries), ids, spans, texts, textStarts].map(
    ({ buffer }) => buffer,
  );

/** The same of some rows. */
export const rowBuffers = ({ from, to }: DrawnRows): ArrayBuffer[] => [from.buffer, to.buffer];
