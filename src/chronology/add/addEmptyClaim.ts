import { rollup } from 'd3-array';
import { headOf, keyOf, listOf, type Records } from '../../data/chronologies/records';
import { holdKeys, takeHeldKeys } from '../../state/singleKeys';
import { addClaim, changeClaim, type NewClaim } from '../edit/claimEdits';
import { edit, openForm } from '../store/session';
import type { PressedPlace } from './pressedPlace';

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

/** What a lane says of a claim that is added in it: its person, or what else the lanes are made by; nothing where none is named. */
function inLane(records: Records, id: string, lane: string): Records {
  if (lane === '') return records;
  if (records.has(keyOf('people', lane))) return changeClaim(records, id, { people: [lane] });
  const by = headOf(records).file.lanes?.by;
  if (by === 'kind') return changeClaim(records, id, { kind: lane });
  return by === 'theme' && records.has(keyOf('themes', lane))
    ? changeClaim(records, id, { themes: [lane] })
    : records;
}

/** Longest that a form takes to stand, ms. */
const FORM_STANDS = 500;

/** Ends with the focus in the form that was opened. */
const formStands = () =>
  new Promise<void>((resolve) => {
    document.addEventListener('focusin', () => resolve(), { once: true });
    setTimeout(resolve, FORM_STANDS);
  });

let isAdding = false;

/**
 * Adds a claim and opens its form: at a place of the board, in the lane and at the date of that; else undated, naming nobody.
 * Until the form stands, a second press adds no other.
 */
export async function addEmptyClaim(
  place?: PressedPlace,
  what: Pick<NewClaim, 'list' | 'term'> = {},
): Promise<void> {
  if (isAdding) return;
  isAdding = true;
  try {
    await addAndOpen(place, what);
  } finally {
    isAdding = false;
  }
}

async function addAndOpen(
  place: PressedPlace | undefined,
  { list = 'events', term }: Pick<NewClaim, 'list' | 'term'>,
): Promise<void> {
  holdKeys();
  let id = '';
  const fault = await edit({
    words: 'Added a claim',
    change: (records) => {
      const edtf = place?.edtf ?? null;
      const [after, fresh] = addClaim(records, {
        title: 'New claim',
        kind: usualKind(records),
        edtf,
        people: [],
        list,
        ...(term !== undefined && { term }),
      });
      id = fresh;
      return place ? inLane(after, fresh, place.lane) : after;
    },
  });
  if (fault === null) {
    openForm(id);
    await formStands();
  } else takeHeldKeys();
}
