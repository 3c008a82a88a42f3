import { type FormEvent, useId, useState } from 'react';
import { panelTitle } from '../../export/sceneBoard';
import { deepEqual } from '../../lib/equality';
import {
  type Annotation,
  BRIEFING_LIMITS,
  type BriefingScene,
  PANELS,
  type PanelId,
  type Step,
  USUAL_PANELS,
} from '../../model/briefing';
import { claimsOf, type Dataset } from '../../model/dataset';
import { GrowingTextArea } from '../../ui/fields/GrowingTextArea';
import { useLimit } from '../../ui/fields/useLimit';
import { edit, endTyping } from '../store/actions';
import type { BriefingStore } from '../store/briefingStore';
import type { SceneText } from '../store/editBriefing';
import { placeThumb } from './SceneThumb';
import { readSpan } from './typedSpan';

interface Props {
  readonly store: BriefingStore;
  /** Id of the briefing. */
  readonly briefing: string;
  readonly scene: BriefingScene;
}

/** What the scene's board is: its panels, its steps, and what is written on it. Made when it is opened. */
export function SceneBoardFields({ store, briefing, scene }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const set = (patch: Partial<SceneText>) => edit(store, briefing, { kind: 'scene', id: scene.id, patch });
  return (
    <details className="scene-board" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>Board: panels, steps, annotations</summary>
      {isOpen && (
        <>
          <PanelFields dataset={store.dataset} scene={scene} set={set} />
          <StepField scene={scene} set={set} />
          <AnnotationFields
            dataset={store.dataset}
            scene={scene}
            set={set}
            onEnd={() => endTyping(store, briefing)}
          />
        </>
      )}
    </details>
  );
}

interface FieldsProps {
  readonly dataset: Dataset;
  readonly scene: BriefingScene;
  readonly set: (patch: Partial<SceneText>) => void;
}

/** A box for each panel; with the usual ones the scene says nothing of its panels. */
function PanelFields({ dataset, scene: { panels = USUAL_PANELS }, set }: FieldsProps) {
  const choose = (id: PanelId, isWanted: boolean) => {
    const next = PANELS.filter((one) => (one === id ? isWanted : panels.includes(one)));
    if (next.length > 0) set({ panels: deepEqual(next, USUAL_PANELS) ? [] : next });
  };
  return (
    <fieldset>
      <legend>Panels</legend>
      {PANELS.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={panels.includes(id)}
            disabled={panels.length === 1 && panels[0] === id}
            onChange={({ target }) => choose(id, target.checked)}
          />{' '}
          {panelTitle(id, dataset.labels)}
        </label>
      ))}
    </fieldset>
  );
}

const STEP_WORDS: Readonly<Record<Step, string>> = {
  primary: 'the main source',
  others: 'other sources',
  annotations: 'annotations',
};
/** What most scenes need; any other order stays as a file has it. */
const STEP_CHOICES: readonly (readonly Step[])[] = [
  [],
  ['primary', 'others', 'annotations'],
  ['primary', 'others'],
  ['primary', 'annotations'],
];
const formatSteps = (steps: readonly Step[]): string =>
  steps.length === 0 ? 'All at once' : `First ${steps.map((step) => STEP_WORDS[step]).join(', then ')}`;

function StepField({ scene: { steps = [] }, set }: Omit<FieldsProps, 'dataset'>) {
  const id = useId();
  const words = formatSteps(steps);
  const choices = STEP_CHOICES.some((one) => formatSteps(one) === words)
    ? STEP_CHOICES
    : [...STEP_CHOICES, steps];
  return (
    <p>
      <label htmlFor={id}>Steps</label>{' '}
      <select
        id={id}
        value={words}
        onChange={({ target }) =>
          set({ steps: choices.find((one) => formatSteps(one) === target.value) ?? [] })
        }
      >
        {choices.map((one) => (
          <option key={formatSteps(one)}>{formatSteps(one)}</option>
        ))}
      </select>
    </p>
  );
}

/** What an annotation is tied to, in words. */
function formatTie({ claim, span, lane, also = [] }: Annotation, dataset: Dataset): string {
  const more = also.length > 0 ? ` and ${also.length} more` : '';
  if (claim !== undefined)
    return `${claimsOf(dataset).find(({ id }) => id === claim)?.title ?? claim}${more}`;
  return span ?? `lane: ${dataset.people.find(({ id }) => id === lane)?.name ?? lane}`;
}

