import { expect, test } from 'vitest';
import { claimsOf } from '../model/dataset';
import { dataset, event, inPrimary, searchIndex } from '../testing/dataset';
import { matchClaims } from '../testing/matchOracle';
import { claimColumns } from './columns/claimColumns';
import { createMatcher } from './columns/matcher';
import { countMatches } from './columns/matchResults';
import type { FacetKey } from './columns/optionColumns';
import type { Filter } from './filter';
import { allLayers, initialFilter } from './filterKeys';
import { loosen } from './loosen';
import { facetCounts } from './options';
import { parsePeriod } from './period';

const claims = claimsOf(dataset);
const matcher = createMatcher(claimColumns(claims, 'primary'), searchIndex);
const withKeys = (patch: Partial<Filter>): Filter => ({ ...initialFilter, ...patch });

const filters: readonly Filter[] = [
  initialFilter,
  withKeys({ people: ['haniyeh'] }),
  withKeys({ kinds: ['visit'], period: parsePeriod('2010-02..2019') }),
  withKeys({ finding: ['not-compared'], kinds: ['meeting', 'visit'] }),
  withKeys({ themes: ['support'], layers: allLayers, q: 'report' }),
  withKeys({ certainty: ['unstated'], period: parsePeriod('2006..2010') }),
];
const options: readonly [FacetKey, readonly string[]][] = [
  ['people', ['haniyeh', 'mashaal', 'unnamed', 'nobody']],
  ['kinds', ['meeting', 'visit', 'letter', 'context', 'period']],
  ['themes', ['support', 'election', 'nothing']],
  ['finding', ['differs', 'not-compared', 'agrees']],
  ['layers', ['primary', 'others']],
  ['certainty', ['stated', 'derived', 'unstated']],
];

test.each(filters.flatMap((filter) => options.map(([key, ids]) => [filter, key, ids] as const)))(
  'given %j, %s: a count is what choosing that option alone shows',
  (filter, key, ids) => {
    const counts = facetCounts(matcher, filter)[key];
    for (const id of ids) {
      const chosen = { ...filter, [key]: [id] };
      const { inside, possibly } = countMatches(matchClaims(claims, chosen, inPrimary));
      expect(counts.get(id) ?? { inside: 0, possibly: 0 }, id).toEqual({ inside, possibly });
    }
  },
);

test('an empty result names the keys to loosen, best first, with what to set', () => {
  const filter = withKeys({ people: ['arouri'], kinds: ['letter'] });
  expect(loosen(matcher, filter)).toEqual([
    { key: 'people', count: 1, patch: { people: [] } },
    { key: 'kinds', count: 1, patch: { kinds: [] } },
  ]);
  const strange = withKeys({ q: 'zzz', kinds: ['meeting'] });
  expect(loosen(matcher, strange).map(({ key, count }) => [key, count])).toEqual([['q', 6]]);
});

test('what only other sources hold is found by asking for all layers', () => {
  const filter = withKeys({
    period: parsePeriod('2012-02-12..2012-02-12'),
    kinds: ['meeting'],
    certainty: ['stated'],
  });
  const [best, ...rest] = loosen(matcher, filter);
  expect([best?.key, best?.count]).toEqual(['period', 4]);
  expect(rest).toContainEqual({ key: 'layers', count: 1, patch: { layers: ['primary', 'others'] } });
});

test('applying a loosening shows as many as it said', () => {
  for (const filter of filters)
    for (const { count, patch } of loosen(matcher, filter)) {
      const { inside, possibly } = countMatches(matchClaims(claims, { ...filter, ...patch }, inPrimary));
      expect(inside + possibly).toBe(count);
    }
});

test('a person named twice in one claim is counted once', () => {
  const twice = [event('a', '2000', { people: ['yassin', 'yassin'] })];
  expect(
    facetCounts(createMatcher(claimColumns(twice, 'primary'), searchIndex), initialFilter).people.get(
      'yassin',
    ),
  ).toEqual({
    inside: 1,
    possibly: 0,
  });
});

test('nothing helps when two keys shut everything out', () => {
  expect(loosen(matcher, withKeys({ people: ['nobody'], q: 'zzz' }))).toEqual([]);
});
