import { useState } from 'react';
import type { Shown } from '../filter/shownIn';
import { StatusLine } from '../panels/filters/StatusLine';
import { useView } from '../state/store';
import type { Command } from './deck';
import { openPresenter } from './openPresenter';
import { wayBack } from './sceneWays';
import type { Deck } from './useDeck';
import './stageFoot.css';

interface Props {
  readonly deck: Deck;
  readonly shown: Shown;
  readonly notes: boolean;
  readonly obey: (command: Command) => void;
}

/** How far the briefing is, what stands behind the scene, and the buttons of the stage. */
export function StageFoot({ deck: { at, scenes, scene, home }, shown, notes, obey }: Props) {
  const [refused, setRefused] = useState(false);
  const isHome = useView((view) => wayBack(view, home, null) === null);
  return (
    <div className="stage-foot">
      <div className="stage-bar" aria-hidden="true">
        {scenes.map(({ id }, index) => (
          <span key={id} data-done={index <= at} />
        ))}
      </div>
      {refused && <p role="status">The browser did not open the presenter’s window; allow pop-ups here.</p>}
      <StatusLine shown={shown} />
      <div className="stage-buttons">
        <button type="button" className="quiet-button" onClick={() => setRefused(!openPresenter(scene.id))}>
          Presenter window
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-pressed={notes}
          aria-keyshortcuts="n"
          onClick={() => obey('notes')}
        >
          Notes here
        </button>
        <button type="button" className="quiet-button" aria-keyshortcuts="?" onClick={() => obey('keys')}>
          Keys
        </button>
      </div>
      <div className="stage-controls">
        <button type="button" className="quiet-button" onClick={() => obey('back')}>
          {isHome ? 'Leave' : <Shortened short="Back" rest=" to the scene" />}
        </button>
        <button type="button" className="quiet-button" aria-keyshortcuts="/" onClick={() => obey('jump')}>
          <Shortened short="Jump" rest=" to a claim" />
        </button>
        <span className="stage-turn">
          <button
            type="button"
            aria-label="Previous scene"
            disabled={at === 0}
            onClick={() => obey('previous')}
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
            onClick={() => obey('next')}
          >
            →
          </button>
        </span>
      </div>
    </div>
  );
}

/** A label whose rest is only read out where the window is narrow. */
function Shortened({ short, rest }: { readonly short: string; readonly rest: string }) {
  return (
    <span>
      {short}
      <span className="stage-rest">{rest}</span>
    </span>
  );
}
