/**
 * A table as a file of the same chronology: its rows are matched to claims, and what its columns say is put in the place of
 * what these claims say. What a table has no column for stays.
 */
import { group } from 'd3-array';
import { saysSame } from '../../data/chronologies/fields';
import {
  type FileRecord,
  headOf,
  keyOf,
  type List,
  listOf,
  type Records,
} from '../../data/chronologies/records';
import { edtfOf, timeOf } from '../../data/edtf/dateEnds';
import type { Table } from '../../data/import/formats/sheet';
import { datasetOfTable } from '../../data/import/mapping/datasetOfTable';
import type { Mapping, TextField } from '../../data/import/mapping/mapping';
import { noSource } from '../../data/import/mapping/registry';
import { matchRows, type Named, namedRows, type Part, plainText } from '../../data/import/matchRows';
import type { RawDataset, RawEvent } from '../../data/schema/schema';
import { recordOf } from '../../data/sheets/cells';
import { CLAIM_COLUMNS } from '../../data/sheets/columns';
import { columnOf } from '../../data/sheets/headings';
import { type ReadTable, savedTable } from '../../data/sheets/savedTable';
import { NO_SOURCE, TABLE_SOURCE } from '../../model/dataset';
import {
  changeClaim,
  citationsOf,
  type FiledClaim,
  filedClaims,
  freshId,
  idsIn,
  removeClaim,
} from '../edit/claimEdits';
import { type FiledDate, textOf } from '../edit/fieldValues';

export interface ProposedTable {
  readonly records: Records;
  /** What the records would be if the table that they were opened from were proposed; absent where it is not at hand. */
  readonly base?: Records;
  /** How the rows were matched, in sentences for the reader. */
  readonly notes: readonly string[];
}

const plain = (text: unknown): string => plainText(textOf(text));

/** A row as a claim, its people, themes and sources by the ids of the chronology. */
interface RowClaim extends Named {
  readonly event: RawEvent;
  /** Number of the row in the table's file. */
  readonly row: number | undefined;
}

/** A claim that is there already, as a row may name it. */
interface NamedClaim extends Named {
  readonly claim: FiledClaim;
}

/** What a claim says of a part by which rows are known; `id` is the one that a row may give it. */
function partOf(record: FileRecord, part: Part, id: string): string {
  switch (part) {
    case 'cells':
      return '';
    case 'id':
      return id;
    case 'date':
      return edtfOf((record['date'] as FiledDate | undefined) ?? {}) ?? '';
    case 'title':
      return plain(record['title']);
    case 'people':
      return idsIn(record['people']).toSorted().join(' ');
  }
}

const named = (claim: FiledClaim): NamedClaim => ({
  claim,
  textOf: (part) => partOf(claim.record, part, claim.record.id),
});

type Matches = ReadonlyMap<RowClaim, FiledClaim>;

/** Which claim each row is, of the rows and claims that no match holds yet. */
function matchClaims(rows: readonly RowClaim[], claims: readonly FiledClaim[], known: Matches): Matches {
  const taken = new Set(known.values());
  const pairs = matchRows(
    claims.filter((claim) => !taken.has(claim)).map(named),
    rows.filter((row) => !known.has(row)),
  );
  return new Map([...known, ...[...pairs].map(([row, { claim }]) => [row, claim] as const)]);
}

/** The ids by which the chronology knows what the table names; what it does not know yet is added. */
class Ids {
  #records: Records;
  readonly #file: RawDataset;

  constructor(records: Records, file: RawDataset) {
    this.#records = records;
    this.#file = file;
  }

  get records(): Records {
    return this.#records;
  }

