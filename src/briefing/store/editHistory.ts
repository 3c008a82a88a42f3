/**
 * Changes to a briefing, as changes to a collection: each scene under its id, and under '' (no scene's id) the rest
 * with the order of the scenes. A moved scene is an update of that list.
 */
import type { Briefing, BriefingScene } from '../../model/briefing';
import {
  apply,
  type Change,
  type Collection,
  changeBetween,
  isEmpty,
  reverse,
  squash,
} from '../../model/change';
import { type Edit, editBriefing, fieldOf } from './editBriefing';

interface Head extends Omit<Briefing, 'scenes'> {
  /** Ids of the scenes. */
  readonly order: readonly string[];
}

type Part = Head | BriefingScene;

export type BriefingChange = Change<Part>;

const HEAD = '';
const isHead = (part: Part | undefined): part is Head => part !== undefined && 'order' in part;

function partsOf({ scenes, ...rest }: Briefing): Collection<Part> {
  const head: Head = { ...rest, order: scenes.map(({ id }) => id) };
  return new Map<string, Part>([[HEAD, head], ...scenes.map((scene) => [scene.id, scene] as const)]);
}

/** The change that leads from one state of a briefing to another. */
const briefingChange = (before: Briefing, after: Briefing): BriefingChange =>
  changeBetween(partsOf(before), partsOf(after));

/** The briefing after a change; scenes that it does not touch are the very same objects. */
function changedBriefing(briefing: Briefing, change: BriefingChange): Briefing {
  const parts = apply(partsOf(briefing), change);
  const head = parts.get(HEAD);
  if (!isHead(head)) throw new Error('a change may not remove the head of a briefing');
  const { order, ...rest } = head;
  const scenes = order.flatMap((id) => {
    const part = parts.get(id);
    return part && !isHead(part) ? [part] : [];
  });
  return { ...rest, scenes };
}

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

/** The history after an edit; the same one when the edit changes nothing. Typing in one field is one change, and none when it is taken back. */
export function applyEdit(edits: EditHistory, edit: Edit): EditHistory {
  const now = editBriefing(edits.now, edit);
  if (now === edits.now) return edits;
  const change = briefingChange(edits.now, now);
  const typing = fieldOf(edit);
  const last = typing !== null && typing === edits.typing ? edits.past.at(-1) : undefined;
  const whole = last ? squash(last, change) : change;
  const earlier = last ? edits.past.slice(0, -1) : edits.past;
  const past = isEmpty(whole) ? earlier : [...earlier, whole].slice(-MAX_STEPS);
  return { past, now, future: [], typing: isEmpty(whole) ? null : typing };
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
