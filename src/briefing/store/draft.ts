/** A briefing that is being composed: its edits, and how it stands to what the browser has stored. */
import type { KeptNote } from '../../data/schema/readBriefingFile';
import type { Briefing } from '../../model/briefing';
import type { BriefingStorage, StorageFailure, StoredBriefing } from './briefingStorage';
import { type EditHistory, settle, startHistory } from './editHistory';

/** `saved` only after what was written has been read back; `changed`: another window has changed what is stored. */
export type Saving = 'saved' | 'changed' | StorageFailure;

export interface Draft {
  readonly edits: EditHistory;
  readonly saving: Saving;
  /** What is stored, as far as this window knows; null for nothing. */
  readonly stored: StoredBriefing | null;
  /** Another window's version, while the conflict is unsettled; null where it was deleted or cannot be read. */
  readonly remote: StoredBriefing | null;
  /** When it was made, ISO 8601. */
  readonly made: string;
}

export const draftOf = (stored: StoredBriefing): Draft => ({
  edits: startHistory(stored.briefing),
  saving: 'saved',
  stored,
  remote: null,
  made: stored.note.made,
});

/** A draft that has never been stored. */
export const newDraft = (briefing: Briefing, made: string): Draft => ({
  edits: startHistory(briefing),
  saving: 'lost',
  stored: null,
  remote: null,
  made,
});

export const idOf = ({ edits }: Draft): string => edits.now.id;

/** When it was last changed, ISO 8601. */
export const changedAt = ({ stored, made }: Draft): string => stored?.note.changed ?? made;

/** The draft after an attempt to store it. Nothing is written while a conflict with another window is unsettled. */
export function saveDraft(draft: Draft, storage: BriefingStorage, windowId: string, changed: string): Draft {
  if (draft.saving === 'changed') return draft;
  const revision = (draft.stored?.note.revision ?? 0) + 1;
  const note: KeptNote = { revision, by: windowId, made: draft.made, changed };
  const result = storage.write(draft.edits.now, note, draft.stored);
  if (result.kind === 'written') return { ...draft, saving: 'saved', stored: result.stored };
  if (result.kind === 'failed') return { ...draft, saving: result.why };
  return { ...draft, saving: 'changed', remote: result.remote };
}

/**
 * The draft after another look at the storage; the very same one where nothing has changed there. A later revision
 * replaces a saved draft; with unsaved edits, or where two windows wrote at once, the user decides.
 */
export function syncDraft(draft: Draft, remote: StoredBriefing | null): Draft {
  if (remote?.text === draft.stored?.text) return draft;
  const isLater = remote !== null && remote.note.revision > (draft.stored?.note.revision ?? 0);
  if (draft.saving === 'saved' && isLater) return draftOf(remote);
  if (draft.saving === 'changed' && draft.remote?.text === remote?.text) return draft;
  return { ...draft, saving: 'changed', remote, edits: settle(draft.edits) };
}
