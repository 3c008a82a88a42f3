import { describe, expect, test } from 'vitest';
import type { Claim, Comparison, Finding } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { dataset, event, spanOf, sumClaim } from '../../testing/dataset';
import { testShown } from '../../testing/exportInput';
import { datasetOf } from '../../testing/viewInput';
import { type ColumnId, type ColumnsInput, hiddenAtFirst, tableColumns } from './tableColumns';
import { compareKeys, tableRows } from './tableRows';

const inputFor = (reading: Reading): ColumnsInput => ({
  dataset,
  reading,
  layers: ['primary', 'others'],
  somePossible: true,
});

function textOf(id: ColumnId, claim: Claim, reading: Reading = 'primary'): string | undefined {
  const column = tableColumns(inputFor(reading)).find((one) => one.id === id);
  return column?.textOf({ claim, match: 'inside', joined: [], found: null });
}

function claimOf(id: string): Claim {
  const claim = testShown(dataset, 'primary').byId.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
}

test.each<[ColumnId, string, Reading, string]>([
  ['date', 'mashaal-2008', 'primary', 'some time in June 2008'],
  ['date', 'speech', 'primary', 'undated'],
  ['date', 'mashaal-2005', 'others', '20 February 2006'],
  ['otherDate', 'mashaal-2005', 'primary', '20 February 2006'],
  ['otherDate', 'mashaal-2005', 'others', 'some time in 2005'],
  ['otherDate', 'mashaal-2008', 'primary', ''],
  ['otherDate', 'record-2012', 'others', ''],
  ['date', 'officials-2000', 'primary', 'some time in 2000, worked out'],
  ['offset', 'mashaal-2005', 'primary', '7+ weeks later'],
  ['offset', 'mashaal-2008', 'primary', ''],
  ['note', 'mashaal-2008', 'primary', ''],
  ['certainty', 'officials-2000', 'primary', 'worked out from another date'],
  ['certainty', 'mashaal-2005', 'others', 'other sources, high confidence'],
  ['kind', 'haniyeh-letter', 'primary', 'letter'],
  ['people', 'haniyeh-letter', 'primary', 'Ismail Haniyeh'],
  ['people', 'sermon-2002', 'primary', ''],
  ['themes', 'haniyeh-letter', 'primary', 'Lasting support'],
  ['amount', 'aid-yearly', 'primary', 'estimated at $360M a year'],
  ['amount', 'aid-more', 'primary', 'pledged, no figure given'],
  ['scope', 'aid-pledge', 'primary', 'Hamas'],
  ['scope', 'mashaal-2008', 'primary', ''],
  ['status', 'strain', 'primary', 'strained'],
  ['status', 'mashaal-2008', 'primary', ''],
  ['amount', 'mashaal-2008', 'primary', ''],
  ['claimant', 'aid-pledge', 'primary', 'a minister'],
  ['finding', 'mashaal-2005', 'primary', 'differ'],
  ['confidence', 'mashaal-2005', 'primary', 'high'],
  ['layer', 'record-2012', 'primary', 'other sources'],
])('%s of %s, %s reading: “%s”', (id, claim, reading, words) => {
  expect(textOf(id, claimOf(claim), reading)).toBe(words);
});

test('a date has the words of its source beside it where they say more, in the reading that is theirs', () => {
  const claim = claimOf('mashaal-2005');
  const early = { ...claim, date: { ...claim.date, basis: 'stated', wording: 'early 2005' } } as const;
  expect(textOf('date', early)).toBe('some time in 2005 (“early 2005”)');
  expect(textOf('date', early, 'others')).toBe('20 February 2006');
});

describe('sources', () => {
  const sourcesOf = (citations: Claim['citations']) => textOf('source', event('one', null, { citations }));
  test.each([
    [
      'paragraphs in order, each once',
      [7, 6, 7].map((paragraph) => ({ source: 'paper', paragraph })),
      '¶ 6, 7',
    ],
    ['a source that is not known by its id', [{ source: 'elsewhere' }], 'elsewhere'],
    ['both', [{ source: 'paper', paragraph: 2 }, { source: 'elsewhere' }], '¶ 2; elsewhere'],
    ['the only source by its name where no paragraph is given', [{ source: 'paper' }], 'Paper'],
  ])('%s', (_, citations, words) => {
    expect(sourcesOf(citations)).toBe(words);
  });
});

