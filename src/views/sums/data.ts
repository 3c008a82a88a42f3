/** What sums the primary source reports: each claim as it was made, never summed or averaged. */

import { palette } from '../../chart/theme/palette';
import { type ClaimSubset, pickRows, subsetOf } from '../../filter/columns/claimSubset';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { type SumClaim, unitKey } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { formatQuantity, type Unit } from '../../model/words/labels';
import type { DensityConfig, DensityLane } from '../density';
import { MAXIMUM_LABELLED } from '../density';
import { placesToBegin } from '../placesToBegin';
import type { DensityModule, ViewInput } from '../view';
import { levelOf } from './figures';

/** A currency or another unit: its figures share a scale that no others stand on. */
export interface SumUnit {
  readonly key: string;
  readonly unit: Unit;
  /** The largest figure of the dataset in either reading, whatever is filtered. */
  readonly most: number;
}

export interface SumsData {
  /** What the primary source reports; what only other sources do stands in a table of its own. */
  readonly own: ClaimSubset<SumClaim>;
  /** Number of those claims in the dataset. */
  readonly total: number;
  /** That of most claims first. Claims without a figure stand with it. */
  readonly units: readonly SumUnit[];
  readonly words: Dataset;
  readonly reading: Reading;
  readonly numbers: ReadonlyMap<string, number>;
  readonly density: DensityModule | undefined;
  /** Whether what the other reading has instead is shown too. */
  readonly hasOthers: boolean;
  /** Whether it stays a chart though no claim matches. */
  readonly isOpen: boolean;
}

/** Id of the chart among what is open. */
export const CHART = 'sums';

const ofPrimary = ({ layer }: SumClaim) => layer === 'primary';

export function sumsData(input: ViewInput): SumsData {
  const { dataset, reading, density } = input;
  const own = pickRows(subsetOf(input, 'sums'), ofPrimary);
  return {
    own,
    total: own.rows.length,
    units: unitsOf(dataset.sums),
    words: dataset,
    reading,
    numbers: placesToBegin(input),
    density,
    hasOthers: input.scene?.others !== false,
    isOpen: input.lanes?.open.includes(CHART) === true,
  };
}

const NO_UNIT: SumUnit = { key: unitKey({}), unit: {}, most: 0 };

/** The units of the primary source's claims, and of what other sources have instead. */
const unitsOf = memoizeWeak((claims: readonly SumClaim[]): readonly SumUnit[] => {
  const found = new Map<string, SumUnit & { count: number }>();
  for (const claim of claims) {
    if (!ofPrimary(claim)) continue;
    for (const sum of [claim, claim.others?.sum]) {
      const level = sum ? levelOf(sum) : null;
      if (!sum || level === null) continue;
      const key = unitKey(sum.amount);
      const one = found.get(key) ?? { key, unit: unitOf(sum.amount), most: 0, count: 0 };
      found.set(key, { ...one, most: Math.max(one.most, level), count: one.count + (sum === claim ? 1 : 0) });
    }
  }
  const units = [...found.values()].sort((a, b) => b.count - a.count);
  return units.length > 0 ? units.map(({ count: _count, ...unit }) => unit) : [NO_UNIT];
});

const unitOf = ({ currency, unit }: Unit): Unit => ({
  ...(currency !== undefined && { currency }),
  ...(unit !== undefined && { unit }),
});

interface Size {
  readonly name: string;
  readonly holds: (claim: SumClaim) => boolean;
}

/** Sizes in each unit's own figures, the largest first, and what has no figure. */
const sizesIn = memoizeWeak((units: readonly SumUnit[]): readonly Size[] => [
  ...units.flatMap(({ key, unit }): Size[] => {
    const figure = (value: number) => formatQuantity(value, unit);
    const between = (name: string, from: number, to: number): Size => ({
      name,
      holds: ({ amount }) => {
        const { value } = amount;
        return value !== null && unitKey(amount) === key && value >= from && value < to;
      },
    });
    return [
      between(`${figure(1e9)} and more`, 1e9, Number.POSITIVE_INFINITY),
      between(`${figure(1e8)} to ${figure(1e9)}`, 1e8, 1e9),
      between(`${figure(1e7)} to ${figure(1e8)}`, 1e7, 1e8),
      between(`under ${figure(1e7)}`, Number.NEGATIVE_INFINITY, 1e7),
    ];
  }),
  { name: 'no figure given', holds: ({ amount: { value } }) => value === null },
]);

/** The claims as a lane of density for each size that any of them has, whatever is filtered. */
export function sumsDensity({ own, units, words }: SumsData): DensityConfig {
  const lanes = (): readonly DensityLane[] =>
    sizesIn(units)
      .map(({ name, holds }) => ({
        id: name,
        name,
        color: palette.sum,
        scale: 'all',
        subset: pickRows(own, holds),
      }))
      .filter((lane) => lane.subset.rows.length > 0);
  return {
    heading: words.labels.sums,
    what: words.labels.sum.many,
    maximum: MAXIMUM_LABELLED,
    subsets: [own],
    lanes,
    laneTools: null,
  };
}
