/** The claims of a dataset as columns of numbers, made once, so that a filter can be asked of all of them in a step. */

import { memoizeWeak } from '../../lib/memoizeWeak';
import type { Claim } from '../../model/claim';
import { type CodedFields, claimsOf, type Dataset, keptFields } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { type FieldsOfClaims, fieldOf } from './codedFields';
import { type TimeColumns, timeSteps } from './timeColumns';

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

/** Columns that are made a little at a time, or at once where they are needed. */
class ColumnsInWork {
  readonly #known: Omit<ClaimColumns, 'times'>;
  readonly #steps: Generator<void, TimeColumns, void>;
  #columns: ClaimColumns | null = null;

  constructor(claims: readonly Claim[], fields: CodedFields | null, reading: Reading, primary?: TimeColumns) {
    this.#known = { claims, fields, reading, rowOf: (id) => rowIn(claims, id) };
    this.#steps = timeSteps(fieldOf(this.#known, reading === 'primary' ? 'span' : 'othersSpan'), primary);
  }

  /** Goes on for a few milliseconds; the columns where they are made. */
  step(): ClaimColumns | null {
    if (this.#columns) return this.#columns;
    const { done, value: times } = this.#steps.next();
    if (done) this.#columns = { ...this.#known, times };
    return this.#columns;
  }

  finish(): ClaimColumns {
    for (;;) {
      const columns = this.step();
      if (columns) return columns;
    }
  }
}

/** Columns of some claims; where they are in the others' reading, both are made. */
export function claimColumns(claims: readonly Claim[], reading: Reading): ClaimColumns {
  const primary = new ColumnsInWork(claims, null, 'primary').finish();
  return reading === 'primary' ? primary : new ColumnsInWork(claims, null, reading, primary.times).finish();
}

const COLUMNS = {
  primary: memoizeWeak(
    (dataset: Dataset) => new ColumnsInWork(claimsOf(dataset), keptFields(dataset), 'primary'),
  ),
  others: memoizeWeak((dataset: Dataset) => {
    const { claims, fields, times } = columnsOf(dataset, 'primary');
    return new ColumnsInWork(claims, fields, 'others', times);
  }),
};

/** The columns of all claims of a dataset, kept for as long as the dataset is. */
export const columnsOf = (dataset: Dataset, reading: Reading): ClaimColumns =>
  COLUMNS[reading](dataset).finish();

/** Makes them ready, with pauses. */
export function* columnSteps(dataset: Dataset, reading: Reading): Generator<void, void, void> {
  const columns = COLUMNS[reading](dataset);
  while (!columns.step()) yield;
}
