/** The text of a `relata/1` file → Dataset. */
import * as v from 'valibot';
import { claimsOf, type Dataset } from '../model/dataset';
import { fnv1a } from '../model/fnv1a';
import { rememberDates } from './checkClaim';
import { type Problem, problemOf } from './problem';
import { readBriefings } from './readBriefings';
import { readClaims } from './readClaims';
import { type Envelope, readEras, readParagraphs, readPeople, readSources } from './readContext';
import { readJson } from './readJson';
import { keepFirst, readRecords, type Warn } from './readRecords';
import { EnvelopeSchema, FileSchema, HeadingSchema, ParagraphNoteSchema, ThemeSchema } from './schema';

export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));

function readDataset(file: Envelope, version: string, warn: Warn): Dataset {
  const readDate = rememberDates();
  const sources = readSources(file, readDate, warn);
  const people = readPeople(file, warn);
  const themes = keepFirst(readRecords('themes', ThemeSchema, file.themes, warn), warn);
  const known = {
    people: idsOf(people),
    themes: idsOf(themes.map(({ value }) => value)),
    sources: new Map(sources.map((source) => [source.id, source])),
    readDate,
  };
  const headings = readRecords('headings', HeadingSchema, file.headings, warn);
  const notes = readRecords('paragraphNotes', ParagraphNoteSchema, file.paragraphNotes, warn);
  return {
    id: file.id,
    title: file.title,
    subtitle: file.subtitle,
    about: file.about,
    language: file.language,
    method: file.method,
    sources,
    people,
    themes: themes.map(({ value }) => value),
    eras: readEras(file, readDate, warn),
    ...readClaims(file, known, warn),
    headings: readParagraphs(headings, sources, warn),
    paragraphNotes: readParagraphs(notes, sources, warn),
    briefings: readBriefings(file, warn),
    version,
  };
}

const refuse = (problems: readonly Problem[]): ParseResult => ({ ok: false, problems });

const holdsClaims = ({ events, aid, periods }: Envelope) =>
  [events, aid, periods].some((list) => list.length > 0);

/**
 * Reads a dataset file of format `relata/1`. Never throws.
 *
 * A text that is not JSON, or whose outer shape is wrong, or none of whose claims can be used, is refused with all its
 * problems at once. Otherwise broken records are left out and links that lead nowhere are cut, each with a warning.
 * `version` is the FNV-1a digest of the text.
 */
export function parseDataset(text: string): ParseResult {
  const json = readJson(text);
  if (!json.ok) return refuse([json.problem]);
  const envelope = v.safeParse(EnvelopeSchema, json.value);
  if (!envelope.success) {
    const { issues = [] } = v.safeParse(FileSchema, json.value);
    return refuse(issues.map((issue) => problemOf(issue, [])));
  }
  const warnings: Problem[] = [];
  const dataset = readDataset(envelope.output, fnv1a(text), (problem) => warnings.push(problem));
  if (holdsClaims(envelope.output) && claimsOf(dataset).length === 0) return refuse(warnings);
  return { ok: true, dataset, warnings };
}
