/** The claims of an opened file → a table. */

import { claimReaders, type Linked, leadingLinks, type ReadCount } from '../schema/readClaims';
import { type OpenDataset, type ParseResult, refuse } from '../schema/readNewest';
import { isFirst, type PlacedRecord } from '../schema/readRecords';
import { CLAIM_LISTS, type ClaimTable } from './claimTable';
import { ClaimWriter } from './claimWriter';

/** A dataset whose claims are rows of a table; its own lists of claims are empty. */
export interface TableResult {
  readonly result: ParseResult;
  readonly table: ClaimTable;
}

/** Reads what `readClaims` reads, with the same warnings in the same order. `onRead` is called once per percent. */
export function readTable(
  { file, total, known, warnings, warn, withClaims }: OpenDataset,
  onRead: (count: ReadCount) => void,
): TableResult {
  const writer = new ClaimWriter(total, known);
  const ids = new Set<string>();
  const reader = claimReaders({ known, ids, warn });
  const counts = { events: 0, sums: 0, periods: 0 };
  const linked: (PlacedRecord<Linked> & { readonly row: number })[] = [];
  const step = Math.ceil(total / 100);
  let read = 0;
  for (const list of CLAIM_LISTS)
    for (const [index, claim] of file[list].entries()) {
      const place = [list, index] as const;
      const value = writer.write(list, claim);
      // A claim that is not valid is left to the reader, which words its faults.
      if (!value) reader[list](place, claim);
      else if (isFirst({ value, place }, ids, warn)) {
        const hasLinks = value.related.length > 0 || value.sameAs !== undefined;
        if (hasLinks) linked.push({ row: writer.rows, value, place });
        writer.keep(value.id);
        counts[list] += 1;
      }
      read += 1;
      if (read % step === 0) onRead({ read, total });
    }
  for (const { row, ...claim } of linked) {
    const links = leadingLinks(claim, ids, warn);
    const isWhole =
      links.related.length === claim.value.related.length && links.sameAs === claim.value.sameAs;
    if (!isWhole) writer.replaceLinks(row, links);
  }
  const dataset = withClaims({ events: [], sums: [], periods: [] }, (id) => ids.has(id));
  const result: ParseResult =
    total > 0 && writer.rows === 0 ? refuse(warnings) : { ok: true, dataset, warnings };
  return { result, table: writer.finish(counts) };
}
