import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../filter/filter';
import { allBases, allFindings, allLayers, initialFilter } from '../filter/filterKeys';
import { parsePeriod } from '../filter/period';
import { kindsIn } from '../model/dataset';
import { dataset as kindsOfSample } from '../testing/dataset';
import { formatAddress, parseAddress } from './address';
import { initialViewState, type ViewState } from './viewState';

const none = new URLSearchParams();
const viewWith = (filter: Partial<Filter>, view: Partial<ViewState> = {}): ViewState => ({
  ...initialViewState,
  ...view,
  filter: { ...initialFilter, ...filter },
});

test.each<[ViewState, string]>([
  [initialViewState, ''],
  [
    viewWith({ people: ['haniyeh', 'mashaal'], period: parsePeriod('2006..2010') }),
    '?leaders=haniyeh~mashaal&period=2006..2010',
  ],
  [viewWith({ layers: allLayers }, { reading: 'others' }), '?layers=primary~others&dates=others'],
  [
    viewWith({ kinds: ['letter', 'meeting'], themes: ['enmity'], certainty: ['stated'] }),
    '?kinds=letter~meeting&themes=enmity&certainty=stated',
  ],
  [viewWith({ finding: ['more-precise', 'differs'] }), '?finding=more-precise~differs'],
  [viewWith({ q: 'aid, 50% & more' }), '?q=aid,+50%25+%26+more'],
  [viewWith({ q: '~%7E' }), '?q=~%257E'],
  [
    viewWith({}, { claim: 'mashaal-2008', tab: 'table', unmatched: 'hide' }),
    '?claim=mashaal-2008&tab=table&others=hidden',
  ],
])('%j is written and read', (view, query) => {
  expect(formatAddress(view, none)).toBe(query);
  expect(parseAddress(query)).toEqual({ view, unknown: none, notes: [] });
});

describe('lenient reading', () => {
  test.each<[string, Partial<Filter>]>([
    [
      '?leader=haniyeh&kind=visit&theme=enmity',
      { people: ['haniyeh'], kinds: ['visit'], themes: ['enmity'] },
    ],
    ['leaders=a&leader=b', { people: ['a'] }],
    ['?kinds=~meeting~~visit~meeting~', { kinds: ['meeting', 'visit'] }],
    ['?kinds=visit~meeting', { kinds: ['meeting', 'visit'] }],
    ['?leaders=b%7Ea', { people: ['b', 'a'] }],
    ['?layers=record~article', { layers: allLayers }],
    ['?period=2008', { period: parsePeriod('2008..2008') }],
    ['?leaders=&period=&kinds=&q=&layers=&q=+', {}],
    ['?layers=article&dates=article&tab=explore&others=ghost&period=..', {}],
  ])('%s', (query, filter) => {
    expect(parseAddress(query)).toEqual({ view: viewWith(filter), unknown: none, notes: [] });
  });
});

test.each([
  ['?period=2010..2006', 'Ignored in the address: period=2010..2006'],
  ['?layers=truth', 'Ignored in the address: layers=truth'],
  ['?finding=false', 'Ignored in the address: finding=false'],
  ['?certainty=sure', 'Ignored in the address: certainty=sure'],
  ['?dates=both', 'Ignored in the address: dates=both'],
  ['?tab=toString', 'Ignored in the address: tab=toString'],
  ['?others=__proto__', 'Ignored in the address: others=__proto__'],
])('rubbish is ignored and noted: %s', (query, note) => {
  const { view, notes } = parseAddress(query);
  expect(notes).toEqual([note]);
  expect({ ...view, filter: { ...view.filter, kinds: [] } }).toEqual(initialViewState);
});

test('a search is cut where an address would get too long, between letters', () => {
  const { view, notes } = parseAddress(`?q=a${'😀'.repeat(1000)}`);
  expect(view.filter.q).toBe(`a${'😀'.repeat(149)}`);
  expect(notes.join()).toContain('longer than 300 characters');
  expect(parseAddress(formatAddress(view, none))).toMatchObject({ view, notes: [] });
  expect(formatAddress(viewWith({ q: 'ü'.repeat(20_000) }), none).length).toBeLessThan(2000);
});

