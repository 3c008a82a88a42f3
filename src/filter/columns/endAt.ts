import type { TimeColumns } from './timeColumns';

/** When a row's dates end; infinite for undated ones. */
export function endAt({ dateOf, datedTo }: TimeColumns, row: number): number {
  const to = datedTo[dateOf[row] ?? 0] ?? Number.NaN;
  return Number.isNaN(to) ? Number.POSITIVE_INFINITY : to;
}
