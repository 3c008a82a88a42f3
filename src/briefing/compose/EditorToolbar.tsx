import { presentBriefing } from '../stage/presentBriefing';
import { copyOf, remove } from '../store/briefingActions';
import type { Desk } from '../store/briefingStore';
import { idOf, type Own } from '../store/draft';

interface Props {
  readonly desk: Desk;
  readonly own: Own;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What can be done with a whole briefing. */
export function SheetActs({ desk, own, undo, redo }: Props) {
  const { now: briefing, past, future } = own.history;
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
      <button type="button" className="quiet-button" onClick={() => copyOf(desk, briefing)}>
        Make a copy
      </button>
      <button type="button" className="quiet-button" onClick={() => remove(desk, idOf(own))}>
        Delete the briefing
      </button>
    </div>
  );
}
