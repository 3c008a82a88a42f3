import { saveFile } from '../../panels/export/saveFile';
import { presentBriefing } from '../stage/presentBriefing';
import { acceptRemote, copyBriefing, deleteBriefing, keepLocal, saveAgain } from '../store/actions';
import { briefingFile } from '../store/briefingStorage';
import type { BriefingStore } from '../store/briefingStore';
import { type Draft, idOf, type Saving } from '../store/draft';

interface Props {
  readonly store: BriefingStore;
  readonly draft: Draft;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Actions on the whole briefing. */
export function EditorToolbar({ store, draft, undo, redo }: Props) {
  const { now: briefing, past, future } = draft.edits;
  return (
    <div className="sheet-acts">
      <button
        type="button"
        className="main-button"
        disabled={briefing.scenes.length === 0}
        onClick={() => presentBriefing(briefing)}
      >
        Present
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-keyshortcuts="Control+Z"
        disabled={past.length === 0}
        onClick={undo}
      >
        Undo
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-keyshortcuts="Control+Shift+Z"
        disabled={future.length === 0}
        onClick={redo}
      >
        Redo
      </button>
      <button type="button" className="quiet-button" onClick={() => copyBriefing(store, briefing)}>
        Make a copy
      </button>
      <button type="button" className="quiet-button" onClick={() => deleteBriefing(store, idOf(draft))}>
        Delete the briefing
      </button>
    </div>
  );
}

const TEXTS: Readonly<Record<Exclude<Saving, 'changed'>, string>> = {
  saved: 'Saved in this browser',
  full: 'Not saved: this browser’s storage is full.',
  forbidden: 'Not saved: the browser does not allow this page to store anything.',
  lost: 'Not saved: the browser did not store what was written.',
};

interface SavingNoteProps {
  readonly store: BriefingStore;
  readonly draft: Draft;
}

/** Whether the draft is saved, and what to do if it is not. */
export function SavingNote({ store, draft }: SavingNoteProps) {
  const { saving } = draft;
  if (saving === 'changed') return <ConflictNote store={store} draft={draft} />;
  return (
    <div className={saving === 'saved' ? 'saving' : 'notice notice-problem'}>
      <span role="status" aria-label="Saving">
        {TEXTS[saving]}
      </span>
      {saving !== 'saved' && (
        <>
          <span>Your changes stay here until you close this page.</span>
          <button type="button" onClick={() => saveFile(briefingFile(draft.edits.now, store.dataset))}>
            Download the briefing
          </button>
          <button type="button" onClick={() => saveAgain(store, idOf(draft))}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}

function ConflictNote({ store, draft }: SavingNoteProps) {
  const isStored = draft.remote !== null;
  return (
    <div className="notice notice-problem">
      <span role="status" aria-label="Saving">
        {isStored
          ? 'Not saved: another window has changed this briefing, and your version differs.'
          : 'Not saved: another window has deleted this briefing or made it unreadable.'}
      </span>
      <button type="button" onClick={() => keepLocal(store, idOf(draft))}>
        {isStored ? 'Keep mine as a copy' : 'Keep mine'}
      </button>
      <button type="button" onClick={() => acceptRemote(store, idOf(draft))}>
        {isStored ? 'Use the other version' : 'Delete mine'}
      </button>
    </div>
  );
}
