import type { Briefing } from '../../model/briefing';
import { fnv1a } from '../../model/fnv1a';

/** Another id, the same each time: a slug of at most 64 characters. */
const filedId = (id: string): string => `${id.slice(0, 50).replace(/-$/, '')}-${fnv1a(id)}`;

/**
 * A briefing as it goes into a file. One of the reader's own gets ids of the file: where it was made the browser may
 * keep it for files on disk too, and both can then be told apart. `there` are the briefings of the data, which keep theirs.
 */
export function filedBriefing(briefing: Briefing, there: readonly Briefing[]): Briefing {
  if (there.some(({ id }) => id === briefing.id)) return briefing;
  return {
    ...briefing,
    id: filedId(briefing.id),
    scenes: briefing.scenes.map((scene) => ({ ...scene, id: filedId(scene.id) })),
  };
}
