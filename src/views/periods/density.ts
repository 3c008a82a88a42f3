/** The periods as density, where they are too many for blocks. */
import { palette } from '../../chart/theme/palette';
import { pickRows } from '../../filter/columns/claimSubset';
import { MemoTable } from '../../lib/memoizeWeak';
import { capitalize } from '../../lib/text';
import type { PeriodClaim } from '../../model/claim';
import { statusLabel, statusTerm, type Worded } from '../../model/vocabulary';
import { type DensityConfig, type DensityLane, MAXIMUM_LABELLED } from '../density';
import type { PeriodsData } from './data';

const STATUSES = new MemoTable<Worded, string, (claim: PeriodClaim) => boolean>();

/** The periods as a lane of density for each status. */
export function periodsDensity({ subset, words }: PeriodsData): DensityConfig {
  const lanes = (): readonly DensityLane[] => {
    const found = subset.claims.map(({ status }) => status);
    return [...new Set([...words.statuses.map(({ id }) => id), ...found])]
      .map((status) => ({
        id: status,
        name: capitalize(statusLabel(words, status)),
        color: statusTerm(words, status)?.tone === 'strained' ? palette.strained : palette.quiet,
        scale: 'all',
        subset: pickRows(
          subset,
          STATUSES.get(words, status, () => (claim) => claim.status === status),
        ),
      }))
      .filter((lane) => lane.subset.rows.length > 0);
  };
  return {
    heading: words.labels.periods,
    what: words.labels.period.many,
    maximum: MAXIMUM_LABELLED,
    subsets: [subset],
    lanes,
    laneTools: null,
  };
}
