/** Actions on the scenes and texts of one draft. Each edit is stored at once; an unknown id does nothing. */
import type { BriefingScene } from '../../model/briefing';
import { allBriefings, type BriefingStore } from './briefingStore';
import { type Draft, idOf, saveDraft } from './draft';
import type { Edit, SceneText } from './editBriefing';
import { applyEdit, type EditHistory, redo, settle, undo } from './editHistory';
import { freshId } from './freshId';

/** The draft after an attempt to store it. */
export const saved = ({ storage, windowId, now }: BriefingStore, draft: Draft): Draft =>
  saveDraft(draft, storage, windowId, now().toISOString());

function change({ getState, setState }: BriefingStore, id: string, how: (draft: Draft) => Draft): void {
  const { drafts } = getState();
  const changed = drafts.map((draft) => (idOf(draft) === id ? how(draft) : draft));
  if (changed.some((draft, index) => draft !== drafts[index])) setState({ drafts: changed });
}

function step(store: BriefingStore, id: string, how: (edits: EditHistory) => EditHistory): void {
  change(store, id, (draft) => {
    const edits = how(draft.edits);
    if (edits === draft.edits) return draft;
    return edits.now === draft.edits.now ? { ...draft, edits } : saved(store, { ...draft, edits });
  });
}

export const edit = (store: BriefingStore, id: string, what: Edit): void =>
  step(store, id, (edits) => applyEdit(edits, what));

export const undoEdit = (store: BriefingStore, id: string): void => step(store, id, undo);
export const redoEdit = (store: BriefingStore, id: string): void => step(store, id, redo);
/** Ends the typing in a field. */
export const endTyping = (store: BriefingStore, id: string): void => step(store, id, settle);
/** Tries again to store what could not be stored. */
export const saveAgain = (store: BriefingStore, id: string): void =>
  change(store, id, (draft) => saved(store, draft));

/** The ids of all scenes, including those of the draft that can still be restored. */
export function usedSceneIds(store: BriefingStore): ReadonlySet<string> {
  const { deleted } = store.getState();
  const briefings = [...allBriefings(store), ...(deleted ? [deleted.edits.now] : [])];
  return new Set(briefings.flatMap(({ scenes }) => scenes.map(({ id }) => id)));
}

/** Adds a scene at the end of a briefing; returns its id. */
export function addScene(store: BriefingStore, id: string, scene: SceneText): string {
  const as = freshId(scene.title, usedSceneIds(store));
  edit(store, id, { kind: 'add', scene: { id: as, ...scene } });
  store.setState({ newScene: as });
  return as;
}

/** Puts a copy of a scene after it; returns the copy's id. */
export function duplicateScene(store: BriefingStore, id: string, scene: BriefingScene): string {
  const as = freshId(scene.title, usedSceneIds(store));
  edit(store, id, { kind: 'duplicate', id: scene.id, as });
  store.setState({ newScene: as });
  return as;
}
