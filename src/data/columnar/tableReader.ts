/** Reading a table of claims by row. */
import type { Span } from '../../model/span';
import {
  BLOCK,
  type ClaimTable,
  type Codes,
  dictionaryOf,
  TEXTS,
  type TextName,
  type Texts,
} from './claimTable';
import { spanAt } from './spanColumns';

/** The values of a field by row. */
export class ColumnReader<T> {
  readonly #codes: Codes;
  readonly #values: readonly T[];

  constructor(codes: Codes, values: readonly T[]) {
    this.#codes = codes;
    this.#values = values;
  }

  /** The value in a row; null where none is given. */
  at(row: number): T {
    return this.#values[this.#codes[row] ?? 0] as T;
  }
}

const decoder = new TextDecoder();

/** The JSON value in UTF-8 bytes. */
export const parseBytes = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** The fields of claims by their path, and their texts, which are parsed on demand. */
export class TableReader {
  readonly #table: Pick<ClaimTable, 'columns' | 'texts' | 'textStarts'>;
  readonly #values: ReadonlyMap<string, readonly unknown[]>;
  /** By code of a date. */
  readonly #spans: readonly (Span | null)[];
  /** The block of texts that was read last. */
  #block = -1;
  #texts: readonly Texts[] = [];

  /** `values` are those of the table's dictionaries. */
  constructor(
    { columns, texts, textStarts, spans }: ClaimTable,
    values: ReadonlyMap<string, readonly unknown[]>,
  ) {
    this.#table = { columns, texts, textStarts };
    this.#values = values;
    const dates = values.get('edtf')?.length ?? 0;
    this.#spans = Array.from({ length: dates }, (_, index) => spanAt(spans, index));
  }

  /** The field at `path`; the worker has validated its type. */
  column<T>(path: string): ColumnReader<T> {
    return new ColumnReader(this.#codes(path), (this.#values.get(dictionaryOf(path)) ?? []) as readonly T[]);
  }

  spans(path: 'date.edtf' | 'record.edtf'): ColumnReader<Span | null> {
    return new ColumnReader(this.#codes(path), this.#spans);
  }

  text(row: number, name: TextName): string | undefined {
    const block = Math.floor(row / BLOCK);
    if (block !== this.#block) {
      const { texts, textStarts } = this.#table;
      this.#texts = parseBytes(texts.subarray(textStarts[block], textStarts[block + 1])) as readonly Texts[];
      this.#block = block;
    }
    return this.#texts[row % BLOCK]?.[TEXTS.indexOf(name)] || undefined;
  }

  #codes(path: string): Codes {
    const codes = this.#table.columns[path];
    if (!codes) throw new RangeError(`the table has no column ${path}`);
    return codes;
  }
}
