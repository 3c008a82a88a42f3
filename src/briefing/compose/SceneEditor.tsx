import { type KeyboardEvent, memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { BRIEFING_LIMITS, type Briefing, type BriefingScene } from '../../model/briefing';
import { getView } from '../../state/store';
import { Field } from '../../ui/GrowingTextArea';
import type { Desk } from '../store/briefingStore';
import type { SceneText } from '../store/editBriefing';
import { duplicateScene, edit, endTyping } from '../store/sceneActions';
import { notesOnScene, retold } from '../store/sceneOfView';
import { SceneLinks } from './SceneLinks';
import { SceneThumb } from './SceneThumb';
import type { RowDrag } from './useReorder';

interface Props {
  readonly desk: Desk;
  readonly briefing: Briefing;
  readonly scene: BriefingScene;
  readonly at: number;
  readonly move: (id: string, to: number) => void;
  readonly say: (words: string) => void;
  readonly drag: RowDrag;
  readonly onGrip: (id: string, event: PointerEvent) => void;
}

/** A scene to be edited where it stands, and moved by its handle, its buttons or Alt and an arrow. */
export function OwnSceneRow(props: Props) {
  const { desk, briefing, scene, at, move, drag, onGrip } = props;
  const row = useNewScene(desk, scene.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    move(scene.id, at + step);
  };
  return (
    <li
      ref={row}
      aria-label={`Scene ${at + 1}: ${scene.title}`}
      className="scene-row"
      data-drag={drag}
      onKeyDown={onKeyDown}
    >
      <div className="scene-side">
        <span
          className="scene-number scene-grip"
          title="Drag to another place"
          aria-hidden="true"
          onPointerDown={(event) => onGrip(scene.id, event)}
        >
          {at + 1}
        </span>
        <button
          type="button"
          aria-label="Move up"
          aria-keyshortcuts="Alt+ArrowUp"
          aria-disabled={at === 0}
          onClick={() => move(scene.id, at - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label="Move down"
          aria-keyshortcuts="Alt+ArrowDown"
          aria-disabled={at === briefing.scenes.length - 1}
          onClick={() => move(scene.id, at + 1)}
        >
          ↓
        </button>
      </div>
      <SceneThumb dataset={desk.dataset} scene={scene} label={briefing.label} />
      <div className="scene-words">
        <SceneFields desk={desk} briefing={briefing.id} scene={scene} />
        <SceneNotes desk={desk} scene={scene} />
        <SceneActs {...props} />
      </div>
    </li>
  );
}

/** Brings a scene that was just made before the eyes, ready to be named. */
function useNewScene(desk: Desk, scene: string) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (desk.get().newScene !== scene) return;
    desk.set({ newScene: null });
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [desk, scene]);
  return row;
}

interface FieldsProps {
  readonly desk: Desk;
  /** Id of the briefing. */
  readonly briefing: string;
  readonly scene: BriefingScene;
}

const SceneFields = memo(function SceneFields({ desk, briefing, scene }: FieldsProps) {
  const set = (patch: Partial<SceneText>) => edit(desk, briefing, { kind: 'scene', id: scene.id, patch });
  const onEnd = () => endTyping(desk, briefing);
  return (
    <>
      <Field
        name="Title"
        className="scene-title"
        value={scene.title}
        longest={BRIEFING_LIMITS.title}
        onType={(title) => set({ title })}
        onEnd={onEnd}
      />
      <Field
        name="Caption"
        className="scene-caption"
        value={scene.caption}
        longest={BRIEFING_LIMITS.text}
        placeholder="Caption for the audience"
        hasLines
        mayBeBlank
        onType={(caption) => set({ caption })}
        onEnd={onEnd}
      />
      <Field
        name="Notes"
        className="scene-notes"
        value={scene.notes}
        longest={BRIEFING_LIMITS.text}
        placeholder="Notes for whoever presents: in the presenter’s window and with the slides"
        hasLines
        mayBeBlank
        onType={(notes) => set({ notes })}
        onEnd={onEnd}
      />
    </>
  );
});

/** What in the scene's view these data do not know. */
function SceneNotes({ desk: { dataset }, scene }: { desk: Desk; scene: BriefingScene }) {
  const notes = useMemo(() => notesOnScene(scene, dataset), [scene, dataset]);
  return notes.length > 0 && <p className="scene-faults">{notes.join('. ')}.</p>;
}

function SceneActs({ desk, briefing, scene, say }: Props) {
  const { id } = briefing;
  return (
    <div className="scene-acts">
      <SceneLinks dataset={desk.dataset} briefing={briefing} scene={scene} />
      <button
        type="button"
        className="quiet-button"
        title="Sets the scene to the filter, reading and selection that Explore has now"
        onClick={() => {
          edit(desk, id, { kind: 'scene', id: scene.id, patch: retold(scene, getView(), desk.dataset) });
          say('The scene shows what Explore has now.');
        }}
      >
        Replace with Explore’s view
      </button>
      <button type="button" className="quiet-button" onClick={() => duplicateScene(desk, id, scene)}>
        Duplicate
      </button>
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          edit(desk, id, { kind: 'remove', id: scene.id });
          say(`Deleted: “${scene.title}”. Undo brings it back.`);
        }}
      >
        Delete
      </button>
    </div>
  );
}
