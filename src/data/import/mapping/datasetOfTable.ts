/**
 * Table + mapping → a `relata/2` file, and the list of all cells that did not become part of it. Every row is a claim;
 * every cell is in a field of it, beside it as it is written, in the list of unread cells, or in a column that the mapping
 * leaves out.
 */
import { runWithoutPause } from '../../../lib/runInTimeSlices';
import { cutText } from '../../../lib/shortText';
import { capitalize } from '../../../lib/text';
import { NO_SOURCE, TABLE_SOURCE } from '../../../model/dataset';
import { ABOVE_CLAIMS } from '../../../model/words/labels';
import { timeOf } from '../../edtf/dateEnds';
import { LAST_PARAGRAPH, type RawDataset, type RawEvent } from '../../schema/schema';
import type { Table, TableRow } from '../formats/sheet';
import { LONGEST_SHORT, shortTitle } from '../shortTitle';
import { Builder, line, NOT_GIVEN, passage, type UnreadCell } from './builder';
import { cellText } from './cells';
import type { RowDate } from './dateCells';
import { detailsOf } from './details';
import { CONFIDENCES } from './guess';
import { columnsOf, type Mapping } from './mapping';
import { idFromName, noSource, USUAL_KIND } from './registry';
import { citeSources } from './sources';

