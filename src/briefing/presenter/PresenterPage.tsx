import { useCallback, useMemo, useRef, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Briefing, BriefingScene } from '../../model/briefing';
import { KeysDialog } from '../../panels/keys/KeysDialog';
import { useViewState } from '../../state/store';
import { SceneThumb } from '../compose/SceneThumb';
import { type Command, isMove, type Move, PRESENTER_KEYS } from '../stage/presentationKeys';
import { type SceneSequence, useSceneSequence } from '../stage/useSceneSequence';
import { useStageKeys } from '../stage/useStage';
import { stepsOf } from '../store/sceneStep';
import { JumpField } from './JumpField';
import { NotesPanel } from './NotesPanel';
import { OnStagePanel } from './OnStagePanel';
import { onStage } from './onStage';
import { TimerPanel } from './TimerPanel';
import { type Seen, useChannel } from './useChannel';
import { whatMoves } from './whatMoves';
import '../stage/handlingLabel.css';
import '../stage/sceneSteps.css';
import './presenter.css';

interface Props {
  readonly shown: FilteredDataset;
  readonly briefing: Briefing;
}

/** The presenter's own window: the present and the next scene, the speaker notes, and the time. */
export function PresenterPage(props: Props) {
  const [first] = props.briefing.scenes;
  return first ? <OpenPresenter {...props} first={first} /> : null;
}

interface Linked {
  readonly blank: boolean;
  /** Whether a stage has answered. */
  readonly linked: boolean;
  /** What the stage says that it shows; null until it has said so. */
  readonly seen: Seen | null;
  readonly go: (move: Move) => void;
  readonly darken: (dark: boolean) => void;
  /** Sends a view to the stage, as a query string. */
  readonly show: (view: string) => void;
}

/** Moves through the scenes here and on stage, and follows the stage. */
function useLinked(sequence: SceneSequence, room: string): Linked {
  const [blank, setBlank] = useState(false);
  const [linked, setLinked] = useState(false);
  const [seen, setSeen] = useState<Seen | null>(null);
  const post = useChannel(room, {
    onOpen: () => ({ kind: 'hello' }),
    onMessage: (message) => {
      if (message.kind === 'hello' || message.kind === 'show') return;
      setLinked(message.kind !== 'bye');
      if (message.kind !== 'at') setSeen(message.kind === 'seen' ? message : null);
      if (message.kind !== 'at') return;
      setBlank(message.blank);
      sequence.goTo(message);
    },
  });
  return {
    blank,
    linked,
    seen,
    go: (move) => post({ kind: 'at', ...sequence.go(move), blank }),
    darken: (dark) => {
      setBlank(dark);
      post({ kind: 'at', scene: sequence.scene.id, step: sequence.step, blank: dark });
    },
    show: (view) => post({ kind: 'show', view }),
  };
}

function OpenPresenter({ shown, briefing, first }: Props & { first: BriefingScene }) {
  const dataset = shown.whole;
  const sequence = useSceneSequence(briefing, first, dataset);
  const { blank, linked, seen, go, darken, show } = useLinked(sequence, dataset.id);
  const reading = useViewState((view) => view.reading);
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isListed, setListed] = useState(false);
  const { at, scenes, scene, step } = sequence;
  const execute = (command: Command) => {
    if (isMove(command)) go(command);
    else if (command === 'blank') darken(!blank);
    else if (command === 'keys') setListed(true);
    else if (command === 'jump') field.current?.focus();
  };
  useStageKeys(
    root,
    execute,
    useCallback(() => false, []),
  );
  const next = scenes[at + 1];
  const steps = stepsOf(scene);
  const onAudience = useMemo(() => onStage(seen, scene, dataset), [seen, scene, dataset]);
  const isLast = at === scenes.length - 1 && step === steps - 1;
  return (
    <main ref={root} className="presenter">
      <header>
        <h1>{briefing.title}</h1>
        {briefing.label && <p className="handling-label">{briefing.label}</p>}
        <p role="status">
          {!linked
            ? 'No stage is open.'
            : onAudience.isAside
              ? 'In step with the stage, which shows an aside.'
              : 'In step with the stage.'}{' '}
          {blank && 'The stage is blank.'}
        </p>
      </header>
      <div className="presenter-main">
        <OnStagePanel
          dataset={dataset}
          briefing={briefing}
          sequence={sequence}
          shown={onAudience}
          onBack={() => show(scene.view)}
        />
        <NotesPanel notes={scene.notes} />
        <div className="presenter-buttons">
          <button type="button" disabled={at === 0 && step === 0} onClick={() => go('previous')}>
            ← Previous
          </button>
          <button type="button" className="presenter-on" disabled={isLast} onClick={() => go('next')}>
            Next →
          </button>
          <button type="button" aria-pressed={blank} onClick={() => darken(!blank)}>
            Blank
          </button>
          <button type="button" aria-keyshortcuts="?" onClick={() => setListed(true)}>
            Keys
          </button>
          <label>
            Go to{' '}
            <select value={at} onChange={(event) => go({ to: Number(event.target.value) })}>
              {scenes.map(({ id, title }, index) => (
                <option key={id} value={index}>
                  {index + 1}. {title}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <div className="presenter-side">
        <section aria-label="Next" className="presenter-next">
          <h2>
            Next <strong>{next ? next.title : 'End of the briefing'}</strong>
          </h2>
          {next && (
            <>
              <SceneThumb dataset={dataset} scene={next} label={undefined} />
              <h3>What will move</h3>
              <p>{whatMoves(scene, next, dataset).join(' ')}</p>
            </>
          )}
        </section>
        <TimerPanel at={at} count={scenes.length} />
        <JumpField
          field={field}
          shown={shown}
          scenes={scenes}
          reading={reading}
          onJump={(target) => (target.kind === 'scene' ? go({ to: target.at }) : show(target.view))}
        />
      </div>
      {isListed && <KeysDialog keys={PRESENTER_KEYS} onClose={() => setListed(false)} />}
    </main>
  );
}
