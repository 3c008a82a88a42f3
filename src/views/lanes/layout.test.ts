import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { TARGET } from '../../geometry/placedMark';
import { timeScale } from '../../geometry/scale';
import type { EventClaim } from '../../model/claim';
import { comparisonOf } from '../../testing/claims';
import { event, spanOf, stretchOf } from '../../testing/dataset';
import { expectApart } from '../../testing/looks/lanesApart';
import { datasetOf, inputOf, layoutLanes, worstOverlap } from '../../testing/viewInput';
import { SCROLL_THRESHOLD } from '../density';
import { lanesData } from './data';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const place = (events: readonly EventClaim[], width = 1200, from = 1990, to = 2025) => {
  const dimensions = screenDimensions(width, 900);
  const x = timeScale({ from: newYear(from), to: newYear(to) }, dimensions.plot);
  return { x, ...layoutLanes(lanesData(inputOf(datasetOf({ events }))), dimensions, x) };
};

const year = fc.integer({ min: 1990, max: 2024 });
const two = fc.integer({ min: 1, max: 12 }).map((value) => `${value}`.padStart(2, '0'));
const date = fc.oneof(
  fc.constant(null),
  year.map(String),
  fc.tuple(year, two).map((parts) => parts.join('-')),
  fc.tuple(year, two, two).map((parts) => parts.join('-')),
);
const events = fc
  .array(
    fc.record({
      date,
      lasts: fc.integer({ min: 0, max: 3 }),
      person: fc.constantFrom('mashaal', 'haniyeh', 'unnamed'),
      kind: fc.constantFrom<EventClaim['kind']>('meeting', 'visit', 'letter', 'statement', 'context'),
      wording: fc.constantFrom(null, null, 'early 2002', 'late WWWWWWWW 1999', 'mid-1999 to the end of 2001'),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ date: at, lasts, person, kind, wording }, index) => {
      const dated = event(`e${index}`, at, { people: [person], kind });
      const claim = { ...dated, date: { ...dated.date, wording } };
      const first = at?.slice(0, 4);
      if (!first || lasts === 0) return claim;
      return { ...claim, date: { ...claim.date, span: stretchOf(first, `${Number(first) + lasts}`) } };
    }),
  );
const width = fc.integer({ min: 360, max: 2560 });
const span = fc.tuple(fc.integer({ min: 1985, max: 2024 }), fc.integer({ min: 1, max: 60 }));

test.each([
  ['2002', 'stated', 'early 2002', 'early 2002'],
  ['2002', 'set', 'early 2002', '2002'],
  ['2002', 'stated', 'early in the year 2002', '2002'],
  ['2002', 'stated', 'in 2002', '2002'],
] as const)('%s, %s, in the words “%s”, is “%s” beside its mark', (at, basis, wording, label) => {
  const dated = event('hearing', at, { people: ['mashaal'] });
  const { placedLanes } = place([{ ...dated, date: { ...dated.date, basis, wording } }]);
  expect(placedLanes[0]?.labels.map(({ text }) => text)).toEqual([label]);
});

test.each([
  ['1992', '2024'],
  ['1990', '2023'],
  ['2000', '2024'],
])('no words stand on the rule of what lasted from %s to %s', (first, last) => {
  const claim = event('long', first, { people: ['mashaal'], short: 'a long stay in another town' });
  const { placedLanes } = place([{ ...claim, date: { ...claim.date, span: stretchOf(first, last) } }]);
  const [lane] = placedLanes;
  const [{ body } = { body: null }] = lane?.marks ?? [];
  const [label] = lane?.labels ?? [];
  if (!body || !label) throw new Error('it is not drawn');
  const ends = label.anchor === 'end' ? label.x <= body.x : label.x >= body.x + body.width;
  expect(ends || label.y - label.fontSize >= body.y + body.height - 1).toBe(true);
});

test.each([
  [390, 'statement', 14],
  [360, 'context', 3],
  [390, 'statement', 1],
] as const)(
  '%i px wide, what a folded row of %ss has without a date (%i) can be touched',
  (px, kind, count) => {
    const list = Array.from({ length: count }, (_, at) =>
      event(`e${at}`, null, { kind, people: ['unnamed'] }),
    );
    const { placedLanes } = place([...list, event('dated', '2010', { kind, people: ['unnamed'] })], px);
    const hits = placedLanes.flatMap(({ marks }) => marks.filter(({ form }) => form === 'undated'));
    expect(hits).toHaveLength(count);
    for (const { hit } of hits) {
      expect(hit.width).toBeGreaterThanOrEqual(TARGET);
      expect(hit.height).toBeGreaterThanOrEqual(TARGET);
      expect(hit.x).toBeGreaterThanOrEqual(0);
      expect(hit.x + hit.width).toBeLessThanOrEqual(px);
    }
    expect(worstOverlap(hits.map(({ hit }) => hit))).toBeLessThanOrEqual(0);
  },
);

