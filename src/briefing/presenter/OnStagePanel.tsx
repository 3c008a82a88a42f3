import type { Briefing, Step } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { SceneThumb } from '../compose/SceneThumb';
import { formatPlace } from '../stage/stageBoard';
import type { SceneSequence } from '../stage/useSceneSequence';
import { hiddenAt, stepsOf } from '../store/sceneStep';
import type { OnStage } from './onStage';

interface Props {
  readonly dataset: Dataset;
  readonly briefing: Briefing;
  readonly sequence: SceneSequence;
  readonly shown: OnStage;
  /** Leads from an aside, or from evidence that is open, back to the scene as it was made. */
  readonly onBack: () => void;
}

/** What a step adds, in words. */
const STEP_WORDS: Readonly<Record<Step, string>> = {
  primary: 'the main source',
  others: 'other sources',
  annotations: 'what is written on the board',
};

/** What the audience sees: the scene at its step, or an aside, and whether evidence is open beside it. */
export function OnStagePanel({ dataset, briefing, sequence, shown, onBack }: Props) {
  const { at, scenes, scene, step } = sequence;
  const { isAside, picture, evidence } = shown;
  const steps = stepsOf(scene);
  const hidden = isAside ? [] : hiddenAt(scene, step);
  return (
    <section
      aria-label="On stage"
      className="presenter-now"
      data-hides-others={hidden.includes('others')}
      data-hides-annotations={hidden.includes('annotations')}
    >
      <h2>
        On stage <strong>{isAside ? 'An aside' : `${at + 1} of ${scenes.length}`}</strong> {picture.title}
      </h2>
      {!isAside && steps > 1 && (
        <p className="muted">
          Step {step + 1} of {steps}: {STEP_WORDS[scene.steps?.[step] ?? 'primary']}
        </p>
      )}
      {(isAside || evidence) && (
        <p className="muted">
          {isAside && `The briefing waits at ${formatPlace(briefing, at)}.`}{' '}
          {evidence && `The evidence on “${evidence}” is open.`}{' '}
          <button type="button" className="link-button" onClick={onBack}>
            Back to the scene
          </button>
        </p>
      )}
      <SceneThumb dataset={dataset} scene={picture} label={undefined} />
    </section>
  );
}
