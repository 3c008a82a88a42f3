/** What other sources make of the claims of the primary source, and how many of them the filter shows. */
import { memoizeWeak } from '../lib/memoizeWeak';
import { sumOf } from '../lib/number';
import type { Finding } from '../model/claim';
import type { Dataset } from '../model/dataset';
import type { ClaimColumns } from './columns/claimColumns';
import type { MatchResults } from './columns/matchResults';
import { countOptions, type FacetCount } from './columns/optionColumns';
import { allFindings } from './filterKeys';

export interface TallyGroup {
  readonly finding: Finding;
  readonly total: number;
  /** Those that are inside the filter for sure. */
  readonly shown: number;
}

export interface Tally {
  /** Without findings that no claim has. */
  readonly groups: readonly TallyGroup[];
  readonly total: number;
  readonly shown: number;
}

/** Counts the claims of the primary source by finding; null where there is no such source or nothing was compared. */
export function tallyOf(dataset: Dataset, { columns, codes }: MatchResults): Tally | null {
  const totals = totalsOf(dataset, columns);
  if (!totals) return null;
  const shown = countOptions(columns, 'finding', codes);
  const groups = allFindings
    .map((finding) => ({
      finding,
      total: totals.get(finding)?.inside ?? 0,
      shown: shown.get(finding)?.inside ?? 0,
    }))
    .filter(({ total }) => total > 0);
  return {
    groups,
    total: sumOf(groups, ({ total }) => total),
    shown: sumOf(groups, ({ shown: some }) => some),
  };
}

/** How many claims other sources differ on, whatever is filtered. */
export const countDiffering = (dataset: Dataset, { columns }: MatchResults): number =>
  totalsOf(dataset, columns)?.get('differs')?.inside ?? 0;

/** Null where there is no primary source or nothing was compared. */
function totalsOf({ sources }: Dataset, columns: ClaimColumns): ReadonlyMap<string, FacetCount> | null {
  const totals = totalsIn(columns);
  const isCompared = allFindings.some((finding) => finding !== 'not-compared' && totals.has(finding));
  return isCompared && sources.some(({ primary }) => primary) ? totals : null;
}

const totalsIn = memoizeWeak(
  (columns: ClaimColumns): ReadonlyMap<string, FacetCount> =>
    countOptions(columns, 'finding', new Uint8Array(columns.claims.length)),
);
