import { expect, test } from 'vitest';
import type { SumClaim } from '../../model/claim';
import { stretchOf, sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { type SumClaimsData, sumClaimsData } from './data';

const theirs = { layer: 'others' } as const;
const claims: readonly SumClaim[] = [
  sumClaim('undated', null, 70e6, { ...theirs, basis: 'annual' }),
  sumClaim('offer', '2019', 30e6, { ...theirs, basis: 'monthly', type: 'offer' }),
  sumClaim('article', '2019', 100e6, { basis: 'annual' }),
  sumClaim('bare', '2019', null, { ...theirs, basis: 'annual' }),
  sumClaim('early', '1992', 30e6, { ...theirs, basis: 'annual' }),
  sumClaim('wing', '2000', 400e3, { ...theirs, scope: 'military-wing' }),
  sumClaim('package', '2006', 250e6, { basis: 'package' }),
  sumClaim('total', null, 154e6, {
    ...theirs,
    basis: 'cumulative',
    date: { span: stretchOf('2014', '2020'), basis: 'stated' },
  }),
  sumClaim('pounds', '2006', null, {
    ...theirs,
    basis: 'annual',
    amount: { value: 900e6, currency: 'GBP', qualifier: 'exact' },
  }),
];
const rowsOf = (choice: Parameters<typeof inputOf>[1] = {}, list = claims) =>
  sumClaimsData(inputOf(datasetOf({ sums: list }), choice));
const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const groupsOf = (data: SumClaimsData) => data.groupsIn(ALWAYS);
const told = (choice?: Parameters<typeof inputOf>[1]) =>
  groupsOf(rowsOf(choice)).map(
    ({ kind, count, rows }) => `${kind} ${count}: ${rows.map(({ datum }) => datum.claim.id).join(' ')}`,
  );

test('a row per claim, by what it is a sum of, then by time, then the larger first; undated last', () => {
  expect(told()).toEqual([
    'year 5: early pounds article bare undated',
    'month 1: offer',
    'total 1: total',
    'once 2: wing package',
  ]);
});

test('nothing without a claim of other sources, which the primary source’s own only stand beside', () => {
  expect(told({ answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) })).toEqual([]);
  expect(
    told({ unmatched: 'hide', answer: ({ layer }) => (layer === 'primary' ? 'inside' : 'outside') }),
  ).toEqual([]);
});

test('what the filter leaves out is not counted, and is a row only where it is shown faintly', () => {
  const answer = ({ id }: { id: string }) => (id === 'early' || id === 'article' ? 'inside' : 'outside');
  expect(told({ answer })[0]).toBe('year 2: early pounds article bare undated');
  expect(told({ answer, unmatched: 'hide' })).toEqual(['year 2: early article']);
});

test('rates and totals share a scale by what they come to in a year; what was said once has its own', () => {
  const most = (data: SumClaimsData) => groupsOf(data).map((group) => [group.kind, data.mostOf(group)]);
  const all = [
    ['year', 360e6],
    ['month', 360e6],
    ['total', 360e6],
    ['once', 250e6],
  ];
  expect(most(rowsOf())).toEqual(all);
  const answer = ({ id }: { id: string }) => (id === 'early' ? 'inside' : 'outside');
  expect(most(rowsOf({ answer }))).toEqual(all);
});

test('a unit of few claims stands with the others, one of more has groups of its own', () => {
  const pounds = (id: string) =>
    sumClaim(id, '2006', null, {
      ...theirs,
      amount: { value: 5e6, currency: 'GBP', qualifier: 'exact' },
    });
  const dollars = ['a', 'b', 'c', 'd'].map((id) => sumClaim(id, '2006', 1e6, theirs));
  const headings = (list: readonly SumClaim[]) =>
    groupsOf(rowsOf({}, list)).map(
      ({ heading, rows }) => `${heading}: ${rows.map(({ isInUnit }) => (isInUnit ? 'in' : 'out')).join(' ')}`,
    );
  expect(headings([...dollars, pounds('e'), pounds('f')])).toEqual([
    'A sum once, or a package: out out in in in in',
  ]);
  expect(headings([...dollars, pounds('e'), pounds('f'), pounds('g')])).toEqual([
    'A sum once, or a package, US$: in in in in',
    'A sum once, or a package, £: in in in',
  ]);
});

test('in the reading of others a claim stands with the sum that they have', () => {
  const sum = {
    amount: { value: 30e6, currency: 'USD', qualifier: 'exact' },
    basis: 'monthly',
    type: 'offer',
    claimant: 'a paper',
  } as const;
  const others = { edtf: null, span: null, finding: 'differs', sum, note: '', citations: [] } as const;
  const list = [
    sumClaim('a', '2019', 360e6, { basis: 'annual', others }),
    sumClaim('b', '2019', 1e6, theirs),
  ];
  const kinds = (reading: 'primary' | 'others') =>
    groupsOf(rowsOf({ reading }, list)).map(({ kind, rows }) => `${kind} ${rows[0]?.datum.claim.id}`);
  expect(kinds('primary')).toEqual(['year a', 'once b']);
  expect(kinds('others')).toEqual(['month a', 'once b']);
});
