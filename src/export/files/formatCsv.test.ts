import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvFormatRow, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../data/edtf/dateEnds';
import { claimsOf, type Dataset } from '../../model/dataset';
import { datasetOf, inputOf, sample } from '../../testing/exportInput';
import { formatCell, formatCsv } from './formatCsv';

const shipped = datasetOf(
  readFileSync(path.join(import.meta.dirname, '../../../public/data/khamenei-hamas.json'), 'utf8'),
);

/** The rows of a file by column name. */
function read(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = csvParseRows(csv.slice(1));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

describe('cells', () => {
  test.each([
    ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['a=b', 'a=b'],
    ['2006-03', '2006-03'],
    [50_000_000, '50000000'],
    [null, ''],
    [undefined, ''],
  ])('%j is written %j', (value, text) => {
    expect(formatCell(value)).toBe(text);
  });

  test('no text can start a formula, and none is lost', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = formatCell(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect([text, `'${text}`]).toContain(cell);
        expect(csvParseRows(csvFormatRow(['x', cell]))).toEqual([['x', cell]]);
      }),
    );
  });
});

describe('the file', () => {
  const rows = read(formatCsv(inputOf(sample, { filter: { layers: ['primary', 'others'] } })));
  const rowOf = (id: string) => rows.find((row) => row['id'] === id);

  test('says how a date was read that its words leave open', () => {
    const [first, ...others] = sample.events;
    if (!first) throw new Error('no claim');
    const date = { ...first.date, edtf: '2001-04-03', span: parseDate('2001-04-03'), wording: '03/04/2001' };
    const made = { ...sample, events: [{ ...first, date }, ...others] } as Dataset;
    const said = read(formatCsv(inputOf(made))).map((row) => row['date_in_words']);
    expect(said).toContain('3 April 2001, read day first');
  });

  test('begins with a byte order mark and ends every line with CRLF', () => {
    const csv = formatCsv(inputOf(sample));
    expect(csv.startsWith('\uFEFFid,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('says dates in both readings, as EDTF and in words', () => {
    expect(rowOf('first-visit')).toMatchObject({
      date: '1992',
      date_in_words: 'some time in 1992',
      basis: 'stated',
      wording: 'in 1992',
      others_date: '[1992-09,1992-10]',
      others_date_in_words: 'September or October 1992',
      finding: 'more-precise',
      confidence: 'high',
      quotation: 'the road is open',
      speaker: 'Ilse Adan',
      people: 'Ilse Adan',
      paragraphs: '3',
    });
  });

  test('gives what was not found no date, and a claim of other sources only its own', () => {
    expect(rowOf('undated-remark')).toMatchObject({
      date: '',
      date_in_words: 'undated',
      others_date: '',
      others_date_in_words: '',
      finding: 'not-found',
    });
    expect(rowOf('council-reply')).toMatchObject({
      layer: 'others',
      others_date: '2002-05-05',
      confidence: 'medium',
    });
  });

  test('says of a sum what was said, by whom, for whom', () => {
    expect(rowOf('harbour-grant')).toMatchObject({
      amount: '50000000',
      unit: 'USD',
      qualifier: 'exact',
      sum_basis: 'one-off',
      sum_type: 'pledge',
      sum_scope: 'government',
      claimant: 'the council',
    });
    expect(rowOf('yearly-dues')?.['amount']).toBe('');
  });

  test('says what stands behind a claim, who disputes it, which way it went and in what words', () => {
    const said = read(formatCsv(inputOf(shipped, { filter: { layers: ['primary', 'others'] } })));
    const row = (id: string) => said.find((one) => one['id'] === id);
    expect(row('aid-100m')?.['origins']).toMatch(/^\d+ sources, \d+ origins?$/);
    expect(row('rec-report-2023-11')?.['disputed_by']).toMatch(
      /^Hamas: denied that Khamenei had said this \(.+\)$/,
    );
    for (const { id, from = [], to = [] } of claimsOf(shipped)) {
      if (from.length > 0) expect(row(id)?.['from']).not.toBe('');
      if (to.length > 0) expect(row(id)?.['to']).not.toBe('');
    }
    for (const { id, citations } of claimsOf(shipped))
      for (const { passage } of citations) if (passage) expect(row(id)?.['passage']).toContain(passage.exact);
  });

  test('carries where it is from in every row', () => {
    for (const row of rows)
      expect(row).toMatchObject({
        dataset: 'Northport and the Adan party',
        filter: expect.stringMatching(/^everything in the .+ and .+/),
        claims: '9 of 9 claims',
        reading: 'dates as in the main source',
        data_version: sample.version,
        exported: '2026-11-22',
      });
  });

  test('has a joined claim in the row of its twin', () => {
    const input = inputOf(sample, { reading: 'others', filter: { layers: ['primary', 'others'] } });
    const merged = read(formatCsv(input));
    expect(merged.find((row) => row['id'] === 'council-reply')?.['also']).toBe('harbour-letter');
    expect(merged.map((row) => row['id'])).not.toContain('harbour-letter');
  });

  test('goes down the board: the band, the lanes, the sums', () => {
    const kinds = read(formatCsv(inputOf(shipped))).map((row) => row['kind']);
    const firstSum = kinds.indexOf('sum');
    const lastPeriod = kinds.lastIndexOf('period');
    expect(kinds.slice(0, lastPeriod + 1).every((kind) => kind === 'period')).toBe(true);
    expect(kinds.slice(firstSum).every((kind) => kind === 'sum')).toBe(true);
  });
});
