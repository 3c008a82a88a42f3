import '../chronology.css';
import '../editForm.css';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { initialFilter } from '../../filter/filterKeys';
import { formatFigure } from '../../lib/number';
import { cutText } from '../../lib/shortText';
import { closeEvidence, onChosenAgain, takeChoice } from '../../panels/evidence/choose';
import { onFirstPress } from '../../state/presses';
import { select, setFilter, useViewState } from '../../state/store';
import { AddAtPlace } from '../add/AddAtPlace';
import { addEmptyClaim } from '../add/addEmptyClaim';
import { Templates } from '../open/Templates';
import { setEditing, useEditing } from '../store/editing';
import { edit, useSession } from '../store/openSession';
import { wholeChronology } from '../store/session';
import { filedClaims, findClaim, removeClaim } from './claimEdits';
import { EditClaim } from './EditClaim';

/** The panel beside the board while one edits: the form of the chosen claim, and ways to add one. */
export function EditPanel({ shown }: { shown: FilteredDataset }) {
  const chronology = useSession(wholeChronology);
  const id = useViewState((view) => view.claim);
  const focused = useEditing(({ focused }) => focused);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focus = () => takeChoice() !== null && heading.current?.focus();
    if (id !== null) panel.current?.scrollTo?.(0, 0);
    focus();
    return onChosenAgain(focus);
  }, [id]);
  if (!chronology) return <aside aria-label="Edit" className="edit-panel" aria-busy="true" />;
  const { records } = chronology;
  const claim = id === null ? null : findClaim(records, id);
  const all = filedClaims(records);
  const at = all.findIndex(({ record }) => record.id === id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && claim) closeEvidence(claim.record.id);
  };
  return (
    <aside ref={panel} aria-label="Edit" className="edit-panel" onKeyDown={onKeyDown}>
      <div className="edit-head">
        <h2 ref={heading} tabIndex={-1} className="eyebrow">
          {claim ? 'Edit claim' : 'Edit'}
        </h2>
        {claim && (
          <>
            <Step label="Previous claim" sign="‹" id={all[at - 1]?.record.id} />
            <span>
              {formatFigure(at + 1)} of {formatFigure(all.length)}
            </span>
            <Step label="Next claim" sign="›" id={all[at + 1]?.record.id} />
            <button
              type="button"
              className="close-button"
              aria-label="Close"
              onClick={() => closeEvidence(claim.record.id)}
            />
          </>
        )}
      </div>
      {claim ? (
        <>
          {isLeftOut(shown, claim.record.id) && (
            <p className="edit-left-out">
              The filter leaves this claim out.{' '}
              <button type="button" className="link-button" onClick={() => setFilter(initialFilter)}>
                Clear filters
              </button>
            </p>
          )}
          <EditClaim
            key={claim.record.id}
            claim={claim}
            chronology={chronology}
            dataset={shown.dataset}
            takesFocus={focused?.claim === claim.record.id && focused}
          />
          <div className="edit-foot">
            <button
              type="button"
              className="quiet-button"
              onClick={() => void remove(claim.record.id, claim.record['title'])}
            >
              Remove claim
            </button>
            <button type="button" className="main-button" onClick={() => closeEvidence(claim.record.id)}>
              Done
            </button>
          </div>
        </>
      ) : (
        <div className="edit-rest">
          <p>
            {all.length === 0
              ? 'No claims yet. Add the first one, or fill in a table and open it under Data.'
              : 'Choose a mark on the board, or a row of the table, to change what it says. Press an empty place in a lane to add a claim there; with the keyboard, N at a mark adds one there, and N elsewhere one without a date.'}
          </p>
          <button type="button" className="main-button" onClick={onFirstPress(() => addEmptyClaim())}>
            + Add claim
          </button>
          <button
            type="button"
            className="edit-switch"
            onClick={onFirstPress(() => addEmptyClaim(undefined, 'sums'))}
          >
            + New {shown.dataset.labels.sum.one}
          </button>
          <button
            type="button"
            className="edit-switch"
            onClick={onFirstPress(() => addEmptyClaim(undefined, 'periods'))}
          >
            + New {shown.dataset.labels.period.one}
          </button>
          {all.length > 0 && <AddAtPlace records={records} dataset={shown.dataset} />}
          <button type="button" className="quiet-button" onClick={() => setEditing(false)}>
            Stop editing
          </button>
          {all.length === 0 && <Templates />}
        </div>
      )}
    </aside>
  );
}

/** Whether the board shows nothing of a claim that it has already been given. */
const isLeftOut = ({ byId, matches }: FilteredDataset, id: string): boolean =>
  byId.get(id) !== undefined && (matches.get(id) ?? 'outside') === 'outside';

function Step({ label, sign, id }: { label: string; sign: string; id: string | undefined }) {
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={label}
      aria-disabled={id === undefined}
      onClick={() => id !== undefined && select(id)}
    >
      {sign}
    </button>
  );
}

async function remove(id: string, title: unknown): Promise<void> {
  const words = `Removed “${cutText(typeof title === 'string' ? title : id, 60)}”`;
  const fault = await edit({ words, change: (records) => removeClaim(records, id) });
  if (fault === null) select(null);
}
