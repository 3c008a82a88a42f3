/** Edits that can be taken back: every state of a briefing that was, is, and was undone. */
import type { Briefing } from '../../model/briefing';
import { type Edit, editBriefing, fieldOf } from './editBriefing';

export interface History {
  /** Oldest first. */
  readonly past: readonly Briefing[];
  readonly now: Briefing;
  /** The next to be redone first. */
  readonly future: readonly Briefing[];
  /** The field that is being typed into; what follows there belongs to the last step. */
  readonly typing: string | null;
}

/** How many steps can be taken back. */
const MOST = 300;

export const startHistory = (now: Briefing): History => ({ past: [], now, future: [], typing: null });

/** The history after an edit; the same one when the edit changes nothing. Typing in one field is one step. */
export function applyEdit(history: History, edit: Edit): History {
  const now = editBriefing(history.now, edit);
  if (now === history.now) return history;
  const typing = fieldOf(edit);
  const goesOn = typing !== null && typing === history.typing;
  const past = goesOn ? history.past : [...history.past, history.now].slice(-MOST);
  return { past, now, future: [], typing };
}

/** Ends the typing in a field: what is typed next is a step of its own. */
export const settle = (history: History): History =>
  history.typing === null ? history : { ...history, typing: null };

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const now = history.past.at(-1);
  if (!now) return history;
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future], typing: null };
}

/** One undone step forward; the same history when there is none. */
export function redo(history: History): History {
  const [now, ...future] = history.future;
  if (!now) return history;
  return { past: [...history.past, history.now], now, future, typing: null };
}
