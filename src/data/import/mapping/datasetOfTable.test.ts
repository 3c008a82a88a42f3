/** What becomes of a table: each cell is in its claim, beside it, or in the list of unread cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textKey } from '../../../lib/textKey';
import { tableFrom } from '../../../testing/table';
import { parseDataset } from '../../schema/parse';
import { tableOf } from '../formats/sheet';
import { cellText, partsOf } from './cells';
import { dateCounts } from './conventions';
import { datasetOfTable } from './datasetOfTable';
import { columnCells, guessMapping } from './guess';
import { withConventions } from './questions';
import { writingsOf } from './readings';

function imported(text: string) {
  const table = tableFrom(text);
  const mapping = guessMapping(table);
  const result = datasetOfTable(table, mapping);
  const parsed = parseDataset(JSON.stringify(result.file));
  expect(parsed).toMatchObject({ ok: true, warnings: [] });
  return { table, mapping, ...result };
}

const datesIn = (text: string) =>
  imported(text).file.events.map(
    ({ date: { edtf, begin, end } }) => edtf ?? (begin || end ? `${begin ?? ''}/${end ?? ''}` : null),
  );

describe('dates of a row', () => {
  test.each([
    [
      'a beginning and an end',
      'label | hdate | hdate_end\nA | 55 BC | 54 BC\nB | 43 | \nC | c. 383 | 410',
      ['-0054/-0053', '0043', '0383~/0410'],
    ],
    ['the same day twice is a day', 'label | start | end\nA | 14 Oct 1066 | 14 Oct 1066', ['1066-10-14']],
    [
      'an end that is a range',
      'label | hdate | hdate_end\nA | 30 may 1381 | Between 25 jun 1381 and 26 jun 1381\nB | Between 843 and 848 | 13 Feb 858',
      ['1381-05-30/[1381-06-25..1381-06-26]', '[0843..0848]/0858-02-13'],
    ],
    [
      'an end that goes on',
      'label | start | end\nA | 2011 | ongoing\nB | 2012 | present',
      ['2011/..', '2012/..'],
    ],
    [
      'an end that is not understood',
      'label | start | end\nA | 2011 | after the war\nB | 2012 | 2013',
      ['2011/', '2012/2013'],
    ],
    [
      'an end before the start',
      'label | start | end\nA | 2011 | 2005\nB | 2012 | 2013',
      ['2011/', '2012/2013'],
    ],
    [
      'a beginning that is missing',
      'label | start | end\nA |  | 2005\nB | 2012 | 2013',
      ['/2005', '2012/2013'],
    ],
    [
      'year, month and day apart; 0 and NA are not known',
      'name | start_year | start_month | start_day | end_year | end_month | end_day\nA | 717 | 7 | 0 | NA | NA | NA\nB | 710 | NA | NA | NA | NA | NA\nC | 716 | 0 | 0 | 718 | 0 | 0\nD | 577 | 12 | 1 | 578 | 7 | 15',
      ['0717-07', '0710', '0716/0718', '0577-12-01/0578-07-15'],
    ],
    [
      'an end coarser than its start',
      'title | year | month | day | end year | end month | end day\nA | 1943 | 7 |  | 1946 |  | ',
      ['1943-07/1946'],
    ],
    [
      'a month in words',
      'title | year | month | day\nA | 1943 | July | 4\nB | 1990s |  | ',
      ['1943-07-04', '199X'],
    ],
    [
      'a day that is none, coarser',
      'title | year | month | day\nA | 2001 | 2 | 30\nB | 2001 | 13 | 1\nC | 2001 |  | 5',
      ['2001-02', '2001', '2001'],
    ],
    ['eight digits', 'date_long | name\n19450716 | A', ['1945-07-16']],
    ['numbers of a spreadsheet', 'Year | Title\n1949.0 | A', ['1949']],
    [
      'a column that says how finely',
      'event_date | time_precision | title\n18/04/2001 | 1 | A\n15/06/2001 | 3 | B\n30/06/2001 | 2 | C',
      ['2001-04-18', '2001-06', '[2001-06-27..2001-07-03]'],
    ],
    [
      'months that other cells show to be months',
      'date | title\n2003-04 | A\n1968-07 | B',
      ['2003-04', '1968-07'],
    ],
    [
      'months beside ranges of years stay open',
      'date | title\n2003-04 | A\n1914-18 | B',
      [null, '1914/1918'],
    ],
  ])('%s', (_, text, dates) => expect(datesIn(text)).toEqual(dates));

  test('the ways of writing in a column are counted', () => {
    const { table, mapping } = imported('date | title\n877 | A\n13 Feb 858 | B\n878 | C\nc. 886 | D');
    expect(
      writingsOf(dateCounts(columnCells(table, 0)), mapping.conventions[0] ?? {}).map(
        ({ key, count, example }) => [key, count, example],
      ),
    ).toEqual([
      ['date year', 2, '877'],
      ['date day-named', 1, '13 Feb 858'],
      ['date year-qualified', 1, 'c. 886'],
    ]);
  });

  test('a column that is chosen by hand is settled by its cells as one that is guessed', () => {
    const { table, mapping } = imported('title | seen\nA | 55 BC\nB | 43');
    const chosen = { ...mapping, when: { column: 1 }, conventions: {} };
    expect(withConventions(table, chosen).conventions).toEqual({ 1: { smallYears: true, isProse: true } });
  });
});

describe('what else a row says', () => {
  test('people and sources, several in a cell', () => {
    const { file } = imported(
      'date | title | people | source | url\n1990 | A | Ada Adan; Bo Bruun | Daily A; Daily B | \n1991 | B | ada adan | Daily A | https://example.org/x',
    );
    expect(file.people.map(({ id, name }) => [id, name])).toEqual([
      ['ada-adan', 'Ada Adan'],
      ['bo-bruun', 'Bo Bruun'],
    ]);
    expect(file.events.map(({ people }) => people)).toEqual([['ada-adan', 'bo-bruun'], ['ada-adan']]);
    expect(file.events[0]?.citations).toEqual([
      { source: 'daily-a' },
      { source: 'daily-b' },
      { source: 'this-table', paragraph: 2 },
    ]);
    expect(file.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Daily A', null],
      ['Daily B', null],
      ['Daily A', 'https://example.org/x'],
      ['the table a-table.csv', null],
    ]);
  });

  test('names with an office are people, and title what they did as far as it is said', () => {
    const { file } = imported('Year | Name | Level | Country\n1949 | Leader A | President | Soviet Union');
    expect(file.people).toEqual([
      { id: 'leader-a', name: 'Leader A', shortName: 'Leader A', role: 'President', organisation: '' },
    ]);
    expect(file.events[0]).toMatchObject({
      title: 'Leader A, Soviet Union',
      place: 'Soviet Union',
      people: ['leader-a'],
    });
  });

  test('rows that all lasted have a lane each', () => {
    expect(
      imported('label | start | end\nA | 877 | 878\nB | 878 | 889').file.people.map(({ name }) => name),
    ).toEqual(['A', 'B']);
    expect(imported('label | start | end\nA | 877 | \nB | 878 | \nC | 878 | 889').file.people).toEqual([]);
  });

  test('a name that is missing is made from words of the row', () => {
    expect(
      imported(
        'date_long | country | region | name\n19450716 | USA | Alamogordo | NA\n19450717 | USA | B | Trinity',
      ).file.events.map(({ title }) => title),
    ).toEqual(['USA, Alamogordo', 'Trinity']);
  });

  test.each([
    [100_002, 100_002],
    [1_000_001, undefined],
  ])('the row of number %i is cited by %s', (number, paragraph) => {
    const table = tableFrom('date | title\n1990 | A');
    const far = { ...table, rows: table.rows.map((row) => ({ ...row, number })) };
    const { file } = datasetOfTable(far, guessMapping(far));
    expect(parseDataset(JSON.stringify(file))).toMatchObject({ ok: true, warnings: [] });
    expect(file.events[0]?.citations.at(-1)?.paragraph).toBe(paragraph);
  });

  test('formulas, scripts and markup are text', () => {
    const { file } = imported('date | title | summary\n1990 | =1+1 | <script>alert(1)</script><b>x</b>');
    expect(file.events[0]).toMatchObject({ title: '=1+1', summary: '<script>alert(1)</script><b>x</b>' });
  });

  test('ids differ, and are the same each time', () => {
    const text = 'date | title\n1990 | A\n1991 | A\n1992 | آ';
    const ids = imported(text).file.events.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['a', 'a-2']);
    expect(ids[2]).toMatch(/^x-[0-9a-f]{8}$/);
    expect(imported(text).file.events.map(({ id }) => id)).toEqual(ids);
  });

  test('thousands of rows of one name have ids of their own, one after the other', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `${1000 + (at % 900)} | ${at === 1500 ? 'A 7' : 'A'}`,
    );
    const ids = imported(`date | title\n${rows.join('\n')}`).file.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3000);
    expect([ids[0], ids[6], ids[1500], ids[2999]]).toEqual(['a', 'a-7', 'a-7-2', 'a-2999']);
  });

  test('rows that repeat another in every cell are counted, and are claims all the same', () => {
    const { file, counts } = imported('date | title\n1990 | A\n1990 | A\n1990 | a\n1990 | A\n1991 | A');
    expect(counts.repeated).toBe(2);
    expect(file.events).toHaveLength(5);
  });

  test('the title and the eras of a timeline are no claims', () => {
    const headings =
      'Year | Month | Day | Time | End Year | End Month | End Day | End Time | Display Date | Headline | Text | Media | Media Credit | Media Caption | Type | Group';
    const { file, unread, counts } = imported(
      `${headings}\n | | | | | | | | | Women in computing | <p class="lead">Sample &amp; more</p> | https://example.org/p | | | title | \n1815 | 12 | 10 | | 1852 | 11 | 27 | | | Person A | <p>First <a href="x">programmer</a></p> | https://example.org/a | | | | Group 1\n1900 | | | | 1910 | | | | | The tens | | | | | era | `,
    );
    expect(file).toMatchObject({ title: 'Women in computing', about: 'Sample & more' });
    expect(file.presets).toEqual([{ id: 'the-tens', name: 'The tens', from: '1900', to: '1910' }]);
    expect(file.events).toHaveLength(1);
    expect(file.events[0]).toMatchObject({
      title: 'Person A',
      summary: 'First programmer',
      people: ['group-1'],
    });
    expect(unread.map(({ row, text }) => [row, text])).toEqual([[2, 'https://example.org/p']]);
    expect(counts).toMatchObject({ rows: 3, claims: 1, otherRows: 2 });
  });
});

const HEADINGS = [
  ...[
    'id',
    'title',
    'date',
    'end',
    'people',
    'role',
    'organisation',
    'source',
    'url',
    'publisher',
    'notes',
    'kind',
  ],
  ...[
    'place',
    'quote',
    'speaker',
    'confidence',
    'time_precision',
    'short',
    'tags',
    'odd',
    'display date',
    'year',
    'month',
    'day',
  ],
];
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'NA',
    '1990',
    'c. 383',
    '01/05/2001',
    'Ada; Bo',
    'https://example.org/a',
    'no address',
    'high',
    '2',
    '0',
    '31',
    'many '.repeat(60),
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const anyTable = fc
  .tuple(
    fc.subarray(HEADINGS, { minLength: 1 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 26 }), { minLength: 1, maxLength: 5 }),
  )
  .filter(([, rows]) => rows.some((row) => row.some((text) => text.trim() !== '')))
  .map(([headings, rows]) => tableOf({ name: 't', rows: [headings, ...rows] }, 0));

test('a name is one person however it is typed in a row, and two where it may be another', () => {
  const table = tableFrom(`
    When | What | Who
    2001 | One  | Khaled Mash’al
    2002 | Two  | khaled Mash'al
    2003 | Three | Khālid Mash’al
  `);
  const { file } = datasetOfTable(table, guessMapping(table));
  expect(file.people.map(({ name }) => name)).toEqual(['Khaled Mash’al', 'Khālid Mash’al']);
});

test('no cell is lost: each is in its claim, beside it, or listed', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const mapping = guessMapping(table);
      const { file, unread } = datasetOfTable(table, mapping);
      expect(parseDataset(JSON.stringify(file))).toMatchObject({ ok: true, warnings: [] });
      table.rows.forEach((row, at) => {
        const event = file.events[at];
        const ids = new Set([
          event?.kind,
          ...(event?.people ?? []),
          ...(event?.themes ?? []),
          ...(event?.citations ?? []).map(({ source }) => source),
        ]);
        const named = [...(file.kinds ?? []), ...file.people, ...file.themes, ...file.sources].filter(
          ({ id }) => ids.has(id),
        );
        const texts: string[] = [];
        JSON.stringify([event, named, unread.filter((one) => one.row === row.number)], (_, value) => {
          if (typeof value === 'string') texts.push(textKey(value));
          return value;
        });
        const all = texts.join('\n');
        row.cells.forEach((text, column) => {
          if (cellText(text) === '') return;
          const split = Object.values(mapping.fields).find(({ columns }) => columns.includes(column))?.split;
          const isZero = /^0+(\.0+)?$/.test(text.trim());
          if (isZero) return;
          for (const part of partsOf(text, split)) expect(all).toContain(textKey(part));
        });
      });
    }),
    { numRuns: 500 },
  );
});

describe('the sources of a row', () => {
  const sourcesIn = (text: string) => {
    const { file } = imported(text);
    const titles = new Map(file.sources.map(({ id, title }) => [id, title]));
    return file.events.map(({ citations }) => citations.map(({ source }) => titles.get(source)));
  };

  test.each([
    ['without a column of sources', 'date | title\n1990 | A', [['No source given', 'a-table.csv']]],
    [
      'where a row names none',
      'date | title | source\n1990 | A | Daily A\n1991 | B |\n1992 | C | no source given',
      [
        ['Daily A', 'a-table.csv'],
        ['No source given', 'a-table.csv'],
        ['No source given', 'a-table.csv'],
      ],
    ],
  ])('%s say so, beside the row of the table', (_, text, sources) => {
    const name = imported(text).table.name;
    expect(sourcesIn(text)).toEqual(
      sources.map((row) => row.map((one) => (one === 'a-table.csv' ? `the table ${name}` : one))),
    );
  });

  test('have no such entry where each row names one', () => {
    const { file } = imported('date | title | source\n1990 | A | Daily A');
    expect(file.sources.map(({ title }) => title)).not.toContain('No source given');
  });
});
