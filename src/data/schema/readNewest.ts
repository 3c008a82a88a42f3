/** A dataset file of the newest format, as JSON, to the dataset. */

import { formatFigure } from '../../lib/number';
import { CLAIM_LISTS, claimsOf, type Dataset, type Source, type Theme } from '../../model/dataset';
import { parseDate } from '../edtf/dateEnds';
import { memoizedReadDate } from '../edtf/parseEdtf';
import type { Problem } from './problem';
import { readBriefings } from './readBriefings';
import { type ClaimLists, type Known, readClaims, type Steps } from './readClaims';
import {
  type Envelope,
  readHighlights,
  readParagraphs,
  readParties,
  readPresets,
  readRevisions,
  readSources,
  readWords,
} from './readContext';
import { keepFirst, readRecords, type Warn } from './readRecords';
import { EnvelopeSchema, HeadingSchema, judge, ParagraphNoteSchema, ThemeSchema } from './schema';

/** Maximum number of claims: beyond it a tab runs out of memory, or leaves the reader waiting for every answer. */
export const MAX_CLAIMS = 200_000;
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

export type Refusal = ParseResult & { readonly ok: false };

export const refuse = (problems: readonly Problem[]): Refusal => ({ ok: false, problems });

/**
 * The problems of a file that has more records than can be shown; `claimLists` names the lists that hold claims. Counted before
 * anything is judged, which takes long.
 */
export function tooManyRecords(
  file: unknown,
  claimLists: ReadonlySet<string> = new Set(CLAIM_LISTS),
): Problem[] {
  if (typeof file !== 'object' || file === null) return [];
  const lists = Object.entries(file).flatMap(([name, list]) =>
    Array.isArray(list) ? [{ name, count: list.length }] : [],
  );
  const claims = lists.filter(({ name }) => claimLists.has(name)).reduce((sum, { count }) => sum + count, 0);
  const most = (count: number, maximum: number, what: string) =>
    `there are ${formatFigure(count)} ${what}, where at most ${formatFigure(maximum)} can be shown`;
  return [
    ...(claims > MAX_CLAIMS ? [{ path: '', message: most(claims, MAX_CLAIMS, 'claims') }] : []),
    ...lists
      .filter(({ name, count }) => !claimLists.has(name) && count > MAX_RECORDS)
      .map(({ name, count }) => ({ path: name, message: most(count, MAX_RECORDS, 'entries') })),
  ];
}

/** Adds to `problems` up to the maximum; then one that says so. */
export const addProblem = (problems: Problem[], problem: Problem): void => {
  if (problems.length < MAX_PROBLEMS) problems.push(problem);
  else if (problems.length === MAX_PROBLEMS)
    problems.push({
      path: '',
      message: `has more than ${formatFigure(MAX_PROBLEMS)} faults; the others are not named`,
    });
};

/** What the claims of a file may name. */
export interface Named extends ReturnType<typeof readParties> {
  readonly sources: readonly Source[];
  readonly themes: readonly Theme[];
  readonly known: Known;
  /** What was left out of it. */
  readonly warnings: readonly Problem[];
}

function readNamed(file: Envelope): Named {
  const warnings: Problem[] = [];
  const warn: Warn = (problem) => addProblem(warnings, problem);
  const readDate = memoizedReadDate(parseDate);
  const sources = readSources(file, readDate, warn);
  const { people, parties } = readParties(file, warn);
  const themes = keepFirst(readRecords('themes', ThemeSchema, file.themes, warn), warn).map(
    ({ value }) => value,
  );
  const known = {
    people: idsOf(people),
    parties: idsOf([...people, ...parties]),
    themes: idsOf(themes),
    sources: new Map(sources.map((source) => [source.id, source])),
    readDate,
  };
  return { sources, people, parties, themes, known, warnings };
}

/** What claims may name in JSON of the newest format. Null where the outer shape is wrong. */
export function openNamed(value: unknown): Named | null {
  const envelope = judge(EnvelopeSchema, value);
  return envelope.success ? readNamed(envelope.output) : null;
}

/**
 * Opens JSON of the newest format. Broken records are left out, each with a warning, where `placeOf` says how the file itself
 * names a place; `version` names its text (see `datasetVersion`). `named` is given where it was read before (see
 * `openNamed`). Null where the outer shape is wrong.
 */
export function openNewest(
  value: unknown,
  version: string,
  placeOf = (path: string): string => path,
  named?: Named,
): OpenDataset | null {
  const envelope = judge(EnvelopeSchema, value);
  if (!envelope.success) return null;
  const warnings: Problem[] = [];
  const warn = (problem: Problem) => addProblem(warnings, { ...problem, path: placeOf(problem.path) });
  const file = envelope.output;
  const total = file.events.length + file.sums.length + file.periods.length;
  return { ok: true, file, total, warnings, ...readFrame(file, named ?? readNamed(file), version, warn) };
}

/** The frame around the claims. */
function readFrame(file: Envelope, named: Named, version: string, warn: Warn) {
  const { sources, people, parties, themes, known } = named;
  const { readDate } = known;
  for (const problem of named.warnings) warn(problem);
  const headings = readRecords('headings', HeadingSchema, file.headings, warn);
  const notes = readRecords('paragraphNotes', ParagraphNoteSchema, file.paragraphNotes, warn);
  const presets = readPresets(file, readDate, warn);
  const words = readWords(file, warn);
  const { id, title, standfirst, about, language, clock, method } = file;
  return {
    warn,
    known,
    withClaims: (claims: ClaimLists, hasClaim: (id: string) => boolean): Dataset => ({
      ...{ id, title, ...(standfirst && { standfirst }), about, language, ...(clock && { clock }), method },
      ...{ ...words, parties, sources, people, themes, presets },
      ...{ events: claims.events, sums: claims.sums, periods: claims.periods },
      highlights: readHighlights(file, hasClaim, warn),
      headings: readParagraphs(headings, sources, warn),
      paragraphNotes: readParagraphs(notes, sources, warn),
      briefings: readBriefings(file, { hasClaim, readDate, lanes: words.lanes, people, themes }, warn),
      revisions: readRevisions(file, hasClaim, warn),
      version,
    }),
  };
}

/**
 * Reads the claims of an opened file, pausing every few milliseconds to say how far it has come. Claims that are broken are
 * left out and links that lead nowhere are cut, each with a warning; a file none of whose claims can be used is refused.
 */
export function* claimSteps({
  file,
  total,
  known,
  warnings,
  warn,
  withClaims,
}: OpenDataset): Steps<ParseResult> {
  const claims = yield* readClaims(file, total, known, warn);
  const dataset = withClaims(claims, (id) => claims.ids.has(id));
  if (total > 0 && claimsOf(dataset).length === 0) return refuse(warnings);
  return { ok: true, dataset, warnings };
}
