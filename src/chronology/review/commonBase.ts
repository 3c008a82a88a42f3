/** From which state of a chronology another file of it was made, as far as the log can tell. */

import type { LogEntry } from '../../data/chronologies/editLog';
import { fieldsOf, saysSame } from '../../data/chronologies/fields';
import type { Records } from '../../data/chronologies/records';
import { apply, reverse } from '../../model/change';

/** Number of fields in which two states of a thing differ; one that is missing differs in one. */
function distance(key: string, a: Records, b: Records): number {
  const [one, other] = [a.get(key), b.get(key)];
  if (one === other) return 0;
  if (!one || !other) return 1;
  const [left, right] = [fieldsOf(one), fieldsOf(other)];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => !saysSame(left[name], right[name])).length;
}

/**
 * The common base of a chronology and a file of it. A file does not say from which state it was made, so it is the one,
 * of all that the log can bring back, from which the file differs in the fewest fields; of equals the oldest, so that a
 * field that both sides may have changed is shown as such.
 */
export function commonBase(now: Records, log: readonly LogEntry[], proposed: Records): Records {
  let state = now;
  const distances = new Map(
    [...new Set([...now.keys(), ...proposed.keys()])].map((key) => [key, distance(key, now, proposed)]),
  );
  let total = [...distances.values()].reduce((sum, one) => sum + one, 0);
  let nearest = { state, total };
  for (const { change } of log.toReversed()) {
    state = apply(state, reverse(change));
    for (const key of [...change.added.keys(), ...change.updated.keys(), ...change.removed.keys()]) {
      const fresh = distance(key, state, proposed);
      total += fresh - (distances.get(key) ?? 0);
      distances.set(key, fresh);
    }
    if (total <= nearest.total) nearest = { state, total };
  }
  return nearest.state;
}
