/** All claims over the whole span of the data, matching ones told apart. */
import { entriesOf } from '../../filter/entries';
import { claimsOf } from '../../model/dataset';
import { datedRange, type Range } from '../../model/span';
import type { ViewInput } from '../view';

export interface OverviewRows {
  readonly all: readonly Range[];
  readonly matching: readonly Range[];
}

/** Periods of the relationship last for years and would drown the rest, so they are left out. */
export function overviewRows({ dataset, matches, reading }: ViewInput): OverviewRows {
  const dated = entriesOf(claimsOf(dataset), matches, reading, 'ghost').flatMap(({ claim, span, match }) =>
    span && claim.kind !== 'status' ? [{ range: datedRange(span), match }] : [],
  );
  return {
    all: dated.map(({ range }) => range),
    matching: dated.filter(({ match }) => match !== 'outside').map(({ range }) => range),
  };
}
