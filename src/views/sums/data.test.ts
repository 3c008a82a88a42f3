import { describe, expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import type { SumClaim } from '../../model/claim';
import { dataset, sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { sumsData } from './data';

test('claims as they were made, each alone', () => {
  const { own } = sumsData(inputOf(dataset));
  expect(datumsIn(own).map(({ claim }) => claim)).toEqual(dataset.sums);
});

const unitsOf = (sums: readonly SumClaim[], choice?: Parameters<typeof inputOf>[1]) =>
  sumsData(inputOf(datasetOf({ sums }), choice)).units.map(({ key, most }) => [key.trim(), most]);

test('the scale holds the largest figure of the primary source, whatever is filtered', () => {
  const claims = [
    sumClaim('small', '2006', 50e6),
    sumClaim('large', '2019', 360e6),
    sumClaim('others', '2019', 900e6, { layer: 'others' }),
  ];
  expect(unitsOf(claims)).toEqual([['USD', 360e6]]);
  const answer = ({ id }: { id: string }) => (id === 'small' ? 'inside' : 'outside');
  expect(unitsOf(claims, { unmatched: 'hide', answer })).toEqual([['USD', 360e6]]);
  const { own } = sumsData(inputOf(datasetOf({ sums: claims }), { unmatched: 'hide', answer }));
  expect(datumsIn(own).map(({ claim }) => claim.id)).toEqual(['small']);
});

const theirs = (value: number, currency: string, basis: 'monthly' | 'one-off' = 'one-off') => {
  const sum = {
    amount: { value, currency, qualifier: 'exact' },
    basis,
    type: 'paid',
    claimant: 'a bank',
  } as const;
  return { edtf: null, span: null, finding: 'differs', sum, note: '', citations: [] } as const;
};

test('it holds what other sources have instead, a monthly rate by what it comes to in a year', () => {
  const claim = (basis: 'monthly' | 'one-off') =>
    sumClaim('a', '2019', 100e6, { basis: 'annual', others: theirs(30e6, 'USD', basis) });
  expect(unitsOf([claim('monthly')])).toEqual([['USD', 360e6]]);
  expect(unitsOf([claim('one-off')])).toEqual([['USD', 100e6]]);
});

test('without any figure the scale starts and ends at nothing', () => {
  expect(unitsOf([sumClaim('more', '2006', null)])).toEqual([['', 0]]);
  expect(unitsOf([])).toEqual([['', 0]]);
});

describe('figures of several currencies or units', () => {
  const of = (id: string, value: number, unit: { currency: string } | { unit: string }) =>
    sumClaim(id, '2010', null, { amount: { value, ...unit, qualifier: 'exact' } });

  test('have a scale each, that of most claims first', () => {
    expect(
      unitsOf([
        of('a', 900e6, { currency: 'EUR' }),
        of('b', 50e6, { currency: 'USD' }),
        of('c', 70e6, { currency: 'USD' }),
        of('d', 300, { unit: 'trucks' }),
      ]),
    ).toEqual([
      ['USD', 70e6],
      ['EUR', 900e6],
      ['trucks', 300],
    ]);
  });

  test('and so has what other sources count in another', () => {
    expect(unitsOf([sumClaim('a', '2006', 50e6, { others: theirs(9e9, 'EUR') })])).toEqual([
      ['USD', 50e6],
      ['EUR', 9e9],
    ]);
  });
});
