import { rollup } from 'd3-array';
import { listOf, type Records } from '../../data/chronologies/records';
import { select } from '../../state/store';
import { edit, setAdded, setEditing } from '../store/session';
import { addClaim } from './claimEdits';

/** The kind that most events have; a meeting where there are none. */
function usualKind(records: Records): string {
  const counts = rollup(
    listOf(records, 'events'),
    (all) => all.length,
    ({ kind }) => (typeof kind === 'string' ? kind : 'meeting'),
  );
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'meeting';
}

/** Adds a claim that has no date and names nobody yet, and opens its form. */
export async function addEmptyClaim(): Promise<void> {
  let id = '';
  const fault = await edit({
    words: 'Added a claim',
    change: (records) => {
      const [after, fresh] = addClaim(records, {
        title: 'New claim',
        kind: usualKind(records),
        edtf: null,
        people: [],
      });
      id = fresh;
      return after;
    },
  });
  if (fault !== null) return;
  setAdded(id);
  setEditing(true);
  select(id);
}
