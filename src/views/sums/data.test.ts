import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datumsIn } from '../../filter/columns/claimSubset';
import type { SumClaim } from '../../model/claim';
import { dataset, sumClaim } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { sumsData, unitKey } from './data';

test('claims as they were made, each alone', () => {
  const { own } = sumsData(inputOf(dataset));
  expect(datumsIn(own).map(({ claim }) => claim)).toEqual(dataset.sums);
});

test('the scale keeps still while filtering, and follows the layers', () => {
  const claims = [sumClaim('small', '2006', 50e6), sumClaim('large', '2019', 360e6, { layer: 'others' })];
  const input = (choice: Parameters<typeof inputOf>[1]) =>
    sumsData(inputOf(datasetOf({ sums: claims }), choice));
  expect(input({}).most).toBe(360e6);
  const filtered = input({ unmatched: 'hide', answer: ({ id }) => (id === 'small' ? 'inside' : 'outside') });
  expect(datumsIn(filtered.own).map(({ claim }) => claim.id)).toEqual(['small']);
  expect(filtered.most).toBe(360e6);
  expect(input({ answer: ({ layer }) => (layer === 'primary' ? 'inside' : null) }).most).toBe(50e6);
});

test('without any figure the scale starts and ends at nothing', () => {
  expect(sumsData(inputOf(datasetOf({ sums: [sumClaim('more', '2006', null)] }))).most).toBe(0);
  expect(sumsData(inputOf(datasetOf({}))).most).toBe(0);
});

describe('figures of two currencies', () => {
  const euros = (id: string, value: number, patch: Parameters<typeof sumClaim>[3] = {}) =>
    sumClaim(id, '2010', null, { amount: { value, currency: 'EUR', qualifier: 'exact' }, ...patch });
  const goods = (id: string, value: number) =>
    sumClaim(id, '2011', null, { amount: { value, unit: 'trucks', qualifier: 'exact' } });
  const idsOf = (sums: readonly SumClaim[], choice?: Parameters<typeof inputOf>[1]) => {
    const data = sumsData(inputOf(datasetOf({ sums }), choice));
    const ids = (field: typeof data.own) => datumsIn(field).map(({ claim }) => claim.id);
    return { ...data, ids: [ids(data.own), ids(data.context)] };
  };

  test('never share a scale: the chart is of the one that most claims have, and of claims without a figure', () => {
    const sums = [
      sumClaim('dollars', '2006', 50e6),
      euros('euros', 900e6),
      sumClaim('more', '2007', 70e6),
      sumClaim('silent', '2008', null),
      goods('trucks', 5e9),
      euros('context', 5e9, { layer: 'others', confidence: 'high' }),
    ];
    const { ids, most, unit } = idsOf(sums);
    expect(ids).toEqual([['dollars', 'more', 'silent'], []]);
    expect(most).toBe(70e6);
    expect(unit).toMatchObject({ currency: 'USD' });
  });

  test('any claims: all that stands on the scale is of one currency or unit, and none of it is off the scale', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            value: fc.integer({ min: 1, max: 1e9 }),
            unit: fc.constantFrom({ currency: 'USD' }, { currency: 'EUR' }, { unit: 'trucks' }),
            layer: fc.constantFrom('primary' as const, 'others' as const),
          }),
          { maxLength: 12 },
        ),
        fc.constantFrom('primary' as const, 'others' as const),
        (list, reading) => {
          const sums = list.map(({ value, unit, layer }, at) =>
            sumClaim(`s${at}`, '2006', null, { layer, amount: { value, ...unit, qualifier: 'exact' } }),
          );
          const { own, context, most } = idsOf(sums, { reading });
          const drawn = [...datumsIn(own), ...datumsIn(context)].map(({ claim }) => claim.amount);
          expect(new Set(drawn.map(unitKey)).size).toBeLessThanOrEqual(1);
          for (const { value } of drawn) expect(value).toBeLessThanOrEqual(most);
        },
      ),
    ));

  test('a figure that other sources have in another currency leaves the scale in their reading', () => {
    const theirs = { amount: { value: 9e9, currency: 'EUR', qualifier: 'exact' }, basis: 'one-off' } as const;
    const sum = { ...theirs, type: 'paid', claimant: 'a bank' };
    const others = { edtf: null, span: null, finding: 'differs', sum, note: '', citations: [] } as const;
    const sums = [sumClaim('own', '2006', 50e6), sumClaim('moved', '2006', 60e6, { others })];
    expect(idsOf(sums).ids[0]).toEqual(['own', 'moved']);
    expect(idsOf(sums, { reading: 'others' }).ids[0]).toEqual(['own']);
    expect(idsOf(sums, { reading: 'others' }).most).toBe(60e6);
  });
});

test('with dates as in other sources the sum is theirs, on a scale that holds both', () => {
  const sum = {
    amount: { value: 80e6, currency: 'USD', qualifier: 'exact' },
    basis: 'annual',
    type: 'estimate',
    claimant: 'a ministry',
  } as const;
  const others = { edtf: null, span: null, finding: 'differs', sum, note: '', citations: [] } as const;
  const claim = sumClaim('a', '2006', 50e6, { others, figureConfidence: 'high' });
  const of = (reading: 'primary' | 'others') => {
    const { own, most } = sumsData(inputOf(datasetOf({ sums: [claim] }), { reading }));
    return { most, claim: datumsIn(own)[0]?.claim };
  };
  expect(of('primary')).toEqual({ most: 80e6, claim });
  expect(of('others')).toMatchObject({ most: 80e6, claim: sum });
  expect(of('others').claim).not.toHaveProperty('figureConfidence');
});
