/** All claims over the whole span of the data, by whose they are and whether they match. */

import { type ClaimColumns, columnsOf } from '../../filter/columns/claimColumns';
import { INSIDE, LAYER_HIDDEN, OUTSIDE, POSSIBLY } from '../../filter/columns/matchCodes';
import { matchCodesOf } from '../../filter/columns/matchResults';
import { matchOptions } from '../../filter/columns/optionColumns';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { firstRowOf } from '../../model/dataset';
import type { ViewInput } from '../view';
import type { Ranges } from './histogram';

/** When claims lie, in the parts below. */
export type OverviewData = Ranges;

/** The parts: those of the primary source that match and the rest, then those that only other sources make. */
export const PARTS = { matching: 0, rest: 1, othersMatching: 2, othersRest: 3 } as const;
const NONE = -1;

/** Periods of the relationship last for years and would drown the rest, so they are left out. */
export function overviewData({
  dataset,
  matches,
  reading,
}: Pick<ViewInput, 'dataset' | 'matches' | 'reading'>): OverviewData {
  const columns = columnsOf(dataset, reading);
  const codes = matchCodesOf(matches, columns);
  const { datedFrom: from, datedTo: to, dateOf } = columns.times;
  const count = firstRowOf(dataset, 'periods');
  const ofOthers = othersIn(columns);
  return { from, to, dateOf, count, parts: 4, partOf: (row) => partOf(codes[row], ofOthers[row] === INSIDE) };
}

const othersIn = memoizeWeak((columns: ClaimColumns) => matchOptions(columns, 'layers', ['others']));

function partOf(code = LAYER_HIDDEN, isOthers = false): number {
  if (code > OUTSIDE) return NONE;
  const isMatching = code <= POSSIBLY;
  if (isOthers) return isMatching ? PARTS.othersMatching : PARTS.othersRest;
  return isMatching ? PARTS.matching : PARTS.rest;
}
