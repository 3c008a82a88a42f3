/** Tables of others, what a reader may say of them, and dates as people write them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { parseDate } from '../../src/data/edtf/dateEnds';
import { type Convention, readDate } from '../../src/data/import/dates/readDate';
import { type Sheet, tableOf, UnreadableFile } from '../../src/data/import/formats/sheet';
import { importFile } from '../../src/data/import/importFile';
import { dateCounts } from '../../src/data/import/mapping/conventions';
import { datasetOfTable } from '../../src/data/import/mapping/datasetOfTable';
import { columnCells } from '../../src/data/import/mapping/guess';
import { dateColumns, FIELD_NAMES, type Mapping } from '../../src/data/import/mapping/mapping';
import { type Mend, mendedTable } from '../../src/data/import/mapping/mends';
import { withConventions } from '../../src/data/import/mapping/questions';
import { type Said, writingsOf } from '../../src/data/import/mapping/readings';
import { parseDataset } from '../../src/data/schema/parse';
import { outerRange } from '../../src/model/span';
import { formatSpan } from '../../src/model/words/spans';
import { hostileText } from './inputs';

const HEADINGS = [
  ...['id', 'title', 'date', 'start', 'end', 'year', 'month', 'day', 'end year', 'person', 'role', 'name'],
  ...['source', 'url', 'quote', 'kind', 'place', 'tags', 'time precision', 'category', 'type', 'headline'],
];
const WORDS = [
  ...['14', 'Oct', '1066', 'c.', 'between', 'and', 'before', '843', '01/05/2001', '18/04/2001', '45292'],
  ...['spring', '1860s', '19th century', '55 BC', 'to', '–', '/', '?', "'68", '2003-04', '12:30', 'BC', 'or'],
  ...['۱۳۵۷', 'بهمن', '[', ']', '(', ')', '0', '31', 'Feb', 'ongoing', 'NA', 'not after', 'late', 'Friday'],
];

const writtenDate = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(' ')),
  hostileText,
);
const cell = fc.oneof(writtenDate, hostileText, fc.constantFrom('Ada; Bo', '1', '2', 'https://a.example/'));

/** A sheet: its first row is that of the headings, as a rule. */
type Rows = readonly (readonly string[])[];
const anyRows: fc.Arbitrary<Rows> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...HEADINGS), hostileText), { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
  )
  .map(([headings, rows]) => [headings, ...rows]);

/** Delimited text, its cells quoted or as they are; or text of any kind. */
export const tableText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(anyRows, fc.constantFrom(',', ';', '\t', '|'), fc.boolean())
    .map(([rows, delimiter, isQuoted]) =>
      rows
        .map((row) =>
          row.map((text) => (isQuoted ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter),
        )
        .join('\n'),
    ),
  fc.array(hostileText, { maxLength: 8 }).map((texts) => texts.join('\n')),
);

/** Whatever is in a file, it is read, or refused in words; a table makes a dataset without a fault. */
export async function checkTableText(text: string): Promise<void> {
  try {
    const opened = await importFile(new TextEncoder().encode(text), 'a file');
    if (opened.kind === 'dataset') return;
    expect(opened.result).toMatchObject({ ok: true, warnings: [] });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.message).toMatch(/\S/);
  }
}

/** What a reader says of a table: columns by number, which may be none of it. */
export interface Sayings {
  readonly rows: Rows;
  readonly mapping: Mapping;
  readonly said: readonly (readonly [writing: number, said: Said])[];
  readonly mends: readonly Mend[];
}

