import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOf, kindsIn } from '../../model/dataset';
import type { Match } from '../../model/span';
import { dataset, inOthers, inPrimary, dataset as kindsOfSample, searchIndex } from '../../testing/dataset';
import { matchClaim, matchClaims } from '../../testing/matchOracle';
import type { Filter } from '../filter';
import { allBases, allFindings, allLayers, filterKeyNames, initialFilter } from '../filterKeys';
import { parsePeriod } from '../period';
import { claimColumns } from './claimColumns';
import { createMatcher } from './matcher';
import { countMatches, formatCount, matchCodesOf } from './matchResults';

const claims = claimsOf(dataset);
const withKeys = (patch: Partial<Filter>): Filter => ({ ...initialFilter, ...patch });
const answers = (patch: Partial<Filter>, context = inPrimary) =>
  matchClaims(claims, withKeys(patch), context);
const idsOf = (matches: ReadonlyMap<string, Match>, answer: Match) =>
  [...matches].filter(([, match]) => match === answer).map(([id]) => id);

describe('single keys', () => {
  test.each<[string, Partial<Filter>, readonly string[]]>([
    ['people', { people: ['mashaal', 'arouri'] }, ['mashaal-2005', 'mashaal-2008', 'arouri-visit']],
    ['kinds', { kinds: ['letter', 'period'] }, ['haniyeh-letter', 'close', 'strain']],
    ['themes', { themes: ['election'] }, ['mashaal-2005', 'speech']],
    ['certainty', { certainty: ['derived', 'unstated'] }, ['officials-2000', 'haniyeh-later', 'speech']],
    ['finding', { finding: ['differs'] }, ['mashaal-2005']],
    ['q', { q: 'weakened' }, ['mashaal-2008']],
    ['layers', { layers: ['others'] }, ['record-2012']],
    [
      'keys together',
      { people: ['haniyeh'], kinds: ['visit', 'letter'] },
      ['haniyeh-visit', 'haniyeh-letter'],
    ],
  ])('%s', (_, patch, ids) => {
    const matches = answers(patch);
    expect(idsOf(matches, 'inside')).toEqual(ids);
    expect(idsOf(matches, 'possibly')).toEqual([]);
  });
});

test('an imprecise or missing date is possible, not sure', () => {
  const matches = answers({ period: parsePeriod('2008-01..2008-06'), kinds: ['meeting', 'statement'] });
  expect(idsOf(matches, 'inside')).toEqual(['mashaal-2008']);
  expect(idsOf(matches, 'possibly')).toEqual(['haniyeh-later', 'speech']);
  expect(answers({ period: parsePeriod('2010-03..2010-04') }).get('haniyeh-visit')).toBe('possibly');
});

test('the reading decides which date is asked', () => {
  const early = { period: parsePeriod('2006..2006') };
  expect(answers(early).get('mashaal-2005')).toBe('outside');
  expect(answers(early, inOthers).get('mashaal-2005')).toBe('inside');
});

test('what is not in the chosen layers has no answer', () => {
  expect(answers({}).has('record-2012')).toBe(false);
  expect(answers({}).size).toBe(16);
  expect(answers({ layers: allLayers }).get('record-2012')).toBe('inside');
});

test('a key left out is not asked', () => {
  const filter = withKeys({ people: ['haniyeh'], kinds: ['visit'] });
  expect(idsOf(matchClaims(claims, filter, inPrimary, 'people'), 'inside')).toEqual([
    'haniyeh-visit',
    'arouri-visit',
  ]);
  expect(matchClaims(claims, filter, inPrimary, 'layers').size).toBe(17);
});

test.each([
  [{ inside: 12, possibly: 3, outside: 23, total: 38 }, '12 of 38 claims, 3 possibly'],
  [{ inside: 38, possibly: 0, outside: 0, total: 38 }, '38 of 38 claims'],
  [{ inside: 0, possibly: 0, outside: 1, total: 1 }, '0 of 1 claims'],
  [{ inside: 1234, possibly: 0, outside: 98766, total: 100_000 }, '1234 of 100,000 claims'],
])('%j reads %s', (counts, text) => {
  expect(formatCount(counts)).toBe(text);
});

