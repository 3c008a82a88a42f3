/** The text of a `relata/1` file → Dataset. */
import * as v from 'valibot';
import { claimsOf, type Dataset } from '../../model/dataset';
import { type Known, type ReadDate, rememberDates } from './checkClaim';
import { datasetVersion } from './datasetVersion';
import { tooManyClaims } from './loadLimit';
import { type Problem, problemOf } from './problem';
import { readBriefings } from './readBriefings';
import { type Claims, countClaims, readClaims, type Steps } from './readClaims';
import { type Envelope, readEras, readParagraphs, readPeople, readSources } from './readContext';
import { readJson } from './readJson';
import { keepFirst, readRecords, type Warn } from './readRecords';
import { EnvelopeSchema, FileSchema, HeadingSchema, ParagraphNoteSchema, ThemeSchema } from './schema';

export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));

/** A file of which all is read but its claims. */
interface Opened {
  /** What its claims may name. */
  readonly known: Known;
  readonly withClaims: (claims: Claims) => Dataset;
}

/** Reads all of a file but its claims. */
export function openDataset(file: Envelope, version: string, readDate: ReadDate, warn: Warn): Opened {
  const sources = readSources(file, readDate, warn);
  const people = readPeople(file, warn);
  const themes = keepFirst(readRecords('themes', ThemeSchema, file.themes, warn), warn);
  const headings = readRecords('headings', HeadingSchema, file.headings, warn);
  const notes = readRecords('paragraphNotes', ParagraphNoteSchema, file.paragraphNotes, warn);
  const eras = readEras(file, readDate, warn);
  return {
    known: {
      people: idsOf(people),
      themes: idsOf(themes.map(({ value }) => value)),
      sources: new Map(sources.map((source) => [source.id, source])),
      readDate,
    },
    withClaims: (claims) => ({
      id: file.id,
      title: file.title,
      subtitle: file.subtitle,
      about: file.about,
      language: file.language,
      method: file.method,
      sources,
      people,
      themes: themes.map(({ value }) => value),
      eras,
      ...claims,
      headings: readParagraphs(headings, sources, warn),
      paragraphNotes: readParagraphs(notes, sources, warn),
      briefings: readBriefings(file, warn),
      version,
    }),
  };
}

export const refuse = (problems: readonly Problem[]): ParseResult => ({ ok: false, problems });

/**
 * Reads a dataset file of format `relata/1`, pausing every few milliseconds to say how far it has come. Throws
 * nothing but `GrammarMissing`.
 *
 * A text that is not JSON, or whose outer shape is wrong, or that has more claims than can be shown, or none that can be
 * used, is refused with all its problems at once. Otherwise broken records are left out and links that lead nowhere are
 * cut, each with a warning. `version` names the text (see `datasetVersion`).
 */
export function* parseSteps(text: string): Steps<ParseResult> {
  const json = readJson(text);
  if (!json.ok) return refuse([json.problem]);
  const envelope = v.safeParse(EnvelopeSchema, json.value);
  if (!envelope.success) {
    const { issues = [] } = v.safeParse(FileSchema, json.value);
    return refuse(issues.map((issue) => problemOf(issue, [])));
  }
  const total = countClaims(envelope.output);
  const problem = tooManyClaims(total);
  if (problem) return refuse([problem]);
  const warnings: Problem[] = [];
  const warn: Warn = (warning) => warnings.push(warning);
  const file = openDataset(envelope.output, datasetVersion(text), rememberDates(), warn);
  const claims = yield* readClaims(envelope.output, file.known, warn);
  const dataset = file.withClaims(claims);
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
