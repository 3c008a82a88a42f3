import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { columnsUnder, mostOf } from '../../geometry/density';
import { timeScale } from '../../geometry/scale';
import { runWithoutPause } from '../../lib/runInTimeSlices';
import type { EventClaim } from '../../model/claim';
import type { Person } from '../../model/dataset';
import type { Match } from '../../model/span';
import { drawnRange } from '../../model/span';
import { event } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { MAXIMUM_MARKS, MAXIMUM_PLAIN_LANES, UNDATED } from '../../views/density';
import { lanes } from '../../views/lanes';
import { densityModule } from './densityModule';

const dimensions = screenDimensions(1200, 900);
const ALL = { from: Date.UTC(1990, 0), to: Date.UTC(2025, 0) };
const NAMES = ['mashaal', 'haniyeh', 'yassin'];
const two = (value: number) => `${value}`.padStart(2, '0');
/** A date for each number: undated, a year, a month or a day. */
function dateOf(at: number): string | null {
  const year = 1990 + (at % 35);
  const month = `${year}-${two(1 + (at % 12))}`;
  return [`${year}`, month, `${month}-${two(1 + (at % 28))}`, null][at % 4] ?? null;
}
const makeMany = (count: number): EventClaim[] =>
  Array.from({ length: count }, (_, at) =>
    event(`e${at}`, dateOf(at), {
      people: [NAMES[at % 3] ?? ''],
      kind: at % 7 === 0 ? 'statement' : 'meeting',
    }),
  );
const answer = ({ id }: { id: string }): Match =>
  (['inside', 'possibly', 'outside'] as const)[Number(id.slice(1)) % 3] ?? 'inside';
const sceneOf = (events: readonly EventClaim[], choice: Parameters<typeof inputOf>[1] = {}, window = ALL) => {
  const x = timeScale(window, dimensions.plot);
  const input = { ...inputOf(datasetOf({ events }), choice), density: densityModule };
  const view = densityModule.withDensity(lanes.prepare(input));
  const scene = runWithoutPause(view.layoutSteps(dimensions, x));
  return { x, ...scene, svg: renderToStaticMarkup(createElement('svg', null, view.draw(scene))) };
};
const crowd = makeMany(3 * MAXIMUM_MARKS);

test('marks up to a number of claims in the window, density beyond it, and marks again when zoomed in', () => {
  const few = sceneOf(makeMany(MAXIMUM_MARKS));
  expect(few.svg).not.toContain('drawn as density');
  expect(few.lanes.flat().length).toBeGreaterThan(MAXIMUM_MARKS / 2);
  const dense = sceneOf(crowd);
  expect(dense.lanes.flat()).toEqual([]);
  expect(dense.svg).toContain('drawn as density');
  expect(dense.svg).toContain('<path');
  const zoomed = sceneOf(
    crowd,
    { answer: ({ date }) => (date.edtf?.startsWith('2003') ? 'inside' : 'outside') },
    {
      from: Date.UTC(2003, 0),
      to: Date.UTC(2004, 0),
    },
  );
  expect(zoomed.svg).not.toContain('drawn as density');
  expect(zoomed.lanes.flat().length).toBeGreaterThan(20);
});

test('density says what leads to marks: to zoom in, or to hide the many that do not match', () => {
  const few = { answer: ({ id }: { id: string }) => (id === 'e1' ? 'inside' : 'outside') } as const;
  expect(sceneOf(crowd).svg).toContain('drawn as density; zoom in for marks');
  expect(sceneOf(crowd, { ...few, unmatched: 'dim' }).svg).toContain(
    'drawn as density; for marks, hide what does not match',
  );
  expect(sceneOf(crowd, { ...few, unmatched: 'hide' }).svg).not.toContain('drawn as density');
});

test.each([MAXIMUM_MARKS / 10, 2 * MAXIMUM_MARKS])(
  'a stage has no tools for its lanes, at %d claims',
  (count) => {
    const { people: known } = datasetOf({});
    const people = Array.from({ length: MAXIMUM_PLAIN_LANES + 4 }, (_, at) => ({
      ...(known[0] as Person),
      id: `p${at}`,
      name: `Person ${at}`,
    }));
    const events = makeMany(count).map((claim, at) => ({ ...claim, people: [`p${at % people.length}`] }));
    const input = { ...inputOf({ ...datasetOf({ events }), people }), density: densityModule };
    const view = densityModule.withDensity(lanes.prepare(input));
    const layoutOf = (stage: boolean) =>
      runWithoutPause(view.layoutSteps({ ...dimensions, stage }, timeScale(ALL, dimensions.plot)));
    expect(layoutOf(false).laneTools).toBeTruthy();
    expect(layoutOf(true).laneTools).toBeNull();
    if (count > MAXIMUM_MARKS)
      expect(renderToStaticMarkup(createElement('svg', null, view.draw(layoutOf(true))))).toMatch(
        /\d+ claims in \d+ lanes, drawn as density</,
      );
  },
);