describe('at any width and zoom', () => {
  const anyBoard = (check: (board: ReturnType<typeof place>, list: readonly EventClaim[]) => void) =>
    fc.assert(
      fc.property(events, width, span, (list, px, [from, years]) =>
        check(place(list, px, from, from + years), list),
      ),
      { numRuns: 150 },
    );

  test('no claim overlaps another in its lane', () =>
    anyBoard(({ lanes }) => {
      for (const marks of lanes) expect(worstOverlap(marks.map(({ hit }) => hit))).toBeLessThan(1e-6);
    }));

  test('lanes stand one under the other and hold all of their marks and labels', () =>
    anyBoard(({ placedLanes, height, dimensions }) => {
      for (const [at, { y0, y1, tone, marks, labels }] of placedLanes.entries()) {
        expect(y1).toBeGreaterThan(y0);
        expect(y0).toBe(placedLanes[at - 1]?.y1 ?? y0);
        for (const { hit, form } of marks) {
          expect(hit.y).toBeGreaterThanOrEqual(y0);
          expect(hit.y + hit.height).toBeLessThanOrEqual(y1);
          const column = form === 'undated' ? dimensions.undated : dimensions.plot;
          // In a narrow window what a folded row has without a date stands beside its title.
          const isBeside = dimensions.narrow && tone === 'quiet' && form === 'undated';
          expect(hit.x).toBeGreaterThanOrEqual(isBeside ? 0 : column.x0 - 0.5);
          expect(hit.x + hit.width).toBeLessThanOrEqual(column.x1 + 0.5);
        }
        for (const { y } of labels) expect(y0 < y && y < y1).toBe(true);
      }
      expect(height).toBe(placedLanes.at(-1)?.y1 ?? height);
    }));

  test('a year-only claim is drawn as wide as that year, or by a mark too small to hold it', () =>
    anyBoard(({ lanes, x }, list) => {
      for (const mark of lanes.flat()) {
        const text = list.find(({ id }) => id === mark.id)?.date;
        if (!mark.span || text?.span?.shape !== 'moment' || text.edtf?.length !== 4) continue;
        const exact = [x(newYear(Number(text.edtf))), x(newYear(Number(text.edtf) + 1))];
        expect([mark.span.x0, mark.span.x1]).toEqual(exact);
        const width = (exact[1] ?? 0) - (exact[0] ?? 0);
        if (mark.form === 'range' || mark.form === 'brackets')
          expect(mark.body.width).toBeCloseTo(Math.max(13, width - 1.5), 6);
        else if (mark.form === 'strip') expect(mark.body.width).toBeCloseTo(Math.max(3.5, width), 6);
        else expect(mark.form).toBe((exact[1] ?? 0) <= x.column.x0 ? 'before' : 'after');
      }
    }));

  test('undated claims all stand in the column of the undated; dated ones that meet the window all stand in time', () =>
    anyBoard(({ lanes, x }, list) => {
      const marks = new Map(lanes.flat().map((mark) => [mark.id, mark]));
      expect(marks.size).toBe(lanes.flat().length);
      for (const { id, date: at } of list) {
        const mark = marks.get(id);
        if (at.span === null) expect(mark?.form).toBe('undated');
        else if (mark) expect(mark.form).not.toBe('undated');
        const first = at.span?.shape === 'moment' ? at.span.at.earliest : null;
        if (first !== null && first >= x.window.from && first < x.window.to)
          expect(['disc', 'block', 'range', 'brackets', 'tick', 'strip']).toContain(mark?.form);
      }
    }));

  test('a label covers no mark, no other label and no tie, and stands in the window', () =>
    anyBoard((board) => expectApart(board)));
});

test.each([
  [SCROLL_THRESHOLD, false],
  [SCROLL_THRESHOLD + 1, true],
])('%i marks, all in one lane: the panel is long (%s)', (count, isLong) => {
  const events = Array.from({ length: count }, (_, at) => event(`e${at}`, '2005', { people: ['mashaal'] }));
  expect(place(events).isLong).toBe(isLong);
});