/** Annotations with keys that stay while their words are typed. */
function rowsOf(annotations: readonly Annotation[], dataset: Dataset) {
  const seen = new Map<string, number>();
  return annotations.map((annotation, at) => {
    const tie = formatTie(annotation, dataset);
    const nth = (seen.get(tie) ?? 0) + 1;
    seen.set(tie, nth);
    return { annotation, at, tie, key: `${tie} ${nth}` };
  });
}

function withDetail({ detail: _, ...annotation }: Annotation, detail: string): Annotation {
  return detail === '' ? annotation : { ...annotation, detail };
}

function AnnotationFields({ dataset, scene, set, onEnd }: FieldsProps & { readonly onEnd: () => void }) {
  const { annotations = [] } = scene;
  return (
    <fieldset>
      <legend>Annotations</legend>
      {rowsOf(annotations, dataset).map(({ key, annotation, tie, at }) => (
        <div key={key} className="annotation-row">
          <div>
            <GrowingTextArea
              name={`Annotation ${at + 1}`}
              className="annotation-text"
              value={annotation.text}
              longest={BRIEFING_LIMITS.annotation}
              onType={(text) => set({ annotations: annotations.with(at, { ...annotation, text }) })}
              onEnd={onEnd}
            />
            <GrowingTextArea
              name={`Second line ${at + 1}`}
              className="annotation-detail"
              placeholder="A second line moves it below the board"
              value={annotation.detail ?? ''}
              longest={BRIEFING_LIMITS.annotation}
              mayBeBlank
              onType={(detail) => set({ annotations: annotations.with(at, withDetail(annotation, detail)) })}
              onEnd={onEnd}
            />
          </div>
          <span className="muted">{tie}</span>
          <button
            type="button"
            className="quiet-button"
            aria-label={`Remove annotation ${at + 1}`}
            onClick={() => set({ annotations: annotations.toSpliced(at, 1) })}
          >
            Remove
          </button>
        </div>
      ))}
      {annotations.length < BRIEFING_LIMITS.annotations && (
        <NewAnnotation
          dataset={dataset}
          scene={scene}
          onAdd={(one) => set({ annotations: [...annotations, one] })}
        />
      )}
    </fieldset>
  );
}

interface NewProps {
  readonly dataset: Dataset;
  readonly scene: BriefingScene;
  readonly onAdd: (annotation: Annotation) => void;
}

/** A few words, and one of the claims that the scene shows or a stretch of time to tie them to. */
function NewAnnotation({ dataset, scene, onAdd }: NewProps) {
  const [text, setText] = useState('');
  const limit = useLimit(text.length, BRIEFING_LIMITS.annotation);
  const [claim, setClaim] = useState('');
  const [span, setSpan] = useState('');
  const { marks } = placeThumb(dataset, scene).board;
  const claims = claimsOf(dataset).filter(({ id }) => marks.has(id));
  const read = claim === '' && span.trim() !== '' ? readSpan(span) : null;
  const problem = read && 'problem' in read ? read.problem : '';
  const tie = claim !== '' ? { claim } : read && 'edtf' in read ? { span: read.edtf } : null;
  const isReady = text.trim() !== '' && tie !== null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onAdd({ text: text.trim(), ...tie });
    setText('');
    setClaim('');
    setSpan('');
  };
  return (
    <form className="annotation-new" onSubmit={add}>
      <input
        aria-label="New annotation"
        placeholder="A few words on the board"
        maxLength={BRIEFING_LIMITS.annotation}
        value={text}
        onPaste={limit.onPaste}
        onChange={({ target }) => {
          limit.onChanged();
          setText(target.value);
        }}
      />
      <select aria-label="At a claim" value={claim} onChange={({ target }) => setClaim(target.value)}>
        <option value="">over years:</option>
        {claims.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {claim === '' && (
        <input
          aria-label="Over years"
          placeholder="1993–1997"
          aria-invalid={problem !== ''}
          value={span}
          onChange={({ target }) => setSpan(target.value)}
        />
      )}
      <button type="submit" className="quiet-button" disabled={!isReady}>
        Add annotation
      </button>
      {limit.said && <span role="status">{limit.said}</span>}
      {problem && <span role="status">{problem}</span>}
    </form>
  );
}
