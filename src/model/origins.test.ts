import { expect, test } from 'vitest';
import { claimOf, comparisonOf, datasetOf } from '../testing/claims';
import type { Rest } from './dataset';
import { formatOrigins, originsOf, passageUrl } from './origins';

function said(rests: Readonly<Record<string, readonly Rest[] | null>>, cited = Object.keys(rests)): string {
  const citations = cited.map((source) => ({ source }));
  const claim = claimOf('Visit', null, { others: comparisonOf(null, { citations }) });
  const dataset = datasetOf([claim]);
  const sources = Object.entries(rests).map(([id, restsOn]) => ({
    id,
    title: id,
    publisher: id,
    published: null,
    url: null,
    stance: 'press' as const,
    primary: false,
    ...(restsOn && { restsOn }),
  }));
  return formatOrigins(originsOf(claim, { ...dataset, sources }));
}

test.each([
  ['two of their own', { a: [], b: [] }, '2 sources, 2 origins'],
  ['one repeats the other', { a: [], b: [{ source: 'a' }] }, '2 sources, 1 origin'],
  [
    'one name behind both',
    { a: [{ name: 'An officer' }], b: [{ name: ' An officer ' }] },
    '2 sources, 1 origin',
  ],
  ['nothing known', { a: null, b: null }, '2 sources'],
  ['one not known', { a: [], b: null }, '2 sources, 1 origin, 1 not known'],
  ['its own beside what it repeats', { a: [{ source: 'a' }, { name: 'An office' }] }, '1 source, 2 origins'],
  ['a round', { a: [{ source: 'b' }], b: [{ source: 'a' }] }, '2 sources, 2 origins'],
  ['for another claim only', { a: [{ name: 'An office', for: ['other'] }] }, '1 source'],
  ['for this claim', { a: [{ name: 'An office', for: ['visit'] }] }, '1 source, 1 origin'],
])('%s', (_name, rests: Readonly<Record<string, readonly Rest[] | null>>, words) => {
  expect(said(rests)).toBe(words);
});

test('a chain leads to its end', () => {
  const rests = { a: [{ source: 'b' }], b: [{ source: 'c' }], c: [{ name: 'A speech' }] };
  expect(said(rests, ['a', 'b'])).toBe('2 sources, 1 origin');
});

test.each([
  ['https://a.example/x', { exact: 'said so' }, 'https://a.example/x#:~:text=said%20so'],
  [
    'https://a.example/x#top',
    { exact: 'one, two & a-b', prefix: 'He said', suffix: 'in Rome' },
    'https://a.example/x#top:~:text=He%20said-,one%2C%20two%20%26%20a%2Db,-in%20Rome',
  ],
  ['https://a.example/x.pdf', { exact: 'said so' }, 'https://a.example/x.pdf'],
  ['https://a.example/x', undefined, 'https://a.example/x'],
])('a passage on %s is linked: %j', (url, passage, link) => {
  const [source] = datasetOf([]).sources;
  if (!source) throw new Error('there is no source');
  expect(passageUrl({ ...source, url }, passage)).toBe(link);
  expect(passageUrl({ ...source, url: null }, passage)).toBeNull();
});
