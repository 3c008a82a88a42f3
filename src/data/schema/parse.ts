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
import { EnvelopeSchema, FileSchema, HeadingSchema, judge, ParagraphNoteSchema, ThemeSchema } from './schema';
import { claimListNames, upgrade } from './upgrade';

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
/** Maximum number of records of any other list. */
const MAX_RECORDS = 50_000;
/** Maximum number of faults that are named; the rest are passed over. */
const MAX_PROBLEMS = 10_000;

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

/** The problems of a file that has more records than can be shown. Counted before anything is judged, which takes long. */
export function tooManyRecords(file: unknown): Problem[] {
  if (typeof file !== 'object' || file === null) return [];
  const lists = Object.entries(file).flatMap(([name, list]) =>
    Array.isArray(list) ? [{ name, count: list.length }] : [],
  );
  const claims = lists
    .filter(({ name }) => claimListNames.has(name))
    .reduce((sum, { count }) => sum + count, 0);
  const most = (count: number, maximum: number, what: string) =>
    `there are ${formatFigure(count)} ${what}, where at most ${formatFigure(maximum)} can be shown`;
  return [
    ...(claims > MAX_CLAIMS ? [{ path: '', message: most(claims, MAX_CLAIMS, 'claims') }] : []),
    ...lists
      .filter(({ name, count }) => !claimListNames.has(name) && count > MAX_RECORDS)
      .map(({ name, count }) => ({ path: name, message: most(count, MAX_RECORDS, 'entries') })),
  ];
}

/** Adds to `problems` up to the maximum; then one that says so. */
const addProblem = (problems: Problem[], problem: Problem): void => {
  if (problems.length < MAX_PROBLEMS) problems.push(problem);
  else if (problems.length === MAX_PROBLEMS)
    problems.push({
      path: '',
      message: `has more than ${formatFigure(MAX_PROBLEMS)} faults; the others are not named`,
    });
};

/**
 * Reads all of a dataset file but its claims; one of an older format is upgraded first. Never throws.
 *
 * A text that is not JSON, whose outer shape is wrong, or that has too many records is refused with all its problems at
 * once. Otherwise broken records are left out, each with a warning. `version` names the text (see `datasetVersion`).
 */
export function openDataset(text: string, version?: string): OpenDataset | Refusal {
  const json = readJson(text);
  return json.ok ? openFile(json.value, version ?? datasetVersion(text)) : refuse([json.problem]);
}

/** `openDataset` of what a text says as JSON. */
export function openFile(json: unknown, version: string): OpenDataset | Refusal {
  const tooMany = tooManyRecords(json);
  if (tooMany.length > 0) return refuse(tooMany);
  const { value, placeOf } = upgrade(json);
  const warnings: Problem[] = [];
  const warn = (problem: Problem) => addProblem(warnings, { ...problem, path: placeOf(problem.path) });
  const envelope = judge(EnvelopeSchema, value);
  if (!envelope.success) {
    const { issues = [] } = judge(FileSchema, value);
    for (const issue of issues) warn(problemOf(issue, []));
    return refuse(warnings);
  }
  const file = envelope.output;
  const total = file.events.length + file.sums.length + file.periods.length;
  return { ok: true, file, total, warnings, ...readFrame(file, version, warn) };
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
export function* parseSteps(text: string, version?: string): Steps<ParseResult> {
  const opened = openDataset(text, version);
  if (!opened.ok) return opened;
  const { file, total, known, warnings, warn, withClaims } = opened;
  const claims = yield* readClaims(file, total, known, warn);
  const dataset = withClaims(claims, (id) => claims.ids.has(id));
  if (total > 0 && claimsOf(dataset).length === 0) return refuse(warnings);
  return { ok: true, dataset, warnings };
}

/** `parseSteps` without a pause. */
export function parseDataset(text: string, version?: string): ParseResult {
  const steps = parseSteps(text, version);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
