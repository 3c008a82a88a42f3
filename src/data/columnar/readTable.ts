/** The claims of an opened file → a table. */

import { CLAIM_LISTS, type ClaimList, type DrawnRows } from '../../model/dataset';
import {
  type ClaimReaders,
  claimReaders,
  type Known,
  type Linked,
  leadingLinks,
  type ReadCount,
} from '../schema/readClaims';
import { type OpenDataset, type ParseResult, refuse } from '../schema/readNewest';
import { isFirst, type PlacedRecord, type Warn } from '../schema/readRecords';
import type { ClaimTable } from './claimTable';
import { ClaimWriter } from './claimWriter';

/** A dataset whose claims are rows of a table; its own lists of claims are empty. */
export interface TableResult {
  readonly result: ParseResult;
  readonly table: ClaimTable;
}

/** Reads claims one by one, in the order of `CLAIM_LISTS`, as `readClaims` does, with the same warnings. */
export class TableBuilder {
  readonly #writer: ClaimWriter;
  readonly #ids = new Set<string>();
  readonly #reader: ClaimReaders;
  readonly #warn: Warn;
  /** Numbers of claims that were read, and of those that were kept. */
  readonly #places = { events: 0, sums: 0, periods: 0 };
  readonly #counts = { events: 0, sums: 0, periods: 0 };
  /** Number of rows that were given by `takeDrawn`. */
  #drawn = 0;
  readonly #linked: (PlacedRecord<Linked> & { readonly row: number })[] = [];

  constructor(known: Known, warn: Warn) {
    this.#writer = new ClaimWriter(known);
    this.#reader = claimReaders({ known, ids: this.#ids, warn });
    this.#warn = warn;
  }

  /** Number of claims that were read. */
  get read(): number {
    return this.#places.events + this.#places.sums + this.#places.periods;
  }

  add(list: ClaimList, claim: unknown): void {
    const place = [list, this.#places[list]] as const;
    this.#places[list] += 1;
    const value = this.#writer.write(list, claim);
    // A claim that is not valid is left to the reader, which words its faults.
    if (!value) this.#reader[list](place, claim);
    else if (isFirst({ value, place }, this.#ids, this.#warn)) {
      const hasLinks = value.related.length > 0 || value.sameAs !== undefined;
      if (hasLinks) this.#linked.push({ row: this.#writer.rows, value, place });
      this.#writer.keep(value.id);
      this.#counts[list] += 1;
    }
  }

  /** The rows that were kept since the last call. */
  takeDrawn(): DrawnRows[] {
    let end = 0;
    return CLAIM_LISTS.flatMap((list) => {
      end += this.#counts[list];
      const first = this.#drawn;
      if (end <= first) return [];
      this.#drawn = end;
      return this.#writer.drawnRows(first, end).map((rows) => ({ list, ...rows }));
    });
  }

  /** The dataset, once all claims were added; `opened` is the file that they were taken from. */
  finish({ warnings, warn, withClaims }: OpenDataset): TableResult {
    for (const { row, ...claim } of this.#linked) {
      const links = leadingLinks(claim, this.#ids, warn);
      const isWhole =
        links.related.length === claim.value.related.length && links.sameAs === claim.value.sameAs;
      if (!isWhole) this.#writer.replaceLinks(row, links);
    }
    const dataset = withClaims({ events: [], sums: [], periods: [] }, (id) => this.#ids.has(id));
    const result: ParseResult =
      this.read > 0 && this.#writer.rows === 0 ? refuse(warnings) : { ok: true, dataset, warnings };
    return { result, table: this.#writer.finish(this.#counts) };
  }
}

/** Reads what `readClaims` reads. `onRead` is called once per percent. */
export function readTable(opened: OpenDataset, onRead: (count: ReadCount) => void): TableResult {
  const { file, total, known, warn } = opened;
  const builder = new TableBuilder(known, warn);
  const step = Math.ceil(total / 100);
  for (const list of CLAIM_LISTS)
    for (const claim of file[list]) {
      builder.add(list, claim);
      if (builder.read % step === 0) onRead({ read: builder.read, total });
    }
  return builder.finish(opened);
}