test('what has nothing to say has nothing to sort by, and what says something has', () => {
  for (const reading of ['primary', 'others'] as const) {
    const rows = tableRows(testShown(dataset, reading), reading, '');
    for (const { id, textOf: say, keyOf } of tableColumns(inputFor(reading)))
      for (const row of rows) {
        const silent = ['', 'undated', 'pledged, no figure given'].includes(say(row));
        expect([id, row.claim.id, keyOf(row) === undefined]).toEqual([id, row.claim.id, silent]);
      }
  }
});

test('offsets are sorted from the earliest to the latest, and what differs in another way comes last', () => {
  const compared = (own: string, other: string | null, finding: Finding) =>
    event(`${own} ${other}`, own, {
      others: {
        edtf: null,
        span: other === null ? null : spanOf(other),
        finding,
        confidence: 'high',
        note: '',
        citations: [],
      },
    });
  const claims = [
    compared('2010', null, 'differs'),
    compared('2005', '2006-02-20', 'differs'),
    compared('2010', '2012-02', 'differs'),
    compared('2010', '2010-05', 'more-precise'),
    compared('2008-06', '2008-05-27', 'differs'),
    compared('2002', '2002', 'agrees'),
  ];
  const column = tableColumns(inputFor('primary')).find(({ id }) => id === 'offset');
  const sorted = claims
    .map((claim) => ({ claim, match: 'inside' as const, joined: [], found: null }))
    .sort((a, b) => compareKeys(column?.keyOf(a), column?.keyOf(b)));
  expect(sorted.map((row) => column?.textOf(row))).toEqual([
    'days earlier',
    'within',
    'none',
    '7+ weeks later',
    '13+ months later',
    'another account',
  ]);
});

test('sums are sorted by size, not by their words', () => {
  const sums = [
    sumClaim('a', '2006', 9e6),
    sumClaim('b', '2006', 100e6),
    sumClaim('c', '2006', 20e6, { type: 'paid' }),
  ];
  const column = tableColumns(inputFor('primary')).find(({ id }) => id === 'amount');
  const sorted = sums
    .map((claim) => ({ claim, match: 'inside' as const, joined: [], found: null }))
    .sort((a, b) => compareKeys(column?.keyOf(a), column?.keyOf(b)));
  expect(sorted.map(({ claim }) => claim.id)).toEqual(['a', 'c', 'b']);
});

/** What another source has of a sum. */
const theirs: Comparison = {
  edtf: '2006-11-16',
  span: spanOf('2006-11-16'),
  finding: 'differs',
  confidence: 'high',
  note: '',
  citations: [{ source: 'record' }],
  sum: {
    amount: { value: 120e6, currency: 'USD', qualifier: 'exact' },
    basis: 'cumulative',
    type: 'paid',
    claimant: 'an agency',
  },
};

test('with the dates of other sources stand their sum, for whom it was, and who says so', () => {
  const claim = sumClaim('a', '2006', null, {
    others: theirs,
  });
  const said = (reading: Reading) =>
    (['date', 'amount', 'scope', 'claimant'] as const).map((id) => textOf(id, claim, reading));
  expect(said('primary')).toEqual(['some time in 2006', 'pledged, no figure given', 'Hamas', 'a minister']);
  expect(said('others')).toEqual(['16 November 2006', 'reported paid $120M in all', '', 'an agency']);
});

test('origins stand beside the sources, and the fewest are sorted first', () => {
  const others = (ids: readonly string[]) => ({
    edtf: null,
    span: null,
    finding: 'agrees' as const,
    confidence: 'high' as const,
    note: '',
    citations: ids.map((source) => ({ source })),
  });
  const [paper] = dataset.sources;
  if (!paper) throw new Error('the dataset has no source');
  const sources = [
    paper,
    { ...paper, id: 'a', primary: false, restsOn: [] },
    { ...paper, id: 'b', primary: false, restsOn: [{ source: 'a' }] },
    { ...paper, id: 'c', primary: false, restsOn: [{ name: 'An envoy' }] },
  ];
  const columns = tableColumns({ ...inputFor('primary'), dataset: { ...dataset, sources } });
  const at = columns.findIndex(({ id }) => id === 'origins');
  expect(columns[at - 1]?.id).toBe('source');
  const rows = [['a', 'b', 'c'], ['a', 'b'], []].map((ids) => ({
    claim: event(`of ${ids.length}`, '2006', { others: others(ids) }),
    match: 'inside' as const,
    joined: [],
    found: null,
  }));
  expect(rows.map((row) => columns[at]?.textOf(row))).toEqual([
    '3 sources, 2 origins',
    '2 sources, 1 origin',
    '',
  ]);
  const sorted = rows.sort((a, b) => compareKeys(columns[at]?.keyOf(a), columns[at]?.keyOf(b)));
  expect(sorted.map(({ claim }) => claim.id)).toEqual(['of 2', 'of 3', 'of 0']);
});

