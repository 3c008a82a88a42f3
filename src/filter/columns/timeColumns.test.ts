import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../lib/calendar';
import type { EventClaim } from '../../model/claim';
import type { CodedFields } from '../../model/dataset';
import { combine } from '../../model/edtfSet';
import { spanIn } from '../../model/reading';
import { datedRange, drawnRange, type Moment, type Range, type SetMember, type Span } from '../../model/span';
import { event, spanOf } from '../../testing/dataset';
import { matchRange } from '../../testing/matchOracle';
import { claimColumns } from './claimColumns';
import { fieldOf } from './codedFields';
import { endAt } from './endAt';
import { codeOf } from './matchCodes';
import { isInWindow, isUndated, matchPeriod, startAt } from './timeColumns';

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
      expect([...matchPeriod(claimColumns(claims, 'primary').times, period)]).toEqual(
        spans.map((one) => codeOf(matchRange(one, period))),
      );
    }),
    { numRuns: 500 },
  );
});

/** Days, months and years of these years, sets of them, and windows that they bound. */
function datesIn(firstYear: number, lastYear: number) {
  const date: fc.Arbitrary<Moment> = fc
    .tuple(
      fc.integer({ min: firstYear, max: lastYear }),
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
  const single = date.map((end): SetMember => ({ first: end, last: end }));
  const members = fc.array(fc.oneof(single, run, openRun), { minLength: 1, maxLength: 3 });
  return {
    dateSet: fc
      .tuple(fc.constantFrom('one', 'all'), members)
      .map(([of, chosen]) => combine({ of, members: chosen })),
    era: fc.tuple(date, date, fc.constantFrom('both', 'from', 'to')).map(([a, b, sides]) => ({
      from: sides === 'to' ? Number.NEGATIVE_INFINITY : Math.min(a.earliest, b.earliest),
      to: sides === 'from' ? Number.POSITIVE_INFINITY : Math.max(a.latest, b.latest),
    })),
  };
}

/** Around 1 BC, where calendars go wrong, and around the instant 0, where the spans above lie. */
const { dateSet, era } = datesIn(-2, 3);
const near = datesIn(1968, 1972);

test('a column asks each date of a set', () => {
  fc.assert(
    fc.property(fc.array(dateSet, { minLength: 1, maxLength: 5 }), era, (sets, period) => {
      const claims = sets.map((at, row) =>
        event(`${row}`, null, { date: { span: { shape: 'moment', at } } }),
      );
      expect([...matchPeriod(claimColumns(claims, 'primary').times, period)]).toEqual(
        claims.map(({ date: { span: one } }) => codeOf(matchRange(one, period))),
      );
    }),
    { numRuns: 1000 },
  );
});

const dated = fc.oneof(
  span,
  near.dateSet.map((at): Span => ({ shape: 'moment', at })),
);
const compared = fc.array(fc.tuple(dated, fc.option(dated, { nil: undefined })), { maxLength: 20 });
const NEVER: Range = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const claimsWith = (spans: readonly (readonly [Span | null, Span | null | undefined])[]) =>
  spans.map(([own, theirs], row) =>
    event(`${row}`, null, {
      date: { span: own },
      ...(theirs !== undefined && {
        others: { edtf: null, finding: 'differs', note: '', citations: [], span: theirs },
      }),
    }),
  );

/** Their fields as a large file keeps them: the dates of both readings in one list, with some that no claim has any more. */
function keptFields(claims: readonly EventClaim[]): CodedFields {
  const asked = { claims, fields: null };
  const values = [
    null,
    spanOf('1900'),
    ...claims.flatMap(({ date, others }) => [date.span, others?.span ?? null]),
  ];
  const coded = (spanOfClaim: (claim: EventClaim) => Span | null) => ({
    codes: Uint8Array.from(claims, (claim) => values.indexOf(spanOfClaim(claim))),
    values,
  });
  return {
    people: fieldOf(asked, 'people'),
    kinds: fieldOf(asked, 'kinds'),
    themes: fieldOf(asked, 'themes'),
    finding: fieldOf(asked, 'finding'),
    layers: fieldOf(asked, 'layers'),
    certainty: fieldOf(asked, 'certainty'),
    span: coded(({ date }) => date.span),
    othersSpan: coded(({ others }) => others?.span ?? null),
  };
}

describe.each([
  ['asked of each claim', () => null],
  ['kept', keptFields],
])('where fields are %s', (_, fieldsOf) => {
  test.each(['primary', 'others'] as const)(
    'a row lies where its claim does in the reading %s',
    (reading) => {
      fc.assert(
        fc.property(compared, fc.oneof(range, near.era), (spans, window) => {
          const claims = claimsWith(spans);
          const { times } = claimColumns(claims, reading, fieldsOf(claims));
          const seen = claims.map((_, row) => [
            ...[startAt(times, row), endAt(times, row)],
            ...[isUndated(times, row), isInWindow(times, row, window)],
          ]);
          const expected = claims.map((claim) => {
            const one = spanIn(claim, reading);
            const { from, to } = one ? datedRange(one) : NEVER;
            const drawn = one && drawnRange(one);
            return [from, to, !one, drawn !== null && drawn.to > window.from && drawn.from < window.to];
          });
          expect(seen).toEqual(expected);
          expect([...matchPeriod(times, window)]).toEqual(
            claims.map((claim) => codeOf(matchRange(spanIn(claim, reading), window))),
          );
        }),
        { numRuns: 500 },
      );
    },
  );
});
