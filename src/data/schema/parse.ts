import * as v from 'valibot';
import { fnv1a } from '../../lib/hash';
import { formatFigure } from '../../lib/number';
import { claimsOf, type Dataset } from '../../model/dataset';
import { memoizedReadDate } from '../edtf/parseEdtf';
import { type Problem, problemOf } from './problem';
import { readBriefings } from './readBriefings';
import { type ClaimLists, type Known, parseDate, readClaims, type Steps } from './readClaims';
import {
  type Envelope,
  readHighlights,
  readParagraphs,
  readParties,
  readPresets,
  readSources,
  readWords,
} from './readContext';
import { readJson } from './readJson';
import { keepFirst, readRecords, type Warn } from './readRecords';
import { EnvelopeSchema, FileSchema, HeadingSchema, ParagraphNoteSchema, ThemeSchema } from './schema';
import { upgrade } from './upgrade';

/**
 * Names the text of a dataset file: its FNV-1a digest, 8 hex digits. Two ways to write the same count as one, since a
 * page that carries the text writes it so: any end of line, and `<` as `\u003c`.
 */
export function datasetVersion(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return fnv1a(lines.replaceAll('\\u003c', '<'));
}

/** Maximum number of claims: beyond it a tab runs out of memory, or leaves the reader waiting for every answer. */
const MAX_CLAIMS = 200_000;

export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));

/** A file of which everything but the claims is read. */
export interface OpenDataset {
  readonly ok: true;
  readonly file: Envelope;
  /** Number of claims in the file, sound or not. */
  readonly total: number;
  /** What claims may refer to. */
  readonly known: Known;
  readonly warnings: readonly Problem[];
  readonly warn: Warn;
  /** `hasClaim` tells the ids of all claims, also of those that are kept elsewhere. */
  readonly withClaims: (claims: ClaimLists, hasClaim: (id: string) => boolean) => Dataset;
}

type Refusal = ParseResult & { readonly ok: false };

export const refuse = (problems: readonly Problem[]): Refusal => ({ ok: false, problems });

/** A problem if the file has more claims than can be shown. */
function tooManyClaims(count: number): Problem | null {
  if (count <= MAX_CLAIMS) return null;
  const [found, maximum] = [count, MAX_CLAIMS].map(formatFigure);
  return { path: '', message: `there are ${found} claims, where at most ${maximum} can be shown` };
}

/**
 * Reads all of a dataset file but its claims; one of an older format is upgraded first. Never throws.
 *
 * A text that is not JSON, whose outer shape is wrong, or that has too many claims is refused with all its problems at
 * once. Otherwise broken records are left out, each with a warning. `version` names the text (see `datasetVersion`).
 */
export function openDataset(text: string): OpenDataset | Refusal {
  const json = readJson(text);
  if (!json.ok) return refuse([json.problem]);
  const { value, placeOf } = upgrade(json.value);
  const placed = (problem: Problem): Problem => ({ ...problem, path: placeOf(problem.path) });
  const envelope = v.safeParse(EnvelopeSchema, value);
  if (!envelope.success) {
    const { issues = [] } = v.safeParse(FileSchema, value);
    return refuse(issues.map((issue) => placed(problemOf(issue, []))));
  }
  const file = envelope.output;
  const total = file.events.length + file.sums.length + file.periods.length;
  const problem = tooManyClaims(total);
  if (problem) return refuse([problem]);
  const warnings: Problem[] = [];
  return {
    ok: true,
    file,
    total,
    warnings,
    ...readFrame(file, datasetVersion(text), (one) => warnings.push(placed(one))),
  };
}

/** The frame around the claims, and what they may refer to. */
function readFrame(file: Envelope, version: string, warn: Warn) {
  const readDate = memoizedReadDate(parseDate);
  const sources = readSources(file, readDate, warn);
  const { people, parties } = readParties(file, warn);
  const themes = keepFirst(readRecords('themes', ThemeSchema, file.themes, warn), warn).map(
    ({ value }) => value,
  );
  const headings = readRecords('headings', HeadingSchema, file.headings, warn);
  const notes = readRecords('paragraphNotes', ParagraphNoteSchema, file.paragraphNotes, warn);
  const presets = readPresets(file, readDate, warn);
  const words = readWords(file, warn);
  const { id, title, standfirst, about, language, clock, method } = file;
  return {
    warn,
    known: {
      people: idsOf(people),
      parties: idsOf([...people, ...parties]),
      themes: idsOf(themes),
      sources: new Map(sources.map((source) => [source.id, source])),
      readDate,
    },
    withClaims: (claims: ClaimLists, hasClaim: (id: string) => boolean): Dataset => ({
      ...{ id, title, ...(standfirst && { standfirst }), about, language, ...(clock && { clock }), method },
      ...{ ...words, parties, sources, people, themes, presets },
      ...{ events: claims.events, sums: claims.sums, periods: claims.periods },
      highlights: readHighlights(file, hasClaim, warn),
      headings: readParagraphs(headings, sources, warn),
      paragraphNotes: readParagraphs(notes, sources, warn),
      briefings: readBriefings(file, { hasClaim, readDate, lanes: words.lanes, people, themes }, warn),
      version,
    }),
  };
}

/**
 * Reads a dataset file (see `openDataset`), pausing every few milliseconds to say how far it has come. Claims that are
 * broken are left out and links that lead nowhere are cut, each with a warning; a file none of whose claims can be used
 * is refused.
 */
export function* parseSteps(text: string): Steps<ParseResult> {
  const opened = openDataset(text);
  if (!opened.ok) return opened;
  const { file, total, known, warnings, warn, withClaims } = opened;
  const claims = yield* readClaims(file, total, known, warn);
  const dataset = withClaims(claims, (id) => claims.ids.has(id));
  if (total > 0 && claimsOf(dataset).length === 0) return refuse(warnings);
  return { ok: true, dataset, warnings };
}

/** `parseSteps` without a pause. */
export function parseDataset(text: string): ParseResult {
  const steps = parseSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
