import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Moment, Span } from '../../model/span';
import { event } from '../../testing/dataset';
import { matchRange } from '../../testing/matchOracle';
import { codeOf } from './matchCodes';
import { matchPeriod, timeColumns } from './timeColumns';

const instant = fc.integer({ min: 0, max: 20 });
const moment: fc.Arbitrary<Moment> = fc
  .tuple(instant, fc.integer({ min: 1, max: 6 }))
  .map(([earliest, width]) => ({
    precision: 'set',
    earliest,
    latest: earliest + width,
    uncertain: false,
    approximate: false,
  }));
const side = fc.constantFrom<'open' | 'unknown'>('open', 'unknown');
const span: fc.Arbitrary<Span | null> = fc.oneof(
  fc.constant(null),
  moment.map((at): Span => ({ shape: 'moment', at })),
  fc.tuple(moment, fc.oneof(moment, side)).map(([start, end]): Span => ({ shape: 'interval', start, end })),
  fc.tuple(side, moment).map(([start, end]): Span => ({ shape: 'interval', start, end })),
);
const range = fc
  .tuple(
    fc.oneof(instant, fc.constant(Number.NEGATIVE_INFINITY)),
    fc.integer({ min: 1, max: 12 }),
    fc.boolean(),
  )
  .map(([from, length, open]) => ({
    from,
    to: open || !Number.isFinite(from) ? Number.POSITIVE_INFINITY : from + length,
  }));

test('a column answers a period as each of its spans does', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), range, (spans, period) => {
      const claims = spans.map((one, row) => event(`${row}`, null, { date: { span: one } }));
      expect([...matchPeriod(timeColumns(claims, 'primary'), period)]).toEqual(
        spans.map((one) => codeOf(matchRange(one, period))),
      );
    }),
    { numRuns: 500 },
  );
});
