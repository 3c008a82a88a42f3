/** The briefings of a file. */
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Envelope } from './readContext';
import { type Kept, keepFirst, readRecords, type Warn, warnOf } from './readRecords';
import { BriefingSchema, type RawScene } from './schema';

/** The briefings with the first scene of every id; a scene without one is named after its place: `scene-1`. */
export const readBriefings = (file: Envelope, warn: Warn): Briefing[] =>
  keepFirst(readRecords('briefings', BriefingSchema, file.briefings, warn), warn).map((kept) => ({
    ...kept.value,
    scenes: readScenes(kept, warn),
  }));

function readScenes(
  kept: Kept<{ readonly scenes: readonly RawScene[] }>,
  warn: Warn,
): readonly BriefingScene[] {
  const taken = new Set<string>();
  return kept.value.scenes.flatMap((raw, index) => {
    const scene = { ...raw, id: raw.id ?? `scene-${index + 1}`, view: raw.view.replace(/^\?/, '') };
    if (taken.has(scene.id)) {
      warnOf(warn, kept, { keys: ['scenes', index, 'id'], message: `“${scene.id}” is used before` });
      return [];
    }
    taken.add(scene.id);
    return [scene];
  });
}
