/** All claims over the whole span of the data, matching ones told apart. */

import { columnsOf } from '../../filter/columns/claimColumns';
import { LAYER_HIDDEN, OUTSIDE, POSSIBLY } from '../../filter/columns/matchCodes';
import { matchCodesOf } from '../../filter/columns/matchResults';
import type { ViewInput } from '../view';
import type { Ranges } from './histogram';

/** When claims lie: those that match the filter in the first part, the rest of the shown layers in the second. */
export type OverviewData = Ranges;

/** Periods of the relationship last for years and would drown the rest, so they are left out. */
export function overviewData({ dataset, matches, reading }: ViewInput): OverviewData {
  const columns = columnsOf(dataset, reading);
  const codes = matchCodesOf(matches, columns);
  const { datedFrom: from, datedTo: to } = columns.times;
  const count = dataset.events.length + dataset.sums.length;
  return { from, to, count, parts: 2, partOf: (row) => partOf(codes[row]) };
}

const partOf = (code = LAYER_HIDDEN): number =>
  code <= POSSIBLY ? MATCHING : code === OUTSIDE ? REST : NONE;

const MATCHING = 0;
const REST = 1;
const NONE = -1;
