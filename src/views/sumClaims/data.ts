/** Every sum beside the others: a row each, grouped by what it is a sum of. */
import {
  type ClaimDatum,
  type ClaimSubset,
  datumsIn,
  isDrawn,
  subsetOf,
} from '../../filter/columns/claimSubset';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { type OtherSum, type SumBasis, type SumClaim, unitKey } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { figuresIn, type Yearly, yearlyEquivalent } from '../../model/figures';
import { type Reading, spanIn } from '../../model/reading';
import { isMoment, type Range, startOf } from '../../model/span';
import type { Unit } from '../../model/words/labels';
import { unitLabel } from '../../model/words/scales';
import type { ViewInput } from '../view';

export interface SumRow {
  readonly datum: ClaimDatum<SumClaim>;
  /** The sum in the reading. */
  readonly sum: OtherSum;
  readonly yearly: Yearly | null;
  /** Its figure is in the unit of its group. */
  readonly isInUnit: boolean;
}

/** What a group's sums are sums of. Those of a year, a month and a total can be put into a year and share a scale. */
export type GroupKind = 'year' | 'month' | 'total' | 'once';

/** Which claims stand together. */
export interface SumGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly heading: string;
  readonly key: string;
  readonly unit: Unit;
  readonly isSuch: (sum: OtherSum) => boolean;
}

export interface RowGroup extends SumGroup {
  /** In order of the start of their periods, then the larger first. */
  readonly rows: readonly SumRow[];
  /** How many of them the filter lets through. */
  readonly count: number;
}

export interface SumClaimsData {
  /** All sums; none unless a claim that only other sources make is shown: the others stand in the chart of sums. */
  readonly subset: ClaimSubset<SumClaim>;
  readonly groupsIn: (window: Range) => readonly RowGroup[];
  /** The largest figure on a group's scale, whatever is filtered. */
  readonly mostOf: (group: SumGroup) => number;
  /** What most claims are, and for whom: the others are said with more weight. */
  readonly usual: { readonly type: string | undefined; readonly scope: string | undefined };
  readonly words: Dataset;
  readonly reading: Reading;
}

export function sumClaimsData(input: ViewInput): SumClaimsData {
  const { dataset, reading } = input;
  const all = subsetOf(input, 'sums');
  const { claims, codes, first, unmatched, rows } = all;
  const isWanted = claims.some(
    ({ layer }, at) => layer === 'others' && isDrawn(codes[first + at], unmatched),
  );
  const subset = isWanted ? all : { ...all, rows: rows.slice(0, 0) };
  return {
    subset,
    groupsIn: (window) => {
      const datums = datumsIn(subset, window);
      return sumGroups(claims)
        .map((group) => groupOf(group, datums, reading))
        .filter((group) => group.rows.length > 0);
    },
    mostOf: (group) => largestIn(claims).get(scaleOf(group)) ?? 0,
    usual: usualIn(claims),
    words: dataset,
    reading,
  };
}

const KINDS: Readonly<Record<SumBasis, GroupKind>> = {
  annual: 'year',
  monthly: 'month',
  cumulative: 'total',
  'one-off': 'once',
  package: 'once',
};
const HEADINGS: Readonly<Record<GroupKind, string>> = {
  year: 'A rate: so much a year',
  month: 'A rate: so much a month',
  total: 'A total over some time',
  once: 'A sum once, or a package',
};
const ORDER = Object.keys(HEADINGS) as GroupKind[];

/** Figures of fewer claims have no groups of their own: they stand with the others, without a size. */
const LEAST_IN_UNIT = 3;

/** Units with groups of their own, that of most claims first. */
const unitsIn = memoizeWeak((claims: readonly SumClaim[]): ReadonlyMap<string, Unit> => {
  const found = new Map<string, { unit: Unit; count: number }>();
  for (const { amount } of claims) {
    if (amount.value === null) continue;
    const key = unitKey(amount);
    found.set(key, { unit: amount, count: (found.get(key)?.count ?? 0) + 1 });
  }
  const units = [...found].sort(([, a], [, b]) => b.count - a.count);
  const kept = units.filter(([, { count }], at) => at === 0 || count >= LEAST_IN_UNIT);
  return new Map(kept.length > 0 ? kept.map(([key, { unit }]) => [key, unit]) : [[unitKey({}), {}]]);
});

/** Every group that any claim may stand in: by unit, then by what it is a sum of. */
export const sumGroups = memoizeWeak((claims: readonly SumClaim[]): readonly SumGroup[] => {
  const units = unitsIn(claims);
  const [main = ''] = units.keys();
  return [...units].flatMap(([key, unit]) =>
    ORDER.map(
      (kind): SumGroup => ({
        id: `${key}:${kind}`,
        kind,
        heading: units.size > 1 ? `${HEADINGS[kind]}, ${unitLabel(unit)}` : HEADINGS[kind],
        key,
        unit,
        isSuch: ({ amount, basis }) => {
          const own = unitKey(amount);
          return KINDS[basis] === kind && (amount.value !== null && units.has(own) ? own : main) === key;
        },
      }),
    ),
  );
});

function groupOf(group: SumGroup, datums: readonly ClaimDatum<SumClaim>[], reading: Reading): RowGroup {
  const rows = datums
    .filter(({ claim }) => group.isSuch(figuresIn(claim, reading)))
    .map((datum): SumRow => {
      const sum = figuresIn(datum.claim, reading);
      const isInUnit = sum.amount.value === null || unitKey(sum.amount) === group.key;
      return { datum, sum, isInUnit, yearly: yearlyEquivalent(sum, datum.span) };
    })
    .sort(byTimeThenSum);
  return { ...group, rows, count: rows.filter(({ datum }) => datum.match !== 'outside').length };
}

function byTimeThenSum(a: SumRow, b: SumRow): number {
  const [first, second] = [startOf(a.datum.span), startOf(b.datum.span)];
  if (first !== second) return first < second ? -1 : 1;
  const isUntil = ({ datum: { span } }: SumRow) => span?.shape === 'interval' && !isMoment(span.start);
  if (isUntil(a) !== isUntil(b)) return isUntil(a) ? -1 : 1;
  return (b.yearly?.high ?? b.sum.amount.value ?? -1) - (a.yearly?.high ?? a.sum.amount.value ?? -1);
}

/** Groups with one id share a scale. */
const scaleOf = ({ key, kind }: Pick<SumGroup, 'key' | 'kind'>): string =>
  `${key}:${kind === 'once' ? 'once' : 'yearly'}`;

/** By scale, in either reading. */
const largestIn = memoizeWeak((claims: readonly SumClaim[]): ReadonlyMap<string, number> => {
  const most = new Map<string, number>();
  for (const claim of claims)
    for (const reading of ['primary', 'others'] as const) {
      const sum = figuresIn(claim, reading);
      const kind = KINDS[sum.basis];
      const figure =
        kind === 'once' ? sum.amount.value : (yearlyEquivalent(sum, spanIn(claim, reading))?.high ?? null);
      const scale = scaleOf({ key: unitKey(sum.amount), kind });
      if (figure !== null) most.set(scale, Math.max(most.get(scale) ?? 0, figure));
    }
  return most;
});

const usualIn = memoizeWeak((claims: readonly SumClaim[]) => ({
  type: mostFrequent(claims.map(({ type }) => type)),
  scope: mostFrequent(claims.map(({ scope }) => scope)),
}));

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
