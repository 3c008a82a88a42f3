/** What a file is, is found in its bytes; what it holds is text, whatever stands in it. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { readFile, tableIn, type UnreadableFile } from './readFile';
import { tableOf } from './sheet';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean) => {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(codes.flatMap((code) => [code & 255, code >> 8]));
};
const latin = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

async function tableFile(bytes: Uint8Array) {
  const file = await readFile(bytes, 'a file');
  if (file.kind !== 'table') throw new Error('no table');
  return file;
}
const tableOfFile = async (bytes: Uint8Array) => tableIn(await tableFile(bytes));
const refusal = (bytes: Uint8Array) =>
  readFile(bytes, 'a file').then(
    (file) => `read as ${file.kind}`,
    ({ message }: UnreadableFile) => message,
  );

const text = 'name,date\r\n"Réunion, la",1990\r\n"a ""b""\nc",1991\r\n';
const rows = [
  ['Réunion, la', '1990'],
  ['a "b"\nc', '1991'],
];

describe('text', () => {
  test.each([
    ['UTF-8', utf8(text), 'comma-separated, UTF-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), 'comma-separated, UTF-8 with a byte order mark'],
    ['UTF-16 with a mark', utf16(text, true), 'comma-separated, UTF-16'],
    ['UTF-16 without a mark', utf16(text, false), 'comma-separated, UTF-16'],
    ['Windows-1252', latin(text), 'comma-separated, Windows-1252'],
    [
      'semicolons',
      utf8(text.replace('name,date', 'name;date').replaceAll('",', '";')),
      'separated by semicolons, UTF-8',
    ],
    [
      'tabs',
      utf8(text.replace('name,date', 'name\tdate').replaceAll('",', '"\t')),
      'separated by tabs, UTF-8',
    ],
    [
      'vertical bars',
      utf8(text.replace('name,date', 'name|date').replaceAll('",', '"|')),
      'separated by vertical bars, UTF-8',
    ],
    [
      'a delimiter that is named',
      utf8(`sep=;\n${text.replace('name,date', 'name;date').replaceAll('",', '";')}`),
      'separated by semicolons, UTF-8',
    ],
  ])('%s', async (_, bytes, words) => {
    const file = await tableFile(bytes);
    expect(file.words).toBe(words);
    const table = tableIn(file);
    expect(table.headings).toEqual(['name', 'date']);
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
  });

  test('a guessed encoding comes with a word to check it by', async () => {
    expect((await tableFile(latin(text))).sample).toBe('Réunion');
    expect((await tableFile(utf8(text))).sample).toBeUndefined();
  });

  test('a quotation mark that is never closed swallows no row', async () => {
    const file = await tableFile(utf8('name,date\n"a,1990\nb,1991\n"c,d",1992'));
    expect(file.words).toContain('with a quotation mark in row 2 that is never closed');
    expect(tableIn(file).rows.map(({ cells }) => cells)).toEqual([
      ['"a', '1990'],
      ['b', '1991'],
      ['c,d', '1992'],
    ]);
  });

  test.each<[string, string]>([
    ['a,b\n1,"2\n3"\n4,5"', 'in one of the rows 2, 3, 4 that'],
    [`a,b\n${'1,"2\n'.repeat(9)}`, 'in row 2 or a later one that'],
  ])('of several rows that may hold it, a few are named: %j', async (rows, where) => {
    expect((await tableFile(utf8(rows))).words).toContain(where);
  });

  test('rows keep their numbers, ragged ones their cells, and headings differ', async () => {
    const table = await tableOfFile(utf8('name,name,note,\na,b,c,d\n\n,,\nx'));
    expect(table.headings).toEqual(['name', 'name (2)', 'note', 'column D']);
    expect(table.rows).toEqual([
      { number: 2, cells: ['a', 'b', 'c', 'd'] },
      { number: 5, cells: ['x', '', '', ''] },
    ]);
  });

  test('a list of records in JSON is a table', async () => {
    const table = await tableOfFile(
      utf8(
        JSON.stringify([
          { a: 1, b: null },
          { a: 'x', c: [1] },
        ]),
      ),
    );
    expect(table.headings).toEqual(['a', 'b', 'c']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['1', '', ''],
      ['x', '', '[1]'],
    ]);
  });

  test.each(['{"format":"relata/2"}', '{"format":"relata/1","id":"x"}', '{ broken'])(
    '%s goes to the reader of datasets',
    async (json) => {
      expect(await readFile(utf8(json), 'x.csv')).toEqual({ kind: 'dataset', text: json });
    },
  );
});

describe('TimelineJS', () => {
  const event = {
    start_date: { year: 1943, month: '7' },
    end_date: { year: '1946' },
    text: { headline: 'A', text: '<p>b</p>' },
    media: { url: 'https://example.org', credit: 'C' },
    group: 'G',
  };
  const cells = (table: { headings: readonly string[]; rows: readonly { cells: readonly string[] }[] }) =>
    table.rows.map((row) =>
      Object.fromEntries(
        table.headings.flatMap((heading, at) => (row.cells[at] ? [[heading, row.cells[at]]] : [])),
      ),
    );

  test.each(['events', 'slides'])('its events under %s, title and eras', async (key) => {
    const file = {
      title: { text: { headline: 'T' } },
      [key]: [event],
      eras: [{ start_date: { year: 1900 }, end_date: { year: 1910 }, text: { headline: 'E' } }],
    };
    const read = await tableFile(utf8(JSON.stringify(file)));
    expect(read.words).toBe('a TimelineJS file');
    expect(cells(tableIn(read))).toEqual([
      { Headline: 'T', Type: 'title' },
      {
        Year: '1943',
        Month: '7',
        'End Year': '1946',
        Headline: 'A',
        Text: '<p>b</p>',
        Media: 'https://example.org',
        'Media Credit': 'C',
        Group: 'G',
      },
      { Year: '1900', 'End Year': '1910', Headline: 'E', Type: 'era' },
    ]);
  });

  test('the oldest files, with all under timeline and dates as text', async () => {
    const file = {
      timeline: {
        headline: 'T',
        date: [
          {
            startDate: '2011,12,10',
            endDate: '2012',
            headline: 'A',
            asset: { media: 'https://example.org' },
            tag: 'G',
          },
        ],
      },
    };
    expect(cells(await tableOfFile(utf8(JSON.stringify(file))))).toEqual([
      { Headline: 'T', Type: 'title' },
      {
        Year: '2011',
        Month: '12',
        Day: '10',
        'End Year': '2012',
        Headline: 'A',
        Media: 'https://example.org',
        Group: 'G',
      },
    ]);
  });
});

type Cell = {
  readonly value: string | number | Date;
  readonly format?: string;
  readonly type?: unknown;
} | null;
const workbook = async (...sheets: readonly (readonly (readonly Cell[])[])[]) => {
  const made = writeWorkbook(
    sheets.map((data, at) => ({ data: data.map((row) => [...row]) as never, sheet: `Sheet ${at + 1}` })),
  );
  return new Uint8Array(await (await made.toBlob()).arrayBuffer());
};
const words = (...values: readonly string[]): Cell[] => values.map((value) => ({ value }));

describe('Excel', () => {
  test('the sheet with the table and its heading row are found, and can be chosen', async () => {
    const file = await tableFile(
      await workbook(
        [words('A cover'), words('Version:', '1.1')],
        [
          words('Who went where'),
          [],
          words('Year', 'Name'),
          [{ value: 1949 }, { value: 'A' }],
          [{ value: 1950 }, { value: 'B' }],
        ],
      ),
    );
    expect(tableIn(file)).toMatchObject({
      name: 'Sheet 2',
      headings: ['Year', 'Name'],
      above: ['Who went where'],
    });
    expect(tableIn(file).rows).toEqual([
      { number: 4, cells: ['1949', 'A'] },
      { number: 5, cells: ['1950', 'B'] },
    ]);
    expect(tableIn(file, 0, 0).headings).toEqual(['A cover', 'column B']);
  });

  test.each([
    ['yyyy-mm-dd', '2001-04-18'],
    ['dd/mm/yyyy hh:mm', '2001-04-18 21:03'],
    ['mmm yyyy', '2001-04'],
    ['mmm-yy', '2001-04'],
    ['yyyy', '2001'],
    ['d mmm', '18 April'],
    ['[$-407]mmmm yyyy;@', '2001-04'],
  ])('a date shown as %s is no finer than that', async (format, shown) => {
    const clock = format.includes('hh') ? 'T21:03Z' : 'T00:00Z';
    const date = new Date(`2001-04-18${clock}`);
    const table = await tableOfFile(
      await workbook([words('Date', 'Title'), [{ value: date, type: Date, format }, { value: 'A' }]]),
    );
    expect(table.rows[0]?.cells).toEqual([shown, 'A']);
  });

  test('ways to show a date side by side', async () => {
    const date = new Date('2001-04-01T00:00Z');
    const cells = ['yyyy', 'mmm yyyy', 'yyyy-mm-dd'].map((format) => ({ value: date, type: Date, format }));
    const table = await tableOfFile(await workbook([words('A', 'B', 'C'), cells]));
    expect(table.rows[0]?.cells).toEqual(['2001', '2001-04', '2001-04-01']);
  });
});

describe('what cannot be read is said in words', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'This file is empty.'],
    ['blank lines', utf8(' \n\n'), 'This file is empty.'],
    ['a PDF', latin('%PDF-1.7'), 'This is a PDF, which holds no table. Copy its cells and paste them.'],
    [
      'a picture',
      latin('\x89PNG\r\n'),
      'This is a picture, which holds no table. Copy its cells and paste them.',
    ],
    [
      'an old Excel file',
      latin('\xd0\xcf\x11\xe0'),
      'This is an Excel file of before 2007 (.xls). Save it as .xlsx or CSV.',
    ],
    ['other bytes', new Uint8Array([1, 0, 2, 0, 0, 3, 0, 4]), 'This file holds no text and no workbook.'],
    ['a damaged ZIP', latin('PK\x03\x04rest'), 'This file is damaged: it cannot be unpacked.'],
    [
      'another ZIP',
      zipSync({ 'a.txt': strToU8('x') }),
      'This file is packed, and holds neither a workbook nor CSV files.',
    ],
    [
      'a workbook without sheets',
      zipSync({ 'xl/workbook.xml': strToU8('<no') }),
      'This Excel file is damaged: its sheets cannot be read. Save it anew, or as CSV.',
    ],
    ['a table of 200 MB', new Uint8Array(200e6), 'This file has 200 MB. At most 100 MB can be read.'],
  ])('%s', async (_, bytes, message) => expect(await refusal(bytes)).toBe(message));

  test('a ZIP that says it unpacks to more than memory holds', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('x'.repeat(1000)) });
    const directory = bytes.findIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1,
    );
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 4e9, true);
    expect(await refusal(bytes)).toBe(
      'This file unpacks to more than 400 MB. Save the sheet alone, or as CSV.',
    );
  });

  test('a sheet of 16,384 columns', async () => {
    const wide = Array.from({ length: 16_384 }, (_, at) => ({ value: `h${at}` }));
    expect(await refusal(await workbook([wide, wide]))).toBe(
      'The sheet “Sheet 1” has 16,384 columns. At most 500 can be read.',
    );
    expect(() => tableOf({ name: 'x', rows: [Array.from({ length: 16_384 }, () => 'h'), ['a']] }, 0)).toThrow(
      'This table has 16,384 columns. At most 500 can be read.',
    );
  });

  test('more rows than can be shown', () => {
    const many = Array.from({ length: 200_002 }, () => ['a']);
    expect(() => tableOf({ name: 'x', rows: many }, 0)).toThrow(
      'This table has 200,001 rows. At most 200,000 can be shown.',
    );
  });
});