test.each(['dim', 'hide'] as const)(
  'every claim that is shown stands in one lane, unmatched %s',
  (unmatched) => {
    const { densities = [] } = sceneOf(crowd, { answer, unmatched });
    const shown = crowd.filter((claim) => unmatched === 'dim' || answer(claim) !== 'outside');
    expect(densities.reduce((sum, { total }) => sum + total, 0)).toBe(shown.length);
    expect(densities.reduce((sum, { undated }) => sum + undated, 0)).toBe(
      shown.filter(({ date }) => date.span === null).length,
    );
  },
);

test('lanes of ink stand one under the other, in their panel', () => {
  const { densities = [], height } = sceneOf(crowd);
  expect(densities.map(({ name }) => name)).toContain('Statements');
  for (const [at, { area, undatedArea, title }] of densities.entries()) {
    expect(area.y).toBeGreaterThanOrEqual(
      (densities[at - 1]?.area.y ?? 0) + (densities[at - 1]?.area.height ?? 0),
    );
    expect(area.y + area.height).toBeLessThanOrEqual(height);
    expect([area.x, area.x + area.width, undatedArea.x]).toEqual([
      dimensions.plot.x0,
      dimensions.plot.x1,
      dimensions.undated.x0,
    ]);
    expect(title && title.y > area.y && title.y < area.y + area.height).toBe(true);
  }
});

test('a column lists the claims that it counts, and they are those that cover it', () => {
  const { densities = [], x } = sceneOf(crowd, { answer });
  fc.assert(
    fc.property(fc.nat(densities.length - 1), fc.nat(900), (which, column) => {
      const lane = densities[which];
      if (!lane) return;
      const found = lane.claimsAt(column, 0);
      expect(found).toHaveLength(lane.countAt(column));
      for (const { claim, isLeftOut } of found) {
        const { from, to } = drawnRange(claim.date.span ?? { shape: 'interval', start: 'open', end: 'open' });
        const under = columnsUnder(from, to, x);
        expect(under && under.x0 <= column && under.x1 >= column).toBe(true);
        expect(isLeftOut).toBe(answer(claim) === 'outside');
      }
      const order = found.map(({ isLeftOut }) => Number(isLeftOut));
      expect(order).toEqual(order.toSorted());
      expect(lane.claimsAt(column, 2).length).toBeGreaterThanOrEqual(found.length);
    }),
  );
});

test('the undated of a lane are listed apart', () => {
  for (const { undated, claimsAt } of sceneOf(crowd).densities ?? []) {
    const found = claimsAt(UNDATED, 1);
    expect(found).toHaveLength(undated);
    for (const { claim } of found) expect(claim.date.span).toBeNull();
  }
});

test('the time of a column is where it stands on the scale', () => {
  const { densities = [], x } = sceneOf(crowd);
  const [lane] = densities;
  if (!lane) throw new Error('no lane');
  for (const column of [0, 100, lane.ink.inside.length - 1]) {
    const { from, to } = lane.rangeAt(column);
    expect(x(from) - dimensions.plot.x0).toBeCloseTo(column, 6);
    expect(x(to) - dimensions.plot.x0).toBeCloseTo(column + 1, 6);
  }
});

test('many undated claims are a number in the column of the undated while the unmatched are marks', () => {
  const undated = Array.from({ length: 80 }, (_, at) => event(`u${at}`, null, { people: ['mashaal'] }));
  const { lanes, densities = [] } = sceneOf([...undated, event('dated', '2003', { people: ['mashaal'] })]);
  expect(lanes.flat().map(({ id }) => id)).toEqual(['dated']);
  expect(densities.map(({ total, undated: count }) => [total, count])).toEqual([[80, 80]]);
});

test.each(['dim', 'hide'] as const)(
  'a lane knows its ink where the filter answers otherwise: %s',
  (unmatched) => {
    const [first, second] = [
      answer,
      ({ id }: { id: string }): Match => (Number(id.slice(1)) % 2 === 0 ? 'inside' : 'outside'),
    ];
    const scene = sceneOf(crowd, { answer: first, unmatched });
    const next = sceneOf(crowd, { answer: second, unmatched });
    const { matches } = inputOf(datasetOf({ events: crowd }), { answer: second });
    const inks = new Map(next.densities?.map((lane) => [lane.id, lane.ink]));
    for (const lane of scene.densities ?? []) {
      const changed = lane.inkFor(matches);
      expect(changed).not.toEqual(lane.ink);
      // A lane of which nothing is drawn is left out.
      if (inks.has(lane.id)) expect(changed).toEqual(inks.get(lane.id));
      else expect(mostOf(changed)).toBe(0);
    }
    expect(inks.size).toBeGreaterThan(1);
  },
);
