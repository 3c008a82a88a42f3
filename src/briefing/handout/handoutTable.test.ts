import { describe, expect, it, test } from 'vitest';
import { matchingClaims } from '../../export/files/matchingClaims';
import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { dataset } from '../../testing/dataset';
import { inputOf, sample } from '../../testing/exportInput';
import { handoutColumns, handoutTable, MAX_ROWS, tableHeight } from './handoutTable';

const period = { from: Date.UTC(2005, 0), to: Date.UTC(2009, 0) };

describe.each([
  ['everything', {}],
  ['a period, with the undated possible', { filter: { period } }],
  ['one person', { filter: { people: ['haniyeh'] } }],
  ['dates as in other sources', { reading: 'others' }],
] as const)('%s', (_, choice) => {
  const input = inputOf(dataset, choice);
  const { rows, leftOut, sources } = handoutTable(input);

  it('has a row for each claim that matches, numbered from 1, the possible ones last', () => {
    const ids = matchingClaims(input).map(({ id }) => id);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
    expect(leftOut).toBe(0);
    const possibly = rows.map((row) => Number(row.possibly));
    expect(possibly).toEqual(possibly.toSorted());
    for (const { id, possibly: is } of rows) expect(is).toBe(input.view.matches.get(id) === 'possibly');
  });

  it('keeps the order of the board among those that surely match', () => {
    const sure = rows.filter(({ possibly }) => !possibly).map(({ id }) => id);
    const board = matchingClaims(input).map(({ id }) => id);
    expect(board.filter((id) => sure.includes(id))).toEqual(sure);
  });

  it('cites each row by a source that the list has whole', () => {
    for (const { cited } of rows) {
      expect(cited).not.toEqual([]);
      for (const [, number] of cited
        .map(({ text }) => text)
        .join('; ')
        .matchAll(/\[(\d+)\]/g))
        expect(sources[Number(number) - 1]).toBeTruthy();
    }
    expect(new Set(sources).size).toBe(sources.length);
  });
});

test('of one source only the paragraphs are said, of several which', () => {
  const alone = handoutTable(inputOf(dataset));
  expect(alone.sources).toHaveLength(1);
  expect(new Set(alone.rows.flatMap(({ cited }) => cited.map(({ text }) => text)))).toEqual(new Set(['¶ 1']));
  const [paper] = dataset.sources;
  const more = paper ? [paper, { ...paper, id: 'record', title: 'Record', primary: false }] : [];
  const both = handoutTable(inputOf({ ...dataset, sources: more }, { reading: 'others' }));
  expect(both.sources).toHaveLength(2);
  const moved = both.rows.find(({ id }) => id === 'mashaal-2005');
  expect(moved).toMatchObject({ date: '20 February 2006', cited: [{ text: '[1] ¶ 1' }, { text: '[2]' }] });
});

test('who: the people, or for a sum who said it', () => {
  const { rows } = handoutTable(inputOf(dataset));
  expect(rows.find(({ id }) => id === 'haniyeh-visit')?.who).toBe('Ismail Haniyeh');
  expect(rows.filter(({ who }) => who === 'a minister').length).toBe(dataset.sums.length);
});

test('beside the dates of other sources stands whoever they name for the sum', () => {
  const [sum] = dataset.sums;
  if (!sum) throw new Error('no sum');
  const theirs = { ...sum, claimant: 'an agency' };
  const others = {
    edtf: null,
    span: null,
    finding: 'differs',
    confidence: 'high',
    note: '',
    citations: [],
  } as const;
  const told = { ...dataset, sums: [{ ...sum, others: { ...others, sum: theirs } }] };
  const whoIn = (reading: Reading) =>
    handoutTable(inputOf(told, { reading })).rows.find(({ id }) => id === sum.id)?.who;
  expect([whoIn('primary'), whoIn('others')]).toEqual(['a minister', 'an agency']);
});

test('claims that other sources show to be one event are one row, which names the other', () => {
  const { rows } = handoutTable(inputOf(sample, { reading: 'others' }));
  const all = inputOf(sample, { reading: 'others' }).joined;
  for (const [id, twins] of all) expect(rows.find((row) => row.id === id)?.joined).toHaveLength(twins.length);
});

test('a row says how many origins stand behind it and who disputes it, with a source of the list', () => {
  const [paper] = dataset.sources;
  const [visit] = dataset.events;
  if (!paper || !visit) throw new Error('the dataset has changed');
  const archived = { url: 'https://copies.example/1', seen: '2024-05-03' };
  const other = { ...paper, id: 'gazette', title: 'Gazette', primary: false, archived, restsOn: [] };
  const citations = [{ source: 'gazette' }];
  const others = {
    edtf: null,
    span: null,
    finding: 'not-found',
    confidence: 'low',
    note: '',
    citations,
  } as const;
  const disputed = [{ by: 'The town', note: 'denied that it took place', citations }];
  const { rows, sources } = handoutTable(
    inputOf({ ...dataset, sources: [paper, other], events: [{ ...visit, others, disputed }] }),
  );
  const row = rows.find(({ id }) => id === visit.id);
  expect(row?.how).toMatch(/; 1 source, 1 origin$/);
  expect(row?.notes).toEqual(['(disputed by The town: denied that it took place [2])']);
  expect(sources[1]).toMatch(/archived copy https:\/\/copies\.example\/1, seen 3 May 2024$/);
});

test('a table that is too long is cut, and says by how much', () => {
  const [first] = dataset.events;
  const many: Dataset = {
    ...dataset,
    events: first ? Array.from({ length: MAX_ROWS + 5 }, (_, at) => ({ ...first, id: `e${at}` })) : [],
    sums: [],
    periods: [],
  };
  expect(handoutTable(inputOf(many))).toMatchObject({ leftOut: 5, rows: { length: MAX_ROWS } });
});

test('the columns share the width, and more rows take more room', () => {
  expect(handoutColumns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(handoutColumns.filter(({ names }) => names)).toHaveLength(1);
  const table = handoutTable(inputOf(dataset));
  const heights = table.rows.map((_, at) => tableHeight({ ...table, rows: table.rows.slice(0, at + 1) }));
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
});
