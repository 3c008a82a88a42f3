/** Actions on the scenes and texts of one draft. Each edit is stored at once; an unknown id does nothing. */
import { BRIEFING_LIMITS, type Briefing, type BriefingScene } from '../../model/briefing';
import { allBriefings, type BriefingStore, byAge, findDraft, openKey } from './briefingStore';
import { type Draft, draftOf, idOf, newDraft, saveDraft } from './draft';
import { type Edit, fitScene, type SceneText } from './editBriefing';
import { applyEdit, type EditHistory, redo, settle, undo } from './editHistory';
import { freshId } from './freshId';
import { writeStored } from './safeStorage';

/** The draft after an attempt to store it. */
const saved = ({ storage, windowId, now }: BriefingStore, draft: Draft): Draft =>
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
function usedSceneIds(store: BriefingStore): ReadonlySet<string> {
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

/** Opens a draft or a shipped briefing; Present then starts it in this browser. */
export function openBriefing({ dataset, browserStorage, setState }: BriefingStore, id: string): void {
  writeStored(browserStorage, openKey(dataset), id);
  setState({ openId: id, deleted: null, message: '' });
}

/**
 * Adds a copy of a briefing to the drafts, stores and opens it. Links name ids, so the briefing and its scenes keep
 * theirs unless they are in use; texts are cut at the limits of a briefing file.
 */
export function importBriefing(store: BriefingStore, briefing: Briefing): Briefing {
  const copy = withFreeIds(store, briefing);
  const draft = saved(store, newDraft(copy, store.now().toISOString()));
  store.setState({ drafts: [...store.getState().drafts, draft] });
  openBriefing(store, copy.id);
  return copy;
}

/** Adds an editable copy, with “(copy)” in its title. */
export const copyBriefing = (store: BriefingStore, { title, ...rest }: Briefing): Briefing =>
  importBriefing(store, { ...rest, title: `${title.slice(0, BRIEFING_LIMITS.title - 7)} (copy)` });

/** Adds a briefing without scenes. */
export const startBriefing = (store: BriefingStore): Briefing =>
  importBriefing(store, { id: freshId('My briefing', new Set()), title: freeTitle(store), scenes: [] });

/** Deletes a draft; until another action it can be restored. */
export function deleteBriefing(store: BriefingStore, id: string): void {
  const draft = findDraft(store, id);
  if (!draft) return;
  if (draft.stored && !store.storage.remove(draft.stored)) {
    store.setState({
      message: `“${draft.edits.now.title}” was not deleted, because another window has changed it.`,
    });
    return;
  }
  store.setState({
    drafts: store.getState().drafts.filter((one) => one !== draft),
    deleted: { ...draft, stored: null, remote: null, saving: 'lost' },
    message: '',
  });
}

/** Restores the draft that was deleted last. */
export function restoreBriefing(store: BriefingStore): void {
  const { drafts, deleted } = store.getState();
  if (!deleted) return;
  store.setState({ drafts: [...drafts, saved(store, deleted)].sort(byAge) });
  openBriefing(store, idOf(deleted));
}

/** Replaces a draft by another window's version; removes it where that window deleted it. */
export function acceptRemote({ getState, setState }: BriefingStore, id: string): void {
  const drafts = getState().drafts.flatMap((draft) => {
    if (idOf(draft) !== id) return [draft];
    return draft.remote ? [draftOf(draft.remote)] : [];
  });
  setState({ drafts, message: '' });
}

/** Accepts another window's version and keeps the draft as a copy; in its place where that window deleted it. */
export function keepLocal(store: BriefingStore, id: string): void {
  const draft = findDraft(store, id);
  if (!draft) return;
  acceptRemote(store, id);
  if (draft.remote) copyBriefing(store, draft.edits.now);
  else importBriefing(store, draft.edits.now);
}

function withFreeIds(store: BriefingStore, { id, title, label, scenes }: Briefing): Briefing {
  const { deleted, unreadable } = store.getState();
  const ids = new Set([...allBriefings(store).map((one) => one.id), ...(deleted ? [idOf(deleted)] : [])]);
  const isUsed = ids.has(id) || unreadable.some(({ key }) => key.endsWith(`:${id}`));
  const sceneIds = usedSceneIds(store);
  return {
    id: isUsed ? freshId(title, ids) : id,
    title,
    ...(label === undefined ? {} : { label }),
    scenes: scenes.slice(0, BRIEFING_LIMITS.scenes).map((scene) => ({
      id: sceneIds.has(scene.id) ? freshId(scene.title, sceneIds) : scene.id,
      ...fitScene({ ...scene, title: scene.title.trim() || 'Untitled' }),
    })),
  };
}

/** "My briefing", or with the first free number. */
function freeTitle(store: BriefingStore): string {
  const titles = new Set(allBriefings(store).map(({ title }) => title));
  for (let count = 1; ; count += 1) {
    const title = count === 1 ? 'My briefing' : `My briefing ${count}`;
    if (!titles.has(title)) return title;
  }
}
