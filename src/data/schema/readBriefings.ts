/** The briefings of a dataset file. A fault in what a scene says of its board costs that part, not the scene. */
import * as v from 'valibot';
import {
  type Annotation,
  BRIEFING_LIMITS,
  type Briefing,
  type BriefingScene,
  isTied,
  PANELS,
  STEPS,
} from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { organisations, UNNAMED } from '../../model/lanes';
import type { ReadDate } from '../edtf/parseEdtf';
import { problemOf } from './problem';
import type { Envelope } from './readContext';
import { keepFirst, type PlacedRecord, readRecords, type Warn, warnOf } from './readRecords';
import { AnnotationSchema, BriefingFrameSchema, type RawScene, scenePartEntries } from './schema';

/** What is needed to tell whether a lane can be. */
type LanesOf = Pick<Dataset, 'lanes' | 'people' | 'themes'>;

/** Whether a dataset may have this lane, as briefings name it. Places and kinds are known only from the claims. */
function mayBeLane(id: string, { lanes, people, themes }: LanesOf): boolean {
  if (lanes.by === 'kind' || lanes.by === 'place') return true;
  const found = {
    person: () => people.some((person) => person.id === id),
    organisation: () => [...organisations(people).values()].includes(id),
    theme: () => themes.some((theme) => theme.id === id),
  };
  return id === UNNAMED || lanes.rug.includes(id) || found[lanes.by]();
}

/** What scenes may refer to. */
export interface KnownToScenes extends LanesOf {
  readonly hasClaim: (id: string) => boolean;
  readonly readDate: ReadDate;
}

/** The briefings with the first scene of every id; a scene without one is named after its place: `scene-1`. */
export const readBriefings = (file: Envelope, known: KnownToScenes, warn: Warn): Briefing[] =>
  keepFirst(readRecords('briefings', BriefingFrameSchema, file.briefings, warn), warn).map((kept) => ({
    ...kept.value,
    scenes: readScenes(kept, known, warn),
  }));

type PlacedBriefing = PlacedRecord<{ readonly scenes: readonly RawScene[] }>;

function readScenes(kept: PlacedBriefing, known: KnownToScenes, warn: Warn): readonly BriefingScene[] {
  const usedIds = new Set<string>();
  return kept.value.scenes.flatMap((raw, index) => {
    const { id = `scene-${index + 1}`, title, caption, notes, view } = raw;
    const tell: Tell = (keys, message) => warnOf(warn, kept, { keys: ['scenes', index, ...keys], message });
    if (usedIds.has(id)) {
      tell(['id'], `“${id}” is used before`);
      return [];
    }
    usedIds.add(id);
    return [{ id, title, caption, notes, view: view.replace(/^\?/, ''), ...partsOf(raw, known, tell) }];
  });
}

type Tell = (keys: readonly (string | number)[], message: string) => void;
type Parts = Pick<BriefingScene, 'standfirst' | 'panels' | 'lanes' | 'annotations' | 'steps'>;

function partsOf(raw: RawScene, known: KnownToScenes, tell: Tell): Parts {
  const standfirst = read(scenePartEntries.standfirst.wrapped, raw.standfirst, ['standfirst'], tell);
  const panels = readList(raw.panels, 'panels', tell, (one, place) => {
    const panel = PANELS.find((id) => id === one);
    if (!panel) tell(place, `no panel has the id “${String(one)}”; it is left out`);
    return panel;
  });
  const lanes = readList(raw.lanes, 'lanes', tell, (one, place) => {
    if (typeof one === 'string' && mayBeLane(one, known)) return one;
    tell(place, `no lane has the id “${String(one)}”; it is left out`);
    return undefined;
  });
  const annotations = readList(raw.annotations, 'annotations', tell, (one, place, at) =>
    readAnnotation(one, known, (keys, message) => tell([...place, ...keys], message), at),
  );
  const steps = readList(raw.steps, 'steps', tell, (one, place) => {
    const step = STEPS.find((id) => id === one);
    if (!step) tell(place, `no step has the id “${String(one)}”; it is left out`);
    return step;
  });
  return {
    ...(standfirst !== undefined && { standfirst }),
    ...(panels.length > 0 && { panels }),
    ...(lanes.length > 0 && { lanes }),
    ...(annotations.length > 0 && { annotations }),
    ...(steps.length > 0 && { steps: [...new Set(steps)] }),
  };
}

function read<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  place: readonly (string | number)[],
  tell: Tell,
): T | undefined {
  if (value === undefined) return undefined;
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const { path, message } = problemOf(issue, []);
    tell(place, `${path === '' ? '' : `${path} `}${message}; it is left out`);
  }
  return undefined;
}

function readList<T>(
  value: unknown,
  name: string,
  tell: Tell,
  readOne: (one: unknown, place: readonly (string | number)[], at: number) => T | undefined,
): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell([name], 'must be a list; it is left out');
    return [];
  }
  return value.flatMap((one: unknown, at) => readOne(one, [name, at], at) ?? []);
}

function readAnnotation(
  value: unknown,
  { hasClaim, readDate, ...known }: KnownToScenes,
  tell: Tell,
  at: number,
): Annotation | undefined {
  const annotation = read(AnnotationSchema, value, [], tell);
  if (!annotation) return undefined;
  const { claim, span, lane, also = [] } = annotation;
  const date = readDate(span ?? null);
  const fault =
    at >= BRIEFING_LIMITS.annotations
      ? `is one more than the ${BRIEFING_LIMITS.annotations} that are shown`
      : !isTied(annotation)
        ? 'must be tied to just one of claim, span and lane; it is left out'
        : also.length > 0 && claim === undefined
          ? 'names further claims without a first; it is left out'
          : claim !== undefined && !hasClaim(claim)
            ? `no claim has the id “${claim}”; it is left out`
            : lane !== undefined && !mayBeLane(lane, known)
              ? `no lane has the id “${lane}”; it is left out`
              : date && 'problem' in date
                ? `“${span}”: ${date.problem}; it is left out`
                : null;
  const unknown = also.filter((one) => !hasClaim(one));
  for (const one of unknown) tell(['also'], `no claim has the id “${one}”; it is left out`);
  if (fault === null)
    return unknown.length === 0 ? annotation : { ...annotation, also: also.filter(hasClaim) };
  tell([], fault);
  return undefined;
}
