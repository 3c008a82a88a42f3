import { readFileSync } from 'node:fs';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, isClaimKey, type Records, recordsOf } from '../../../data/chronologies/records';
import { importFile } from '../../../data/import/importFile';
import { compareTables } from '../../../data/import/session/compareTables';
import { rawOf } from '../../../data/schema/formatDataset';
import { parseDataset } from '../../../data/schema/parse';
import { formatCsvSheet } from '../../../data/sheets/csvSheet';
import { sheetsOfDataset } from '../../../data/sheets/sheetsOfDataset';
import { sceneInputOf } from '../../../export/exportInput';
import { formatCsv } from '../../../export/files/formatCsv';
import { type Dataset, NO_SOURCE } from '../../../model/dataset';
import { addClaim, changeClaim, filedClaims, removeClaim } from '../../edit/claimEdits';
import { type Proposal, proposalsBetween } from '../proposals';
import { proposedTable } from './proposedTable';

function datasetOf(text: string): Dataset {
  const result = parseDataset(text);
  if (!result.ok) throw new Error('this is no dataset');
  return result.dataset;
}

/** The table that the page saves of a dataset, and the sheet of claims of its workbook. */
function savedOf(dataset: Dataset): readonly [page: string, sheet: string] {
  const scene = { id: 's', title: 'S', caption: '', notes: '', view: 'layers=primary~others' };
  const csv = formatCsv(sceneInputOf(dataset, {}, scene, new Date(2026, 10, 28)));
  const [claims] = sheetsOfDataset(dataset);
  return [csv, claims ? formatCsvSheet(claims) : ''];
}

async function read(text: string) {
  const opened = await importFile(new TextEncoder().encode(text), 'a.csv');
  if (opened.kind !== 'table') throw new Error('this is no table');
  return opened;
}

/** The chronology that a table is opened as. */
const openedAs = async (text: string): Promise<Records> =>
  recordsOf(rawOf(datasetOf((await read(text)).text)));

async function proposed(now: Records, text: string) {
  const { table, mapping } = await read(text);
  const { records, notes } = proposedTable(now, { table, mapping }, 'a.csv');
  return { notes, found: proposalsBetween(now, now, records) };
}

const inShort = ({ kind, title, fields }: Proposal): string =>
  kind === 'changed' ? `${title}: ${fields.map(({ name }) => name).join(' ')}` : `${kind} ${title}`;

const ROWS = [
  ['What', 'When', 'Who', 'Source', 'Remark'],
  ['First visit', '12 Apr 2001', 'Ilse Adan', 'Daily A', 'short'],
  ['Second visit', 'May 2001', 'Ilse Adan; Per Bruun', 'Daily A', ''],
  ['A letter', 'c. 1998', 'Per Bruun', 'Daily B', ''],
  ['A letter', '2003', 'Per Bruun', 'Daily B', ''],
  ['A talk', 'some day', 'Per Bruun', 'Daily B', ''],
  ['A talk', 'some day', 'Per Bruun', 'Daily B', ''],
];
const text = (rows: readonly (readonly string[])[]): string => csvFormatRows(rows.map((row) => [...row]));
/** The rows with other cells in some places. */
const withCells = (...cells: readonly (readonly [row: number, column: number, text: string])[]) =>
  ROWS.map((row, at) =>
    row.map((cell, column) => cells.find((one) => one[0] === at && one[1] === column)?.[2] ?? cell),
  );

