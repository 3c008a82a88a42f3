/** What is done on the desk with whole briefings. */
import { BRIEFING_LIMITS, type Briefing } from '../../model/briefing';
import { briefingsOf, byAge, type Desk, openKey } from './briefingStore';
import { foundOwn, idOf, newOwn, type Own } from './draft';
import { fitScene } from './editBriefing';
import { freshId } from './freshId';
import { keep } from './safeLocalStorage';
import { knownScenes, saved } from './sceneActions';

/** Opens a briefing, own or shipped; in this browser it is then the one that Present starts. */
export function open({ dataset, storage, set }: Desk, id: string): void {
  keep(storage, openKey(dataset), id);
  set({ openId: id, deleted: null, said: '' });
}

/**
 * Puts a copy of a briefing on the desk, keeps and opens it. Its id and those of its scenes stay as they are where they
 * are free, since links name them; texts are cut at the limits of a briefing file.
 */
export function takeIn(desk: Desk, briefing: Briefing): Briefing {
  const copy = withOwnIds(desk, briefing);
  const own = saved(desk, newOwn(copy, desk.now().toISOString()));
  desk.set({ own: [...desk.get().own, own] });
  open(desk, copy.id);
  return copy;
}

/** A copy to go on with, under a title that says so. */
export const copyOf = (desk: Desk, { title, ...rest }: Briefing): Briefing =>
  takeIn(desk, { ...rest, title: `${title.slice(0, BRIEFING_LIMITS.title - 7)} (copy)` });

/** A briefing without scenes. */
export const startBriefing = (desk: Desk): Briefing =>
  takeIn(desk, { id: freshId('My briefing', new Set()), title: freeTitle(desk), scenes: [] });

/** Takes a briefing off the shelf; until something else is done it can be brought back. */
export function remove(desk: Desk, id: string): void {
  const { own } = desk.get();
  const gone = own.find((one) => idOf(one) === id);
  if (!gone) return;
  if (gone.kept && !desk.shelf.remove(gone.kept)) {
    desk.set({ said: `“${gone.history.now.title}” was not deleted: it has been changed in another window.` });
    return;
  }
  desk.set({
    own: own.filter((one) => one !== gone),
    deleted: { ...gone, kept: null, theirs: null, saving: 'lost' },
    said: '',
  });
}

/** Brings back the briefing that was deleted last. */
export function restore(desk: Desk): void {
  const { own, deleted } = desk.get();
  if (!deleted) return;
  desk.set({ own: [...own, saved(desk, deleted)].sort(byAge) });
  open(desk, idOf(deleted));
}

/** Lets another window's change stand; what is here goes. */
export function takeTheirs({ get, set }: Desk, id: string): void {
  set({ own: get().own.flatMap((one) => (idOf(one) === id ? standing(one) : [one])), said: '' });
}

/** Lets another window's change stand, and keeps what is here beside it; in its place where it was deleted there. */
export function keepMine(desk: Desk, id: string): void {
  const mine = desk.get().own.find((one) => idOf(one) === id);
  if (!mine) return;
  takeTheirs(desk, id);
  if (mine.theirs) copyOf(desk, mine.history.now);
  else takeIn(desk, mine.history.now);
}

const standing = ({ theirs }: Own): Own[] => (theirs ? [foundOwn(theirs)] : []);

function withOwnIds(desk: Desk, { id, title, label, scenes }: Briefing): Briefing {
  const { deleted, unreadable } = desk.get();
  const briefings = new Set([...briefingsOf(desk).map((one) => one.id), ...(deleted ? [idOf(deleted)] : [])]);
  const isTaken = briefings.has(id) || unreadable.some(({ key }) => key.endsWith(`:${id}`));
  const known = knownScenes(desk);
  return {
    id: isTaken ? freshId(title, briefings) : id,
    title,
    ...(label === undefined ? {} : { label }),
    scenes: scenes.slice(0, BRIEFING_LIMITS.scenes).map((scene) => ({
      id: known.has(scene.id) ? freshId(scene.title, known) : scene.id,
      ...fitScene({ ...scene, title: scene.title.trim() || 'Untitled' }),
    })),
  };
}

/** "My briefing", or with the first number that is free. */
function freeTitle(desk: Desk): string {
  const titles = new Set(briefingsOf(desk).map(({ title }) => title));
  for (let count = 1; ; count += 1) {
    const title = count === 1 ? 'My briefing' : `My briefing ${count}`;
    if (!titles.has(title)) return title;
  }
}
