/** What is done on the desk to one briefing. Each edit is kept at once; an id that is not there does nothing. */
import type { BriefingScene } from '../../model/briefing';
import { briefingsOf, type Desk } from './briefingStore';
import { idOf, type Own, saveOwn } from './draft';
import type { Edit, SceneText } from './editBriefing';
import { applyEdit, type History, redo, settle, undo } from './editHistory';
import { freshId } from './freshId';

/** Keeps a briefing, or says in it why it could not. */
export const saved = ({ shelf, by, now }: Desk, own: Own): Own =>
  saveOwn(own, shelf, by, now().toISOString());

function change({ get, set }: Desk, id: string, how: (own: Own) => Own): void {
  const { own } = get();
  const changed = own.map((one) => (idOf(one) === id ? how(one) : one));
  if (changed.some((one, index) => one !== own[index])) set({ own: changed });
}

function step(desk: Desk, id: string, how: (history: History) => History): void {
  change(desk, id, (own) => {
    const history = how(own.history);
    if (history === own.history) return own;
    return history.now === own.history.now ? { ...own, history } : saved(desk, { ...own, history });
  });
}

export const edit = (desk: Desk, id: string, what: Edit): void =>
  step(desk, id, (history) => applyEdit(history, what));

export const undoEdit = (desk: Desk, id: string): void => step(desk, id, undo);
export const redoEdit = (desk: Desk, id: string): void => step(desk, id, redo);
/** Ends the typing in a field. */
export const endTyping = (desk: Desk, id: string): void => step(desk, id, settle);
/** Tries again to keep what could not be kept. */
export const saveAgain = (desk: Desk, id: string): void => change(desk, id, (own) => saved(desk, own));

/** The ids of all scenes, shipped and own, also of the briefing that can still be brought back. */
export function knownScenes(desk: Desk): ReadonlySet<string> {
  const { deleted } = desk.get();
  const briefings = [...briefingsOf(desk), ...(deleted ? [deleted.history.now] : [])];
  return new Set(briefings.flatMap(({ scenes }) => scenes.map(({ id }) => id)));
}

/** Adds a scene at the end of a briefing; its id. */
export function addScene(desk: Desk, id: string, scene: SceneText): string {
  const as = freshId(scene.title, knownScenes(desk));
  edit(desk, id, { kind: 'add', scene: { id: as, ...scene } });
  desk.set({ newScene: as });
  return as;
}

/** Puts a copy of a scene after it; the copy's id. */
export function duplicateScene(desk: Desk, id: string, scene: BriefingScene): string {
  const as = freshId(scene.title, knownScenes(desk));
  edit(desk, id, { kind: 'duplicate', id: scene.id, as });
  desk.set({ newScene: as });
  return as;
}
