/** The claims of a dataset as columns of numbers, made once, so that a filter can be asked of all of them in a step. */

import { MemoTable, memoizeWeak } from '../../lib/memoizeWeak';
import type { Claim } from '../../model/claim';
import { type CodedFields, claimsOf, type Dataset, keptFields } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import type { FieldsOfClaims } from './codedFields';
import { type TimeColumns, timeColumns } from './timeColumns';

/** Claims in file order; row `i` of every column is `claims[i]`. */
export interface ClaimColumns extends FieldsOfClaims {
  readonly reading: Reading;
  readonly times: TimeColumns;
  /** Row of a claim; undefined for an id that is not among them. */
  readonly rowOf: (id: string) => number | undefined;
}

/** The row of a claim in a list, by its id; undefined where it is not there. Made at the first question. */
export const rowIn = (claims: readonly Claim[], id: string): number | undefined => rowsById(claims).get(id);

const rowsById = memoizeWeak(
  (claims: readonly Claim[]): ReadonlyMap<string, number> =>
    new Map(claims.map((claim, row) => [claim.id, row])),
);

/** Columns of some claims. `fields` are what was kept of them. */
export function claimColumns(
  claims: readonly Claim[],
  reading: Reading,
  fields: CodedFields | null = null,
): ClaimColumns {
  const times = timeColumns({ claims, fields }, reading);
  return { claims, fields, reading, times, rowOf: (id) => rowIn(claims, id) };
}

const COLUMNS = new MemoTable<Dataset, Reading, ClaimColumns>();

/** The columns of all claims of a dataset, kept for as long as the dataset is. */
export const columnsOf = (dataset: Dataset, reading: Reading): ClaimColumns =>
  COLUMNS.get(dataset, reading, () => claimColumns(claimsOf(dataset), reading, keptFields(dataset)));
