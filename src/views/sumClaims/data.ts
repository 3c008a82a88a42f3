/** Every sum beside the others, by unit and by whom it is said to be for. */
import {
  type ClaimDatum,
  type ClaimSubset,
  datumsIn,
  isDrawn,
  largestShown,
  subsetOf,
} from '../../filter/columns/claimSubset';
import { MemoTable, memoizeWeak } from '../../lib/memoizeWeak';
import { capitalize } from '../../lib/text';
import type { SumClaim } from '../../model/claim';
import { type Reading, spanIn, sumsIn } from '../../model/reading';
import { type Range, startOf } from '../../model/span';
import { scopeLabel, type Worded } from '../../model/vocabulary';
import type { DatasetWords } from '../../model/words/direction';
import { unitLabel } from '../../model/words/labels';
import { type Yearly, yearlyEquivalent } from '../../model/yearly';
import type { ViewInput } from '../view';

export interface SumRow {
  readonly datum: ClaimDatum<SumClaim>;
  readonly yearly: Yearly | null;
}

export interface ScopeGroup {
  /** Of its unit and scope together. */
  readonly id: string;
  readonly heading: string;
  /** In what its lengths at the left are: figures of different units are never compared. */
  readonly unit: string;
  /** In order of the start of their periods, then the larger first. */
  readonly rows: readonly SumRow[];
  /** How many of them the filter lets through. */
  readonly count: number;
}

export interface SumClaimsData {
  /** All sums; none unless a claim of other sources is shown, or one of a second unit, as the others stand in the chart of sums. */
  readonly field: ClaimSubset<SumClaim>;
  readonly groupsIn: (window: Range) => readonly ScopeGroup[];
  /** By unit: the largest yearly figure in the shown layers, so that the scale keeps still while filtering. */
  readonly mostOf: (unit: string) => number;
  readonly words: DatasetWords;
  readonly reading: Reading;
}

export function sumClaimsData(input: ViewInput): SumClaimsData {
  const { dataset, reading } = input;
  const all = subsetOf(input, sumsIn(dataset.sums, reading), dataset.events.length);
  const { claims, codes, first, unmatched, rows } = all;
  const isSeveral = unitsIn(claims).length > 1;
  const wanted = claims.some(
    ({ layer, amount }, at) =>
      (layer === 'others' || (isSeveral && amount.value !== null)) && isDrawn(codes[first + at], unmatched),
  );
  const field = wanted ? all : { ...all, rows: rows.slice(0, 0) };
  return {
    field,
    groupsIn: (window) => groupsOf(datumsIn(field, window), claims, dataset),
    mostOf: (unit) => {
      const yearly = yearlySumsOf(claims).get(unit);
      return yearly ? largestShown(yearly, codes, first) : 0;
    },
    words: dataset,
    reading,
  };
}

const keyOf = ({ amount: { currency = '', unit = '' } }: SumClaim): string => `${currency} ${unit}`;

/** Units of claims with a figure, in order of appearance. */
const unitsIn = memoizeWeak((claims: readonly SumClaim[]): readonly string[] => [
  ...new Set(claims.filter(({ amount }) => amount.value !== null).map(keyOf)),
]);

/** The unit and scope under which a claim stands. Without a figure it stands with the first unit. */
export interface SumGroup {
  readonly id: string;
  readonly heading: string;
  readonly unit: string;
  readonly isSuch: (claim: SumClaim) => boolean;
}

const GROUPS = new MemoTable<readonly SumClaim[], Worded, readonly SumGroup[]>();

/** Every group that any claim stands in: scopes in the order of the vocabulary, each by unit. */
export const sumGroups = (claims: readonly SumClaim[], words: Worded): readonly SumGroup[] =>
  GROUPS.get(claims, words, () => {
    const units = unitsIn(claims).length > 0 ? unitsIn(claims) : [''];
    const found = claims.map(({ scope }) => scope);
    const scopes = [...new Set([...words.scopes.map(({ id }) => id), ...found])];
    return units.flatMap((unit, at) =>
      scopes.map((scope): SumGroup => {
        const name = scope === undefined ? capitalize(words.labels.sum.many) : scopeLabel(words, scope);
        const one = claims.find((claim) => keyOf(claim) === unit);
        return {
          id: `${unit}:${scope ?? ''}`,
          heading:
            units.length > 1 && one ? `${capitalize(name)}, ${unitLabel(one.amount)}` : capitalize(name),
          unit,
          isSuch: (claim) =>
            claim.scope === scope && (claim.amount.value === null ? at === 0 : keyOf(claim) === unit),
        };
      }),
    );
  });

const groupsOf = (
  datums: readonly ClaimDatum<SumClaim>[],
  claims: readonly SumClaim[],
  words: Worded,
): ScopeGroup[] =>
  sumGroups(claims, words)
    .map((group) => groupOf(group, datums))
    .filter(({ rows }) => rows.length > 0);

/** By the dates of either reading. */
const largestYearly = (claim: SumClaim): number =>
  Math.max(
    ...(['primary', 'others'] as const).map(
      (reading) => yearlyEquivalent(claim, spanIn(claim, reading))?.high ?? 0,
    ),
  );

const yearlySumsOf = memoizeWeak(
  (claims: readonly SumClaim[]): ReadonlyMap<string, Float64Array> =>
    new Map(
      unitsIn(claims).map((unit) => [
        unit,
        Float64Array.from(claims, (claim) => (keyOf(claim) === unit ? largestYearly(claim) : 0)),
      ]),
    ),
);

function groupOf(
  { id, heading, unit, isSuch }: SumGroup,
  datums: readonly ClaimDatum<SumClaim>[],
): ScopeGroup {
  const rows = datums
    .filter(({ claim }) => isSuch(claim))
    .map((datum) => ({ datum, yearly: yearlyEquivalent(datum.claim, datum.span) }))
    .sort(byTimeThenSum);
  return { id, heading, unit, rows, count: rows.filter(({ datum }) => datum.match !== 'outside').length };
}

function byTimeThenSum(a: SumRow, b: SumRow): number {
  const [first, second] = [startOf(a.datum.span), startOf(b.datum.span)];
  if (first !== second) return first < second ? -1 : 1;
  return (b.yearly?.high ?? -1) - (a.yearly?.high ?? -1);
}
