/** Dataset ⇄ the sheets of a workbook or the files of a folder, which open again to the same claims. */

import { isFields } from '../../lib/fields';
import type { Dataset } from '../../model/dataset';
import { revisionsOf, sayRevisions } from '../../model/words/revisions';
import { timeOf } from '../edtf/dateEnds';
import { formatDataset } from '../schema/formatDataset';
import { fromPaths, type Json, type JsonObject, pathsIn, recordOf, rowOf } from './cells';
import {
  BY_HAND,
  CITATION_COLUMNS,
  CLAIM_COLUMNS,
  type Column,
  DATASET_HEADINGS,
  DETAIL_COLUMNS,
  DISPUTE_COLUMNS,
  PERSON_COLUMNS,
  RELATION_COLUMNS,
  REVISION_COLUMNS,
  SOURCE_COLUMNS,
} from './columns';
import { headingOf } from './headings';

/** Cells as text, the first row the headings. */
export interface DataSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly JsonObject[]) : [];
const objectOf = (value: Json | undefined): JsonObject => (isFields(value) ? value : {});

/** Kinds by which sums and periods are told from events in one sheet. */
const LISTS = { events: null, sums: 'sum', periods: 'period' } as const;

/** A date as one text, also where the file has its two ends. */
function withOneDate(time: Json | undefined): JsonObject {
  const { begin, end, ...rest } = objectOf(time);
  return begin === undefined && end === undefined ? rest : { ...rest, edtf: `${begin ?? ''}/${end ?? ''}` };
}

const claimsIn = (file: JsonObject): readonly JsonObject[] =>
  Object.entries(LISTS).flatMap(([list, kind]) =>
    listOf(file[list]).map((claim) => ({
      ...claim,
      ...(kind && { kind }),
      date: withOneDate(claim['date']),
      ...(claim['others'] !== undefined && { others: withOneDate(claim['others']) }),
    })),
  );

const ofClaim = (
  claim: JsonObject,
  list: readonly JsonObject[],
  more: JsonObject = {},
): readonly JsonObject[] => list.map((item) => ({ ...item, claim: claim['id'] ?? '', ...more }));

function citationsOf(claim: JsonObject): readonly JsonObject[] {
  const disputes = listOf(claim['disputed']).flatMap((dispute, at) =>
    ofClaim(claim, listOf(dispute['citations']), { of: `dispute ${at + 1}` }),
  );
  return [
    ...ofClaim(claim, listOf(claim['citations']), { of: 'claim' }),
    ...ofClaim(claim, listOf(objectOf(claim['others'])['citations']), { of: 'others' }),
    ...disputes,
  ];
}

const sheet = (name: string, columns: readonly Column[], records: readonly JsonObject[]): DataSheet => ({
  name,
  rows: [columns.map(([path]) => headingOf(path)), ...records.map((record) => rowOf(record, columns))],
});

/** The sheet of claims with what was changed by hand in words, where anything was; the sheet of changes is what is read again. */
function withByHand({ name, rows: [headings = [], ...rows] }: DataSheet, dataset: Dataset): DataSheet {
  if (dataset.revisions.length === 0) return { name, rows: [headings, ...rows] };
  const said = rows.map((row) => [...row, sayRevisions(revisionsOf(row[0] ?? '', dataset))]);
  return { name, rows: [[...headings, BY_HAND], ...said] };
}

/** The sheet of changes with what each claim is called, for whoever reads it; nothing is read from that. */
function withTitles(
  { name, rows: [headings = [], ...rows] }: DataSheet,
  claims: readonly JsonObject[],
): DataSheet {
  const titles = new Map(claims.map(({ id, title }) => [id, String(title ?? '')]));
  const titled = rows.map((row) => [...row, titles.get(row[0] ?? '') ?? '']);
  return { name, rows: [[...headings, headingOf('title')], ...titled] };
}

/** A source of which no publisher is named goes by its title in a file, and has an empty cell in a sheet. */
const withoutOwnPublisher = (source: JsonObject): JsonObject =>
  source['publisher'] === source['title'] ? { ...source, publisher: '' } : source;
const withPublisher = (source: JsonObject): JsonObject => ({ publisher: source['title'] ?? '', ...source });

