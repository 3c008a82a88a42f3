/** All claims over the whole span of the data, by whose they are and whether they match. */

import { type ClaimColumns, columnsOf } from '../../filter/columns/claimColumns';
import { INSIDE, LAYER_HIDDEN } from '../../filter/columns/matchCodes';
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
/** How far the parts of what only other sources make stand after the others. */
const OTHERS = PARTS.othersMatching - PARTS.matching;
/** The part of each answer of the filter. */
const PART_OF: readonly number[] = [PARTS.matching, PARTS.matching, PARTS.rest];

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
  const counts = Object.values(PARTS).map(() => new Uint32Array(from.length));
  for (let row = 0; row < count; row += 1) {
    const part = PART_OF[codes[row] ?? LAYER_HIDDEN];
    if (part === undefined) continue;
    const its = counts[ofOthers[row] === INSIDE ? part + OTHERS : part];
    const date = dateOf[row] ?? 0;
    if (its) its[date] = (its[date] ?? 0) + 1;
  }
  return { from, to, counts };
}

const othersIn = memoizeWeak((columns: ClaimColumns) => matchOptions(columns, 'layers', ['others']));
