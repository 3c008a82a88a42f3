/** A briefing of one's own as it is being worked on: its edits, and how it stands to what the browser keeps. */
import type { KeptNote } from '../data/schema/readBriefingFile';
import type { Briefing } from '../model/briefing';
import { type History, settle, startHistory } from './editHistory';
import type { Kept, Refusal, Shelf } from './shelf';

/** `saved` only after what was written has been read back; `changed`: another window has changed what is kept. */
export type Saving = 'saved' | 'changed' | Refusal;

export interface Own {
  readonly history: History;
  readonly saving: Saving;
  /** What is kept, as far as it is known here; null when nothing is. */
  readonly kept: Kept | null;
  /** What another window has made of it, while that is unsettled; null where it is gone or cannot be read. */
  readonly theirs: Kept | null;
  /** When it was made, ISO 8601. */
  readonly made: string;
}

/** A briefing as it was found on the shelf. */
export const foundOwn = (kept: Kept): Own => ({
  history: startHistory(kept.briefing),
  saving: 'saved',
  kept,
  theirs: null,
  made: kept.note.made,
});

/** A briefing that has never been kept. */
export const newOwn = (briefing: Briefing, made: string): Own => ({
  history: startHistory(briefing),
  saving: 'lost',
  kept: null,
  theirs: null,
  made,
});

export const idOf = ({ history }: Own): string => history.now.id;

/** When it was last changed, ISO 8601. */
export const changedAt = ({ kept, made }: Own): string => kept?.note.changed ?? made;

/** The briefing after an attempt to keep it. While another window's change is unsettled nothing is written. */
export function saveOwn(own: Own, shelf: Shelf, by: string, changed: string): Own {
  if (own.saving === 'changed') return own;
  const revision = (own.kept?.note.revision ?? 0) + 1;
  const note: KeptNote = { revision, by, made: own.made, changed };
  const written = shelf.write(own.history.now, note, own.kept);
  if (written.kind === 'kept') return { ...own, saving: 'saved', kept: written.kept };
  if (written.kind === 'refused') return { ...own, saving: written.why };
  return { ...own, saving: 'changed', theirs: written.theirs };
}

/**
 * The briefing after another look at the shelf; the very same one when nothing has changed there. A later revision is
 * taken over where nothing is unsaved here; otherwise, and where two windows wrote at once, it is left to the user.
 */
export function compareOwn(own: Own, there: Kept | null): Own {
  if (there?.text === own.kept?.text) return own;
  const isLater = there !== null && there.note.revision > (own.kept?.note.revision ?? 0);
  if (own.saving === 'saved' && isLater) return foundOwn(there);
  if (own.saving === 'changed' && own.theirs?.text === there?.text) return own;
  return { ...own, saving: 'changed', theirs: there, history: settle(own.history) };
}