export interface ImportCounts {
  readonly rows: number;
  readonly claims: number;
  readonly undated: number;
  /** Rows that are no claims: the title and the eras of a timeline. */
  readonly otherRows: number;
  /** Rows that say in every cell what a row above them says; each is a claim all the same. */
  readonly repeated: number;
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

function readRow(row: TableRow, builder: Builder): void {
  const { mapping } = builder;
  const date = builder.date(row);
  for (const { column, reason, options } of date.unread) builder.miss(row, column, reason, options);
  const title = titleOf(row, builder);
  const summary = builder.cells('summary', row).join(' ') || title;
  const names = builder.parts('people', row);
  const people = names.map((name) => builder.people.idOf(name));
  const [role, organisation] = [builder.cells('role', row)[0], builder.cells('organisation', row)[0]];
  if (people.length === 1) describePerson(builder, people[0] ?? '', role, organisation, row);
  const confidence = confidenceOf(row, builder);
  const [quote, speaker, place, short, kind] = (['quote', 'speaker', 'place', 'short', 'kind'] as const).map(
    (field) => builder.cells(field, row)[0],
  );
  const cited = [...new Set(citeSources(row, builder))].map((source) => ({ source }));
  const [ownId] = builder.cells('id', row);
  const event: RawEvent = {
    id: builder.claimIds.of(ownId ?? title),
    layer: 'primary',
    ...shortOf(short, title, names),
    date: dateOf(date),
    ...(confidence && { confidence }),
    title: passage(title),
    summary: passage(summary),
    ...(isQuote(quote) && { quote: { text: quote, speaker: line(speaker ?? NOT_GIVEN) } }),
    ...(place !== undefined && { place: line(place) }),
    people: [...new Set(people)],
    themes: builder.parts('themes', row).map((name) => builder.themes.idOf(name)),
    citations: [...(cited.length > 0 ? cited : [{ source: NO_SOURCE }]), citationOf(row)],
    related: [],
    kind: builder.kinds.idOf(kind ?? USUAL_KIND),
  };
  // What a reader mended stands beside the claim as the table has it.
  const details = detailsOf(event, row.written ? { ...row, cells: row.written } : row, builder);
  builder.events.push(details.length > 0 ? { ...event, details } : event);
  builder.besideCells += details.length;
  builder.lost += mapping.leftOut.filter((column) => cellText(row.cells[column]) !== '').length;
  addSecond(event, row, builder);
}

/** A row in the table itself; an empty row has a number too, so that few rows may have large ones. */
const citationOf = ({ number }: TableRow) =>
  number > LAST_PARAGRAPH ? { source: TABLE_SOURCE } : { source: TABLE_SOURCE, paragraph: number };

/** The claim of the second pair of dates of a row. Its cells stand beside the first one too. */
function addSecond(event: RawEvent, row: TableRow, builder: Builder): void {
  const { table, mapping, alsoDate } = builder;
  const date = alsoDate?.(row);
  if (!date || date.wording === null) return;
  for (const { column, reason, options } of date.unread) builder.miss(row, column, reason, options);
  const headings = [...columnsOf(mapping.also?.when), ...columnsOf(mapping.also?.ended)].map(
    (column) => table.headings[column],
  );
  const { short: _short, ...rest } = event;
  const title = passage(`${event.title}, ${headings.join(' to ')}`);
  builder.events.push({ ...rest, id: builder.claimIds.of(title), title, date: dateOf(date) });
}

const dateOf = ({ edtf, wording, isMended }: RowDate): RawEvent['date'] => ({
  ...timeOf(edtf),
  basis: edtf === null ? 'unstated' : isMended ? 'set' : 'stated',
  wording: wording === null ? null : line(wording),
});

/** The words beside the mark: a cell's own, or what the title says of those whose lane it stands in. */
function shortOf(
  own: string | undefined,
  title: string,
  names: readonly string[],
): { readonly short?: string } {
  if (own !== undefined && own.length <= LONGEST_SHORT) return { short: own };
  const words = shortTitle(title, names);
  return words === undefined ? {} : { short: words };
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
    if (person[field] === '') person[field] = line(text);
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

/** A row that is no claim: the title of the whole, or an era, which becomes a named stretch of time. */
function readOtherRow(type: string, row: TableRow, builder: Builder): boolean {
  if (type === 'title') {
    builder.title = titleOf(row, builder);
    builder.about = builder.cells('summary', row).join(' ');
    missOthers(row, builder, []);
    return true;
  }
  if (type !== 'era') return false;
  const { edtf } = builder.date(row);
  const [from, to] = edtf?.split('/') ?? [];
  if (!from || !to || /[[{]|\.\./.test(edtf ?? '')) return false;
  const name = line(titleOf(row, builder));
  builder.presets.push({ id: builder.presetIds.of(name), name, from, to });
  missOthers(row, builder, [...columnsOf(builder.mapping.when), ...columnsOf(builder.mapping.ended)]);
  return true;
}

/** Lists the cells of a row that is no claim, but for its title, its text and these columns. */
function missOthers(row: TableRow, builder: Builder, columns: readonly number[]): void {
  const { fields, rowType } = builder.mapping;
  const taken = new Set([
    ...(fields.title?.columns ?? []),
    ...(fields.summary?.columns ?? []),
    ...columns,
    rowType,
  ]);
  row.cells.forEach((cell, column) => {
    if (cellText(cell) !== '' && !taken.has(column))
      builder.miss(row, column, 'This row is the title or an era, which has no place for this.');
  });
}

/** A readable title from a file's name: `monarchs-mixed_formats.csv` → "Monarchs mixed formats". */
function titleFromName(name: string): string {
  const words = name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return line(words === '' ? 'A table' : capitalize(words));
}

/** Makes the dataset of a table under a mapping, row by row; between two rows it says how many are read. `name` is the file's. */
export function* tableSteps(
  table: Table,
  mapping: Mapping,
  name = table.name,
): Generator<number, ImportedTable, void> {
  const builder = new Builder(table, mapping);
  const different = new Set<string>();
  for (const [at, row] of table.rows.entries()) {
    yield at;
    different.add(JSON.stringify((row.written ?? row.cells).map(cellText)));
    const type = mapping.rowType === undefined ? '' : cellText(row.cells[mapping.rowType]).toLowerCase();
    if (readOtherRow(type, row, builder)) builder.otherRows += 1;
    else readRow(row, builder);
  }
  const file = fileOf(builder, name);
  const isUndated = ({ date: { edtf, begin, end } }: RawEvent) => !edtf && !begin && !end;
  return {
    file,
    unread: builder.unread,
    counts: {
      rows: table.rows.length,
      claims: builder.events.length,
      undated: builder.events.filter(isUndated).length,
      otherRows: builder.otherRows,
      repeated: table.rows.length - different.size,
      beside: builder.besideCells,
      lost: builder.lost,
    },
  };
}

/** `tableSteps` without a pause. */
export const datasetOfTable = (table: Table, mapping: Mapping, name?: string): ImportedTable =>
  runWithoutPause(tableSteps(table, mapping, name));

const restsOnNothing = ({ citations }: RawEvent): boolean =>
  citations.some(({ source }) => source === NO_SOURCE);

/** A source of which nothing says who published it goes by its title. */
const published = <T extends { readonly title: string; readonly publisher: string }>(source: T): T =>
  source.publisher === NOT_GIVEN ? { ...source, publisher: source.title } : source;

/** Most rows above the first claim of which it is said why no claim rests on them. */
const MOST_ABOVE = 40;

/** Why no claim rests on the rows above the first one: the headings, and what stands above them. */
function rowsAbove({ rows }: Table): NonNullable<RawDataset['paragraphNotes']> {
  const last = Math.min((rows[0]?.number ?? 1) - 1, MOST_ABOVE);
  return Array.from({ length: last }, (_, at) => ({
    paragraph: at + 1,
    reason: ABOVE_CLAIMS[at + 1 === last ? 0 : 1],
  }));
}

/** The file under the title that a reader gives it. */
export function calledBy(file: RawDataset, title: string): RawDataset {
  const whole = line(title);
  return { ...file, id: idFromName(whole), title: whole };
}

function fileOf(builder: Builder, name: string): RawDataset {
  const { table, mapping } = builder;
  const whole = line(builder.title ?? titleFromName(name));
  const last = table.rows.at(-1)?.number ?? 1;
  return {
    format: 'relata/2',
    id: idFromName(whole),
    title: whole,
    about: builder.about,
    language: 'en',
    labels: {
      primary: 'the table',
      paragraph: { one: 'row', many: 'rows', sign: 'row ' },
    },
    lanes: { by: mapping.lanes, rug: [] },
    method: [
      `Made from the table ${name}. Each claim that it was opened with is a row of it.`,
      ...table.above.map((text) => passage(`Above its headings: ${text}`)),
    ],
    kinds: builder.kinds.records.map((kind) => ({ ...kind })),
    sources: [
      ...builder.sources.records.map(published),
      ...(builder.events.some(restsOnNothing) ? [noSource()] : []),
      {
        id: TABLE_SOURCE,
        title: line(`the table ${name}`),
        publisher: line(`the table ${name}`),
        published: null,
        url: null,
        stance: 'unsorted',
        primary: true,
        paragraphs: Math.min(last, LAST_PARAGRAPH),
      },
    ],
    people: [...builder.people.records],
    themes: [...builder.themes.records],
    presets: builder.presets,
    paragraphNotes: rowsAbove(table),
    events: builder.events,
    sums: [],
    periods: [],
  };
}
