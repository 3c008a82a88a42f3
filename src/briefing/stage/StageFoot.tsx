import { useState } from 'react';
import type { Shown } from '../../filter/shownIn';
import { StatusLine } from '../../panels/filters/StatusLine';
import { presenterAddress } from '../../state/addressSync';
import { useView } from '../../state/store';
import type { Command } from './presentationKeys';
import { returnView } from './sceneNavigation';
import type { SceneSequence } from './useSceneSequence';

interface Props {
  readonly sequence: SceneSequence;
  readonly shown: Shown;
  readonly notes: boolean;
  readonly execute: (command: Command) => void;
}

/** Progress, status line and buttons of the stage. */
export function StageFoot({ sequence: { at, scenes, scene, home }, shown, notes, execute }: Props) {
  const [refused, setRefused] = useState(false);
  const openPresenter = () => {
    const opened = globalThis.open(
      presenterAddress(scene.id),
      'relata-presenter',
      'popup,width=1000,height=760',
    );
    setRefused(opened === null);
  };
  const isHome = useView((view) => returnView(view, home, null) === null);
  return (
    <div className="stage-foot">
      <div className="stage-bar" aria-hidden="true">
        {scenes.map(({ id }, index) => (
          <span key={id} data-done={index <= at} />
        ))}
      </div>
      {refused && (
        <p role="status">The browser blocked the presenter’s window. Allow pop-ups for this site.</p>
      )}
      <StatusLine shown={shown} />
      <div className="stage-buttons">
        <button type="button" className="quiet-button" onClick={openPresenter}>
          Presenter window
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-pressed={notes}
          aria-keyshortcuts="n"
          onClick={() => execute('notes')}
        >
          Notes here
        </button>
        <button type="button" className="quiet-button" aria-keyshortcuts="?" onClick={() => execute('keys')}>
          Keys
        </button>
      </div>
      <div className="stage-controls">
        <button type="button" className="quiet-button" onClick={() => execute('back')}>
          {isHome ? 'Leave' : <Shortened short="Back" rest=" to the scene" />}
        </button>
        <button type="button" className="quiet-button" aria-keyshortcuts="/" onClick={() => execute('jump')}>
          <Shortened short="Jump" rest=" to a claim" />
        </button>
        <span className="stage-turn">
          <button
            type="button"
            aria-label="Previous scene"
            disabled={at === 0}
            onClick={() => execute('previous')}
          >
            ←
          </button>
          <span>
            {at + 1} of {scenes.length}
          </span>
          <button
            type="button"
            aria-label="Next scene"
            disabled={at === scenes.length - 1}
            onClick={() => execute('next')}
          >
            →
          </button>
        </span>
      </div>
    </div>
  );
}

/** A label that in a narrow window shows its short form; screen readers still read all of it. */
function Shortened({ short, rest }: { readonly short: string; readonly rest: string }) {
  return (
    <span>
      {short}
      <span className="stage-rest">{rest}</span>
    </span>
  );
}
