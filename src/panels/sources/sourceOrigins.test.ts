import { describe, expect, test } from 'vitest';
import type { Rest, Source } from '../../model/dataset';
import { dataset } from '../../testing/dataset';
import { formatOriginCounts, isOrigin, languageName, restWords } from './sourceOrigins';

const source = (id: string, restsOn?: readonly Rest[]): Source => ({
  id,
  title: `Report ${id}`,
  publisher: `Paper ${id}`,
  published: null,
  url: null,
  stance: 'press',
  primary: false,
  ...(restsOn && { restsOn }),
});

const withSources = (...sources: readonly Source[]) => ({ ...dataset, sources });

describe('what a source rests on', () => {
  const other = source('b');
  test.each<[string, readonly Rest[] | undefined, string]>([
    ['not known', undefined, 'Whom it repeats is not known.'],
    ['nobody', [], 'It repeats nobody.'],
    ['another source', [{ source: 'b' }], 'Rests on Paper b, “Report b”.'],
    ['a source that is not there', [{ source: 'gone' }], 'Rests on gone.'],
    ['itself for a claim', [{ source: 'a', for: ['x'] }], 'Rests on its own reporting, for 1 claim.'],
    [
      'two mouths, one by our inference',
      [
        { name: 'The ministry', via: 'an agency', for: ['x', 'y'] },
        { name: 'An envoy', inferred: true },
      ],
      'Rests on The ministry, through an agency, for 2 claims; on An envoy (our inference).',
    ],
  ])('%s', (_, restsOn, words) => {
    const one = source('a', restsOn);
    expect(restWords(one, withSources(one, other))).toBe(words);
  });
});

test('an origin rests on nobody, or on itself for something', () => {
  expect(isOrigin(source('a', []))).toBe(true);
  expect(isOrigin(source('a', [{ name: 'X' }, { source: 'a', for: ['x'] }]))).toBe(true);
  expect(isOrigin(source('a', [{ name: 'X' }]))).toBe(false);
  expect(isOrigin(source('a'))).toBe(false);
});

test.each<[readonly Source[], string]>([
  [[source('a', [])], 'Of 1 source, 1 is an origin.'],
  [
    [source('a', [{ source: 'b' }]), source('b')],
    'Of 2 sources, 1 only repeats others and for 1 it is not known whom it repeats.',
  ],
  [[source('a'), source('b')], 'Of 2 sources, for 2 it is not known whom they repeat.'],
])('the sources in a whole sentence: %#', (sources, words) => {
  expect(formatOriginCounts(withSources(...sources))).toBe(words);
});

test('each source is counted once, and a name once however often it is given', () => {
  const whole = withSources(
    source('a', []),
    source('b', [{ source: 'a' }]),
    source('c', [{ name: 'X' }]),
    source('d', [{ name: ' X ' }]),
    source('e'),
  );
  expect(formatOriginCounts(whole)).toBe(
    'Of 5 sources, 1 is an origin, 3 only repeat others and for 1 it is not known whom it repeats. They name 1 more origin that is not listed here.',
  );
});

test.each([
  ['fa', 'Persian'],
  ['en', 'English'],
  ['not a code', 'not a code'],
])('language %s is %s', (code, name) => {
  expect(languageName(code)).toBe(name);
});
