/** The records of a file beside its claims: sources, people, eras, paragraphs, briefings. */
import type * as v from 'valibot';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Era, Person, Source } from '../../model/dataset';
import { outerRange } from '../../model/span';
import { type ReadDate, spanOrNull } from '../edtf/parseEdtf';
import { isSound, keepFirst, type PlacedRecord, readRecords, type Warn, warnOf } from './readRecords';
import {
  BriefingSchema,
  type EnvelopeSchema,
  EraSchema,
  PersonSchema,
  type RawScene,
  SourceSchema,
} from './schema';

/** A file whose outer shape is right and whose records are still unread. */
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;

/** The sources; one whose publication date cannot be read stays without it. */
export function readSources(file: Envelope, readDate: ReadDate, warn: Warn): Source[] {
  return keepFirst(readRecords('sources', SourceSchema, file.sources, warn), warn).map((kept) => {
    const read = readDate(kept.value.published);
    if (read === null || 'shape' in read) return kept.value;
    const message = `“${kept.value.published}”: ${read.problem}; the date is left out`;
    warnOf(warn, kept, { keys: ['published'], message });
    return { ...kept.value, published: null };
  });
}

/** The people; where no short name is given it is the last word of the name. */
export const readPeople = (file: Envelope, warn: Warn): Person[] =>
  keepFirst(readRecords('people', PersonSchema, file.people, warn), warn).map(({ value }) => ({
    ...value,
    shortName: value.shortName ?? value.name.trim().split(/\s+/).at(-1) ?? value.name,
  }));

/** The eras with their range: from the first instant of `from` to the last of `to`. */
export function readEras(file: Envelope, readDate: ReadDate, warn: Warn): Era[] {
  return keepFirst(readRecords('eras', EraSchema, file.eras, warn), warn).flatMap((kept) => {
    const [from, to] = [spanOrNull(readDate(kept.value.from)), spanOrNull(readDate(kept.value.to))];
    const range = from && to && { from: outerRange(from).from, to: outerRange(to).to };
    if (range && range.from < range.to && Number.isFinite(range.to - range.from))
      return [{ ...kept.value, range }];
    warnOf(warn, kept, { keys: [], message: 'must run from one date to a later one' });
    return [];
  });
}

/** Those records whose paragraph the primary source has. */
export function readParagraphs<T extends { readonly paragraph: number }>(
  records: readonly PlacedRecord<T>[],
  sources: readonly Source[],
  warn: Warn,
): T[] {
  const last = sources.find((source) => source.primary)?.paragraphs ?? Number.POSITIVE_INFINITY;
  const message = `is beyond the ${last} paragraphs of the primary source`;
  const faults = ({ paragraph }: T) => (paragraph > last ? [{ keys: ['paragraph'], message }] : []);
  return records.filter((kept) => isSound(kept, faults(kept.value), warn)).map(({ value }) => value);
}

/** The briefings with the first scene of every id; a scene without one is named after its place: `scene-1`. */
export const readBriefings = (file: Envelope, warn: Warn): Briefing[] =>
  keepFirst(readRecords('briefings', BriefingSchema, file.briefings, warn), warn).map((kept) => ({
    ...kept.value,
    scenes: readScenes(kept, warn),
  }));

function readScenes(
  kept: PlacedRecord<{ readonly scenes: readonly RawScene[] }>,
  warn: Warn,
): readonly BriefingScene[] {
  const usedIds = new Set<string>();
  return kept.value.scenes.flatMap((raw, index) => {
    const scene = { ...raw, id: raw.id ?? `scene-${index + 1}`, view: raw.view.replace(/^\?/, '') };
    if (usedIds.has(scene.id)) {
      warnOf(warn, kept, { keys: ['scenes', index, 'id'], message: `“${scene.id}” is used before` });
      return [];
    }
    usedIds.add(scene.id);
    return [scene];
  });
}
