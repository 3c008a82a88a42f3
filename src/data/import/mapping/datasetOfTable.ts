/**
 * Table + mapping → a `relata/2` file, and the list of all cells that did not become part of it. Every row is a claim;
 * every cell is in a field of it, beside it as it is written, in the list of unread cells, or in a column that the mapping
 * leaves out.
 */
import { cutText } from '../../../lib/text';
import { isUrl, type RawDataset, type RawEvent, TEXT_LIMITS } from '../../schema/schema';
import { textOfHtml } from '../formats/plainText';
import type { Table, TableRow } from '../formats/sheet';
import { cellText, partsOf } from './cells';
import { readRowDate } from './dateCells';
import { CONFIDENCES } from './guess';
import { columnsBeside, columnsOf, type Mapping, type TextField } from './mapping';
import { freshId, Registry } from './registry';

/** A cell that is not read as what its column holds. It is kept beside its claim, or in the wording of its date. */
export interface UnreadCell {
  /** Number of the row in the file, counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  readonly reason: string;
  /** EDTF to choose from, where there is a choice. */
  readonly options: readonly string[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly claims: number;
  readonly undated: number;
  /** Rows that are no claims: the title and the eras of a timeline. */
  readonly otherRows: number;
  /** Cells that stand beside their claims as they are written. */
  readonly beside: number;
  /** Cells of the columns that the mapping leaves out: what will be lost. */
  readonly lost: number;
}

export interface ImportedTable {
  readonly file: RawDataset;
  readonly unread: readonly UnreadCell[];
  readonly counts: ImportCounts;
}

/** The table itself is a source: each claim cites its row in it. */
const TABLE_SOURCE = 'this-table';

const line = (text: string): string => cutText(text, TEXT_LIMITS.line);
const passage = (text: string): string => cutText(text, TEXT_LIMITS.text);

/** Room in a file: a title or a text may be longer than the format allows; the whole is then kept beside. */
const isCut = (text: string, limit: number): boolean => [...text].length > limit;

/** All that is built up while rows are read. */
class Builder {
  readonly people;
  readonly sources;
  readonly kinds = new Registry((name) => ({ name: line(name) }), ['sum', 'period']);
  readonly themes = new Registry((name) => ({ name: line(name) }));
  readonly claimIds = new Set<string>();
  readonly unread: UnreadCell[] = [];
  readonly events: RawEvent[] = [];
  readonly presets: { id: string; name: string; from: string; to: string }[] = [];
  readonly presetIds = new Set<string>();
  title: string | null = null;
  about = '';
  otherRows = 0;
  beside = 0;
  lost = 0;

  constructor(
    readonly table: Table,
    readonly mapping: Mapping,
  ) {
    this.people = new Registry((name) => ({ name: line(name), role: NOT_GIVEN, organisation: NOT_GIVEN }));
    this.sources = new Registry(
      (name) => ({
        title: line(name),
        publisher: NOT_GIVEN,
        published: null,
        url: null as string | null,
        stance: 'unsorted' as const,
        primary: false,
      }),
      [TABLE_SOURCE],
    );
  }

  /** The cells of a field in a row, in words. */
  cells(field: TextField, { cells }: TableRow): readonly string[] {
    const source = this.mapping.fields[field];
    const texts = (source?.columns ?? []).map((column) => this.words(cells[column])).filter(Boolean);
    return texts.length > 0 || source?.constant === undefined ? texts : [source.constant];
  }

  words(cell: string | undefined): string {
    const text = cellText(cell);
    return this.mapping.isHtml ? textOfHtml(text) : text;
  }

  /** The texts of a field that may hold several in a cell. */
  parts(field: TextField, row: TableRow): readonly string[] {
    const split = this.mapping.fields[field]?.split;
    return [...new Set(this.cells(field, row).flatMap((text) => partsOf(text, split)))];
  }

