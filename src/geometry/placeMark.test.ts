import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitExtent, middleOf, placeDated, placeUndated, TARGET } from './placedMark';
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
  test('is a bar exactly as wide as its span, or a pin around its middle, or points to where it lies', () => {
    fc.assert(
      fc.property(shown, fc.integer({ min: 0, max: 500 }), (given, middle) => {
        const { form, body, hit, span } = placeDated(FACTS, given.span, given.column, middle);
        expect(span).toEqual(given.span);
        if (form === 'bar')
          expect([body.x, body.width]).toEqual([given.span.x0, given.span.x1 - given.span.x0]);
        else if (form === 'pin') expect(middleOf(body)).toBeCloseTo((given.span.x0 + given.span.x1) / 2, 6);
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

  test.each([
    [0, 'pin'],
    [2, 'pin'],
    [24, 'bar'],
    [400, 'bar'],
  ])('%f px wide is a %s', (width, form) => {
    expect(placeDated(FACTS, spanAt(50, 50 + width), { x0: 0, x1: 900 }, 12).form).toBe(form);
  });
});

test('an undated mark has no place in time and stands where it is put', () => {
  const mark = placeUndated(FACTS, 80, 40);
  expect(mark.span).toBeNull();
  expect(mark.form).toBe('undated');
  expect(mark.hit).toEqual({ x: 68, y: 28, width: TARGET, height: TARGET });
  expect(middleOf(mark.body)).toBe(80);
});
