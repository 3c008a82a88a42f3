/** A table of claims, made ready for being looked into. */
import type { Span } from '../../model/span';
import { dictionaryOf, TEXTS } from './claimFields';
import type { ClaimTable, Codes } from './claimTable';
import { textOf } from './jsonBytes';
import { spanAt } from './spanColumns';

/** A field of all claims: for each row one of its values. */
export class Field<T> {
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

/** The texts of a claim, 0 where it has none. */
type Texts = readonly (string | 0)[];

export type TextName = (typeof TEXTS)[number];

/** The fields of claims by their path, and their texts, which are read when they are asked for. */
export class OpenTable {
  readonly #kept: Pick<ClaimTable, 'columns' | 'texts' | 'textStarts'>;
  readonly #values: ReadonlyMap<string, readonly unknown[]>;
  /** By number of a date. */
  readonly #spans: readonly (Span | null)[];
  #row = -1;
  #texts: Texts = [];

  /** `values` are those of its dictionaries. */
  constructor(
    { columns, texts, textStarts, spans }: ClaimTable,
    values: ReadonlyMap<string, readonly unknown[]>,
  ) {
    this.#kept = { columns, texts, textStarts };
    this.#values = values;
    const dates = values.get('edtf')?.length ?? 0;
    this.#spans = Array.from({ length: dates }, (_, index) => spanAt(spans, index));
  }

  /** What the worker has found to be of this type. */
  field<T>(path: string): Field<T> {
    return new Field(this.#codes(path), (this.#values.get(dictionaryOf(path)) ?? []) as readonly T[]);
  }

  spans(path: 'date.edtf' | 'record.edtf'): Field<Span | null> {
    return new Field(this.#codes(path), this.#spans);
  }

  text(row: number, name: TextName): string | undefined {
    if (row !== this.#row) {
      const { texts, textStarts } = this.#kept;
      this.#texts = JSON.parse(textOf(texts, textStarts[row] ?? 0, textStarts[row + 1] ?? 0));
      this.#row = row;
    }
    return this.#texts[TEXTS.indexOf(name)] || undefined;
  }

  #codes(path: string): Codes {
    const codes = this.#kept.columns[path];
    if (!codes) throw new RangeError(`the table has no column ${path}`);
    return codes;
  }
}
