/** All claims over the whole span of the data, matching ones told apart. */
import { OUTSIDE, UNASKED } from '../../filter/answerCodes';
import { codesIn } from '../../filter/answers';
import { columnsOf } from '../../filter/claimColumns';
import type { Ranges } from '../../geometry/density';
import type { ViewInput } from '../view';

export interface OverviewRows {
  readonly all: Ranges;
  readonly matching: Ranges;
}

/** Periods of the relationship last for years and would drown the rest, so they are left out. */
export function overviewRows({ dataset, matches, reading }: ViewInput): OverviewRows {
  const columns = columnsOf(dataset, reading);
  const codes = codesIn(matches, columns);
  const { datedFrom: from, datedTo: to } = columns.times;
  const count = dataset.events.length + dataset.aid.length;
  return {
    all: { from, to, count, has: (row) => codes[row] !== UNASKED },
    matching: { from, to, count, has: (row) => (codes[row] ?? UNASKED) < OUTSIDE },
  };
}