  /** The id in the chronology of something in the table's file. */
  of(list: 'people' | 'themes' | 'sources', id: string): string {
    const made = this.#file[list].find((one) => one.id === id) as FileRecord | undefined;
    if (!made || id === TABLE_SOURCE || id === NO_SOURCE) return id;
    const names = namesOf(made);
    const known = listOf(this.#records, list).find((one) =>
      namesOf(one).some((name) => names.includes(name)),
    );
    if (known) return known.id;
    const fresh = freshId(this.#records, [list], id);
    this.#records = new Map(this.#records).set(keyOf(list, fresh), { ...made, id: fresh });
    return fresh;
  }

  /** The kind of the chronology that has this id or is called so. */
  kind(id: string): string {
    const made = this.#file.kinds?.find((one) => one.id === id)?.name ?? id;
    const kinds = headOf(this.#records).file.kinds ?? [];
    return kinds.find((one) => one.id === id || plain(one.name) === plain(made))?.id ?? id;
  }
}

/** What something may be called in a table: its name, its title, its address, and a source by publisher and title. */
const namesOf = ({ name, title, publisher, url }: FileRecord): readonly string[] =>
  [name, title, url, title && publisher && `${textOf(publisher)}: ${textOf(title)}`]
    .map(plain)
    .filter((text) => text !== '');

/** The fields of a claim that columns of a table can fill. */
const FIELDS: Readonly<Record<string, TextField>> = {
  title: 'title',
  summary: 'summary',
  short: 'short',
  kind: 'kind',
  place: 'place',
  people: 'people',
  themes: 'themes',
  quote: 'quote',
  confidence: 'confidence',
};

/** What a row says of a claim that is there already. */
function patchOf(record: FileRecord, event: RawEvent, mapping: Mapping, isOurs: boolean) {
  const patch: Record<string, unknown> = {};
  const row = event as unknown as Readonly<Record<string, unknown>>;
  for (const [field, column] of Object.entries(FIELDS)) {
    const isSaid = isOurs || mapping.fields[column] !== undefined;
    // A sum or a period has its kind by its list.
    if (isSaid && !(field === 'kind' && record['kind'] === undefined) && !saysSame(record[field], row[field]))
      patch[field] = row[field];
  }
  if (isOurs && !saysSame(record['details'], row['details'])) patch['details'] = row['details'];
  const date = record['date'] as FiledDate;
  const [now, next] = [edtfOf(date), edtfOf(event.date)];
  // A cell that could not be read says nothing about the date.
  const isRead = next !== null || event.date.wording === null;
  if (mapping.when !== undefined && isRead && now !== next) {
    const isOwn = date.basis === 'unstated' || date.basis === 'set';
    const basis = next === null ? 'unstated' : isOwn ? 'stated' : date.basis;
    patch['date'] = { ...event.date, basis };
  }
  const cited = event.citations.filter(({ source }) => source !== TABLE_SOURCE && source !== NO_SOURCE);
  const citations = citationsOf(record);
  const has = (list: readonly { readonly source: string }[], id: string) =>
    list.some(({ source }) => source === id);
  if (mapping.fields.source !== undefined || mapping.fields.url !== undefined) {
    const next = [
      ...citations.filter(
        ({ source }) =>
          source === TABLE_SOURCE || has(cited, source) || (source === NO_SOURCE && cited.length === 0),
      ),
      ...cited.filter(({ source }) => !has(citations, source)),
    ];
    if (next.length > 0 && !saysSame(next, citations)) patch['citations'] = next;
  }
  return patch;
}

/** The event of a row with the ids of the chronology. */
function known(event: RawEvent, ids: Ids, rows: number): RawEvent {
  return {
    ...event,
    kind: ids.kind(event.kind),
    people: event.people.map((id) => ids.of('people', id)),
    themes: event.themes.map((id) => ids.of('themes', id)),
    citations: event.citations.map(({ source, paragraph, ...rest }) => ({
      ...rest,
      source: ids.of('sources', source),
      ...(paragraph !== undefined && paragraph <= rows && { paragraph }),
    })),
  };
}

const claims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/**
 * The records that a table proposes in the place of those that are there. Where the table is at hand that they were opened
 * from, its rows stand first in the place of what was changed here, and it is these that the proposing rows are found among
 * and told from: a cell that both tables have alike is no change, whatever a claim says now.
 */
export function proposedTable(
  now: Records,
  read: ReadTable,
  name: string,
  opened: ReadTable | null = null,
): ProposedTable {
  if (isClaimSheet(read.table.headings)) return proposedSheet(now, read.table);
  const saved = savedTable(read.table);
  if (saved) return withRows(now, saved, name, true).proposed;
  if (!opened || !now.has(keyOf('sources', TABLE_SOURCE))) return withRows(now, read, name).proposed;
  const { filled: base, claimIds } = withRows(now, opened, name, false, byRowNumber);
  return { ...withRows(base, read, name, false, byRowsOf(opened, read, claimIds)).proposed, base };
}

/** Finds claims of rows in another way than by what both say. Claims that are not in `others` are none of the other rows. */
type Finder = (
  rows: readonly RowClaim[],
  filed: readonly FiledClaim[],
) => { readonly pairs: Matches; readonly others: readonly FiledClaim[] };

/** The claims that rest on these rows of the table that they were opened from. */
const byRowNumber: Finder = (rows, filed) => {
  const claimsOn = group(
    filed,
    ({ record }) => citationsOf(record).find(({ source }) => source === TABLE_SOURCE)?.paragraph,
  );
  const found = [...group(rows, ({ row }) => row)].flatMap(([row, some]) => {
    const claims = claimsOn.get(row) ?? [];
    if (row === undefined || claims.length !== some.length) return [];
    return some.flatMap((one, at) => (claims[at] ? [[one, claims[at]] as const] : []));
  });
  return { pairs: new Map(found), others: filed };
};

/** The claims of those rows of an earlier table that these rows are. */
const byRowsOf =
  (earlier: ReadTable, later: ReadTable, claimIds: ReadonlyMap<RowClaim, string>): Finder =>
  (rows, filed) => {
    const [before, after] = [earlier, later].map(({ table, mapping }) => namedRows(table, mapping));
    const pairs = matchRows(before ?? [], after ?? []);
    const rowBefore = new Map([...pairs].map(([now, old]) => [now.row.number, old.row.number]));
    const claims = new Map(filed.map((claim) => [claim.record.id, claim]));
    const idsOn = group(claimIds, ([{ row }]) => row);
    const found = [...group(rows, ({ row }) => rowBefore.get(row ?? 0))].flatMap(([row, some]) =>
      some.flatMap((one, at) => {
        const claim = row === undefined ? undefined : claims.get(idsOn.get(row)?.[at]?.[1] ?? '');
        return claim ? [[one, claim] as const] : [];
      }),
    );
    const taken = new Set(claimIds.values());
    return { pairs: new Map(found), others: filed.filter(({ record }) => !taken.has(record.id)) };
  };

/** The records with what the rows say, and the claim of each; proposed, also without the claims that the table does not have. */
function withRows(
  now: Records,
  { table, mapping }: ReadTable,
  name: string,
  isSaved = false,
  find: Finder = (_, filed) => ({ pairs: new Map(), others: filed }),
) {
  const { file, unread } = datasetOfTable(table, mapping, name);
  const tableSource = now.get(keyOf('sources', TABLE_SOURCE)) as FileRecord | undefined;
  const isOurs = tableSource !== undefined && !isSaved;
  const ids = new Ids(now, file);
  const rows = Number(tableSource?.['paragraphs'] ?? Number.POSITIVE_INFINITY);
  const hasIds = mapping.fields.id !== undefined;
  const all = file.events.map((made): RowClaim => {
    const event = known(made as RawEvent, ids, rows);
    const record = event as unknown as FileRecord;
    return {
      event,
      row: made.citations.find(({ source }) => source === TABLE_SOURCE)?.paragraph,
      textOf: (part) => partOf(record, part, hasIds ? event.id : ''),
    };
  });
  const filed = filedClaims(now);
  const { pairs, others } = find(all, filed);
  const matched = matchClaims(all, others, pairs);
  const claimIds = new Map<RowClaim, string>();
  let records = ids.records;
  for (const row of all) {
    const claim = matched.get(row);
    if (claim) {
      claimIds.set(row, claim.record.id);
      const patch = patchOf(claim.record, row.event, mapping, isOurs);
      if (Object.keys(patch).length > 0) records = changeClaim(records, claim.record.id, patch);
      continue;
    }
    const id = freshId(records, ['events', 'sums', 'periods'], row.event.id);
    claimIds.set(row, id);
    records = new Map(records).set(keyOf('events', id), { ...row.event, id });
    if (row.event.citations.some(({ source }) => source === NO_SOURCE))
      records = new Map(records).set(keyOf('sources', NO_SOURCE), noSource());
    if (!isOurs) {
      const source = file.sources.find((one) => one.id === TABLE_SOURCE);
      if (source)
        records = new Map(records).set(keyOf('sources', TABLE_SOURCE), { ...source, primary: false });
    }
  }
  const found = new Set(matched.values());
  // What the page saves may be a part of it, by a filter.
  const inTable = isSaved
    ? []
    : filed.filter(({ record }) => citationsOf(record).some(({ source }) => source === TABLE_SOURCE));
  const { withdrawn, note } = withdraw(records, inTable, found);
  const notes = [
    `${claims(matched.size)} found in its ${all.length === 1 ? 'one row' : `${all.length} rows`} by ${hasIds ? 'id, or by ' : ''}date, title and people; ${all.length - matched.size} new.`,
    ...note,
    ...(unread.length > 0
      ? [`${unread.length} of its cells could not be read. Dates that could not be read stay as they are.`]
      : []),
  ];
  return { filled: records, claimIds, proposed: { records: withdrawn, notes } };
}

/** Takes out the claims that could have been found and were not, unless the table is only a part. */
function withdraw(records: Records, candidates: readonly FiledClaim[], found: ReadonlySet<FiledClaim>) {
  const missing = candidates.filter((claim) => !found.has(claim));
  const isPart = missing.length * 2 > candidates.length;
  return {
    withdrawn: isPart ? records : missing.reduce((now, { record }) => removeClaim(now, record.id), records),
    note: isPart
      ? [
          `It has ${candidates.length - missing.length} of ${claims(candidates.length)}, so it is taken for a part: nothing is withdrawn.`,
        ]
      : [],
  };
}

/** Whether a table is the sheet of claims that a dataset is saved as. */
const isClaimSheet = (headings: readonly string[]): boolean =>
  ['id', 'date.edtf', 'date.basis', 'people'].every((path) => columnOf(headings, path) >= 0);

const LIST_OF: Readonly<Record<string, List>> = { sum: 'sums', period: 'periods' };

/** The sheet of claims alone, without the others that a workbook has: each row is the claim of its id. */
function proposedSheet(now: Records, { headings, rows }: Table): ProposedTable {
  let records = now;
  const columns = CLAIM_COLUMNS.filter(([path]) => columnOf(headings, path) >= 0);
  const found = new Set<FiledClaim>();
  const filed = new Map(filedClaims(now).map((claim) => [claim.record.id, claim]));
  let added = 0;
  for (const { cells } of rows) {
    const { kind, ...row } = recordOf(
      headings,
      cells.map((cell) => cell ?? ''),
      columns,
    );
    const id = textOf(row['id']);
    const list = LIST_OF[textOf(kind)] ?? 'events';
    const claim = filed.get(id);
    if (claim) found.add(claim);
    else added += 1;
    const said = { ...row, ...(list === 'events' && { kind }), ...withTimes(row, claim?.record) };
    records = claim
      ? changeClaim(records, id, changesOnly(claim.record, said))
      : new Map(records).set(keyOf(list, id), { citations: mainCitation(now), ...said, id });
  }
  const { withdrawn, note } = withdraw(records, [...filed.values()], found);
  return {
    records: withdrawn,
    notes: [`${claims(found.size)} found by id; ${added} new.`, ...note],
  };
}

const changesOnly = (record: FileRecord, said: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(said).filter(([field, value]) => !saysSame(record[field], value)));

const mainCitation = (records: Records) =>
  listOf(records, 'sources')
    .toSorted((a, b) => Number(b['primary']) - Number(a['primary']))
    .slice(0, 1)
    .map(({ id }) => ({ source: id }));

/** Dates of a row as the file has them, with what the sheet of claims does not hold. */
function withTimes(row: Readonly<Record<string, unknown>>, record: FileRecord | undefined) {
  const times: Record<string, unknown> = {};
  for (const field of ['date', 'others']) {
    const said = row[field];
    if (typeof said !== 'object' || said === null) continue;
    const { edtf = null, ...rest } = said as { readonly edtf?: string | null };
    const old = (record?.[field] ?? {}) as FiledDate;
    const { edtf: _edtf, begin: _begin, end: _end, ...kept } = old;
    const time = edtfOf(old) === edtf ? old : { ...kept, ...timeOf(edtf) };
    times[field] = { ...time, ...rest };
  }
  return times;
}
