import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { BRIEFING_LIMITS } from '../../model/briefing';
import { setTab } from '../../state/store';
import { Field } from '../../ui/GrowingTextArea';
import type { Desk } from '../store/briefingStore';
import { idOf, type Own } from '../store/draft';
import { placeOfScene } from '../store/editBriefing';
import { edit, endTyping, redoEdit, undoEdit } from '../store/sceneActions';
import { countScenes } from './BriefingList';
import { SheetActs } from './EditorToolbar';
import { TakeAway } from './ExportOptions';
import { SavingNote } from './SavingNote';
import { OwnSceneRow } from './SceneEditor';
import { useReorder } from './useReorder';
import { useUndoKeys } from './useUndoKeys';

interface Props {
  readonly desk: Desk;
  readonly own: Own;
}

/** One's own briefing, edited where it stands. */
export function OwnSheet({ desk, own }: Props) {
  const briefing = own.history.now;
  const { id, title, label, scenes } = briefing;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const undo = () => {
    undoEdit(desk, id);
    setSaid('Undone.');
  };
  const redo = () => {
    redoEdit(desk, id);
    setSaid('Done again.');
  };
  useUndoKeys(undo, redo);
  const move = (scene: string, to: number) => {
    const focused = document.activeElement;
    flushSync(() => edit(desk, id, { kind: 'move', id: scene, to }));
    if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
    setSaid(sayPlace(desk, id, scene));
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
          <Field
            name="Handling label"
            className="label-field"
            value={label ?? ''}
            longest={BRIEFING_LIMITS.title}
            placeholder="none; such as “Not for attribution”"
            mayBeBlank
            onType={(text) => edit(desk, id, { kind: 'label', label: text })}
            onEnd={() => endTyping(desk, id)}
          />
        </div>
        <Field
          name="Title of the briefing"
          className="sheet-title"
          value={title}
          longest={BRIEFING_LIMITS.title}
          onType={(text) => edit(desk, id, { kind: 'title', title: text })}
          onEnd={() => endTyping(desk, id)}
        />
        <div className="sheet-state">
          <span className="muted">{countScenes(briefing)}</span>
          <SavingNote desk={desk} own={own} />
        </div>
        <SheetActs desk={desk} own={own} undo={undo} redo={redo} />
        <TakeAway briefing={briefing} dataset={desk.dataset} />
      </header>
      <p role="status" aria-label="Scenes" className="sr-only">
        {said}
      </p>
      {scenes.length === 0 && <NoScenes />}
      <ol ref={list} className="scene-list">
        {scenes.map((scene, at) => (
          <OwnSceneRow
            key={scene.id}
            desk={desk}
            briefing={briefing}
            scene={scene}
            at={at}
            move={move}
            say={setSaid}
            drag={reorder.dragOf(scene.id)}
            onGrip={reorder.start}
          />
        ))}
      </ol>
    </section>
  );
}

function NoScenes() {
  return (
    <p className="sheet-empty">
      No scenes yet. In Explore, set the board as you want it shown, then choose “Add this view”.{' '}
      <button type="button" className="link-button" onClick={() => setTab('explore')}>
        Go to Explore
      </button>
    </p>
  );
}

function sayPlace(desk: Desk, briefing: string, scene: string): string {
  const now = desk.get().own.find((own) => idOf(own) === briefing)?.history.now;
  const at = now ? placeOfScene(now, scene) : -1;
  return now ? `“${now.scenes[at]?.title}” is now scene ${at + 1} of ${now.scenes.length}.` : '';
}
