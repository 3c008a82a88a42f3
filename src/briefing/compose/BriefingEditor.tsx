import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { BRIEFING_LIMITS, type BriefingScene } from '../../model/briefing';
import { setTab } from '../../state/store';
import { GrowingTextArea } from '../../ui/fields/GrowingTextArea';
import { useUndoKeys } from '../../ui/fields/useUndoKeys';
import { useReorder } from '../../ui/reorder';
import { edit, endTyping, redoEdit, undoEdit } from '../store/actions';
import { type BriefingStore, findDraft } from '../store/briefingStore';
import type { Draft } from '../store/draft';
import { formatSceneCount, placeOfScene } from '../store/editBriefing';
import type { BriefingChange } from '../store/editHistory';
import { DeletedNotice } from './DeletedNotice';
import { EditorToolbar, SavingNote } from './EditorToolbar';
import { ExportOptions } from './ExportOptions';
import { SceneEditor } from './SceneEditor';

interface Props {
  readonly store: BriefingStore;
  readonly draft: Draft;
}

/** A scene that was deleted, until something else is changed. */
interface Deleted {
  readonly title: string;
  readonly change: BriefingChange | undefined;
}

/** A draft, edited in place. */
export function BriefingEditor({ store, draft }: Props) {
  const briefing = draft.edits.now;
  const { id, title, label, scenes } = briefing;
  const [status, setStatus] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const { past, future } = draft.edits;
  const undo = () => {
    undoEdit(store, id);
    setStatus(past.length > 0 ? 'Undone.' : 'There is nothing to undo.');
  };
  const redo = () => {
    redoEdit(store, id);
    setStatus(future.length > 0 ? 'Redone.' : 'There is nothing to redo.');
  };
  useUndoKeys(undo, redo);
  const move = (scene: string, to: number) => {
    const focused = document.activeElement;
    flushSync(() => edit(store, id, { kind: 'move', id: scene, to }));
    if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
    setStatus(formatPlace(store, id, scene));
  };
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const remove = (scene: BriefingScene) => {
    edit(store, id, { kind: 'remove', id: scene.id });
    setDeleted({ title: scene.title, change: findDraft(store, id)?.edits.past.at(-1) });
    setStatus(`Deleted: “${scene.title}”. Undo restores it.`);
  };
  const reorder = useReorder(
    list,
    scenes.map((scene) => scene.id),
    move,
  );
  return (
    <section aria-label={title} tabIndex={-1} className="sheet">
      <header className="sheet-head">
        <div className="sheet-label">
          <span aria-hidden="true">Handling label</span>
          <GrowingTextArea
            name="Handling label"
            className="label-field"
            value={label ?? ''}
            longest={BRIEFING_LIMITS.title}
            placeholder="None, or for example “Not for attribution”"
            mayBeBlank
            onType={(text) => edit(store, id, { kind: 'label', label: text })}
            onEnd={() => endTyping(store, id)}
          />
        </div>
        <GrowingTextArea
          name="Title of the briefing"
          className="sheet-title"
          value={title}
          longest={BRIEFING_LIMITS.title}
          onType={(text) => edit(store, id, { kind: 'title', title: text })}
          onEnd={() => endTyping(store, id)}
        />
        <div className="sheet-state">
          <span className="muted">{formatSceneCount(briefing)}</span>
          <SavingNote store={store} draft={draft} />
        </div>
        <EditorToolbar store={store} draft={draft} undo={undo} redo={redo} />
        <ExportOptions briefing={briefing} dataset={store.dataset} />
      </header>
      <p role="status" aria-label="Scenes" className="sr-only">
        {status}
      </p>
      {scenes.length === 0 && <NoScenes />}
      <ol ref={list} className="scene-list">
        {scenes.map((scene, at) => (
          <SceneEditor
            key={scene.id}
            store={store}
            briefing={briefing}
            scene={scene}
            at={at}
            move={move}
            remove={remove}
            announce={setStatus}
            drag={reorder.dragOf(scene.id)}
            onGrip={reorder.start}
          />
        ))}
      </ol>
      {deleted && deleted.change === past.at(-1) && (
        <div className="scene-deleted">
          <DeletedNotice title={deleted.title} onUndo={undo} />
        </div>
      )}
    </section>
  );
}

function NoScenes() {
  return (
    <p className="sheet-empty">
      No scenes yet. In Explore, set the board as you want it shown, then choose “Share”, then “Add to
      briefing”.{' '}
      <button type="button" className="link-button" onClick={() => setTab('explore')}>
        Go to Explore
      </button>
    </p>
  );
}

function formatPlace(store: BriefingStore, briefing: string, scene: string): string {
  const now = findDraft(store, briefing)?.edits.now;
  const at = now ? placeOfScene(now, scene) : -1;
  return now ? `“${now.scenes[at]?.title}” is now scene ${at + 1} of ${now.scenes.length}.` : '';
}
