/** What sums were reported, by whom: each claim as it was made, never summed or averaged. */

import { greatest, rollup } from 'd3-array';
import { palette } from '../../chart/theme/palette';
import { type ClaimSubset, largestShown, pickRows, subsetOf } from '../../filter/columns/claimSubset';
import { memoizeWeak } from '../../lib/memoizeWeak';
import type { SumClaim } from '../../model/claim';
import { type Reading, sumsIn } from '../../model/reading';
import type { DatasetWords } from '../../model/words/direction';
import { formatQuantity, type Unit } from '../../model/words/labels';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../density';
import type { ViewInput } from '../view';

export interface SumsData {
  /** What the primary source reports. */
  readonly own: ClaimSubset<SumClaim>;
  /** What only other sources report: context here, and claim by claim in a view of its own. */
  readonly context: ClaimSubset<SumClaim>;
  /** What is counted: the unit of most claims. Those in other units stand in the list of claims alone. */
  readonly unit: Unit;
  readonly words: DatasetWords;
  /** Largest sum of the unit in the shown layers and either reading, so that the scale keeps still. */
  readonly most: number;
  readonly reading: Reading;
}

const ofPrimary = ({ layer }: SumClaim) => layer === 'primary';
const ofOthers = ({ layer }: SumClaim) => layer === 'others';

export function sumsData(input: ViewInput): SumsData {
  const { dataset, reading } = input;
  const all = subsetOf(input, sumsIn(dataset.sums, reading), dataset.events.length);
  const { key, unit, isSuch } = mainUnit(dataset.sums);
  const readings = [sumsIn(dataset.sums, 'primary'), sumsIn(dataset.sums, 'others')];
  const mostOf = (claims: readonly SumClaim[]) =>
    largestShown(figuresOf(claims).get(key) ?? new Float64Array(), all.codes, all.first);
  return {
    own: pickRows(pickRows(all, isSuch), ofPrimary),
    context: pickRows(pickRows(all, isSuch), ofOthers),
    unit,
    words: dataset,
    most: Math.max(...readings.map(mostOf)),
    reading,
  };
}

/** Figures of one currency or unit share a scale, and no others do. */
export const unitKey = ({ currency = '', unit = '' }: Unit): string => `${currency} ${unit}`;

/** The unit that most of the claims have, and whether a claim can stand on its scale: those without a figure can. */
const mainUnit = memoizeWeak((claims: readonly SumClaim[]) => {
  const figures = claims.filter(({ amount }) => amount.value !== null);
  const counts = rollup(
    figures,
    ({ length }) => length,
    ({ amount }) => unitKey(amount),
  );
  const key = greatest(counts, ([, count]) => count)?.[0] ?? unitKey({});
  const unit = figures.find(({ amount }) => unitKey(amount) === key)?.amount ?? {};
  const isSuch = ({ amount }: SumClaim) => amount.value === null || unitKey(amount) === key;
  return { key, unit, isSuch };
});

const figuresOf = memoizeWeak(
  (claims: readonly SumClaim[]): ReadonlyMap<string, Float64Array> =>
    new Map(
      [...new Set(claims.map(({ amount }) => unitKey(amount)))].map((key) => [
        key,
        Float64Array.from(claims, ({ amount }) => (unitKey(amount) === key ? (amount.value ?? 0) : 0)),
      ]),
    ),
);

interface Size {
  readonly name: string;
  readonly holds: (claim: SumClaim) => boolean;
}

/** Sizes in the unit's own figures, the largest first. */
const sizesIn = memoizeWeak((unit: Unit): readonly Size[] => {
  const figure = (value: number) => formatQuantity(value, unit);
  const between = (name: string, from: number, to: number): Size => ({
    name,
    holds: ({ amount: { value } }) => value !== null && value >= from && value < to,
  });
  return [
    between(`${figure(1e9)} and more`, 1e9, Number.POSITIVE_INFINITY),
    between(`${figure(1e8)} to ${figure(1e9)}`, 1e8, 1e9),
    between(`${figure(1e7)} to ${figure(1e8)}`, 1e7, 1e8),
    between(`under ${figure(1e7)}`, Number.NEGATIVE_INFINITY, 1e7),
    { name: 'no figure given', holds: ({ amount: { value } }) => value === null },
  ];
});

/** The claims of the primary source as a lane of density for each size that any of them has, whatever is filtered. */
export function sumsDensity({ own, unit, words }: SumsData): DensityConfig {
  const lanes = (): readonly DensityLane[] =>
    sizesIn(unit)
      .map(({ name, holds }) => ({
        id: name,
        name,
        color: palette.sum,
        scale: 'all',
        field: pickRows(own, holds),
      }))
      .filter((lane) => lane.field.rows.length > 0);
  return {
    heading: words.labels.sums,
    what: words.labels.sum.many,
    maximum: MAXIMUM_LABELLED,
    fields: [own],
    lanes,
    laneTools: null,
  };
}
