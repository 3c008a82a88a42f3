/**
 * Changes to a briefing, as changes to a collection: each scene under its id, and under '' (no scene's id) the rest
 * with the order of the scenes. A moved scene is an update of that list.
 */
import type { Briefing, BriefingScene } from '../../model/briefing';
import { apply, type Change, type Collection, changeBetween } from '../../model/change';

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
export const briefingChange = (before: Briefing, after: Briefing): BriefingChange =>
  changeBetween(partsOf(before), partsOf(after));

/** The briefing after a change; scenes that it does not touch are the very same objects. */
export function changedBriefing(briefing: Briefing, change: BriefingChange): Briefing {
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