test('in the reading of other sources, a date that was set by hand is not said to be the main source’s', () => {
  const claim = event('a', '2005', {
    people: ['mashaal'],
    others: comparisonOf(spanOf('2006-02-20'), { finding: 'differs' }),
  });
  const other = { ...claim, id: 'b', citations: [{ source: 'record' }] };
  const byHand = { ...claim, date: { ...claim.date, basis: 'set' as const } };
  const dimensions = screenDimensions(1200, 900);
  const x = timeScale({ from: newYear(1990), to: newYear(2025) }, dimensions.plot);
  const saidOf = (one: EventClaim) => {
    const input = inputOf(datasetOf({ events: [one] }), { reading: 'others' });
    return layoutLanes(lanesData(input), dimensions, x).placedLanes[0]?.ties[0]?.text?.text;
  };
  expect(saidOf(byHand)).toBe('set by hand: 2005, at least 7 weeks earlier');
  expect(saidOf(other)).toBe('its own date: 2005, at least 7 weeks earlier');
});

test('the two readings tie a claim to its other date, in the row below it', () => {
  const claim = event('a', '2005', {
    people: ['mashaal'],
    others: comparisonOf(spanOf('2006-02-20'), { finding: 'differs' }),
  });
  const dimensions = screenDimensions(1200, 900);
  const x = timeScale({ from: newYear(1990), to: newYear(2025) }, dimensions.plot);
  const tieIn = (reading: 'primary' | 'others') => {
    const input = inputOf(datasetOf({ events: [claim] }), { reading });
    const [lane] = layoutLanes(lanesData(input), dimensions, x).placedLanes;
    const [tie] = lane?.ties ?? [];
    return { tie, mark: lane?.marks[0] };
  };
  const primary = tieIn('primary');
  expect(primary.tie).toMatchObject({
    tone: 'rust',
    ghost: null,
    text: { text: 'others: 20 Feb 2006, at least 7 weeks later' },
  });
  expect(primary.tie?.ring?.y).toBe((primary.mark?.body.y ?? 0) + 8 + TARGET);
  const others = tieIn('others');
  expect(others.tie).toMatchObject({
    ring: null,
    text: { text: 'main source: 2005, at least 7 weeks earlier' },
  });
  expect(others.tie?.ghost?.x).toBeCloseTo(x(newYear(2005)), 6);
});

test('what only other sources make stands in rows of its own, on a ground that reaches to the foot of its lane, and is counted', () => {
  const ofOthers = (id: string, at: string, person: string) =>
    ({ ...event(id, at, { people: [person] }), layer: 'others' }) as const;
  const { placedLanes } = place([
    event('a', '1995', { people: ['mashaal'] }),
    ofOthers('b', '2006', 'mashaal'),
    ofOthers('c', '2006', 'mashaal'),
    event('d', '1999', { people: ['unnamed'] }),
    ofOthers('e', '2006', 'haniyeh'),
  ]);
  const apartIn = (person: string) => placedLanes.find(({ id }) => id === person);
  const [shared, own, whole] = ['mashaal', 'unnamed', 'haniyeh'].map(apartIn);
  expect(shared?.apart).toMatchObject({ isWhole: false, text: { text: '2 only in others' } });
  for (const { body, othersOnly } of shared?.marks ?? [])
    expect(body.y > (shared?.apart?.y0 ?? 0)).toBe(othersOnly === true);
  expect(own?.apart).toBeNull();
  expect(whole?.apart).toMatchObject({ isWhole: true, text: null });
});

test('a person is no new one because the main source gives no date', () => {
  const { placedLanes } = place([
    event('a', null, { people: ['mashaal'] }),
    { ...event('b', '2006', { people: ['mashaal'] }), layer: 'others' },
  ]);
  expect(placedLanes.find(({ id }) => id === 'mashaal')?.apart).toMatchObject({ isWhole: false, text: null });
});

test('a mark that needs a row of its own has its words there, however many rows its lane has', () => {
  const events = Array.from({ length: 8 }, (_, at) =>
    event(`e${at}`, '2005', { people: ['mashaal'], short: `on subject ${at}` }),
  );
  const [lane] = place(events).placedLanes;
  expect(new Set(lane?.labels.map(({ y }) => y)).size).toBe(8);
  expect(lane?.labels.map(({ words }) => words).toSorted()).toEqual(events.map(({ short }) => short));
});