test('what is not ours is kept, in order, after what is', () => {
  const { view, unknown } = parseAddress(
    '?present=3&q=gaza&data=https://x.org/a.json&utm=1&utm=2&toString=&dates=record',
  );
  expect(formatAddress(view, unknown)).toBe(
    '?q=gaza&dates=others&present=3&data=https://x.org/a.json&utm=1&utm=2&toString=',
  );
});

test('the same choice has one address, whatever the order in which it was made', () => {
  const one = formatAddress(viewWith({ kinds: ['visit', 'meeting'], layers: ['others', 'primary'] }), none);
  expect(one).toBe('?kinds=meeting~visit&layers=primary~others');
});

test('our own names among those to keep do not write over the view', () => {
  expect(formatAddress(viewWith({ q: 'a' }), new URLSearchParams('q=b&leader=c&x=1'))).toBe('?q=a&x=1');
});

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const year = fc.integer({ min: 0, max: 9998 }).map((n) => String(n).padStart(4, '0'));
const views: fc.Arbitrary<ViewState> = fc.record({
  filter: fc.record({
    people: ids,
    period: fc.option(
      fc.tuple(year, year).map(([a, b]) => parsePeriod(a < b ? `${a}..${b}-05` : `${b}-11-30..${a}`)),
    ),
    kinds: fc.subarray([...kindsIn(kindsOfSample)].sort()),
    themes: ids,
    finding: fc.subarray([...allFindings]),
    layers: fc.subarray([...allLayers], { minLength: 1 }),
    certainty: fc.subarray([...allBases]),
    q: fc.string({ unit: 'grapheme' }).map((q) => (q.trim() === '' ? '' : q)),
  }),
  reading: fc.constantFrom('primary', 'others'),
  claim: fc.option(id),
  tab: fc.constantFrom('explore', 'table', 'sources'),
  unmatched: fc.constantFrom('dim', 'hide'),
  scene: fc.option(id),
});
const OWN = /^(leaders?|kinds?|themes?|period|finding|layers|certainty|q|dates|claim|tab|unmatched)$/;
const foreign = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), { maxLength: 4 })
  .map((pairs) => pairs.filter(([name]) => !OWN.test(name)));

test('any view and any foreign parameters come back as they were', () => {
  fc.assert(
    fc.property(views, foreign, (view, pairs) => {
      const query = formatAddress(view, new URLSearchParams(pairs));
      const back = parseAddress(query);
      expect(back.view).toEqual(view);
      expect([...back.unknown]).toEqual(pairs);
      expect(back.notes).toEqual([]);
      expect(formatAddress(back.view, back.unknown)).toBe(query);
      expect(new URL(query, 'https://example.org').search).toBe(query);
    }),
    { numRuns: 500 },
  );
});

const name = fc.constantFrom(
  'leaders',
  'period',
  'kinds',
  'themes',
  'finding',
  'layers',
  'certainty',
  'q',
  'dates',
  'claim',
  'tab',
  'unmatched',
);
const junk = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'?&=~.%+-0123aé\ud800') }),
  fc.tuple(name, fc.string({ unit: 'binary' })).map(([param, text]) => `?${param}=${text}`),
  fc
    .tuple(name, fc.string({ unit: fc.constantFrom(...'~.-0129%') }))
    .map(([param, text]) => `?${param}=${text}`),
);

test('any junk is read without an error, and what was understood stays the same from then on', () => {
  fc.assert(
    fc.property(junk, (text) => {
      const { view, unknown } = parseAddress(text);
      expect(view.filter.layers.length).toBeGreaterThan(0);
      const again = parseAddress(formatAddress(view, unknown));
      expect(again.view).toEqual(view);
      expect([...again.unknown]).toEqual([...unknown]);
    }),
    { numRuns: 1000 },
  );
});
