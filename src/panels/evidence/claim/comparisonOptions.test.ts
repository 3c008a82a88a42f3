import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../model/claim';
import type { Match } from '../../../model/span';
import { event, dataset as sample, spanOf } from '../../../testing/dataset';
import { comparisonOptions } from './EvidenceTools';

const matchesOf = (claims: readonly Claim[], match: (at: number) => Match = () => 'inside') =>
  new Map(claims.map(({ id }, at) => [id, match(at)]));

const comparison = {
  edtf: '2001',
  span: spanOf('2001'),
  finding: 'differs',
  confidence: 'high',
  note: '',
  citations: [],
} as const;
const own = event('own', '2000');
const late = event('late', '2010', { title: 'Late', others: comparison });
const early = event('early', '2002', { title: 'Early' });
const undated = event('undated', null, { title: 'Undated' });
const letter = event('letter', '2005', { title: 'Letter', kind: 'letter' });
const all = [own, late, undated, letter, early];

describe('what a claim may be compared with', () => {
  it('is every other claim, by kind and in date order, the undated last', () => {
    const { groups, left } = comparisonOptions(sample, own, all, matchesOf(all), 'primary');
    expect(groups.map(({ label, options }) => [label, options.map(({ words }) => words)])).toEqual([
      ['Meetings', ['2002 · Early', '2010 · Late', 'undated · Undated']],
      ['Letters', ['2005 · Letter']],
    ]);
    expect(left).toBe(0);
  });

  it('is in the order of the reading, and of the layers shown alone', () => {
    const matches = matchesOf([own, late, early]);
    const { groups } = comparisonOptions(sample, own, all, matches, 'others');
    expect(groups.flatMap(({ options }) => options.map(({ words }) => words))).toEqual([
      '2001 · Late',
      '2002 · Early',
    ]);
  });

  it('is of what matches the nearest in time where there is too much', () => {
    const many = Array.from({ length: 1200 }, (_, at) => event(`e${at}`, String(1000 + at)));
    const center = event('center', '1600');
    const { groups, left } = comparisonOptions(
      sample,
      center,
      [center, ...many],
      matchesOf([center, ...many], (at) => (at % 2 === 0 ? 'outside' : 'inside')),
      'primary',
    );
    const years = groups.flatMap(({ options }) => options.map(({ words }) => Number(words.slice(0, 4))));
    expect(years).toHaveLength(500);
    expect(left).toBe(700);
    expect(years.every((year) => year % 2 === 0)).toBe(true);
    expect(Math.max(...years.map((year) => Math.abs(year - 1600)))).toBe(500);
  });
});