describe('a table that is opened again as proposed changes', () => {
  it('changes nothing where it is the same, also with its rows in another order', async () => {
    const now = await openedAs(text(ROWS));
    expect((await proposed(now, text(ROWS))).found).toEqual([]);
    const [headings = [], ...rows] = ROWS;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (turned) => {
        expect((await proposed(now, text([headings, ...turned]))).found).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a date', withCells([1, 1, '13 Apr 2001']), ['First visit: date']],
    ['a title', withCells([1, 0, 'The first visit']), ['The first visit: short title summary']],
    ['a remark', withCells([1, 4, 'long']), ['First visit: details']],
    ['a person who is new', withCells([4, 2, 'Someone Else']), ['added Someone Else', 'A letter: people']],
    ['a source that is known', withCells([1, 3, 'Daily B']), ['First visit: citations']],
    ['a date taken out', withCells([2, 1, '']), ['Second visit: date']],
    ['a date that cannot be read', withCells([2, 1, 'the day after']), []],
    ['one of two rows of one title', withCells([3, 1, '1997']), ['A letter: date']],
    ['a row more', [...ROWS, ['A party', '2005', 'Per Bruun', 'Daily A', '']], ['added A party']],
    ['a row less', ROWS.filter((_, at) => at !== 2), ['withdrawn Second visit']],
    ['a part', ROWS.slice(0, 2), []],
  ])('proposes %s and nothing else', async (_, rows, expected) => {
    const { found } = await proposed(await openedAs(text(ROWS)), text(rows));
    expect(found.map(inShort)).toEqual(expected);
  });

  it('says how its rows were matched, and what it took for a part', async () => {
    const now = await openedAs(text(ROWS));
    expect((await proposed(now, text(ROWS.slice(0, 2)))).notes).toEqual([
      '1 claim was found again in its one row, by date, title and people. Nothing in it is new.',
      'It has only 1 of 6 claims. It is taken for a part of them, and nothing is withdrawn.',
    ]);
  });
});

describe('a row that was added to what Relata has saved', () => {
  const added = ['A party', 'Another party'];

  it('is a claim without a source, and no row of the table that the chronology was opened from', async () => {
    const now = await openedAs(text(ROWS));
    const saved = savedOf(datasetOf(JSON.stringify(fileOf(now))));
    const [headings = [], ...rows] = csvParseRows(saved[0].replace('\uFEFF', ''));
    const fresh = headings.map((heading) => ({ title: 'A party', date: '2005' })[heading] ?? '');
    const { found } = await proposed(now, text([headings, ...rows, fresh]));
    expect(found.map(inShort)).toEqual(['added A party', 'added No source given']);
    expect(found[0]?.fields.find(({ name }) => name === 'citations')?.after).toEqual([{ source: NO_SOURCE }]);
  });

  it('in the sheet of claims needs no id', async () => {
    const now = await openedAs(text(ROWS));
    const saved = savedOf(datasetOf(JSON.stringify(fileOf(now))));
    const [headings = [], ...rows] = csvParseRows(saved[1].replace('\uFEFF', ''));
    const fresh = added.map((title) => headings.map((heading) => (heading === 'Title' ? title : '')));
    const { found } = await proposed(now, text([headings, ...rows, ...fresh]));
    expect(found.map(({ key, kind }) => [kind, key])).toEqual([
      ['added', 'events/a-party'],
      ['added', 'events/another-party'],
    ]);
  });
});

describe('where the table is at hand that the chronology was opened from', () => {
  /** What a later table proposes to a chronology that was opened from `ROWS` and changed since. */
  async function toChanged(change: (now: Records) => Records, rows: readonly (readonly string[])[]) {
    const now = change(await openedAs(text(ROWS)));
    const [first, later] = [await read(text(ROWS)), await read(text(rows))];
    const { records, base } = proposedTable(now, later, 'a.csv', first);
    return proposalsBetween(base ?? now, now, records);
  }
  const set = (edtf: string | null) => ({ date: { edtf, basis: 'set', wording: 'May 2001' } });
  const own: readonly (readonly [string, (now: Records) => Records])[] = [
    ['a date that was set by hand', (now) => changeClaim(now, 'second-visit', set('2001-05-13'))],
    ['a date that could not be read and was set', (now) => changeClaim(now, 'a-talk', set('2004'))],
    [
      'a claim that was moved and renamed',
      (now) => changeClaim(now, 'second-visit', { ...set('2009'), title: 'A walk', people: [] }),
    ],
    ['a claim that was removed', (now) => removeClaim(now, 'first-visit')],
    [
      'claims that were added',
      (now) =>
        ['x', 'y', 'z'].reduce(
          (after, title) => addClaim(after, { title, kind: 'visit', edtf: null, people: [] })[0],
          changeClaim(now, 'second-visit', set('2001-05-13')),
        ),
    ],
  ];

  it.each(own)('does not propose to undo %s', async (_, change) => {
    expect(await toChanged(change, ROWS)).toEqual([]);
    const found = await toChanged(change, withCells([3, 1, '1997']));
    expect(found.map(inShort)).toEqual(['A letter: date']);
  });

  it('says where both have changed the same', async () => {
    const change = (now: Records) => changeClaim(now, 'second-visit', set('2001-05-13'));
    const [found] = await toChanged(change, withCells([2, 1, 'June 2001']));
    expect(found?.fields).toMatchObject([{ name: 'date', isConflict: true }]);
  });
});

describe('what was counted of a table before it is proposed', () => {
  /** The rows found, new and gone, as they are counted and as the review has them. */
  async function bothOf(before: string, after: string) {
    const now = await openedAs(before);
    const [first, later] = [await read(before), await read(after)];
    const { same, changed, added, gone } = compareTables(first.table, later.table, later.mapping);
    const opened = { table: first.table, mapping: later.mapping };
    const { records, base, notes } = proposedTable(now, later, 'a.csv', opened);
    const [, found, fresh] =
      /^(.*) claims? w.* found again in its .*\. (.*) (?:is|are) new\.$/.exec(notes[0] ?? '') ?? [];
    const figureOf = (word: string | undefined) =>
      word === 'No' || word === 'Nothing in it' ? 0 : Number(word);
    const proposals = proposalsBetween(base ?? now, now, records);
    const numberOf = (kind: Proposal['kind']) =>
      proposals.filter((one) => one.kind === kind && isClaimKey(one.key)).length;
    const isPart = notes.some((note) => note.includes('taken for a part'));
    return {
      counted: { found: same + changed, added, changed, gone: isPart ? 0 : gone },
      reviewed: {
        found: figureOf(found),
        added: figureOf(fresh),
        changed: numberOf('changed'),
        gone: numberOf('withdrawn'),
      },
    };
  }
  const HEAD = ['What', 'When', 'Who', 'Remark'];
  const OTHERS = [
    ['A dinner', '1999', 'Per', ''],
    ['A party', '2000', 'Per', ''],
  ];
  const table = (...rows: readonly (readonly string[])[]) => text([HEAD, ...OTHERS, ...rows]);
  const [x, y] = [
    ['A talk', '2004', 'Per', 'x'],
    ['A talk', '2004', 'Per', 'y'],
  ] as const;

  it.each([
    [
      'a date written another way and another title',
      table(['A visit', '12 Apr 2001', 'Ilse Adan', '']),
      table(['The visit', '2001-04-12', 'Ilse Adan', '']),
      { found: 3, added: 0, changed: 1, gone: 0 },
    ],
    [
      'a title in other letters, on another day',
      table(['A Visit', '12 Apr 2001', 'Ilse Adan', '']),
      table(['a visit', '14 Apr 2001', 'Ilse  Adan', '']),
      { found: 3, added: 0, changed: 1, gone: 0 },
    ],
    [
      'the first of two rows that are named alike taken out',
      table(x, y),
      table(y),
      { found: 3, added: 0, changed: 0, gone: 1 },
    ],
    [
      'other remarks of two rows that are named alike',
      table(x, y),
      table(['A talk', '2004', 'Per', 'v'], ['A talk', '2004', 'Per', 'w']),
      { found: 4, added: 0, changed: 2, gone: 0 },
    ],
    [
      'people in another order, and another title',
      table(['A visit', '2001', 'Ilse Adan; Per Bruun', '']),
      table(['The visit', '2001', 'Per Bruun; Ilse Adan', '']),
      { found: 3, added: 0, changed: 1, gone: 0 },
    ],
  ])('is what the review shows: %s', async (_, before, after, expected) => {
    expect(await bothOf(before, after)).toEqual({ counted: expected, reviewed: expected });
  });

  it('is what the review finds in any two tables', async () => {
    const row = fc.tuple(
      fc.constantFrom('A visit', 'a visit', 'A letter', 'A talk'),
      fc.constantFrom('12 Apr 2001', '2001-04-12', 'May 2001', 'some day', ''),
      fc.constantFrom('Ilse', 'Per', 'Ilse; Per', 'Per; Ilse'),
      fc.constantFrom('x', 'y', ''),
    );
    const rows = fc.array(row, { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, after) => {
        const { counted, reviewed } = await bothOf(table(...before), table(...after));
        expect(reviewed).toMatchObject({ found: counted.found, added: counted.added, gone: counted.gone });
        expect(reviewed.changed).toBeLessThanOrEqual(counted.changed);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(['khamenei-hamas', 'kennedy-khrushchev'])('what is saved of %s', (name) => {
  const dataset = datasetOf(
    readFileSync(new URL(`../../../../public/data/${name}.json`, import.meta.url), 'utf8'),
  );
  const now = recordsOf(rawOf(dataset));
  const [csv, sheet] = savedOf(dataset);

  it.each([
    ['the table of the page', csv],
    ['the sheet of claims', sheet],
  ])('as %s changes nothing when it is proposed', async (_, saved) => {
    expect((await proposed(now, saved)).found.map(inShort)).toEqual([]);
  });

  it.each([
    ['the table of the page', csv, 'title', 'date'],
    ['the sheet of claims', sheet, 'Title', 'Date'],
  ])('as %s, edited, proposes each edit and nothing else', async (_, saved, title, date) => {
    const [headings = [], ...rows] = csvParseRows(saved.replace('\uFEFF', ''));
    const titles = filedClaims(now).map(({ record }) => String(record['title']));
    const [at, when, id] = [title, date, /^id$/i].map((name) =>
      headings.findIndex((heading) => (typeof name === 'string' ? heading === name : name.test(heading))),
    ) as [number, number, number];
    const edited = rows.map((row, number) =>
      row.map((cell, column) =>
        column === at && number === 1 ? 'Another title' : column === when && number === 3 ? '1999-03' : cell,
      ),
    );
    const { found } = await proposed(now, text([headings, ...edited]));
    expect(found.map(({ key, fields }) => [key.replace(/.*\//, ''), fields.map(({ name }) => name)])).toEqual(
      [
        [rows[1]?.[id], ['title']],
        [rows[3]?.[id], ['date']],
      ],
    );
    expect(titles).not.toContain('Another title');
  });
});
