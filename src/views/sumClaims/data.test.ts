import { expect, test } from 'vitest';
import type { SumClaim } from '../../model/claim';
import { sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { sumClaimsData } from './data';

const claims: readonly SumClaim[] = [
  sumClaim('undated', null, 70e6, { layer: 'others' }),
  sumClaim('offer', '2019', 30e6, { layer: 'others', basis: 'monthly', type: 'offer' }),
  sumClaim('article', '2019', 100e6, { basis: 'annual' }),
  sumClaim('bare', '2019', null, { layer: 'others' }),
  sumClaim('early', '1992', 30e6, { layer: 'others', basis: 'annual' }),
  sumClaim('wing', '2000', 400e3, { layer: 'others', scope: 'military-wing' }),
  sumClaim('unmatched', '2018', 100e6, { layer: 'others', scope: 'hamas-and-others', basis: 'annual' }),
  sumClaim('government', '2006', 50e6, { scope: 'government' }),
];
const rowsOf = (choice: Parameters<typeof inputOf>[1] = {}, list = claims) =>
  sumClaimsData(inputOf(datasetOf({ sums: list }), choice));
const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const told = (choice?: Parameters<typeof inputOf>[1]) =>
  rowsOf(choice)
    .groupsIn(ALWAYS)
    .map(
      ({ id, count, rows }) =>
        `${id.split(':')[1]} ${count}: ${rows.map(({ datum }) => datum.claim.id).join(' ')}`,
    );

test('a row per claim, by whom it is for, then by time, then the larger first; undated last', () => {
  expect(told()).toEqual([
    'hamas 5: early offer article bare undated',
    'military-wing 1: wing',
    'hamas-and-others 1: unmatched',
    'government 1: government',
  ]);
});

test('nothing without a claim of other sources, which the primary source’s own only stand beside', () => {
  expect(told({ answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) })).toEqual([]);
  expect(
    told({ unmatched: 'hide', answer: ({ layer }) => (layer === 'primary' ? 'inside' : 'outside') }),
  ).toEqual([]);
});

test('what the filter leaves out is not counted, and is a row only where it is shown faintly', () => {
  const answer = ({ id }: { id: string }) => (id === 'offer' || id === 'article' ? 'inside' : 'outside');
  expect(told({ answer })[0]).toBe('hamas 2: early offer article bare undated');
  expect(told({ answer, unmatched: 'hide' })).toEqual(['hamas 2: offer article']);
});

test('the scale reaches the largest yearly sum, keeps still while filtering and follows the layers', () => {
  expect(rowsOf().mostOf('USD ')).toBe(360e6);
  expect(
    rowsOf({ unmatched: 'hide', answer: ({ id }) => (id === 'early' ? 'inside' : 'outside') }).mostOf('USD '),
  ).toBe(360e6);
  expect(rowsOf({ answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) }).mostOf('USD ')).toBe(
    100e6,
  );
  expect(rowsOf({}, [sumClaim('a', '2006', 50e6, { layer: 'others' })]).mostOf('USD ')).toBe(0);
});