test('the words are the dataset’s own', () => {
  const labels = {
    ...dataset.labels,
    primary: 'the letters',
    others: 'other records',
    person: { one: 'envoy', many: 'envoys' },
    paragraph: { one: 'document', many: 'documents', sign: 'doc.' },
  };
  const columns = tableColumns({ ...inputFor('primary'), dataset: { ...dataset, labels } });
  const labelOf = (id: ColumnId) => columns.find((column) => column.id === id)?.label;
  expect([labelOf('people'), labelOf('otherDate'), labelOf('finding')]).toEqual([
    'Envoys',
    'Date in other records',
    'Other records',
  ]);
  const row = { claim: event('one', null), match: 'inside' as const, joined: [], found: null };
  expect(columns.find(({ id }) => id === 'source')?.textOf(row)).toBe('doc. 1');
});

test('layer and match are columns only where they tell rows apart', () => {
  const ids = (input: Partial<ColumnsInput>) =>
    tableColumns({ ...inputFor('primary'), ...input }).map(({ id }) => id);
  expect(ids({ layers: ['primary'] })).not.toContain('layer');
  expect(ids({ somePossible: false })).not.toContain('match');
  expect(ids({}).slice(-3)).toEqual(['layer', 'match', 'note']);
  expect(ids({ layers: ['primary'], somePossible: false })).toEqual(
    expect.arrayContaining(hiddenAtFirst.filter((id) => id !== 'disputed')),
  );
});

test('other sources have columns only where something is compared with them', () => {
  const alone = datasetOf({ events: [event('one', '1990')] });
  const ids = tableColumns({ ...inputFor('primary'), dataset: alone, layers: ['primary'] }).map(
    ({ id }) => id,
  );
  for (const id of ['otherDate', 'offset', 'finding', 'note']) expect(ids).not.toContain(id);
});

test('who disputes a claim is a column only where somebody does', () => {
  const [paper] = dataset.sources;
  const [visit] = dataset.events;
  if (!paper || !visit) throw new Error('the dataset has changed');
  const disputed = [{ by: 'The town', note: 'denied it', citations: [{ source: paper.id }] }];
  const claim = { ...visit, disputed };
  const row = { claim, match: 'inside' as const, joined: [], found: null };
  const columnOf = (whole: typeof dataset) =>
    tableColumns({ ...inputFor('primary'), dataset: whole }).find(({ id }) => id === 'disputed');
  expect(columnOf(dataset)).toBeUndefined();
  expect(columnOf({ ...dataset, events: [claim] })?.textOf(row)).toBe(
    `The town: denied it (${paper.publisher})`,
  );
});

test('a source in a cell is a link to the words that are cited, and what it is stands in a column', () => {
  const [paper] = dataset.sources;
  if (!paper) throw new Error('the dataset has changed');
  const url = 'https://example.org/a';
  const archived = { url: 'https://copy.example/b', seen: null };
  const sources = [
    { ...paper, id: 'a', publisher: 'A', url, primary: false, descriptor: 'A report.' },
    { ...paper, id: 'b', publisher: 'B', url: null, primary: false, archived },
  ];
  const citations = [
    { source: 'a', passage: { exact: 'they met' } },
    { source: 'a', passage: { exact: 'again' } },
    { source: 'b' },
  ];
  const row = {
    claim: event('one', null, { citations }),
    match: 'inside' as const,
    joined: [],
    found: null,
  };
  const columns = tableColumns({ ...inputFor('primary'), dataset: { ...dataset, sources } });
  const at = `${url}#:~:text=they%20met`;
  const partsOf = (id: ColumnId) => columns.find((column) => column.id === id)?.partsOf?.(row);
  expect(partsOf('source')).toEqual([
    { text: 'A', url: at, after: '' },
    { text: 'B', url: archived.url, after: '' },
  ]);
  expect(partsOf('about')).toEqual([
    { text: 'A', url: at, after: ': A report.' },
    { text: 'B', url: archived.url, after: ': Archived copy https://copy.example/b' },
  ]);
  for (const { partsOf: split, textOf } of columns)
    if (split)
      expect(textOf(row)).toBe(
        split(row)
          .map(({ text, after }) => text + after)
          .join('; '),
      );
});
