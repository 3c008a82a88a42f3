/** The claims of a dataset as columns of numbers, made once, so that a filter can be asked of all of them in a step. */

import { memoizeWeak } from '../../lib/memoizeWeak';
import type { Claim } from '../../model/claim';
import { claimsOf, type Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { type TimeColumns, timeSteps } from './timeColumns';

/** Claims in file order; row `i` of every column is `claims[i]`. */
export interface ClaimColumns {
  readonly claims: readonly Claim[];
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
  readonly #claims: readonly Claim[];
  readonly #reading: Reading;
  readonly #steps: Generator<void, TimeColumns, void>;
  #columns: ClaimColumns | null = null;

  constructor(claims: readonly Claim[], reading: Reading, primary?: TimeColumns) {
    this.#claims = claims;
    this.#reading = reading;
    this.#steps = timeSteps(claims, reading, primary);
  }

  /** Goes on for a few milliseconds; the columns where they are made. */
  step(): ClaimColumns | null {
    if (this.#columns) return this.#columns;
    const { done, value: times } = this.#steps.next();
    const [claims, reading] = [this.#claims, this.#reading];
    if (done) this.#columns = { claims, reading, times, rowOf: (id) => rowIn(claims, id) };
    return this.#columns;
  }

  finish(): ClaimColumns {
    for (;;) {
      const columns = this.step();
      if (columns) return columns;
    }
  }
}

export const claimColumns = (claims: readonly Claim[], reading: Reading): ClaimColumns =>
  new ColumnsInWork(claims, reading).finish();

const COLUMNS = {
  primary: memoizeWeak((dataset: Dataset) => new ColumnsInWork(claimsOf(dataset), 'primary')),
  others: memoizeWeak(
    (dataset: Dataset) => new ColumnsInWork(claimsOf(dataset), 'others', columnsOf(dataset, 'primary').times),
  ),
};

/** The columns of all claims of a dataset, kept for as long as the dataset is. */
export const columnsOf = (dataset: Dataset, reading: Reading): ClaimColumns =>
  COLUMNS[reading](dataset).finish();

/** Makes them ready, with pauses. */
export function* columnSteps(dataset: Dataset, reading: Reading): Generator<void, void, void> {
  const columns = COLUMNS[reading](dataset);
  while (!columns.step()) yield;
}
