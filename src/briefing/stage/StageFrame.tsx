import './handlingLabel.css';
import './stageControls.css';
import { useEffect, useRef, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { StatusLine } from '../../panels/filters/StatusLine';
import { presenterAddress } from '../../state/stageAddress';
import { useViewState } from '../../state/store';
import { stepsOf } from '../store/sceneStep';
import type { Command } from './presentationKeys';
import { returnView, type SceneSequence } from './useSceneSequence';

interface Props {
  readonly label: string | undefined;
  readonly title: string;
  /** The line under the title; '' for none. */
  readonly line: string;
  /** What is written on the board, for those who do not see it. */
  readonly annotations: readonly string[];
  readonly at: number;
  /** Whether a dialog covers it; when that closes, the heading takes the focus. */
  readonly isCovered: boolean;
  /** Id of the claim whose evidence is open beside the scene, or null. */
  readonly read: string | null;
}

/** Title and standfirst of the scene. Changes are announced. */
export function StageHead({ label, title, line, annotations, at, isCovered, read }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On a phone the stage may be higher than the window; a new scene starts at its top.
    if (at >= 0) heading.current?.closest('.stage')?.scrollTo(0, 0);
  }, [at]);
  useEffect(() => {
    if (at >= 0 && !isCovered) heading.current?.focus({ preventScroll: true });
  }, [at, isCovered]);
  useEffect(() => {
    // The focus was in the evidence panel, which has closed.
    if (read === null && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [read]);
  return (
    <header className="stage-head" aria-live="polite">
      {label && <p className="handling-label">{label}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {line && <p className="stage-standfirst">{line}</p>}
      {annotations.length > 0 && (
        <ul className="sr-only" aria-label="Written on the board">
          {annotations.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

interface StageFootProps {
  readonly sequence: SceneSequence;
  readonly shown: FilteredDataset;
  readonly notes: boolean;
  readonly execute: (command: Command) => void;
}

/** Progress, status line and buttons of the stage. */
export function StageFoot({ sequence, shown, notes, execute }: StageFootProps) {
  const { at, scenes, scene, home, step } = sequence;
  const [refused, setRefused] = useState(false);
  const openPresenter = () => {
    const opened = globalThis.open(
      presenterAddress(scene.id),
      'relata-presenter',
      'popup,width=1280,height=800',
    );
    setRefused(opened === null);
  };
  const isHome = useViewState((view) => returnView(view, home, null) === null);
  const steps = stepsOf(scene);
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
      <p className="stage-hint">
        <kbd>→</kbd> or <kbd>Space</kbd> goes on, <kbd>←</kbd> goes back, <kbd>Esc</kbd> leaves, <kbd>?</kbd>{' '}
        lists all keys. This bar hides when the pointer rests.
      </p>
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
            aria-label={step > 0 ? 'Previous step' : 'Previous scene'}
            disabled={at === 0 && step === 0}
            onClick={() => execute('previous')}
          >
            ←
          </button>
          <span className="stage-place">
            <span>
              Scene {at + 1} of {scenes.length}
            </span>
            {steps > 1 && (
              <small>
                step {step + 1} of {steps}
              </small>
            )}
          </span>
          <button
            type="button"
            aria-label={step < steps - 1 ? 'Next step' : 'Next scene'}
            disabled={at === scenes.length - 1 && step === steps - 1}
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
