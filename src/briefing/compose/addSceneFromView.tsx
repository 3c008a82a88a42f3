/** What the pages outside of Compose ask of it. It is loaded when one first asks. */
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Shown } from '../../filter/shownIn';
import type { ViewState } from '../../filter/viewState';
import type { Dataset } from '../../model/dataset';
import { setTab } from '../../state/store';
import { presentBriefing } from '../stage/presentBriefing';
import { open, remove, startBriefing } from '../store/briefingActions';
import { briefingsOf, composedOwn, type Desk, openBriefing } from '../store/briefingStore';
import { idOf } from '../store/draft';
import { placeOfScene } from '../store/editBriefing';
import { addScene, edit } from '../store/sceneActions';
import { sceneOfView } from '../store/sceneOfView';
import { deskOf } from '../store/useBriefingStore';
import './addView.css';

/** Adds a view to the briefing that is being composed, a new one where there is none, and returns what to say of it. */
export function addSceneOf(shown: Shown, view: ViewState): ReactElement {
  const desk = deskOf(shown.whole);
  const composed = composedOwn(desk);
  const briefing = composed ? idOf(composed) : startBriefing(desk).id;
  const scene = addScene(desk, briefing, sceneOfView(shown, view));
  return <AddedNote key={scene} desk={desk} added={{ briefing, scene, isFirst: !composed }} />;
}

interface Added {
  readonly briefing: string;
  readonly scene: string;
  /** Whether the briefing was started for it. */
  readonly isFirst: boolean;
}

function AddedNote({ desk, added: { briefing, scene, isFirst } }: { desk: Desk; added: Added }) {
  const panel = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState(() => sayAdded(desk, briefing, scene));
  const [isThere, setThere] = useState(true);
  useEffect(() => panel.current?.showPopover(), []);
  const takeBack = () => {
    if (isFirst) remove(desk, briefing);
    else edit(desk, briefing, { kind: 'remove', id: scene });
    setWords('Taken back.');
    setThere(false);
  };
  return (
    <div ref={panel} popover="auto" className="menu-panel added-note">
      <span>{words}</span>
      {isThere && (
        <>
          <button type="button" className="quiet-button" onClick={takeBack}>
            Undo
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              const { newScene } = desk.get();
              open(desk, briefing);
              desk.set({ newScene });
              setTab('compose');
            }}
          >
            Open
          </button>
        </>
      )}
    </div>
  );
}

function sayAdded(desk: Desk, briefing: string, scene: string): string {
  const own = desk.get().own.find((one) => idOf(one) === briefing);
  const at = own ? placeOfScene(own.history.now, scene) : -1;
  if (!own || at < 0) return 'Nothing was added: the briefing is full.';
  const { title } = own.history.now;
  return `Added as scene ${at + 1} of “${title}”.${own.saving === 'saved' ? '' : ' It could not be saved in this browser.'}`;
}

/** Presents the briefing that was last open in Compose, else the first that has a scene; with none, opens Compose. */
export function presentOpen(dataset: Dataset): void {
  const desk = deskOf(dataset);
  const hasScenes = ({ scenes }: { readonly scenes: readonly unknown[] }) => scenes.length > 0;
  const briefing = [openBriefing(desk), ...briefingsOf(desk)].find((one) => one && hasScenes(one));
  if (briefing) presentBriefing(briefing);
  else setTab('compose');
}
