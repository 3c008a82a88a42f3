import { describe, expect, it } from 'vitest';
import { readImportOptions } from './importOptions.mjs';
import { reportLines } from './importReport.mjs';

const options = (text) => readImportOptions(text.split(' ').filter(Boolean), '/from');

describe('readImportOptions', () => {
  it.each([
    ['a.csv', { file: '/from/a.csv', out: null, choices: {} }],
    ['a.csv --out b.xlsx', { file: '/from/a.csv', out: '/from/b.xlsx', choices: {} }],
    ['--out /b.json a.csv', { file: '/from/a.csv', out: '/b.json', choices: {} }],
    [
      'a.xlsx --sheet 2 --headings 3',
      { file: '/from/a.xlsx', out: null, choices: { sheet: 1, headingRow: 2 } },
    ],
    ['a.csv --day-first', { file: '/from/a.csv', out: null, choices: { order: 'day-first' } }],
    ['a.csv --winters-end', { file: '/from/a.csv', out: null, choices: { winter: 'last-year' } }],
    ['a.csv --month-first', { file: '/from/a.csv', out: null, choices: { order: 'month-first' } }],
  ])('%s', (text, expected) => expect(options(text)).toEqual(expected));

  it.each([
    ['', 'Which file?'],
    ['a.csv b.csv', 'One file at a time'],
    ['a.csv --out', '--out needs a value'],
    ['a.csv --out b.doc', '--out needs a name in .json, .xlsx or .zip'],
    ['a.csv --sheet 0', '--sheet needs a number from 1'],
    ['a.csv --day-first --month-first', '--day-first or --month-first, not both'],
    ['a.csv --fast', '--fast is unknown'],
  ])('%s is refused', (text, message) => expect(() => options(text)).toThrow(message));
});

describe('reportLines', () => {
  const table = { name: 'b', headings: ['date', 'title'], rows: [{}, {}] };
  const opened = {
    kind: 'table',
    file: {
      words: 'an Excel workbook',
      sheets: [
        { name: 'a', rows: [[]] },
        { name: 'b', rows: [[]] },
      ],
    },
    table,
    mapping: {
      when: { column: 0 },
      fields: { title: { columns: [1] }, people: { columns: [1], split: ';' } },
    },
    imported: {
      counts: { claims: 2, undated: 1, beside: 1 },
      unread: [
        {
          row: 3,
          heading: 'date',
          text: '1/2/2001',
          reason: 'Either order.',
          options: ['2001-02-01', '2001-01-02'],
        },
      ],
    },
    questions: [
      {
        column: 0,
        about: 'order',
        example: '1/2/2001',
        answers: [
          { edtf: '2001-02-01', only: 1 },
          { edtf: '2001-01-02', only: 0 },
        ],
      },
      {
        column: 0,
        about: 'winter',
        example: 'winter 2004',
        answers: [{ edtf: '2004-24' }, { edtf: '2003-24' }],
      },
    ],
    result: { ok: true, warnings: [{ path: 'events[1]', message: 'is odd' }] },
  };

  it('says how a table was read, what is asked, and each cell that was not read', () => {
    expect(reportLines(opened, { title: 'Title', people: 'Person' })).toEqual([
      '2 rows, 2 columns, an Excel workbook, sheet “b”.',
      'Not read: sheet “a”. Say --sheet.',
      'When: date',
      'Title: title',
      'Person: title, split at “;”',
      '2 claims, 1 without a date. 1 cell kept beside them as written.',
      'Is 1/2/2001 in date 2001-02-01 or 2001-01-02? Say --day-first or --month-first.',
      '  1 cell can only be day first, 0 cells only month first.',
      'Is winter 2004 in date 2004-24 or 2003-24? The first is taken; say --winters-end for the second.',
      '1 cell could not be read:',
      '  row 3, date: “1/2/2001”. Either order. Perhaps 2001-02-01 or 2001-01-02.',
      'Left out:',
      '  events[1] is odd',
    ]);
  });

  it('says why a dataset cannot be opened', () => {
    const result = { ok: false, problems: [{ path: '', message: 'this is not JSON' }] };
    expect(reportLines({ kind: 'dataset', result }, {})).toEqual([
      'A dataset.',
      'It cannot be opened:',
      '  this is not JSON',
    ]);
  });
});
