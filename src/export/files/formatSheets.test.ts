/** What is written as a workbook or as CSV opens again to the same claims. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../data/import/formats/readFile';
import { formatDataset } from '../../data/schema/formatDataset';
import { parseDataset } from '../../data/schema/parse';
import { headingOf } from '../../data/sheets/headings';
import { sheetsOfDataset } from '../../data/sheets/sheetsOfDataset';
import { claimsOf, type Dataset } from '../../model/dataset';
import { datasetOf } from '../../testing/exportInput';
import { formatCsvFolder, formatWorkbook } from './formatSheets';

const shipped = (name: string): Dataset =>
  datasetOf(readFileSync(new URL(`../../../public/data/${name}.json`, import.meta.url), 'utf8'));

const asCsv = (dataset: Dataset) => Promise.resolve(formatCsvFolder(sheetsOfDataset(dataset)));
const asWorkbook = async (dataset: Dataset) =>
  new Uint8Array(await (await formatWorkbook(sheetsOfDataset(dataset))).arrayBuffer());

async function opened(bytes: Uint8Array): Promise<Dataset> {
  const file = await readFile(bytes, 'any name');
  if (file.kind !== 'dataset') throw new Error(`read as ${file.words}`);
  const result = parseDataset(file.text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.warnings).toEqual([]);
  return { ...result.dataset, version: '' };
}

const withoutVersion = (dataset: Dataset): Dataset => ({ ...dataset, version: '' });

describe.each([
  ['CSV', asCsv],
  ['a workbook', asWorkbook],
])('%s', (_, write) => {
  test.each(['khamenei-hamas', 'kennedy-khrushchev'])('opens again whole: %s', async (name) => {
    const dataset = shipped(name);
    expect(await opened(await write(dataset))).toEqual(withoutVersion(dataset));
  });

  const base = shipped('kennedy-khrushchev');

  test('names no publisher where none is named, also of a file that had the title in its place', async () => {
    const [first, ...others] = base.sources;
    if (!first) throw new Error('no source');
    const made = { ...base, sources: [{ ...first, publisher: first.title }, ...others] };
    const sheets = sheetsOfDataset(made);
    const [headings = [], row] = sheets.find(({ name }) => name === 'sources')?.rows ?? [];
    const at = headings.indexOf(headingOf('publisher'));
    expect(row?.[at]).toBe('');
    expect(await opened(await write(made))).toEqual(withoutVersion(made));
    const before = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((cells) => (name === 'sources' && cells === row ? cells.with(at, first.title) : cells)),
    }));
    expect(await opened(formatCsvFolder(before))).toEqual(withoutVersion(made));
  });

  test('has an empty cell for an empty text, and reads the quotation marks that stood there before', async () => {
    const silent = { ...base, about: '' };
    const sheets = sheetsOfDataset(silent);
    expect(sheets.flatMap(({ rows }) => rows)).toContainEqual(['about', '']);
    expect(await opened(await write(silent))).toEqual(withoutVersion(silent));
    const before = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((cells) => (cells[0] === 'about' ? ['about', '""'] : cells)),
    }));
    expect(await opened(formatCsvFolder(before))).toEqual(withoutVersion(silent));
  });

  /** Text with all that a cell might trip over. */
  const text = fc
    .tuple(
      fc.constantFrom(
        '',
        '=',
        '+1',
        '-2',
        '@x',
        "'",
        "'=",
        '"',
        ';',
        '[',
        '\t',
        '  ',
        '<b>',
        '1990',
        'true',
        'null',
        '_x000D_',
        '\r\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('', ' ', '\n', ',', '"', '; ', ']', '0'),
    )
    .map((parts) => parts.join(''))
    .filter((made) => made !== '');
  const edtf = fc.constantFrom(
    '1962',
    '-0054',
    '1962-10-27T20:05-04:00',
    '[1962,1963]',
    '1381/[1382..1384]',
    '[1380..1381]/',
    null,
  );

  test('opens again with any text in any claim', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.tuple(text, text, edtf), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const file = JSON.parse(formatDataset(base));
        const [model] = file.events;
        const events = rows.map(([title, other, date], at) => ({
          ...model,
          id: `claim-${at}`,
          title,
          summary: other,
          place: other,
          date: { edtf: date, basis: 'stated', wording: title },
          others: undefined,
          details: [{ name: other, text: title }],
          disputed: [{ by: title, note: other, citations: model.citations }],
          from: [],
          related: at > 0 ? [{ id: 'claim-0', as: 'follows' }] : [],
        }));
        const made = datasetOf(
          JSON.stringify({
            ...file,
            events: events.map((event) => withEnds(event)),
            sums: [],
            periods: [],
            highlights: [],
            briefings: [],
            revisions: rows.map(([title, other], at) => ({
              claim: `claim-${at}`,
              on: '2026-11-29',
              what: 'changed',
              field: 'title',
              from: other,
              to: title,
              ...(at > 0 && { why: other }),
            })),
            sources: file.sources.map(unlimited),
          }),
        );
        expect(claimsOf(made)).toHaveLength(rows.length);
        expect(await opened(await write(made))).toEqual(withoutVersion(made));
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });
});

/** Without claims that are no longer there. */
const unlimited = ({ restsOn: _restsOn, ...source }: Record<string, unknown>) => source;

function withEnds(event: { date: { edtf: string | null } }) {
  const [begin, end] = event.date.edtf?.split('/') ?? [];
  if (end === undefined) return event;
  const { edtf: _edtf, ...date } = event.date;
  return { ...event, date: { ...date, begin: begin || null, end: end || null } };
}