/** All of a dataset as sheets: claims, people, sources, citations, what else belongs to a claim, changes, and the rest. */
export function sheetsOfDataset(dataset: Dataset): readonly DataSheet[] {
  const file = JSON.parse(formatDataset(dataset)) as JsonObject;
  const { events: _e, sums: _s, periods: _p, people, sources, revisions, ...rest } = file;
  const claims = claimsIn(file);
  const all = (of: (claim: JsonObject) => readonly JsonObject[]) => claims.flatMap(of);
  return [
    withByHand(sheet('claims', CLAIM_COLUMNS, claims), dataset),
    sheet('people', PERSON_COLUMNS, listOf(people)),
    sheet('sources', SOURCE_COLUMNS, listOf(sources).map(withoutOwnPublisher)),
    sheet('citations', CITATION_COLUMNS, all(citationsOf)),
    sheet(
      'relations',
      RELATION_COLUMNS,
      all((claim) => ofClaim(claim, listOf(claim['related']))),
    ),
    sheet(
      'disputes',
      DISPUTE_COLUMNS,
      all((claim) => ofClaim(claim, listOf(claim['disputed']))),
    ),
    sheet(
      'details',
      DETAIL_COLUMNS,
      all((claim) => ofClaim(claim, listOf(claim['details']))),
    ),
    ...(revisions === undefined
      ? []
      : [withTitles(sheet('changes', REVISION_COLUMNS, listOf(revisions)), claims)]),
    { name: 'dataset', rows: [DATASET_HEADINGS, ...pathsIn(rest, '')] },
  ];
}

/** The records of a sheet by its name; none where there is no such sheet. */
function recordsIn(
  sheets: readonly DataSheet[],
  name: string,
  columns: readonly Column[],
): readonly JsonObject[] {
  const [headings = [], ...rows] = sheets.find((one) => one.name === name)?.rows ?? [];
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => recordOf(headings, cells, columns));
}

/** The records that belong to a claim, without its id. */
function byClaim(records: readonly JsonObject[]): (id: Json | undefined) => readonly JsonObject[] {
  const groups = new Map<Json, JsonObject[]>();
  for (const { claim = '', ...record } of records) {
    const group = groups.get(claim) ?? [];
    group.push(record);
    groups.set(claim, group);
  }
  return (id) => groups.get(id ?? '') ?? [];
}

/** A date as the file has it. What is no text is left as it is, for the reader to say so. */
function withEnds(time: Json | undefined): JsonObject {
  const { edtf = null, ...rest } = objectOf(time);
  return { ...(typeof edtf === 'string' ? timeOf(edtf) : { edtf }), ...rest };
}

/** Whether sheets are those of a dataset. */
export const areDataSheets = (sheets: readonly DataSheet[]): boolean =>
  ['claims', 'sources', 'citations', 'dataset'].every((name) => sheets.some((one) => one.name === name));

/** The text of a `relata/2` file of such sheets; claims are read by their own reader after it. Throws on cells that are none. */
export function fileOfSheets(sheets: readonly DataSheet[]): string {
  const citations = byClaim(recordsIn(sheets, 'citations', CITATION_COLUMNS));
  const relations = byClaim(recordsIn(sheets, 'relations', RELATION_COLUMNS));
  const disputes = byClaim(recordsIn(sheets, 'disputes', DISPUTE_COLUMNS));
  const details = byClaim(recordsIn(sheets, 'details', DETAIL_COLUMNS));
  const claims = recordsIn(sheets, 'claims', CLAIM_COLUMNS).map((claim): JsonObject => {
    const { id } = claim;
    const cited = (of: string) =>
      citations(id)
        .filter((citation) => citation['of'] === of)
        .map(({ of: _of, ...citation }) => citation);
    const disputed = disputes(id).map((dispute, at) => ({
      ...dispute,
      citations: cited(`dispute ${at + 1}`),
    }));
    const others = objectOf(claim['others']);
    return {
      ...claim,
      date: withEnds(claim['date']),
      ...(others['finding'] !== undefined && { others: { ...withEnds(others), citations: cited('others') } }),
      citations: cited('claim'),
      ...(disputed.length > 0 && { disputed }),
      related: relations(id),
      ...(details(id).length > 0 && { details: details(id) }),
    };
  });
  const revisions = recordsIn(sheets, 'changes', REVISION_COLUMNS);
  const rest = (sheets.find((one) => one.name === 'dataset')?.rows ?? []).slice(1);
  return JSON.stringify({
    ...fromPaths(rest.map(([path = '', text = '']) => [path, text])),
    people: recordsIn(sheets, 'people', PERSON_COLUMNS),
    sources: recordsIn(sheets, 'sources', SOURCE_COLUMNS).map(withPublisher),
    ...(revisions.length > 0 && { revisions }),
    events: claims.filter(({ kind }) => kind !== 'sum' && kind !== 'period'),
    sums: claims.filter(({ kind }) => kind === 'sum').map(withoutKind),
    periods: claims.filter(({ kind }) => kind === 'period').map(withoutKind),
  });
}

const withoutKind = ({ kind: _kind, ...claim }: JsonObject) => claim;
