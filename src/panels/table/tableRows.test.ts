import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMatches } from '../../filter/columns/matchResults';
import { allLayers } from '../../filter/filterKeys';
import type { Dataset } from '../../model/dataset';
import { kindsIn } from '../../model/dataset';
import { type Reading, spanIn } from '../../model/reading';
import { startOf } from '../../model/span';
import { dataset, event, dataset as kindsOfSample, people, spanOf, stretchOf } from '../../testing/dataset';
import { testShown } from '../../testing/exportInput';
import { tableRows } from './tableRows';

const twin = (sameAs: string) => ({
  edtf: '2010-05-01',
  span: spanOf('2010-05-01'),
  finding: 'more-precise' as const,
  confidence: 'high' as const,
  note: '',
  citations: [],
  sameAs,
});
/** Two visits that other sources show to be one. */
const withTwins: Dataset = {
  ...dataset,
  events: [
    ...dataset.events,
    event('trip', '2010', { people: ['mashaal'], title: 'A trip', others: twin('haniyeh-visit') }),
  ],
};

const idsOf = (shown: ReturnType<typeof testShown>, reading: Reading) =>
  tableRows(shown, reading, '').map(({ claim }) => claim.id);

const filter = fc.record({
  people: fc.subarray(people.map(({ id }) => id)),
  kinds: fc.subarray([...kindsIn(kindsOfSample)]),
  layers: fc.subarray([...allLayers], { minLength: 1 }),
  period: fc.option(
    fc
      .record({ from: fc.integer({ min: 1990, max: 2022 }), years: fc.integer({ min: 1, max: 12 }) })
      .map(({ from, years }) => ({ from: Date.UTC(from, 0), to: Date.UTC(from + years, 0) })),
  ),
});
const reading = fc.constantFrom<Reading>('primary', 'others');

test('there is a row for each claim that the count counts, and each is there once', () => {
  fc.assert(
    fc.property(filter, reading, (patch, as) => {
      const shown = testShown(withTwins, as, patch);
      const { inside, possibly } = countMatches(shown.matches);
      const rows = tableRows(shown, as, '');
      expect(rows).toHaveLength(inside + possibly);
      expect(rows.filter(({ match }) => match === 'possibly')).toHaveLength(possibly);
      expect(new Set(rows.map(({ claim }) => claim.id)).size).toBe(rows.length);
    }),
  );
});

test('rows stand in the order of their dates in the reading, undated last', () => {
  fc.assert(
    fc.property(filter, reading, (patch, as) => {
      const starts = tableRows(testShown(withTwins, as, patch), as, '').map(({ claim }) =>
        startOf(spanIn(claim, as)),
      );
      expect(starts).toEqual([...starts].sort((a, b) => (a === b ? 0 : a - b)));
    }),
  );
});

test('the same instant: the shorter first; the same date: as in the file', () => {
  const claims = [
    event('stretch', null, { date: { span: stretchOf('2001', '2003') } }),
    event('undated', null),
    event('year', '2001'),
    event('same-year', '2001'),
    event('month', '2001-01'),
  ];
  const shown = testShown({ ...dataset, events: claims, sums: [], periods: [] }, 'primary');
  expect(idsOf(shown, 'primary')).toEqual(['month', 'year', 'same-year', 'stretch', 'undated']);
});

test('a date that other sources move moves the row', () => {
  const order = (as: Reading) => idsOf(testShown(dataset, as, { kinds: ['meeting'] }), as);
  const place = (as: Reading) => order(as).indexOf('mashaal-2005') - order(as).indexOf('mashaal-2008');
  expect(place('primary')).toBe(-1);
  const moved: Dataset = {
    ...dataset,
    events: dataset.events.map((claim) =>
      claim.others ? { ...claim, others: { ...claim.others, span: spanOf('2011-02-20') } } : claim,
    ),
  };
  const after = idsOf(testShown(moved, 'others', { kinds: ['meeting'] }), 'others');
  expect(after.indexOf('mashaal-2005') - after.indexOf('mashaal-2008')).toBe(1);
});

describe('claims that other sources show to be one event', () => {
  test('are two rows as the primary source has them', () => {
    expect(idsOf(testShown(withTwins, 'primary'), 'primary')).toEqual(
      expect.arrayContaining(['trip', 'haniyeh-visit']),
    );
  });

  test('are one row as other sources have them, which names the other', () => {
    const rows = tableRows(testShown(withTwins, 'others'), 'others', '');
    expect(rows.some(({ claim }) => claim.id === 'trip')).toBe(false);
    const [row, ...more] = rows.filter(({ claim }) => claim.id === 'haniyeh-visit');
    expect(more).toEqual([]);
    expect(row?.joined).toEqual(['A trip']);
    expect(row?.claim.people).toEqual(['haniyeh', 'mashaal']);
  });
});

test('a row says why the search found it, and nothing when nothing is searched', () => {
  const rows = tableRows(testShown(dataset, 'primary', { q: 'Meshaal' }), 'primary', 'Meshaal');
  expect(rows.length).toBeGreaterThan(0);
  for (const { found } of rows) expect(found).toBe('Found by person: Khaled Mashaal (Khalid Meshaal)');
  for (const { found } of tableRows(testShown(dataset, 'primary'), 'primary', '')) expect(found).toBeNull();
});
