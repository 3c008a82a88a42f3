import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenDimensions } from '../../geometry/boardDimensions';
import { timeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import type { EventClaim } from '../../model/claim';
import { event, spanOf, stretchOf } from '../../testing/dataset';
import { datasetOf, inputOf, overlapOf, worstOverlap } from '../../testing/viewInput';
import { lanesData } from './data';
import { layoutLanes } from './layout';

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
      for (const [at, { y0, y1, marks, labels, silences }] of placedLanes.entries()) {
        expect(y1).toBeGreaterThan(y0);
        expect(y0).toBe(placedLanes[at - 1]?.y1 ?? y0);
        for (const { hit, form } of marks) {
          expect(hit.y).toBeGreaterThanOrEqual(y0);
          expect(hit.y + hit.height).toBeLessThanOrEqual(y1);
          const column = form === 'undated' ? dimensions.undated : dimensions.plot;
          expect(hit.x).toBeGreaterThanOrEqual(column.x0 - 1e-6);
          expect(hit.x + hit.width).toBeLessThanOrEqual(column.x1 + 1e-6);
        }
        for (const { y } of [...labels, ...silences]) expect(y0 < y && y < y1).toBe(true);
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
        if (mark.form === 'bar') {
          expect(mark.body.x).toBe(exact[0]);
          expect(mark.body.x + mark.body.width).toBeCloseTo(exact[1] ?? 0, 6);
        } else if (mark.form === 'pin') expect(mark.span.x1 - mark.span.x0).toBeLessThan(mark.body.width);
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
          expect(['bar', 'pin']).toContain(mark?.form);
      }
    }));

  test('a label covers no mark and no other label', () =>
    anyBoard(({ placedLanes }) => {
      for (const { marks, labels, silences } of placedLanes) {
        const boxes = [...labels, ...silences].map((text) => {
          const size = textWidth(text.text, labels.includes(text) ? 11.5 : 11);
          const share = { start: 0, middle: 0.5, end: 1 }[text.anchor];
          return { x: text.x - share * size, y: text.y - 10, width: size, height: 12 };
        });
        expect(worstOverlap(boxes)).toBeLessThan(1e-6);
        for (const { hit } of marks) for (const box of boxes) expect(overlapOf(box, hit)).toBeLessThan(1e-6);
      }
    }));
});

test('at the dates of other sources a label covers no tie', () => {
  const moved = fc.record({
    date: year.map(String),
    to: fc.tuple(year, two, two).map((parts) => parts.join('-')),
  });
  fc.assert(
    fc.property(fc.array(moved, { maxLength: 12 }), (list) => {
      const claims = list.map(({ date: at, to }, index) =>
        event(`e${index}`, at, {
          people: ['mashaal'],
          others: {
            edtf: to,
            span: spanOf(to),
            finding: 'differs',
            confidence: 'high',
            note: '',
            citations: [],
          },
        }),
      );
      const dimensions = screenDimensions(1200, 900);
      const x = timeScale({ from: newYear(1990), to: newYear(2025) }, dimensions.plot);
      const input = inputOf(datasetOf({ events: claims }), { reading: 'others' });
      for (const { labels, ties } of layoutLanes(lanesData(input), dimensions, x).placedLanes)
        for (const text of labels) {
          const width = textWidth(text.text, 11.5);
          const box = { x: text.x - (text.anchor === 'end' ? width : 0), y: text.y - 10, width, height: 12 };
          for (const { primarySpan: was, x0, x1, y } of ties) {
            const left = Math.min(x0, was?.x0 ?? x0);
            const way = { x: left, y: y - 4, width: Math.max(x1, was?.x1 ?? x1) - left, height: 8 };
            expect(overlapOf(box, way)).toBeLessThan(1e-6);
          }
        }
    }),
  );
});

describe('the name of a lane', () => {
  const long = 'Alexandra Maria van der Something-Otherwise de la Longname III';
  const titleOf = (name: string, shortName: string, px = 1200) => {
    const person = { id: 'ann', name, shortName, otherNames: [], role: '', organisation: '' };
    const data = { ...datasetOf({ events: [event('a', '2000', { people: ['ann'] })] }), people: [person] };
    const dimensions = screenDimensions(px, 900);
    const x = timeScale({ from: newYear(1990), to: newYear(2025) }, dimensions.plot);
    const [lane] = layoutLanes(lanesData(inputOf(data)), dimensions, x).placedLanes;
    return { name: lane?.name, text: lane?.title.text ?? '', dimensions };
  };

  test('is whole where it has room, else short, else cut before the marks; the whole is kept', () => {
    expect(titleOf('Ann Lee', 'Lee').text).toBe('Ann Lee');
    expect(titleOf(long, 'Longname III').text).toBe('Longname III');
    const cut = titleOf(long, long);
    expect(cut.name).toBe(long);
    expect(cut.text).toMatch(/^Alexandra Maria.*…$/);
    expect(textWidth(cut.text, 12.5)).toBeLessThan(cut.dimensions.plot.x0);
  });

  test('never reaches the marks at any width', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), width, (name, px) => {
        const { text, dimensions } = titleOf(name, name, px);
        const room = dimensions.narrow ? dimensions.undated.x1 : dimensions.plot.x0;
        if (text.length > 2) expect(textWidth(text, 12.5)).toBeLessThanOrEqual(room);
      }),
    ));
});
