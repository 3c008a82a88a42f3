import { type ReactElement, type ToggleEvent, useEffect, useRef, useState } from 'react';
import type { ViewState } from '../../address/viewState';
import type { FilteredDataset } from '../../filter/filterDataset';
import { onFirstPress } from '../../state/presses';
import { setTab } from '../../state/store';
import { addScene, deleteBriefing, edit, openBriefing, startBriefing } from '../store/actions';
import { type BriefingStore, briefingStoreOf, currentDraft, findDraft } from '../store/briefingStore';
import { idOf } from '../store/draft';
import { placeOfScene } from '../store/editBriefing';
import { sceneOfView } from '../store/sceneOfView';
import './addView.css';

/** Adds a view to the current draft, or to a new one if there is none. Returns a note that says so and can undo it. */
export function addSceneFromView(shown: FilteredDataset, view: ViewState): ReactElement {
  const store = briefingStoreOf(shown.whole);
  const draft = currentDraft(store);
  const briefing = draft ? idOf(draft) : startBriefing(store).id;
  const scene = addScene(store, briefing, sceneOfView(shown, view));
  return <AddedNote key={scene} store={store} added={{ briefing, scene, isFirst: !draft }} />;
}

interface Added {
  readonly briefing: string;
  readonly scene: string;
  /** Whether the briefing was started for it. */
  readonly isFirst: boolean;
}

interface NoteProps {
  readonly store: BriefingStore;
  readonly added: Added;
}

function AddedNote({ store, added: { briefing, scene, isFirst } }: NoteProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(() => formatAdded(store, briefing, scene));
  const [isThere, setThere] = useState(true);
  useEffect(() => void panel.current?.showPopover(), []);
  const undo = () => {
    if (isFirst) deleteBriefing(store, briefing);
    else edit(store, briefing, { kind: 'remove', id: scene });
    setText('Removed again.');
    setThere(false);
  };
  const openComposer = () => {
    const { newScene } = store.getState();
    openBriefing(store, briefing);
    store.setState({ newScene });
    setTab('compose');
  };
  return (
    <div ref={panel} popover="auto" className="menu-panel added-note" onToggle={closeMenuWith}>
      <span>{text}</span>
      {isThere && (
        <>
          <button type="button" className="quiet-button" onClick={onFirstPress(undo)}>
            Undo
          </button>
          <button type="button" className="quiet-button" onClick={onFirstPress(openComposer)}>
            Open
          </button>
        </>
      )}
    </div>
  );
}

/** Closes with the note the menu from which the view was added, and which it stands for. */
function closeMenuWith({ newState, currentTarget }: ToggleEvent<HTMLElement>): void {
  const menu = currentTarget.parentElement?.closest<HTMLElement>('[popover]');
  if (newState !== 'closed' || !menu) return;
  menu.hidePopover();
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menu.id)}"]`)?.focus();
}

function formatAdded(store: BriefingStore, briefing: string, scene: string): string {
  const draft = findDraft(store, briefing);
  const at = draft ? placeOfScene(draft.edits.now, scene) : -1;
  if (!draft || at < 0) return 'Nothing was added: the briefing is full.';
  const { title } = draft.edits.now;
  return `Added as scene ${at + 1} of “${title}”.${draft.saving === 'saved' ? '' : ' It could not be saved in this browser.'}`;
}
