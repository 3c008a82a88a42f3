/** What a reader says of a table beyond its columns: what a way of writing means, which dates count, what a cell should say. */
import { describe, expect, test } from 'vitest';
import { tableFrom } from '../../../testing/table';
import { parseDataset } from '../../schema/parse';
import { dateCounts } from './conventions';
import { datasetOfTable } from './datasetOfTable';
import { datePairs } from './datePairs';
import { columnCells, guessMapping } from './guess';
import { withAnswers } from './mapping';
import { cellsOf, mendedTable } from './mends';
import { withConventions } from './questions';
import { type Said, writingsOf } from './readings';

function imported(text: string) {
  const table = tableFrom(text);
  return { table, mapping: guessMapping(table) };
}

describe('what a reader says of a way of writing', () => {
  const text = "date | title\n13 Feb 858 | A\n'68 | B\n1 Mar 860 | C\n'71 | D\n1990 | E";
  const keys = { day: 'date day-named', short: 'ask two-digit-year', year: 'date iso' };
  test.each<[string, string, Said, (string | null)[], number]>([
    ['only the year', keys.day, 'year', ['0858', null, '0860', null, '1990'], 2],
    ['only the month', keys.day, 'month', ['0858-02', null, '0860-03', null, '1990'], 2],
    ['about', keys.year, 'about', ['0858-02-13', null, '0860-03-01', null, '1990~'], 2],
    ['no date', keys.day, 'undated', [null, null, null, null, '1990'], 2],
    [
      'no date where it was asked',
      keys.short,
      'undated',
      ['0858-02-13', null, '0860-03-01', null, '1990'],
      0,
    ],
    [
      'what cannot be said of a year',
      keys.year,
      'month',
      ['0858-02-13', null, '0860-03-01', null, '1990'],
      2,
    ],
    ['a reading that is not there', keys.short, 99, ['0858-02-13', null, '0860-03-01', null, '1990'], 2],
  ])('%s', (_, key, said, dates, unread) => {
    const { table, mapping } = imported(text);
    const result = datasetOfTable(table, { ...mapping, said: { 0: { [key]: said } } });
    expect(result.file.events.map(({ date }) => date.edtf)).toEqual(dates);
    expect(result.file.events.map(({ date }) => date.wording)).toEqual(
      table.rows.map(({ cells }) => cells[0]),
    );
    expect(result.unread).toHaveLength(unread);
  });

  test('each of the readings that are offered can be taken, for all cells that are written so', () => {
    const { table, mapping } = imported('date | title\n2003-04 | A\n2005-06 | B\nc. 890 after 889 | C');
    const counts = dateCounts(columnCells(table, 0));
    const writings = writingsOf(counts, mapping.conventions[0] ?? {});
    expect(writings.map(({ others }) => others.map(({ edtf }) => edtf))).toEqual([
      ['2003-04', '2003/2004', null],
      ['0890~', '[0890..]', null],
    ]);
    for (const { key, example, others } of writings)
      for (const { said, edtf } of others) {
        const result = datasetOfTable(table, { ...mapping, said: { 0: { [key]: said } } });
        const at = table.rows.findIndex(({ cells }) => cells[0] === example);
        expect(result.file.events[at]?.date.edtf).toBe(edtf);
      }
  });
});

test.each<[string, Said, string]>([
  ['Jan-Feb 2021', 'lasted', '2021-01/2021-02'],
  ['between 2015 and 2016', 'lasted', '2015/2016'],
  ['1914-1918', 'within', '[1914..1918]'],
  ['from 5 May 2001 to 7 May 2001', 'within', '[2001-05-05..2001-05-07]'],
])('%s may be said to have %s', (text, said, edtf) => {
  const [writing] = writingsOf(new Map([[text, 1]]), {});
  expect(writing?.others).toContainEqual({ said, edtf });
});

test.each([
  ['2000s', '200X'],
  ['early 1900s', '190X'],
  ['c. 2000s', '200X~'],
])('%s may be said to mean ten years', (text, edtf) => {
  const [writing] = writingsOf(new Map([[text, 1]]), {});
  expect(writing?.others).toContainEqual({ said: 'decade', edtf });
});

test.each(['1990s', '19th century', '19XX', '2000'])('%s is no ten years of a hundred', (text) => {
  const [writing] = writingsOf(new Map([[text, 1]]), {});
  expect(writing?.others.map(({ said }) => said)).not.toContain('decade');
});

test('a cell that says that no date is known is read: its claim is undated, and has its words', () => {
  const { table, mapping } = imported(
    'date | title\n1990 | A\n1991 | B\n1992 | C\nunknown | D\nn.d. | E\nblah | F',
  );
  const { file, unread } = datasetOfTable(table, mapping);
  expect(unread.map(({ text }) => text)).toEqual(['blah']);
  expect(file.events.slice(3).map(({ date }) => [date.edtf, date.wording])).toEqual([
    [null, 'unknown'],
    [null, 'n.d.'],
    [null, 'blah'],
  ]);
});

