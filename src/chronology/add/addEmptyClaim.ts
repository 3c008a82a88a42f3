import { headOf, keyOf, type List, type Records } from '../../data/chronologies/records';
import { USUAL_KIND } from '../../data/import/mapping/registry';
import { SUM } from '../../model/claim';
import { holdKeys, takeHeldKeys } from '../../state/singleKeys';
import { addClaim, changeClaim } from '../edit/claimEdits';
import { markPeriod } from '../next/nextEdits';
import { openForm } from '../store/editing';
import { edit } from '../store/openSession';
import type { PressedPlace } from './pressedPlace';

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
 * Nobody has chosen a kind for it, so it has none but that of any event. Until the form stands, a second press adds no other.
 */
export async function addEmptyClaim(place?: PressedPlace, list: List = 'events'): Promise<void> {
  if (isAdding) return;
  isAdding = true;
  try {
    await addAndOpen(place, list);
  } finally {
    isAdding = false;
  }
}

async function addAndOpen(place: PressedPlace | undefined, list: List): Promise<void> {
  holdKeys();
  let id = '';
  const fault = await edit({
    words: 'Added a claim',
    change: (records) => {
      const edtf = place?.edtf ?? null;
      const [after, fresh] =
        list === 'periods'
          ? markPeriod(records, 'New period', edtf)
          : addClaim(records, {
              title: 'New claim',
              kind: USUAL_KIND,
              edtf,
              people: [],
              list,
              ...(list === 'sums' && { term: SUM }),
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
