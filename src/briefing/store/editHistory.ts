/** The edits of a briefing, to be undone and redone. */
import type { Briefing } from '../../model/briefing';
import { reverse, squash } from '../../model/change';
import { type BriefingChange, briefingChange, changedBriefing } from './briefingChange';
import { type Edit, editBriefing, fieldOf } from './editBriefing';

export interface EditHistory {
  /** Oldest first. */
  readonly past: readonly BriefingChange[];
  readonly now: Briefing;
  /** Undone changes, the next to be redone first. */
  readonly future: readonly BriefingChange[];
  /** The field that is being typed into; further typing there is squashed into the last change. */
  readonly typing: string | null;
}

/** Maximum number of changes that can be undone. */
const MAX_STEPS = 300;

export const startHistory = (now: Briefing): EditHistory => ({ past: [], now, future: [], typing: null });

/** The history after an edit; the same one when the edit changes nothing. Typing in one field is one change. */
export function applyEdit(edits: EditHistory, edit: Edit): EditHistory {
  const now = editBriefing(edits.now, edit);
  if (now === edits.now) return edits;
  const change = briefingChange(edits.now, now);
  const typing = fieldOf(edit);
  const last = typing !== null && typing === edits.typing ? edits.past.at(-1) : undefined;
  const past = last
    ? [...edits.past.slice(0, -1), squash(last, change)]
    : [...edits.past, change].slice(-MAX_STEPS);
  return { past, now, future: [], typing };
}

/** Ends the typing in a field: what is typed next is a change of its own. */
export const settle = (edits: EditHistory): EditHistory =>
  edits.typing === null ? edits : { ...edits, typing: null };

/** Takes the last change back; the same history when there is none. */
export function undo(edits: EditHistory): EditHistory {
  const last = edits.past.at(-1);
  if (!last) return edits;
  return {
    past: edits.past.slice(0, -1),
    now: changedBriefing(edits.now, reverse(last)),
    future: [last, ...edits.future],
    typing: null,
  };
}

/** Makes the last undone change again; the same history when there is none. */
export function redo(edits: EditHistory): EditHistory {
  const [next, ...future] = edits.future;
  if (!next) return edits;
  return {
    past: [...edits.past, next],
    now: changedBriefing(edits.now, next),
    future,
    typing: null,
  };
}
