/** What is built up while the rows of a table are read: claims, what they name, and the cells that could not be read. */
import { cutText } from '../../../lib/shortText';
import { NO_SOURCE, TABLE_SOURCE } from '../../../model/dataset';
import { type RawEvent, TEXT_LIMITS } from '../../schema/schema';
import { textOfHtml } from '../formats/plainText';
import type { Table, TableRow } from '../formats/sheet';
import { cellText, partsOf } from './cells';
import { type RowDate, readRowDate } from './dateCells';
import { columnsBeside, columnsOf, type Mapping, type TextField, usedColumns } from './mapping';
import { asMeant } from './readings';
import { FreshIds, kindNamed, Registry } from './registry';

/** A cell that is not read as what its column holds. It is kept beside its claim, or in the wording of its date. */
export interface UnreadCell {
  /** Number of the row in the file, counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  /** As it stands in the file. */
  readonly text: string;
  /** What a reader has written in its place, which is not read either. */
  readonly mended?: string;
  readonly reason: string;
  /** EDTF to choose from, where there is a choice. */
  readonly options: readonly string[];
}

/** The text, cut where it is longer than the format allows, which counts UTF-16 units and not letters. */
function cutToFit(text: string, most: number): string {
  let letters = most;
  let cut = cutText(text, letters);
  while (cut.length > most) {
    letters -= Math.ceil((cut.length - most) / 2);
    cut = cutText(text, letters);
  }
  return cut;
}

export const line = (text: string): string => cutToFit(text, TEXT_LIMITS.line);
export const passage = (text: string): string => cutToFit(text, TEXT_LIMITS.text);

/** The mapping without what was said of ways of writing in these columns: what a reader writes there means what it says. */
const unsaid = (mapping: Mapping, columns: readonly number[]): Mapping => ({
  ...mapping,
  conventions: Object.fromEntries(
    Object.entries(mapping.conventions).map(([column, convention]) => [
      column,
      columns.includes(Number(column)) ? asMeant(convention) : convention,
    ]),
  ),
  said: Object.fromEntries(
    Object.entries(mapping.said ?? {}).filter(([column]) => !columns.includes(Number(column))),
  ),
});

/** Reads the date of a row, once for all rows whose cells of it are the same. */
function rowDates(mapping: Mapping): (row: TableRow) => RowDate {
  const { when, ended, fields } = mapping;
  const [precision, wording] = [fields.precision?.columns ?? [], fields.wording?.columns ?? []];
  const columns = [...columnsOf(when), ...columnsOf(ended), ...precision, ...wording];
  const known = new Map<string, RowDate>();
  const read = (cells: readonly string[], mended: readonly number[] = []): RowDate => {
    const key = [...columns.map((column) => cells[column] ?? ''), ...mended].join('\0');
    const date = known.get(key) ?? readRowDate(cells, mended.length > 0 ? unsaid(mapping, mended) : mapping);
    known.set(key, date);
    return date;
  };
  return ({ cells, written }) => {
    const mended = written ? columns.filter((column) => written[column] !== cells[column]) : [];
    const date = read(cells, mended);
    if (!written || mended.length === 0) return date;
    // Who mends a cell says what it means; what the source wrote stays what it wrote.
    return { ...date, wording: read(written).wording, isMended: true };
  };
}

/** All that is built up while rows are read. */
export class Builder {
  readonly people;
  readonly sources;
  readonly kinds = new Registry((name) => kindNamed(line(name)), ['sum', 'period']);
  readonly themes = new Registry((name) => ({ name: line(name) }));
  readonly claimIds = new FreshIds();
  readonly unread: UnreadCell[] = [];
  readonly events: RawEvent[] = [];
  readonly presets: { id: string; name: string; from: string; to: string }[] = [];
  readonly presetIds = new FreshIds();
  /** The headings as the names of cells beside a claim. */
  readonly names: readonly string[];
  /** The columns that stand beside the claims, those of some field, and among these those of dates. */
  readonly beside: readonly number[];
  readonly used: readonly number[];
  readonly dates: ReadonlySet<number>;
  readonly date: (row: TableRow) => RowDate;
  /** The second date of a row; null where the mapping has none. */
  readonly alsoDate: ((row: TableRow) => RowDate) | null;
  readonly #parts = new Map<string | undefined, Map<string, readonly string[]>>();
  title: string | null = null;
  about = '';
  otherRows = 0;
  besideCells = 0;
  lost = 0;

  constructor(
    readonly table: Table,
    readonly mapping: Mapping,
  ) {
    this.names = table.headings.map(line);
    this.beside = columnsBeside(mapping, table.headings.length);
    this.used = [...usedColumns(mapping)];
    this.dates = new Set([...columnsOf(mapping.when), ...columnsOf(mapping.ended)]);
    this.date = rowDates(mapping);
    this.alsoDate = mapping.also ? rowDates({ ...mapping, ...mapping.also }) : null;
    this.people = new Registry((name) => ({
      name: line(name),
      // What stands last in a name need not be what one is called by.
      shortName: line(name),
      role: '',
      organisation: '',
    }));
    this.sources = new Registry(
      (name) => ({
        title: line(name),
        publisher: NOT_GIVEN,
        published: null,
        url: null as string | null,
        stance: 'unsorted' as const,
        primary: false,
      }),
      [TABLE_SOURCE, NO_SOURCE],
    );
  }

  /** The cells of a field in a row, in words. */
  cells(field: TextField, { cells }: TableRow): readonly string[] {
    const source = this.mapping.fields[field];
    const texts = (source?.columns ?? []).map((column) => this.words(cells[column])).filter(Boolean);
    return texts.length > 0 || !source?.constant?.trim() ? texts : [source.constant.trim()];
  }

  words(cell: string | undefined): string {
    const text = cellText(cell);
    return this.mapping.isHtml ? textOfHtml(text) : text;
  }

  /** The texts of a field that may hold several in a cell. */
  parts(field: TextField, row: TableRow): readonly string[] {
    const split = this.mapping.fields[field]?.split;
    const cells = this.cells(field, row);
    const [first] = cells;
    if (first === undefined) return [];
    return cells.length === 1
      ? this.partsOf(first, split)
      : [...new Set(cells.flatMap((text) => this.partsOf(text, split)))];
  }

  /** The parts of a text of a cell, asked once for each text. */
  partsOf(text: string, split: string | undefined): readonly string[] {
    if (split === undefined) return text === '' ? [] : [text];
    const known = this.#parts.get(split) ?? new Map<string, readonly string[]>();
    this.#parts.set(split, known);
    const parts = known.get(text) ?? partsOf(text, split);
    known.set(text, parts);
    return parts;
  }

  miss(row: TableRow, column: number, reason: string, options: readonly string[] = []): void {
    const { headings } = this.table;
    const read = row.cells[column] ?? '';
    const text = row.written?.[column] ?? read;
    this.unread.push({
      row: row.number,
      column,
      heading: headings[column] ?? '',
      text,
      ...(text !== read && { mended: read }),
      reason,
      options,
    });
  }
}

export const NOT_GIVEN = 'not given';
