/** All claims over the whole span of the data, matching ones told apart. */
import { OUTSIDE, POSSIBLY, UNASKED } from '../../filter/answerCodes';
import { codesIn } from '../../filter/answers';
import { columnsOf } from '../../filter/claimColumns';
import type { ViewInput } from '../view';
import type { Ranges } from './histogram';

/** When claims lie: those that match the filter in the first part, the rest of the shown layers in the second. */
export type OverviewData = Ranges;

/** Periods of the relationship last for years and would drown the rest, so they are left out. */
export function overviewData({ dataset, matches, reading }: ViewInput): OverviewData {
  const columns = columnsOf(dataset, reading);
  const codes = codesIn(matches, columns);
  const { datedFrom: from, datedTo: to } = columns.times;
  const count = dataset.events.length + dataset.aid.length;
  return { from, to, count, parts: 2, partOf: (row) => partOf(codes[row]) };
}

const partOf = (code = UNASKED): number => (code <= POSSIBLY ? MATCHING : code === OUTSIDE ? REST : NONE);

const MATCHING = 0;
const REST = 1;
const NONE = -1;