  miss(row: TableRow, column: number, reason: string, options: readonly string[] = []): void {
    const { headings } = this.table;
    const text = row.cells[column] ?? '';
    this.unread.push({ row: row.number, column, heading: headings[column] ?? '', text, reason, options });
  }
}

const NOT_GIVEN = 'not given';

/** The title of a row: its own, or the first words that it has. */
function titleOf(row: TableRow, builder: Builder): string {
  const own = builder.cells('title', row).join(', ');
  if (own) return own;
  const words = row.cells
    .map((cell) => builder.words(cell))
    .filter((text) => /\p{L}{2}/u.test(text) && !/^https?:/.test(text));
  return (
    words
      .slice(0, 2)
      .map((text) => cutText(text, 80))
      .join(', ') || `Row ${row.number}`
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

/** The sources that a row names: by title, by address, or both where it has one of each. */
function citeSources(row: TableRow, builder: Builder): string[] {
  const { sources, mapping } = builder;
  const names = builder.parts('source', row);
  const urls = builder.parts('url', row);
  const [publisher] = builder.cells('publisher', row);
  const good = urls.filter((url) => isUrl(url));
  if (good.length < urls.length)
    builder.miss(row, mapping.fields.url?.columns[0] ?? 0, 'This is no address that a link can have.');
  const paired = names.length === 1 && good.length === 1;
  const named = names.map((name) => ({ name, url: paired ? (good[0] ?? null) : null }));
  const linked = paired ? [] : good.map((url) => ({ name: url, url }));
  return [...named, ...linked].map(({ name, url }) => {
    const key = url === null ? name : `${name} ${url === name ? '' : url}`.trim();
    const id = sources.idOf(key);
    const record = sources.get(id);
    if (record && record.url === null) {
      record.title = line(name);
      record.url = url;
      record.publisher = line(publisher ?? (url === null ? NOT_GIVEN : hostOf(url)));
    }
    return id;
  });
}

function confidenceOf(row: TableRow, builder: Builder) {
  const [text] = builder.cells('confidence', row);
  if (text === undefined) return undefined;
  const confidence = CONFIDENCES.find(([words]) => words.test(text))?.[1];
  if (!confidence)
    builder.miss(
      row,
      builder.mapping.fields.confidence?.columns[0] ?? 0,
      'This does not say how well it is known.',
    );
  return confidence;
}

/** A short quotation, which the format limits; a longer one stays beside the claim. */
const isQuote = (text: string | undefined): text is string =>
  text !== undefined && text.split(/\s+/).length <= 12 && text.length <= 200;

type Details = NonNullable<RawEvent['details']>;

/** The cells that no field holds whole, under their headings. */
function detailsOf(row: TableRow, builder: Builder, also: ReadonlySet<number>): Details {
  const { table, mapping } = builder;
  const columns = [...new Set([...columnsBeside(mapping, table.headings.length), ...also])].sort(
    (a, b) => a - b,
  );
  return columns.flatMap((column) => {
    const text = cellText(row.cells[column]);
    if (text === '') return [];
    const name = line(table.headings[column] ?? '');
    const letters = [...text];
    const pieces = Array.from({ length: Math.ceil(letters.length / TEXT_LIMITS.text) }, (_, at) =>
      letters.slice(at * TEXT_LIMITS.text, (at + 1) * TEXT_LIMITS.text).join(''),
    );
    return pieces.filter((piece) => piece !== '').map((piece) => ({ name, text: piece }));
  });
}

/** Fields whose cells the claim holds in other words, or not whole: these stand beside it as well. */
const RECODED: readonly TextField[] = ['confidence', 'precision'];

function columnsNotHeldWhole(
  row: TableRow,
  builder: Builder,
  quote: string | undefined,
  missed: number,
): Set<number> {
  const { mapping, table } = builder;
  const columnsOfField = (field: TextField) => mapping.fields[field]?.columns ?? [];
  const unread = builder.unread.slice(missed).map(({ column }) => column);
  const recoded = RECODED.flatMap(columnsOfField);
  const limits: readonly (readonly [TextField, number])[] = [
    ['title', TEXT_LIMITS.text],
    ['summary', TEXT_LIMITS.text],
    ['short', 28],
    ['place', TEXT_LIMITS.line],
    ['speaker', TEXT_LIMITS.line],
    ['wording', TEXT_LIMITS.line],
  ];
  const long = limits.flatMap(([field, limit]) =>
    columnsOfField(field).filter((column) => isCut(row.cells[column] ?? '', limit)),
  );
  const quotes =
    quote === undefined || isQuote(quote) ? [] : [...columnsOfField('quote'), ...columnsOfField('speaker')];
  const dates = mapping.fields.wording ? [...columnsOf(mapping.when), ...columnsOf(mapping.ended)] : [];
  const all = [...unread, ...recoded, ...long, ...quotes, ...dates, ...columnsOfField('basis')];
  return new Set(all.filter((column) => column < table.headings.length));
}

function readRow(row: TableRow, builder: Builder): void {
  const { mapping } = builder;
  const missed = builder.unread.length;
  const date = readRowDate(row.cells, mapping);
  for (const { column, reason, options } of date.unread) builder.miss(row, column, reason, options);
  const title = titleOf(row, builder);
  const summary = builder.cells('summary', row).join(' ') || title;
  const people = builder.parts('people', row).map((name) => builder.people.idOf(name));
  const [role, organisation] = [builder.cells('role', row)[0], builder.cells('organisation', row)[0]];
  if (people.length === 1) describePerson(builder, people[0] ?? '', role, organisation, row);
  const confidence = confidenceOf(row, builder);
  const [quote, speaker, place, short, kind] = (['quote', 'speaker', 'place', 'short', 'kind'] as const).map(
    (field) => builder.cells(field, row)[0],
  );
  const cited = [...new Set(citeSources(row, builder))].map((source) => ({ source }));
  const details = detailsOf(row, builder, columnsNotHeldWhole(row, builder, quote, missed));
  builder.beside += details.length;
  builder.lost += mapping.leftOut.filter((column) => (row.cells[column] ?? '') !== '').length;
  const [ownId] = builder.cells('id', row);
  builder.events.push({
    id: freshId(ownId ?? title, builder.claimIds),
    layer: 'primary',
    ...(short !== undefined && !isCut(short, 28) && { short }),
    date: {
      ...timeOf(date.edtf),
      basis: date.edtf === null ? 'unstated' : 'stated',
      wording: date.wording === null ? null : line(date.wording),
    },
    ...(confidence && { confidence }),
    title: passage(title),
    summary: passage(summary),
    ...(isQuote(quote) && { quote: { text: quote, speaker: line(speaker ?? NOT_GIVEN) } }),
    ...(place !== undefined && { place: line(place) }),
    people: [...new Set(people)],
    themes: builder.parts('themes', row).map((name) => builder.themes.idOf(name)),
    citations: [...cited, { source: TABLE_SOURCE, paragraph: row.number }],
    related: [],
    ...(details.length > 0 && { details }),
    kind: builder.kinds.idOf(kind ?? 'event'),
  });
}

/** What a row says of the one person in it; a later row that says otherwise is listed. */
function describePerson(
  builder: Builder,
  id: string,
  role: string | undefined,
  organisation: string | undefined,
  row: TableRow,
): void {
  const person = builder.people.get(id);
  if (!person) return;
  const set = (field: 'role' | 'organisation', text: string | undefined) => {
    if (text === undefined) return;
    if (person[field] === NOT_GIVEN) person[field] = line(text);
    else if (person[field] !== line(text))
      builder.miss(
        row,
        builder.mapping.fields[field]?.columns[0] ?? 0,
        `An earlier row says “${person[field]}”.`,
      );
  };
  set('role', role);
  set('organisation', organisation);
}

/** A date as the file has it: by its two ends where one of them is a set. */
function timeOf(edtf: string | null) {
  const [begin = '', end] = edtf?.split('/') ?? [];
  if (end === undefined || !/[[{]/.test(edtf ?? '')) return { edtf };
  return { begin: begin || null, end: end || null };
}

/** A row that is no claim: the title of the whole, or an era, which becomes a named stretch of time. */
function readOtherRow(type: string, row: TableRow, builder: Builder): boolean {
  if (type === 'title') {
    builder.title = titleOf(row, builder);
    builder.about = builder.cells('summary', row).join(' ');
    return true;
  }
  if (type !== 'era') return false;
  const { edtf } = readRowDate(row.cells, builder.mapping);
  const [from, to] = edtf?.split('/') ?? [];
  if (!from || !to || /[[{]|\.\./.test(edtf ?? '')) return false;
  const name = line(titleOf(row, builder));
  builder.presets.push({ id: freshId(name, builder.presetIds), name, from, to });
  return true;
}

/** A readable title from a file's name: `monarchs-mixed_formats.csv` → "Monarchs mixed formats". */
function titleFromName(name: string): string {
  const words = name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return line(words === '' ? 'A table' : words.charAt(0).toUpperCase() + words.slice(1));
}

/** Makes the dataset of a table under a mapping. `name` is the file's; `title` is what a reader calls it. */
export function datasetOfTable(
  table: Table,
  mapping: Mapping,
  name = table.name,
  title?: string,
): ImportedTable {
  const builder = new Builder(table, mapping);
  for (const row of table.rows) {
    const type = mapping.rowType === undefined ? '' : cellText(row.cells[mapping.rowType]).toLowerCase();
    if (readOtherRow(type, row, builder)) builder.otherRows += 1;
    else readRow(row, builder);
  }
  const file = fileOf(builder, name, title);
  const dated = ({ date }: RawEvent) => date.edtf !== null;
  return {
    file,
    unread: builder.unread,
    counts: {
      rows: table.rows.length,
      claims: builder.events.length,
      undated: builder.events.filter((event) => !dated(event)).length,
      otherRows: builder.otherRows,
      beside: builder.beside,
      lost: builder.lost,
    },
  };
}

function fileOf(builder: Builder, name: string, title: string | undefined): RawDataset {
  const { table, mapping } = builder;
  const whole = line(title ?? builder.title ?? titleFromName(name));
  const last = table.rows.at(-1)?.number ?? 1;
  return {
    format: 'relata/2',
    id: freshId(whole, new Set()),
    title: whole,
    about: builder.about,
    language: 'en',
    labels: {
      primary: 'the table',
      paragraph: { one: 'row', many: 'rows', sign: 'row ' },
    },
    lanes: { by: mapping.lanes, rug: [] },
    method: [`Made from the table ${name}. Each claim is a row of it.`],
    kinds: builder.kinds.records.map((kind) => ({ ...kind })),
    sources: [
      ...builder.sources.records,
      {
        id: TABLE_SOURCE,
        title: line(name),
        publisher: NOT_GIVEN,
        published: null,
        url: null,
        stance: 'unsorted',
        primary: true,
        paragraphs: last,
      },
    ],
    people: [...builder.people.records],
    themes: [...builder.themes.records],
    presets: builder.presets,
    events: builder.events,
    sums: [],
    periods: [],
  };
}
