/** The rows of a table as claims of a chronology. */

import { type FileRecord, headOf, keyOf, listOf, type Records } from '../../../data/chronologies/records';
import { edtfOf } from '../../../data/edtf/dateEnds';
import { datasetOfTable } from '../../../data/import/mapping/datasetOfTable';
import type { Mapping } from '../../../data/import/mapping/mapping';
import type { Named, Part } from '../../../data/import/matchRows';
import type { RawDataset } from '../../../data/schema/schema';
import type { ReadTable } from '../../../data/sheets/savedTable';
import { textKey } from '../../../lib/textKey';
import { NO_SOURCE, TABLE_SOURCE } from '../../../model/dataset';
import { freshId, idsIn } from '../../edit/claimEdits';
import { type FiledDate, textOf } from '../../edit/fieldValues';

/** A row as a claim, its people, themes and sources by the ids of the chronology. */
export interface RowClaim extends Named {
  readonly record: FileRecord;
  /** Number of the row in the table's file. */
  readonly row: number | undefined;
}

/** A table as claims of a chronology. */
export interface TableClaims {
  readonly rows: readonly RowClaim[];
  readonly mapping: Mapping;
  /** Those of the chronology, with the people, themes and sources that only the table names. */
  readonly records: Records;
  /** It is a state of the table that the chronology was opened from. */
  readonly isOwn: boolean;
  /** The table as a source that the chronology has not; null where it has one, or where the rows do not rest on it. */
  readonly source: FileRecord | null;
  /** Number of cells that could not be read. */
  readonly unread: number;
}

/** The record of the table that a chronology was opened from. */
export const TABLE_KEY = keyOf('sources', TABLE_SOURCE);

const plain = (text: unknown): string => textKey(textOf(text));

export const dateIn = (record: FileRecord): FiledDate | undefined => record['date'] as FiledDate | undefined;

/** What a claim says of a part by which rows are known; `id` is the one that a table may give it. */
export function partOf(record: FileRecord, part: Part, id: string): string {
  switch (part) {
    case 'cells':
      return '';
    case 'id':
      return id;
    case 'date':
      return edtfOf(dateIn(record) ?? {}) ?? '';
    case 'title':
      return plain(record['title']);
    case 'people':
      return idsIn(record['people']).toSorted().join(' ');
  }
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

type Citation = RawDataset['events'][number]['citations'][number];

/**
 * Reads a table as claims of a chronology. `isSaved`: Relata has saved it, and its rows are numbered as no other table's are.
 */
export function tableClaims(
  now: Records,
  { table, mapping }: ReadTable,
  name: string,
  isSaved = false,
): TableClaims {
  const { file, unread } = datasetOfTable(table, mapping, name);
  const own = now.get(TABLE_KEY) as FileRecord | undefined;
  const last = Number(own?.['paragraphs'] ?? Number.POSITIVE_INFINITY);
  const ids = new Ids(now, file);
  const cite = ({ source, paragraph, ...rest }: Citation): readonly Citation[] =>
    isSaved && own && source === TABLE_SOURCE
      ? []
      : [
          {
            ...rest,
            source: ids.of('sources', source),
            ...(paragraph !== undefined && paragraph <= last && { paragraph }),
          },
        ];
  const rows = file.events.map((event): RowClaim => {
    const record = {
      ...event,
      kind: ids.kind(event.kind),
      people: event.people.map((id) => ids.of('people', id)),
      themes: event.themes.map((id) => ids.of('themes', id)),
      citations: event.citations.flatMap(cite),
    };
    const ownId = mapping.fields.id ? event.id : '';
    return {
      record,
      row: event.citations.find(({ source }) => source === TABLE_SOURCE)?.paragraph,
      textOf: (part) => partOf(record, part, ownId),
    };
  });
  const source = file.sources.find(({ id }) => id === TABLE_SOURCE);
  return {
    rows,
    mapping,
    records: ids.records,
    isOwn: own !== undefined && !isSaved,
    source: own || !source ? null : { ...source, primary: false },
    unread: unread.length,
  };
}
