/** The dates of other sources alone, which are few beside the columns of a whole reading. */
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { Dataset } from '../../model/dataset';
import { datedRange } from '../../model/span';
import { columnsOf } from './claimColumns';
import { fieldOf } from './codedFields';

export interface OthersDates {
  /** Rows of `claimsOf(dataset)` that other sources give a date. */
  readonly rows: Uint32Array;
  /** The part of each that has dates, as in `datedRange`; ms UTC. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** What the reading of other sources has besides the primary source's own; kept for as long as the dataset is. */
export const othersDates = memoizeWeak((dataset: Dataset): OthersDates => {
  const { codes, values } = fieldOf(columnsOf(dataset, 'primary'), 'othersSpan');
  const ranges = values.map((span) => span && datedRange(span));
  const rows: number[] = [];
  const [from, to]: [number[], number[]] = [[], []];
  for (const [row, code] of codes.entries()) {
    const range = ranges[code];
    if (!range) continue;
    rows.push(row);
    from.push(range.from);
    to.push(range.to);
  }
  return { rows: Uint32Array.from(rows), from: Float64Array.from(from), to: Float64Array.from(to) };
});
