/** Rates that follow each other: the same side says that one ends where another begins. */

import { unitKey } from '../../model/claim';
import { isMoment, type Moment } from '../../model/span';
import { type DrawnSum, type Figure, isRate, levelOf } from './figures';

/** What is known of the stretch within which a rate begins or ends, since another takes its place there. */
export interface Step {
  /** The level of the other, below which nothing is open; in the sum's unit. */
  readonly startBase?: number;
  readonly endBase?: number;
  /** The rate is the lower one, so that its level holds throughout. */
  readonly isStartSolid?: boolean;
  readonly isEndSolid?: boolean;
}

const startOf = ({ span }: Figure): Moment | null =>
  span?.shape === 'interval' && isMoment(span.start) ? span.start : null;
const endOf = ({ span }: Figure): Moment | null =>
  span?.shape === 'interval' && isMoment(span.end) ? span.end : null;

const isSame = (a: Moment | null, b: Moment | null): boolean =>
  a !== null && b !== null && a.earliest === b.earliest && a.latest === b.latest;

/** By claim id. Only rates of one claimant, for one recipient and in one unit follow each other. */
export function findSteps(sums: readonly DrawnSum[]): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const add = ({ datum: { claim } }: DrawnSum, step: Step) =>
    steps.set(claim.id, { ...steps.get(claim.id), ...step });
  const rates = sums.filter(({ shown }) => isRate(shown.sum) && shown.sum.amount.value !== null);
  for (const before of rates)
    for (const after of rates) {
      if (before === after || !isSame(endOf(before.shown), startOf(after.shown))) continue;
      const [a, b] = [before.shown.sum, after.shown.sum];
      if (a.claimant !== b.claimant || a.scope !== b.scope || unitKey(a.amount) !== unitKey(b.amount))
        continue;
      const [first, next] = [levelOf(a) ?? 0, levelOf(b) ?? 0];
      if (first <= next) {
        add(before, { isEndSolid: true });
        add(after, { startBase: first });
      } else {
        add(before, { endBase: next });
        add(after, { isStartSolid: true });
      }
    }
  return steps;
}
