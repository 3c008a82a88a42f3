import { describe, expect, it } from 'vitest';
import type { Source, Stance } from '../../../model/dataset';
import { formatTally, groupByStance } from './OtherSources';

const source = (id: string, stance: Stance): Source => ({
  id,
  title: id,
  publisher: id,
  published: null,
  url: null,
  stance,
  primary: false,
});

const mixed = [source('a', 'copy'), source('b', 'press'), source('c', 'party'), source('d', 'press')];

describe('sources by stance', () => {
  it('keep their order within a stance, and every one is there once', () => {
    expect(groupByStance(mixed).map(({ stance, sources }) => [stance, sources.map(({ id }) => id)])).toEqual([
      ['press', ['b', 'd']],
      ['party', ['c']],
      ['copy', ['a']],
    ]);
  });

  it.each([
    [mixed, '4 sources: press 2, a party’s own 1, known from a copy 1'],
    [mixed.slice(0, 1), '1 source: known from a copy'],
    [[mixed[1], mixed[3]].filter((one) => one !== undefined), '2 sources: press 2'],
  ])('are counted', (sources, words) => {
    expect(formatTally(sources)).toBe(words);
  });
});