const column = fc.nat(9);
const oneDate = fc.oneof(
  fc.record({ column }),
  fc.record({ year: column, month: column, day: column, time: column }, { requiredKeys: ['year'] }),
);
const pair = fc.record({ when: oneDate, ended: oneDate });
const field = fc.record(
  {
    columns: fc.array(column, { maxLength: 3 }),
    split: fc.constantFrom(';', '|', ',', '\n'),
    constant: hostileText,
  },
  { requiredKeys: ['columns'] },
);
const fields = fc.dictionary(fc.constantFrom(...Object.keys(FIELD_NAMES)), field, {
  maxKeys: 8,
  noNullPrototype: true,
});
const said = fc.constantFrom<Said>('undated', 'year', 'month', 'about', 0, 1, 2);
const mapping = fc.record(
  {
    fields,
    when: oneDate,
    ended: oneDate,
    also: pair,
    conventions: fc.constant({}),
    rowType: column,
    leftOut: fc.array(column, { maxLength: 3 }),
    lanes: fc.constantFrom('person', 'organisation', 'kind', 'place', 'theme'),
    isHtml: fc.boolean(),
  },
  { requiredKeys: ['fields', 'conventions', 'leftOut', 'lanes', 'isHtml'] },
);
const mend = fc.record({
  column,
  row: fc.option(fc.nat(7)),
  written: fc.oneof(writtenDate, fc.constant('')),
  text: cell,
});

export const sayings: fc.Arbitrary<Sayings> = fc.record({
  rows: anyRows,
  mapping: mapping as unknown as fc.Arbitrary<Mapping>,
  said: fc.array(fc.tuple(fc.nat(4), said), { maxLength: 3 }),
  mends: fc.array(mend, { maxLength: 3 }),
});

/** Whatever a reader says of a table, each row is a claim or said to be none, and the dataset is sound. */
export function checkSayings({ rows, mapping: wanted, said: words, mends }: Sayings): void {
  const sheet: Sheet = { name: 'a table', rows };
  if (!rows.some((row) => row.some((text) => text.trim() !== ''))) return;
  const table = mendedTable(tableOf(sheet, 0), mends);
  const whole = withConventions(table, wanted);
  const saidOf = dateColumns(whole).map((at) => {
    const writings = writingsOf(dateCounts(columnCells(table, at)), whole.conventions[at] ?? {});
    const pairs = words.flatMap(([writing, what]) => {
      const key = writings[writing]?.key;
      return key === undefined ? [] : [[key, what] as const];
    });
    return [at, Object.fromEntries(pairs)] as const;
  });
  const { file, counts } = datasetOfTable(table, { ...whole, said: Object.fromEntries(saidOf) });
  expect(counts.claims + counts.otherRows).toBeGreaterThanOrEqual(counts.rows);
  expect(file.events).toHaveLength(counts.claims);
  if (counts.claims > 0) expect(parseDataset(JSON.stringify(file))).toMatchObject({ ok: true, warnings: [] });
}

export const dateAndColumn = fc.tuple(
  writtenDate,
  fc.record(
    {
      order: fc.constantFrom('day-first' as const, 'month-first' as const),
      smallYears: fc.boolean(),
      months: fc.boolean(),
      serials: fc.constantFrom(1900 as const, 1904 as const),
    },
    { requiredKeys: [] },
  ),
);

const rangeOf = (edtf: string) => {
  const span = parseDate(edtf);
  if ('problem' in span) throw new Error(`${edtf}: ${span.problem}`);
  expect(formatSpan(span)).toMatch(/\S/);
  return outerRange(span);
};

/** A date that is read is sound, and what a reader may say of it instead is none finer. */
export function checkWrittenDate([text, convention]: readonly [string, Convention]): void {
  const reading = readDate(text, convention);
  expect(readDate(text, { ...convention })).toEqual(reading);
  const own = reading.kind === 'date' ? rangeOf(reading.edtf) : null;
  for (const { said: what, edtf } of writingsOf(new Map([[text, 1]]), convention).flatMap(
    ({ others }) => others,
  )) {
    const range = edtf === null ? null : rangeOf(edtf);
    if (!own || !range || what === 'about') continue;
    expect(range.from).toBeLessThanOrEqual(own.from);
    expect(range.to).toBeGreaterThanOrEqual(own.to);
  }
}