test.each(['1990', 'c. 1990', 'before 1990', 'since 2016', '1990 or 1995'])(
  '%s neither lasted nor was within two dates',
  (text) => {
    const [writing] = writingsOf(new Map([[text, 1]]), {});
    expect(writing?.others.map(({ said }) => said)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/lasted|within/)]),
    );
  },
);

describe('what a reader writes in the place of cells', () => {
  const table = tableFrom(
    'date | title\n early 2018 | A\nearly 2018 | B\nlate 2019 | C\nthe week after the election | D',
  );
  const mends = [
    { column: 0, row: null, written: 'early 2018', text: 'between Jan and Mar 2018' },
    { column: 0, row: null, written: 'the week after the election', text: '1990' },
  ];
  const mended = mendedTable(table, mends);
  const { asWritten, mended: texts } = cellsOf(mended, 0);

  test('is a line of its own under what stands there, and leaves the other cells as they are', () => {
    expect(asWritten).toEqual(['late 2019']);
    const writings = writingsOf(dateCounts(asWritten), {}, {}, texts);
    expect(
      writings.map(({ example, count, mended: text, reading }) => [
        example,
        count,
        text,
        reading.kind === 'date' && reading.edtf,
      ]),
    ).toEqual([
      ['early 2018', 2, 'between Jan and Mar 2018', '[2018-01..2018-03]'],
      ['the week after the election', 1, '1990', '1990'],
      ['late 2019', 1, null, '2019'],
    ]);
  });

  test('means what it says, whatever was said of others that are written so', () => {
    const mapping = { ...guessMapping(table), said: { 0: { 'date iso': 'undated' as const } } };
    const { file } = datasetOfTable(mended, mapping);
    expect(file.events.map(({ date }) => [date.edtf, date.basis, date.wording])).toEqual([
      ['[2018-01..2018-03]', 'set', 'early 2018'],
      ['[2018-01..2018-03]', 'set', 'early 2018'],
      ['2019', 'stated', 'late 2019'],
      ['1990', 'set', 'the week after the election'],
    ]);
  });
});

test('two years that a stroke parts are asked about beside dates in words, and mean what a reader says', () => {
  const table = tableFrom('date | title\n14 Mar 1998 | A\n2008/2009 | B\n2001/2006 | C');
  const mapping = guessMapping(table);
  const datesOf = (...[of, how]: Parameters<typeof datasetOfTable>) =>
    datasetOfTable(of, how).file.events.map(({ date }) => date.edtf);
  expect(datesOf(table, mapping)).toEqual(['1998-03-14', null, '2001/2006']);
  const said = (which: number) => ({ ...mapping, said: { 0: { 'ask either-year': which } } });
  expect(datesOf(table, said(0))[1]).toBe('2008/2009');
  expect(datesOf(table, said(1))[1]).toBe('[2008,2009]');
  const mends = [{ column: 0, row: null, written: '2008/2009', text: '2008/2009' }];
  const lasting = [{ column: 0, row: null, written: '2001/2006', text: '2001/2002' }];
  expect(datesOf(mendedTable(table, mends), mapping)[1]).toBe(null);
  expect(datesOf(mendedTable(table, lasting), mapping)[2]).toBe('2001/2002');
  const inEdtf = tableFrom('date | title\n1998-03-14 | A\n2008/2009 | B');
  expect(datesOf(inEdtf, guessMapping(inEdtf))[1]).toBe('2008/2009');
});

test('a way of writing lists its different cells with their counts', () => {
  const [writing] = writingsOf(dateCounts(['1 May 2001', '2 May 2001', '1 May 2001']), {});
  expect(writing?.texts).toEqual([
    { text: '1 May 2001', count: 2 },
    { text: '2 May 2001', count: 1 },
  ]);
});

test('what says too little is not said to have several readings', () => {
  const { unread } = datasetOfTable(
    tableFrom('date | title\n1990 | A\nthe week after the election | B'),
    guessMapping(tableFrom('date | title\n1990 | A\nthe week after the election | B')),
  );
  expect(unread.map(({ reason, options }) => [reason, options])).toEqual([
    ['This does not say enough to be a date.', []],
  ]);
});

