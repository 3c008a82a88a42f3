import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../lib/calendar';
import { markShape } from './markShape';
import { hitExtent, isOffscreen, middleOf, placeDated, placeEvent, placeUndated, TARGET } from './placedMark';
import type { PlacedSpan } from './placedSpan';

const FACTS = {
  id: 'a',
  name: 'A meeting',
  kind: 'meeting',
  glyph: 'figures',
  basis: 'stated',
  match: 'inside',
} as const;
const spanAt = (x0: number, x1: number): PlacedSpan => ({ x0, x1, certain0: x0, certain1: x1 });

const column = fc
  .record({ x0: fc.integer({ min: 0, max: 200 }), width: fc.integer({ min: TARGET, max: 2400 }) })
  .map(({ x0, width }) => ({ x0, x1: x0 + width }));
/** A column with a span that shows in it, if only by a pixel's part. */
const shown = column.chain((columnOf) =>
  fc
    .record({
      x0: fc.double({ min: columnOf.x0 - 3000, max: columnOf.x1, noNaN: true }),
      reach: fc.double({ min: 0, max: 3000, noNaN: true }),
    })
    .map(({ x0, reach }) => ({ column: columnOf, span: spanAt(x0, Math.max(x0, columnOf.x0) + reach) })),
);

test('a target is at least 24 px wide, inside the column, and over all that shows of the span', () => {
  fc.assert(
    fc.property(shown, (given) => {
      const hit = hitExtent(given.span, given.column);
      expect(hit.x1 - hit.x0).toBeGreaterThanOrEqual(TARGET - 1e-6);
      expect(hit.x0).toBeGreaterThanOrEqual(given.column.x0 - 1e-6);
      expect(hit.x1).toBeLessThanOrEqual(given.column.x1 + 1e-6);
      expect(hit.x0).toBeLessThanOrEqual(Math.max(given.span.x0, given.column.x0) + 1e-6);
      expect(hit.x1).toBeGreaterThanOrEqual(Math.min(given.span.x1, given.column.x1) - 1e-6);
    }),
    { numRuns: 300 },
  );
});

test('a wide span in the middle is its own target', () => {
  expect(hitExtent(spanAt(200, 260), { x0: 100, x1: 500 })).toEqual({ x0: 200, x1: 260 });
});

describe('a dated mark', () => {
  test('is a bar exactly as wide as its span, or points to where it lies', () => {
    fc.assert(
      fc.property(shown, fc.integer({ min: 0, max: 500 }), (given, middle) => {
        const { form, body, hit, span } = placeDated(FACTS, given.span, given.column, middle);
        expect(span).toEqual(given.span);
        if (form === 'bar')
          expect([body.x, body.width]).toEqual([given.span.x0, given.span.x1 - given.span.x0]);
        else {
          expect(form === 'before').toBe(given.span.x1 <= given.column.x0);
          expect(form === 'after').toBe(given.span.x0 >= given.column.x1);
        }
        expect(body.y + body.height / 2).toBe(middle);
        expect(hit.y + hit.height / 2).toBe(middle);
        expect(hit.height).toBeGreaterThanOrEqual(TARGET);
      }),
    );
  });

  test('an event stands around the middle of its date in the shape of its certainty, and inside the column if it can', () => {
    fc.assert(
      fc.property(
        shown,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.boolean(),
        (given, days, middle, lasts) => {
          const mark = placeEvent(FACTS, given.span, { time: days * DAY, lasts }, given.column, middle);
          const { x0, x1 } = given.span;
          const shape = markShape(days * DAY, x1 - x0, false, lasts);
          expect(mark.body.y + mark.body.height / 2).toBe(middle);
          expect(mark.hit.width).toBeGreaterThanOrEqual(TARGET - 1e-6);
          if (isOffscreen(mark)) return;
          expect([mark.form, mark.tint, mark.body.width]).toEqual([shape.form, shape.tint, shape.width]);
          const { column: edges } = given;
          const [left, right] = [mark.body.x, mark.body.x + mark.body.width];
          const preferred = (x0 + x1) / 2;
          const isCut = preferred - shape.width / 2 < edges.x0 || preferred + shape.width / 2 > edges.x1;
          if (shape.width <= x1 - x0 || !isCut) {
            expect(middleOf(mark.body)).toBeCloseTo(preferred, 6);
            return;
          }
          expect(left).toBeGreaterThanOrEqual(edges.x0 - 1e-6);
          expect(right).toBeLessThanOrEqual(edges.x1 + 1e-6);
          expect(left).toBeLessThanOrEqual(Math.max(x0, edges.x0) + 1e-6);
          expect(right).toBeGreaterThanOrEqual(Math.min(x1, edges.x1) - 1e-6);
        },
      ),
    );
  });
});

test('an undated mark has no place in time and stands where it is put', () => {
  const mark = placeUndated(FACTS, 80, 40);
  expect(mark.span).toBeNull();
  expect(mark.form).toBe('undated');
  expect(mark.hit).toEqual({ x: 68, y: 28, width: TARGET, height: TARGET });
  expect(middleOf(mark.body)).toBe(80);
});
