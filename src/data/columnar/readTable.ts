/** The claims of an opened file → a table. */
import type { Related } from '../../model/claim';
import { type OpenDataset, type ParseResult, refuse } from '../schema/parse';
import { claimReaders, leadingLinks, type ReadCount } from '../schema/readClaims';
import { isFirst, type Kept, type Warn } from '../schema/readRecords';
import { CLAIM_LISTS, type ClaimTable } from './claimTable';
import { ClaimWriter } from './claimWriter';

/** A dataset whose claims are rows of a table; its own lists of claims are empty. */
export interface TableResult {
  readonly result: ParseResult;
  readonly table: ClaimTable;
}

/** Where a claim with links stands, in the table and in the file. */
interface Linked {
  readonly row: number;
  readonly place: Kept<unknown>['place'];
}

/** Cuts links that lead nowhere. */
function cutLinks(writer: ClaimWriter, { row, place }: Linked, ids: ReadonlySet<string>, warn: Warn): void {
  const id = writer.valueAt(row, 'id') as string;
  const related = writer.valueAt(row, 'related') as readonly Related[];
  const sameAs = (writer.valueAt(row, 'others.sameAs') ?? undefined) as string | undefined;
  const links = leadingLinks({ value: { id, related, sameAs }, place }, ids, warn);
  if (links.related.length < related.length) writer.replace(row, 'related', links.related);
  if (links.sameAs !== sameAs) writer.replace(row, 'others.sameAs', undefined);
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
  const linked: Linked[] = [];
  const step = Math.ceil(total / 100);
  let read = 0;
  for (const list of CLAIM_LISTS)
    for (const [index, claim] of file[list].entries()) {
      const place = [list, index] as const;
      const row = writer.write(list, claim);
      // A claim that is not valid is left to the reader, which words its faults.
      if (!row) reader[list](place, claim);
      else if (isFirst({ value: row, place }, ids, warn)) {
        if (row.hasLinks) linked.push({ row: writer.rows, place });
        writer.keep();
        counts[list] += 1;
      }
      read += 1;
      if (read % step === 0) onRead({ read, total });
    }
  for (const claim of linked) cutLinks(writer, claim, ids, warn);
  const dataset = withClaims({ events: [], sums: [], periods: [] }, (id) => ids.has(id));
  const result: ParseResult =
    total > 0 && writer.rows === 0 ? refuse(warnings) : { ok: true, dataset, warnings };
  return { result, table: writer.finish(counts) };
}
