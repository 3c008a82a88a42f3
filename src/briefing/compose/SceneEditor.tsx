import { type KeyboardEvent, memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { BRIEFING_LIMITS, type Briefing, type BriefingScene } from '../../model/briefing';
import { onFirstPress } from '../../state/presses';
import { getViewState } from '../../state/store';
import { GrowingTextArea } from '../../ui/fields/GrowingTextArea';
import type { RowDrag } from '../../ui/reorder';
import { duplicateScene, edit, endTyping } from '../store/actions';
import type { BriefingStore } from '../store/briefingStore';
import type { SceneText } from '../store/editBriefing';
import { notesOnScene, sceneWithView } from '../store/sceneOfView';
import { SceneBoardFields } from './SceneBoardFields';
import { SceneLinks } from './SceneLinks';
import { SceneThumb } from './SceneThumb';

interface Props {
  readonly store: BriefingStore;
  readonly briefing: Briefing;
  readonly scene: BriefingScene;
  readonly at: number;
  readonly move: (id: string, to: number) => void;
  readonly remove: (scene: BriefingScene) => void;
  readonly announce: (text: string) => void;
  readonly drag: RowDrag;
  readonly onGrip: (id: string, event: PointerEvent) => void;
}

/** A scene, edited in place, and moved by its handle, its buttons or Alt and an arrow key. */
export function SceneEditor(props: Props) {
  const { store, briefing, scene, at, move, drag, onGrip } = props;
  const row = useNewScene(store, scene.id);
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
      <SceneThumb dataset={store.dataset} scene={scene} label={briefing.label} />
      <div className="scene-words">
        <SceneFields store={store} briefing={briefing.id} scene={scene} />
        <SceneBoardFields store={store} briefing={briefing.id} scene={scene} />
        <SceneNotes store={store} scene={scene} />
        <SceneActs {...props} />
      </div>
    </li>
  );
}

/** Scrolls a new scene into view and focuses its title. */
function useNewScene(store: BriefingStore, scene: string) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (store.getState().newScene !== scene) return;
    store.setState({ newScene: null });
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [store, scene]);
  return row;
}

interface FieldsProps {
  readonly store: BriefingStore;
  /** Id of the briefing. */
  readonly briefing: string;
  readonly scene: BriefingScene;
}

/** Of a caption beside a standfirst. */
const NOT_ON_STAGE =
  'Not on stage and not on the slide, since the standfirst stands there. It is in the handout and in the notes of the slide.';

const SceneFields = memo(function SceneFields({ store, briefing, scene }: FieldsProps) {
  const set = (patch: Partial<SceneText>) => edit(store, briefing, { kind: 'scene', id: scene.id, patch });
  const onEnd = () => endTyping(store, briefing);
  return (
    <>
      <GrowingTextArea
        name="Title"
        className="scene-title"
        value={scene.title}
        longest={BRIEFING_LIMITS.title}
        onType={(title) => set({ title })}
        onEnd={onEnd}
      />
      <GrowingTextArea
        name="Standfirst"
        className="scene-caption"
        value={scene.standfirst ?? ''}
        longest={BRIEFING_LIMITS.standfirst}
        placeholder="One line under the title on stage. Left empty, the caption stands there."
        mayBeBlank
        onType={(standfirst) => set({ standfirst })}
        onEnd={onEnd}
      />
      <GrowingTextArea
        name="Caption"
        className="scene-caption"
        value={scene.caption}
        longest={BRIEFING_LIMITS.text}
        placeholder={scene.standfirst ? 'Caption for the handout' : 'Caption for the audience'}
        note={scene.standfirst && scene.caption ? NOT_ON_STAGE : ''}
        hasLines
        mayBeBlank
        onType={(caption) => set({ caption })}
        onEnd={onEnd}
      />
      <GrowingTextArea
        name="Notes"
        className="scene-notes"
        value={scene.notes}
        longest={BRIEFING_LIMITS.text}
        placeholder="Notes for the presenter: shown in the presenter’s window and with the slides"
        hasLines
        mayBeBlank
        onType={(notes) => set({ notes })}
        onEnd={onEnd}
      />
    </>
  );
});

/** Parts of the scene's view that the dataset does not know. */
function SceneNotes({ store: { dataset }, scene }: { store: BriefingStore; scene: BriefingScene }) {
  const notes = useMemo(() => notesOnScene(scene, dataset), [scene, dataset]);
  return notes.length > 0 && <p className="scene-faults">{notes.join('. ')}.</p>;
}

function SceneActs({ store, briefing, scene, announce, remove }: Props) {
  const { id } = briefing;
  return (
    <div className="scene-acts">
      <SceneLinks dataset={store.dataset} briefing={briefing} scene={scene} />
      <button
        type="button"
        className="quiet-button"
        title="Sets the scene to the present filter, reading and selection of Explore"
        onClick={() => {
          edit(store, id, {
            kind: 'scene',
            id: scene.id,
            patch: sceneWithView(scene, getViewState(), store.dataset),
          });
          announce('The scene now shows Explore’s view.');
        }}
      >
        Replace with Explore’s view
      </button>
      <button
        type="button"
        className="quiet-button"
        onClick={onFirstPress(() => duplicateScene(store, id, scene))}
      >
        Duplicate
      </button>
      <button type="button" className="quiet-button" onClick={() => remove(scene)}>
        Delete
      </button>
    </div>
  );
}
