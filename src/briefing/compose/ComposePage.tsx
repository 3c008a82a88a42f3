import { useRef } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { saveFile } from '../../panels/export/saveFile';
import { restoreBriefing } from '../store/actions';
import type { UnreadableBriefing } from '../store/briefingStorage';
import { type BriefingStore, currentBriefing, findDraft, useBriefings } from '../store/briefingStore';
import { idOf } from '../store/draft';
import { BriefingEditor } from './BriefingEditor';
import { BriefingList } from './BriefingList';
import { BriefingView } from './BriefingView';
import { DeletedNotice } from './DeletedNotice';
import './compose.css';

/** The page where briefings are made: their list, and the open one. */
export function ComposePage({ shown }: { shown: FilteredDataset }) {
  const [store] = useBriefings(shown.whole);
  const briefing = currentBriefing(store);
  const draft = findDraft(store, briefing?.id);
  const root = useRef<HTMLDivElement>(null);
  const goToSheet = () => {
    root.current?.scrollIntoView();
    root.current?.querySelector('section')?.focus({ preventScroll: true });
  };
  return (
    <main className="compose">
      <BriefingList store={store} openId={briefing?.id} onOpened={goToSheet} />
      <div ref={root} className="compose-sheet">
        <BriefingNotices store={store} />
        {draft && <BriefingEditor key={idOf(draft)} store={store} draft={draft} />}
        {briefing && !draft && <BriefingView key={briefing.id} store={store} briefing={briefing} />}
        {!briefing && <p className="sheet-empty">No briefings yet. Start one or import a file.</p>}
      </div>
    </main>
  );
}

/** What happened to the briefings and is not visible by itself, with an undo where there is one. */
function BriefingNotices({ store }: { store: BriefingStore }) {
  const { message, deleted, unreadable } = store.getState();
  return (
    <>
      <div role="status" aria-label="Briefings">
        {deleted && <DeletedNotice title={deleted.edits.now.title} onUndo={() => restoreBriefing(store)} />}
        {message && (
          <div className="notice">
            <span>{message}</span>
            <button type="button" onClick={() => store.setState({ message: '' })}>
              Close
            </button>
          </div>
        )}
      </div>
      {unreadable.map((one) => (
        <UnreadableNotice key={one.key} one={one} />
      ))}
    </>
  );
}

function UnreadableNotice({ one: { key, text, fault } }: { one: UnreadableBriefing }) {
  const name = key.slice(key.lastIndexOf(':') + 1);
  const blob = () => new Blob([text], { type: 'application/json' });
  return (
    <div className="notice notice-problem">
      <span>
        A briefing stored in this browser cannot be read ({fault}). Nothing in it has been changed: {name}
      </span>
      <button type="button" onClick={() => saveFile({ name: `${name}.briefing.json`, blob: blob() })}>
        Download it
      </button>
    </div>
  );
}
