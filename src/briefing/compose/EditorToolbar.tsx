import { presentBriefing } from '../stage/presentBriefing';
import { copyBriefing, deleteBriefing } from '../store/briefingActions';
import type { BriefingStore } from '../store/briefingStore';
import { type Draft, idOf } from '../store/draft';

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
        className="present-button"
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
