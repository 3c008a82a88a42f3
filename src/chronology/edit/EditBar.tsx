import '../chronology.css';
import { useEffect, useId } from 'react';
import { stepsOf } from '../../data/chronologies/editLog';
import { onFirstPress } from '../../state/presses';
import { useViewState } from '../../state/store';
import { useUndoKeys } from '../../ui/fields/useUndoKeys';
import { onDemand } from '../../ui/loading/onDemand';
import { usePhone } from '../../ui/useMedia';
import { addEmptyClaim } from '../add/addEmptyClaim';
import { setEditing, showLog, showThings, useEditing } from '../store/editing';
import { takeEditNext } from '../store/notes';
import { openSession, readRecords, redo, undo, useSession } from '../store/openSession';
import { type ShownDataset, wholeChronology } from '../store/session';

const LogDialog = onDemand(() => import('../log/LogDialog'), 'LogDialog');
const ThingsDialog = onDemand(() => import('../things/ThingsDialog'), 'ThingsDialog');

interface Props {
  readonly id: string;
  /** The page that shows its dataset. */
  readonly page: ShownDataset;
}

const undoStep = () => void undo();
const redoStep = () => void redo();

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/**
 * Beside the filters of a chronology of one's own: whether all is kept, undo and redo, and the switch for editing. On a phone, where
 * it is a row of its own, the switch never stands there alone: the menu has it.
 */
export function EditBar({ id, page }: Props) {
  useEffect(() => {
    openSession(id, page);
    if (takeEditNext(id)) setEditing(true);
  }, [id, page]);
  const { chronology, saving, done } = useSession((session) => session);
  const whole = useSession(wholeChronology);
  const { isEditing, isLogShown, areThingsShown } = useEditing();
  const areRecordsShown = isEditing || isLogShown || areThingsShown;
  useEffect(() => {
    if (areRecordsShown) void readRecords();
  }, [areRecordsShown]);
  const isReview = useViewState((view) => view.tab === 'review');
  const step = useId();
  useUndoKeys(undoStep, redoStep);
  const steps = chronology ? stepsOf(chronology.log) : { undo: [], redo: [] };
  const [last, next] = [steps.undo.at(-1), steps.redo.at(-1)];
  const hasRow = isEditing || isReview || last || next;
  const isPhone = usePhone();
  const failed = typeof saving === 'object' && `Not saved. ${saving.failed}`;
  return (
    <section aria-label="Editing" className="edit-bar">
      {hasRow && chronology && (
        <>
          <span className="edit-saved">
            {failed || (saving === 'saving' ? 'Saving…' : `Saved ${TIME.format(chronology.summary.changed)}`)}
          </span>
          <button
            type="button"
            className="quiet-button"
            aria-disabled={!last}
            {...(last && { title: last.words, 'aria-describedby': step })}
            onClick={undoStep}
          >
            Undo
          </button>
          {last && (
            <span id={step} className="edit-step">
              {last.words}
            </span>
          )}
          <button
            type="button"
            className="quiet-button"
            aria-disabled={!next}
            {...(next && { title: next.words, 'aria-description': next.words })}
            onClick={redoStep}
          >
            Redo
          </button>
        </>
      )}
      {!isReview && (hasRow || !isPhone) && (
        <button
          type="button"
          className="edit-switch"
          aria-pressed={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {isEditing ? 'Editing' : 'Edit'}
        </button>
      )}
      {isEditing && !isReview && !isPhone && (
        <button type="button" className="edit-switch" onClick={onFirstPress(() => addEmptyClaim())}>
          + Add claim
        </button>
      )}
      {isLogShown && <LogDialog onClose={() => showLog(false)} />}
      {areThingsShown && whole && <ThingsDialog chronology={whole} onClose={() => showThings(false)} />}
      <span role="status" className="sr-only">
        {failed || done}
      </span>
    </section>
  );
}
