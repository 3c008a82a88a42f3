/** Edits of a briefing: each is a plain value, its outcome a new briefing. */

import { deepEqual } from '../../lib/equality';
import { clamp } from '../../lib/number';
import { BRIEFING_LIMITS, type Briefing, type BriefingScene } from '../../model/briefing';

/** A scene's texts and view. */
export type SceneText = Omit<BriefingScene, 'id'>;

export type Edit =
  | { readonly kind: 'title'; readonly title: string }
  /** A blank label removes it. */
  | { readonly kind: 'label'; readonly label: string }
  /** At the end, or at place `at`. */
  | { readonly kind: 'add'; readonly scene: BriefingScene; readonly at?: number }
  | { readonly kind: 'scene'; readonly id: string; readonly patch: Partial<SceneText> }
  | { readonly kind: 'move'; readonly id: string; readonly to: number }
  /** Puts the copy after the original. */
  | { readonly kind: 'duplicate'; readonly id: string; readonly as: string }
  | { readonly kind: 'remove'; readonly id: string };

/**
 * The briefing after an edit; the very same one when the edit changes nothing, names an unknown scene, would leave a
 * title blank or use an id twice. Texts are cut at the limits of a briefing file.
 */
export function editBriefing(briefing: Briefing, edit: Edit): Briefing {
  switch (edit.kind) {
    case 'title':
      return titled(briefing, edit.title);
    case 'label':
      return labelled(briefing, edit.label);
    case 'add':
      return added(briefing, edit.scene, edit.at ?? briefing.scenes.length);
    case 'scene':
      return withScene(briefing, edit.id, edit.patch);
    case 'move':
      return moved(briefing, edit.id, edit.to);
    case 'duplicate': {
      const at = placeOfScene(briefing, edit.id);
      const scene = briefing.scenes[at];
      return scene ? added(briefing, { ...scene, id: edit.as }, at + 1) : briefing;
    }
    case 'remove': {
      const scenes = briefing.scenes.filter(({ id }) => id !== edit.id);
      return scenes.length < briefing.scenes.length ? { ...briefing, scenes } : briefing;
    }
  }
}

/** The field that an edit types into, or null: consecutive edits of one field are one step. */
export function fieldOf(edit: Edit): string | null {
  if (edit.kind === 'title' || edit.kind === 'label') return edit.kind;
  if (edit.kind !== 'scene' || 'view' in edit.patch) return null;
  return `${edit.id} ${Object.keys(edit.patch).join()}`;
}

/** "1 scene", "8 scenes". */
export const formatSceneCount = ({ scenes }: Briefing): string =>
  `${scenes.length} ${scenes.length === 1 ? 'scene' : 'scenes'}`;

/** The place of a scene, from 0; -1 for an unknown one. */
export const placeOfScene = ({ scenes }: Briefing, id: string): number =>
  scenes.findIndex((scene) => scene.id === id);

const isBlank = (text: string): boolean => text.trim() === '';

/** A scene's texts and parts, cut at the limits of a briefing file; what is empty is left out. */
export function fitScene({
  title,
  caption,
  notes,
  view,
  standfirst = '',
  panels = [],
  lanes = [],
  annotations = [],
  steps = [],
}: SceneText): SceneText {
  const line = standfirst.slice(0, BRIEFING_LIMITS.standfirst);
  const named = lanes.filter((lane) => lane !== '' && lane.length <= BRIEFING_LIMITS.title);
  const said = annotations
    .map((one) => ({ ...one, text: one.text.slice(0, BRIEFING_LIMITS.annotation) }))
    .filter(({ text }) => !isBlank(text))
    .slice(0, BRIEFING_LIMITS.annotations);
  return {
    title: title.slice(0, BRIEFING_LIMITS.title),
    caption: caption.slice(0, BRIEFING_LIMITS.text),
    notes: notes.slice(0, BRIEFING_LIMITS.text),
    view: view.length <= BRIEFING_LIMITS.view ? view : '',
    ...(!isBlank(line) && { standfirst: line }),
    ...(panels.length > 0 && { panels }),
    ...(named.length > 0 && { lanes: named.slice(0, BRIEFING_LIMITS.lanes) }),
    ...(said.length > 0 && { annotations: said }),
    ...(steps.length > 0 && { steps }),
  };
}

function titled(briefing: Briefing, text: string): Briefing {
  const title = text.slice(0, BRIEFING_LIMITS.title);
  return isBlank(title) || title === briefing.title ? briefing : { ...briefing, title };
}

function labelled(briefing: Briefing, text: string): Briefing {
  const { label: before, ...rest } = briefing;
  const label = text.slice(0, BRIEFING_LIMITS.title);
  if (isBlank(label)) return before === undefined ? briefing : rest;
  return label === before ? briefing : { ...briefing, label };
}

function added(briefing: Briefing, scene: BriefingScene, at: number): Briefing {
  const { scenes } = briefing;
  const isUsed = placeOfScene(briefing, scene.id) >= 0;
  if (isUsed || isBlank(scene.title) || scenes.length >= BRIEFING_LIMITS.scenes) return briefing;
  return { ...briefing, scenes: scenes.toSpliced(at, 0, { id: scene.id, ...fitScene(scene) }) };
}

function withScene(briefing: Briefing, id: string, patch: Partial<SceneText>): Briefing {
  const at = placeOfScene(briefing, id);
  const before = briefing.scenes[at];
  if (!before) return briefing;
  const after = { id, ...fitScene({ ...before, ...patch }) };
  if (isBlank(after.title) || deepEqual(after, before)) return briefing;
  return { ...briefing, scenes: briefing.scenes.with(at, after) };
}

function moved(briefing: Briefing, id: string, to: number): Briefing {
  const { scenes } = briefing;
  const at = placeOfScene(briefing, id);
  const scene = scenes[at];
  const goal = clamp(to, 0, scenes.length - 1);
  if (!scene || goal === at) return briefing;
  return { ...briefing, scenes: scenes.toSpliced(at, 1).toSpliced(goal, 0, scene) };
}