describe('two pairs of dates in a row', () => {
  const text =
    'label | hdate | hdate_end | hdate_birth | hdate_death\nA | 1843 | 1858 | 1810 | 1858\nB | 1858 | 1862 | 1812 | 1862\nC | 1862 | 1877 | | 1877';

  test.each([
    [text, ['hdate hdate_end 3', 'hdate_birth hdate_death 2']],
    ['title | start | end\nA | 1990 | 1991', ['start end 1']],
    ['title | start | finish line | end\nA | 1990 | x | 1991', ['start end 1']],
    [
      'title | date from | date to | born | died\nA | 1990 | 1991 | 1900 | 1999',
      ['date from date to 1', 'born died 1'],
    ],
    ['title | start | end\nA | x | y', []],
    ['title | date | place\nA | 1990 | B', []],
  ])('%s', (table, pairs) => {
    const { headings, ...rest } = tableFrom(table);
    expect(
      datePairs({ headings, ...rest }).map(
        ({ when, ended, rows }) => `${headings[when]} ${headings[ended]} ${rows}`,
      ),
    ).toEqual(pairs);
  });

  test('both are two claims a row, and the cells of the second stand beside the first', () => {
    const { table, mapping } = imported(text);
    const also = { when: { column: 3 }, ended: { column: 4 } };
    const whole = withConventions(table, { ...mapping, also });
    const { file, counts } = datasetOfTable(table, whole);
    expect(parseDataset(JSON.stringify(file))).toMatchObject({ ok: true, warnings: [] });
    expect(file.events.map(({ title, date }) => [title, date.edtf])).toEqual([
      ['A', '1843/1858'],
      ['A, hdate_birth to hdate_death', '1810/1858'],
      ['B', '1858/1862'],
      ['B, hdate_birth to hdate_death', '1812/1862'],
      ['C', '1862/1877'],
      ['C, hdate_birth to hdate_death', '/1877'],
    ]);
    expect(file.events[0]?.details?.map(({ text: cell }) => cell)).toContain('1810');
    expect(counts).toMatchObject({ rows: 3, claims: 6, undated: 0 });
  });
});

test('cells are mended one by one or all that say the same, the later word counting', () => {
  const table = tableFrom('date | title\nsome summer | A\nsome summer | B\n1990 | C');
  const mend = { column: 0, written: 'some summer' };
  const cells = (...mends: Parameters<typeof mendedTable>[1]) =>
    mendedTable(table, mends).rows.map(({ cells: [date] }) => date);
  expect(cells({ ...mend, row: null, text: '1999' })).toEqual(['1999', '1999', '1990']);
  expect(cells({ ...mend, row: null, text: '1999' }, { ...mend, row: 3, text: '2000' })).toEqual([
    '1999',
    '2000',
    '1990',
  ]);
  expect(cells({ ...mend, column: 1, row: null, text: '1999' })).toEqual([
    'some summer',
    'some summer',
    '1990',
  ]);
});

describe('what a reader says of a cell is not what the table says', () => {
  test('a date that was mended keeps the words of its cell, and counts as set by hand', () => {
    const { table, mapping } = imported(
      'Date | Event | Source\nlate in the war | A talk | Letters\n1911 | A visit | Letters',
    );
    const mends = [{ column: 0, row: null, written: 'late in the war', text: '1918' }];
    const { file } = datasetOfTable(mendedTable(table, mends), mapping);
    expect(file.events.map(({ date }) => date)).toEqual([
      { edtf: '1918', basis: 'set', wording: 'late in the war' },
      { edtf: '1911', basis: 'stated', wording: '1911' },
    ]);
  });

  test('a source without a publisher goes by its title, and the row of the headings is accounted for', () => {
    const { table, mapping } = imported('Date | Event | Source\n1911 | A visit | Letters');
    const { file } = datasetOfTable(table, mapping);
    expect(file.sources.map(({ title, publisher }) => [title, publisher])).toContainEqual([
      'Letters',
      'Letters',
    ]);
    expect(file.paragraphNotes).toEqual([{ paragraph: 1, reason: 'it has the headings' }]);
    expect(parseDataset(JSON.stringify(file))).toMatchObject({ ok: true, warnings: [] });
  });

  test('a cell that is mended with what is not read either is listed as it stands in the file', () => {
    const { table, mapping } = imported('Date | Event\nlate in the war | A talk\n1911 | A visit');
    const mends = [{ column: 0, row: null, written: 'late in the war', text: 'blah' }];
    const { unread } = datasetOfTable(mendedTable(table, mends), mapping);
    expect(unread).toMatchObject([{ row: 2, text: 'late in the war', mended: 'blah' }]);
  });

  test.each([
    ['31 Feb 2001', 'There is no such day.'],
    ['31/02/2001', 'There is no such day.'],
    ['2001-13-05', 'There is no such day.'],
    ['c. 12,000 BC', 'Only years from 9999 BC to 9999 can be shown.'],
    ['after the war', 'This is not understood as a date.'],
  ])('%s is not read, and it is said why', (text, reason) => {
    const { table, mapping } = imported(
      `Date | Event\n1 Jan 1911 | A visit\n2 Jan 1912 | A talk\n${text} | A call`,
    );
    expect(datasetOfTable(table, mapping).unread).toMatchObject([{ row: 4, reason }]);
  });

  test('a day that is none in the order of its column says so', () => {
    const { table, mapping } = imported('Date | Event\n05/13/1922 | A visit\n01/05/1922 | A talk');
    const { unread } = datasetOfTable(table, withAnswers(mapping, [0], { order: 'day-first' }));
    expect(unread.map(({ text, reason }) => [text, reason])).toEqual([
      ['05/13/1922', 'There is no such day in the order that the column has.'],
    ]);
  });
});
