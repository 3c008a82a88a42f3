import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subsetOf } from '../../filter/columns/claimSubset';
import { initialLanes, type LaneChoice } from '../../model/lanes';
import { event } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import type { Lane } from '../../views/view';
import { chooseLanes } from './densityModule';

/** Lanes with as many claims each as given, and one of statements after them. */
function lanesOf(counts: readonly number[]): Lane[] {
  const events = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, one) => event(`e${at}-${one}`, '2000', { people: [`p${at}`] })),
  );
  const input = inputOf(datasetOf({ events }));
  const subset = subsetOf(input, 'events');
  const lane = (id: string, name: string, tone: Lane['tone'], rows: Uint32Array): Lane => ({
    id,
    name,
    tone,
    subset: { ...subset, rows },
  });
  let first = 0;
  const people = counts.map((count, at) => {
    const rows = subset.rows.slice(first, first + count);
    first += count;
    return lane(`p${at}`, `Name ${String.fromCharCode(122 - (at % 26))}${at}`, 'dealing', rows);
  });
  return [...people, lane('statements', 'Public statements', 'quiet', new Uint32Array(0))];
}

const counts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 });
const choice: fc.Arbitrary<LaneChoice> = fc.record({
  order: fc.constantFrom('contact', 'name', 'claims'),
  pinned: fc.uniqueArray(
    fc.nat(59).map((at) => `p${at}`),
    { maxLength: 4 },
  ),
  showsAll: fc.boolean(),
  open: fc.constant([]),
});
const idsOf = (lanes: readonly Lane[]) => lanes.map(({ id }) => id);

test('few lanes come back as they are, without tools', () => {
  const lanes = lanesOf([1, 2, 3]);
  expect(chooseLanes(lanes, { ...initialLanes, order: 'name', pinned: ['p2'] })).toEqual({
    lanes,
    tools: null,
  });
});

test('whatever is chosen, every record keeps its lane or shares one, and none is in two', () => {
  fc.assert(
    fc.property(counts, choice, (list, chosen) => {
      const given = lanesOf(list);
      const { lanes, tools } = chooseLanes(given, chosen);
      const rowsIn = (all: readonly Lane[]) =>
        all.flatMap(({ subset }) => [...subset.rows]).toSorted((a, b) => a - b);
      expect(rowsIn(lanes)).toEqual(rowsIn(given));
      expect(lanes.at(-1)?.id).toBe('statements');
      if (tools) expect(tools.people).toHaveLength(list.length);
      if (chosen.showsAll || list.length <= 40)
        expect(idsOf(lanes).toSorted()).toEqual(idsOf(given).toSorted());
    }),
  );
});

test('pinned lanes come first, in the order in which they were pinned', () => {
  const { lanes } = chooseLanes(lanesOf(new Array(60).fill(1)), { ...initialLanes, pinned: ['p50', 'p3'] });
  expect(idsOf(lanes).slice(0, 3)).toEqual(['p50', 'p3', 'p0']);
});

test('lanes are sorted by name or by claims, and those with the fewest claims share one', () => {
  const list = Array.from({ length: 45 }, (_, at) => 1 + (at % 9));
  const byClaims = chooseLanes(lanesOf(list), { ...initialLanes, order: 'claims' }).lanes;
  const sizes = byClaims
    .filter(({ isShared, tone }) => !isShared && tone === 'dealing')
    .map((lane) => lane.subset.rows.length);
  expect(sizes).toHaveLength(40);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(byClaims.find(({ isShared }) => isShared)?.name).toBe('5 others');
  const byName = chooseLanes(lanesOf(list), { ...initialLanes, order: 'name', showsAll: true }).lanes;
  const names = byName.filter(({ tone }) => tone === 'dealing').map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
});
