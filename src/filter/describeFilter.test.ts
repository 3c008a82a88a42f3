import { expect, test } from 'vitest';
import { dataset } from '../testing/dataset';
import { formatFilter, formatKeyWords } from './describeFilter';
import type { Filter } from './filter';
import { initialFilter } from './filterKeys';
import { parsePeriod } from './period';

test.each<[Partial<Filter>, string]>([
  [{}, 'everything in the main source'],
  [{ layers: ['primary', 'others'] }, 'everything in the main source and other sources'],
  [{ layers: ['others'] }, 'everything in other sources'],
  [
    {
      people: ['haniyeh', 'mashaal'],
      period: parsePeriod('2006..2010'),
      kinds: ['meeting', 'letter'],
      themes: ['election'],
    },
    'Ismail Haniyeh or Khaled Mashaal; 2006–2010; meetings and letters; about “The election of 2006”',
  ],
  [{ people: ['haniyeh', 'mashaal', 'arouri'] }, 'Ismail Haniyeh, Khaled Mashaal or Saleh al-Arouri'],
  [
    { period: parsePeriod('..2010'), layers: ['primary', 'others'] },
    'until 2010; the main source and other sources',
  ],
  [{ kinds: ['sum'], layers: ['others'] }, 'sums; only other sources'],
  [{ certainty: ['stated', 'derived'] }, 'date stated or worked out'],
  [{ finding: ['differs'] }, 'other sources differ'],
  [
    { finding: ['more-precise', 'not-found', 'not-compared'] },
    'other sources are more precise, have nothing or were not compared',
  ],
  [{ q: ' مشعل ' }, 'matching “\u2068مشعل\u2069”'],
  [{ q: '  ' }, 'everything in the main source'],
  [{ people: ['gone'], themes: ['lost'] }, 'gone; about “lost”'],
])('%j in words', (patch, words) => {
  expect(formatFilter({ ...initialFilter, ...patch }, dataset)).toBe(words);
});

test('a single key can be said alone', () => {
  const filter: Filter = { ...initialFilter, kinds: ['visit'], q: 'gaza' };
  expect(formatKeyWords('kinds', filter, dataset)).toBe('visits');
  expect(formatKeyWords('q', filter, dataset)).toBe('matching “gaza”');
  expect(formatKeyWords('period', filter, dataset)).toBe('');
});
