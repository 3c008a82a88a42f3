import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullRange } from '../../board/timeWindow';
import { parseDataset } from '../../data/schema/parse';
import { screenDimensions } from '../../geometry/boardDimensions';
import type { Box, PlacedText } from '../../geometry/labels';
import { TARGET } from '../../geometry/placedMark';
import { timeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import { DAY } from '../../lib/calendar';
import type { EventClaim } from '../../model/claim';
import { comparisonOf } from '../../testing/claims';
import { event, spanOf, stretchOf } from '../../testing/dataset';
import { datasetOf, inputOf, overlapOf, worstOverlap } from '../../testing/viewInput';
import { lanesData } from './data';
import { type LanesScene, layoutLanes, type PlacedLane } from './layout';

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
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ date: at, lasts, person, kind }, index) => {
      const claim = event(`e${index}`, at, { people: [person], kind });
      const first = at?.slice(0, 4);
      if (!first || lasts === 0) return claim;
      return { ...claim, date: { ...claim.date, span: stretchOf(first, `${Number(first) + lasts}`) } };
    }),
  );
const width = fc.integer({ min: 360, max: 2560 });
const span = fc.tuple(fc.integer({ min: 1985, max: 2024 }), fc.integer({ min: 1, max: 60 }));

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
      for (const [at, { y0, y1, marks, labels }] of placedLanes.entries()) {
        expect(y1).toBeGreaterThan(y0);
        expect(y0).toBe(placedLanes[at - 1]?.y1 ?? y0);
        for (const { hit, form } of marks) {
          expect(hit.y).toBeGreaterThanOrEqual(y0);
          expect(hit.y + hit.height).toBeLessThanOrEqual(y1);
          const column = form === 'undated' ? dimensions.undated : dimensions.plot;
          expect(hit.x).toBeGreaterThanOrEqual(column.x0 - 1e-6);
          expect(hit.x + hit.width).toBeLessThanOrEqual(column.x1 + 1e-6);
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

/** What is written in a lane. */
function textBoxes({ labels, ties, numbers }: PlacedLane): Box[] {
  const boxOf = (text: PlacedText, size: number, said = text.text): Box => {
    const width = textWidth(said, size);
    const share = { start: 0, middle: 0.5, end: 1 }[text.anchor];
    return { x: text.x - share * width, y: text.y - 0.75 * size, width, height: size };
  };
  return [
    ...labels.map((label) =>
      boxOf(label, label.fontSize, label.words ? `${label.text}, ${label.words}` : label.text),
    ),
    ...ties.flatMap(({ text }) => (text ? [boxOf(text, 11)] : [])),
    ...numbers.map(({ x, y }) => ({ x: x - 8.5, y: y - 8.5, width: 17, height: 17 })),
  ];
}

function expectApart({ placedLanes, dimensions }: Pick<LanesScene, 'placedLanes' | 'dimensions'>): void {
  for (const lane of placedLanes) {
    const boxes = textBoxes(lane);
    expect(worstOverlap(boxes)).toBeLessThan(0.5);
    const shown = lane.marks.filter(({ form }) => form !== 'before' && form !== 'after');
    for (const box of boxes) {
      for (const { body, form } of shown)
        if (form !== 'brackets' && form !== 'range') expect(overlapOf(box, body)).toBeLessThan(0.5);
      for (const { ring } of lane.ties)
        if (ring)
          expect(overlapOf(box, { x: ring.x - 5, y: ring.y - 5, width: 10, height: 10 })).toBeLessThan(0.5);
      expect(box.x).toBeGreaterThanOrEqual(dimensions.plot.x0 - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(dimensions.undated.x1 + 1);
    }
  }
}

const SHIPPED = ['khamenei-hamas', 'kennedy-khrushchev'].map((name) => {
  const file = new URL(`../../../public/data/${name}.json`, import.meta.url);
  const result = parseDataset(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error(name);
  return { name, dataset: result.dataset };
});

describe.each(SHIPPED)('the lanes of $name', ({ dataset }) => {
  const range = fullRange(dataset, inputOf(dataset).matches, 'others');
  const window = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const shown = fc.record({
    width,
    reading: fc.constantFrom('primary' as const, 'others' as const),
    withOthers: fc.boolean(),
    every: fc.integer({ min: 1, max: 5 }),
    window: fc.option(window),
  });

  test('show a date with every mark that the filter lets through, at any width, filter and period, and nothing overlaps', () =>
    fc.assert(
      fc.property(shown, ({ width: px, reading, withOthers, every, window: shares }) => {
        const dimensions = screenDimensions(px, 900);
        const at = (share: number) => range.from + share * (range.to - range.from);
        const [from, to] = (shares ?? [0, 1]).toSorted((a, b) => a - b).map(at);
        const x = timeScale(
          { from: from ?? 0, to: Math.max(to ?? 0, (from ?? 0) + 30 * DAY) },
          dimensions.plot,
        );
        const order = new Map(dataset.events.map(({ id }, index) => [id, index]));
        const input = inputOf(dataset, {
          reading,
          answer: ({ id, layer }) =>
            layer === 'others' && !withOthers
              ? null
              : (order.get(id) ?? 0) % every === 0
                ? 'inside'
                : 'outside',
        });
        const scene = layoutLanes(lanesData(input), dimensions, x);
        expectApart(scene);
        for (const { tone, marks, labels } of scene.placedLanes) {
          if (tone !== 'dealing' || marks.length > 40) continue;
          const dated = new Set(labels.map(({ id }) => id));
          for (const mark of marks) if (mark.form !== 'undated') expect(dated, mark.name).toContain(mark.id);
        }
      }),
      { numRuns: 250 },
    ));
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
