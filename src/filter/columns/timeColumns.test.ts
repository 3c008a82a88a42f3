import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../../lib/calendar';
import { combine, type Moment, type SetMember, type Span } from '../../model/span';
import { event } from '../../testing/dataset';
import { matchRange } from '../../testing/matchOracle';
import { claimColumns } from './claimColumns';
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

/** Days, months and years around 1 BC, where calendars go wrong. */
const date: fc.Arbitrary<Moment> = fc
  .tuple(
    fc.integer({ min: -2, max: 3 }),
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom('year', 'month', 'day'),
  )
  .map(([year, month, day, precision]) => {
    const [from, to] =
      precision === 'year'
        ? [instantOf(year), instantOf(year + 1)]
        : precision === 'month'
          ? [instantOf(year, month), instantOf(year, month + 1)]
          : [instantOf(year, month, day), instantOf(year, month, day + 1)];
    return { precision, earliest: from, latest: to, uncertain: false, approximate: false };
  });
const run = fc.tuple(date, date).map(([a, b]): SetMember => {
  const isInOrder = a.earliest <= b.earliest && a.latest <= b.latest;
  return isInOrder ? { first: a, last: b } : { first: a, last: a };
});
const openRun = date.chain((end) =>
  fc.constantFrom<SetMember>({ first: null, last: end }, { first: end, last: null }),
);
const setOf = (members: fc.Arbitrary<SetMember>) => fc.array(members, { minLength: 1, maxLength: 3 });
const single = date.map((end): SetMember => ({ first: end, last: end }));
const dateSet = fc
  .tuple(fc.constantFrom('one', 'all'), setOf(fc.oneof(single, run, openRun)))
  .map(([of, members]) => combine({ of, members }));
const era = fc.tuple(date, date, fc.constantFrom('both', 'from', 'to')).map(([a, b, sides]) => ({
  from: sides === 'to' ? Number.NEGATIVE_INFINITY : Math.min(a.earliest, b.earliest),
  to: sides === 'from' ? Number.POSITIVE_INFINITY : Math.max(a.latest, b.latest),
}));

test('a column asks each date of a set', () => {
  fc.assert(
    fc.property(fc.array(dateSet, { minLength: 1, maxLength: 5 }), era, (sets, period) => {
      const claims = sets.map((at, row) =>
        event(`${row}`, null, { date: { span: { shape: 'moment', at } } }),
      );
      expect([...matchPeriod(timeColumns(claims, 'primary'), period)]).toEqual(
        claims.map(({ date: { span: one } }) => codeOf(matchRange(one, period))),
      );
    }),
    { numRuns: 1000 },
  );
});

test('in the others’ reading only what they date stands elsewhere', () => {
  const dated = fc.oneof(
    span,
    dateSet.map((at): Span => ({ shape: 'moment', at })),
  );
  const others = { edtf: null, finding: 'differs' as const, note: '', citations: [] };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(dated, fc.option(dated, { nil: undefined })), { maxLength: 20 }),
      (spans) => {
        const claims = spans.map(([own, theirs], row) =>
          event(`${row}`, null, {
            date: { span: own },
            ...(theirs !== undefined && { others: { ...others, span: theirs } }),
          }),
        );
        expect(claimColumns(claims, 'others').times).toEqual(timeColumns(claims, 'others'));
      },
    ),
    { numRuns: 500 },
  );
});