const periods = fc
  .tuple(fc.integer({ min: 1990, max: 2020 }), fc.nat(10))
  .map(([year, more]) => parsePeriod(`${year}..${year + more}`));
const filters: fc.Arbitrary<Filter> = fc.record({
  people: fc.subarray(['mashaal', 'haniyeh', 'arouri', 'nobody']),
  period: fc.option(periods),
  kinds: fc.subarray([...kindsIn(kindsOfSample)]),
  themes: fc.subarray(['support', 'election']),
  finding: fc.subarray([...allFindings]),
  layers: fc.subarray([...allLayers], { minLength: 1 }),
  certainty: fc.subarray([...allBases]),
  q: fc.constantFrom('', 'a', 'mashaal', '2006'),
});

const rank: Readonly<Record<Match, number>> = { outside: 0, possibly: 1, inside: 2 };

test('one claim and all claims are answered alike, and the counts add up', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(inPrimary, inOthers), (filter, context) => {
      const matches = matchClaims(claims, filter, context);
      const { inside, possibly, outside, total } = countMatches(matches);
      expect(inside + possibly + outside).toBe(total);
      expect(total).toBe(claims.filter(({ layer }) => filter.layers.includes(layer)).length);
      for (const claim of claims)
        expect(matches.get(claim.id) ?? 'outside').toBe(matchClaim(claim, filter, context));
    }),
  );
});

test('leaving a key out never makes an answer weaker; all answers are the weakest of those of the keys', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      for (const claim of claims) {
        const answer = rank[matchClaim(claim, filter, inPrimary)];
        const without = filterKeyNames.map((key) => rank[matchClaim(claim, filter, inPrimary, key)]);
        const alone = filterKeyNames.map((key) => {
          const only = { ...initialFilter, layers: allLayers, [key]: filter[key] };
          return rank[matchClaim(claim, only, inPrimary)];
        });
        expect(Math.min(...without)).toBeGreaterThanOrEqual(answer);
        expect(answer).toBe(Math.min(...alone));
      }
    }),
  );
});

test('a matcher that is asked one filter after another answers as for each alone', () => {
  fc.assert(
    fc.property(
      fc.array(filters, { maxLength: 6 }),
      fc.constantFrom(inPrimary, inOthers),
      (list, context) => {
        const matcher = createMatcher(claimColumns(claims, context.reading), context.search);
        for (const filter of list) {
          const answers = matcher.answers(filter);
          expect([...answers]).toEqual([...matchClaims(claims, filter, context)]);
          for (const claim of claims)
            expect(answers.get(claim.id) ?? 'outside').toBe(matchClaim(claim, filter, context));
        }
      },
    ),
  );
});

test('answers read as a map', () => {
  const matches = answers({ people: ['haniyeh'] });
  const plain = new Map(matches);
  expect(matches.size).toBe(plain.size);
  expect([...matches.keys()]).toEqual([...plain.keys()]);
  expect([...matches.values()]).toEqual([...plain.values()]);
  const seen = new Map<string, Match>();
  matches.forEach((match, id) => {
    seen.set(id, match);
  });
  expect(seen).toEqual(plain);
  expect(countMatches(matches)).toEqual(countMatches(plain));
  expect(matches.has('nobody')).toBe(false);
  expect(matchCodesOf(plain, matches.columns)).toEqual(matches.codes);
});

test('the same filter has the same answers, made once; another has its own', () => {
  const matcher = createMatcher(claimColumns(claims, 'primary'), searchIndex);
  const [one, other] = [withKeys({ people: ['mashaal'] }), withKeys({ people: ['haniyeh'] })];
  const first = matcher.answers(one);
  expect(matcher.answers(one, 'people').codes).not.toEqual(first.codes);
  expect(matcher.answers(one)).toBe(first);
  expect(matcher.answers(other).codes).not.toEqual(first.codes);
  expect(matcher.answers(one).codes).toEqual(first.codes);
});
