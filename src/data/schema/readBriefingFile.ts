/** The text of a `relata-briefing/1` file → Briefing. */
import * as v from 'valibot';
import { BRIEFING_LIMITS, type Briefing, isTied } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { parseEdtf } from '../edtf/parseEdtf';
import { NOT_UTF8, unreadableForm, utf8Decoder } from '../load/encoding';
import { type Problem, problemOf } from './problem';
import { readJson } from './readJson';
import type { Warn } from './readRecords';
import { id, judge, scenePartEntries } from './schema';

/** The file format; a reader that does not know it must not guess. */
export const BRIEFING_FORMAT = 'relata-briefing/1';

/** What the browser notes beside a briefing that it keeps. */
export interface KeptNote {
  /** Counts the changes, from 1. */
  readonly revision: number;
  /** The window that made the last change. */
  readonly by: string;
  /** When it was made and last changed: instants, ISO 8601. */
  readonly made: string;
  readonly changed: string;
}

export interface BriefingFile {
  /** The data that it was made for. */
  readonly dataset: { readonly id: string; readonly version: string };
  readonly briefing: Briefing;
  readonly kept?: KeptNote;
}

export type BriefingFileResult =
  | ({ readonly ok: true } & BriefingFile)
  | { readonly ok: false; readonly problems: readonly Problem[] };

const filled = (maximum: number) =>
  v.pipe(v.string(), v.maxLength(maximum), v.regex(/\S/, 'must not be blank'));
const passage = (maximum: number) => v.pipe(v.string(), v.maxLength(maximum));
const word = filled(100);

const BriefingFileSchema = v.object({
  format: v.literal(BRIEFING_FORMAT),
  dataset: v.object({ id, version: word }),
  briefing: v.object({
    id,
    title: filled(BRIEFING_LIMITS.title),
    label: v.exactOptional(filled(BRIEFING_LIMITS.title)),
    scenes: v.pipe(
      v.array(
        v.object({
          id,
          title: filled(BRIEFING_LIMITS.title),
          caption: passage(BRIEFING_LIMITS.text),
          notes: passage(BRIEFING_LIMITS.text),
          view: passage(BRIEFING_LIMITS.view),
          ...scenePartEntries,
        }),
      ),
      v.maxLength(BRIEFING_LIMITS.scenes),
    ),
  }),
  kept: v.exactOptional(
    v.object({
      revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
      by: word,
      made: word,
      changed: word,
    }),
  ),
});

/** Reads a briefing file. Never throws; a file with any fault is refused with all its problems at once. */
export function readBriefingFile(text: string): BriefingFileResult {
  const json = readJson(text);
  if (!json.ok) return refuse([json.problem]);
  const newer = newerFormat(json.value);
  if (newer) return refuse([newer]);
  const read = judge(BriefingFileSchema, json.value);
  if (!read.success) return refuse(read.issues.map((issue) => problemOf(issue, [])));
  const { format: _format, ...file } = read.output;
  const faults = [...repeatedScenes(file.briefing), ...looseAnnotations(file.briefing)];
  return faults.length > 0 ? refuse(faults) : { ok: true, ...file };
}

/** Reads the bytes of a briefing file, which must be UTF-8. Never throws. */
export function readBriefingBytes(bytes: Uint8Array): BriefingFileResult {
  const form = unreadableForm(bytes);
  if (form) return refuse([{ path: '', message: `is ${form}` }]);
  try {
    return readBriefingFile(utf8Decoder().decode(bytes));
  } catch {
    return refuse([{ path: '', message: NOT_UTF8 }]);
  }
}

const refuse = (problems: readonly Problem[]): BriefingFileResult => ({ ok: false, problems });

function newerFormat(value: unknown): Problem | null {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format !== 'string' || !/^relata-briefing\/\d+$/.test(format)) return null;
  if (format === BRIEFING_FORMAT) return null;
  return { path: 'format', message: `is ${format}, and this page reads only ${BRIEFING_FORMAT}` };
}

const repeatedScenes = ({ scenes }: Briefing): Problem[] =>
  scenes.flatMap((scene, index) =>
    scenes.findIndex((other) => other.id === scene.id) < index
      ? [{ path: `briefing.scenes[${index}].id`, message: `“${scene.id}” is used before` }]
      : [],
  );

const looseAnnotations = ({ scenes }: Briefing): Problem[] =>
  scenes.flatMap(({ annotations = [] }, scene) =>
    annotations.flatMap((annotation, index) => {
      const path = `briefing.scenes[${scene}].annotations[${index}]`;
      if (!isTied(annotation)) return [{ path, message: 'must be tied to just one of claim, span and lane' }];
      const date = annotation.span === undefined ? null : parseEdtf(annotation.span);
      return date && 'problem' in date
        ? [{ path: `${path}.span`, message: `“${annotation.span}”: ${date.problem}` }]
        : [];
    }),
  );

/**
 * The dataset with the briefing of a `relata-briefing/1` file before its others; it takes the place of one with its id.
 * The data, and with them their version, stay what they are. A briefing that cannot be read is left out with a warning.
 */
export function briefingFirst(dataset: Dataset, text: string, warn: Warn): Dataset {
  const file = readBriefingFile(text);
  if (!file.ok) {
    for (const problem of file.problems) warn(problem);
    return dataset;
  }
  const others = dataset.briefings.filter(({ id }) => id !== file.briefing.id);
  return { ...dataset, briefings: [file.briefing, ...others] };
}
