import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from './edtfSet';
import {
  datedRange,
  innerRange,
  isLasting,
  type Moment,
  matchSpan,
  order,
  outerRange,
  type Span,
  startOf,
  stretchesOf,
} from './span';

const DAY = 864e5;
const moment = (earliest: number, latest: number): Moment => ({
  precision: 'day',
  earliest: earliest * DAY,
  latest: latest * DAY,
  uncertain: false,
  approximate: false,
});
const single = (from: number, to: number): Span => ({ shape: 'moment', at: moment(from, to) });

/** Moments of 1 to 6 days within 30 days. */
const moments = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => moment(from, from + length));
/** One of up to three dates. */
const choices = fc
  .array(moments, { minLength: 2, maxLength: 3 })
  .map((dates) => combine({ of: 'one', members: dates.map((date) => ({ first: date, last: date })) }));
const ends = fc.oneof({ weight: 3, arbitrary: moments }, choices);
const spans: fc.Arbitrary<Span> = fc.oneof(
  ends.map((at): Span => ({ shape: 'moment', at })),
  fc
    .tuple(ends, ends)
    .filter(([start, end]) => start.earliest <= end.earliest && start.latest <= end.latest)
    .map(([start, end]): Span => ({ shape: 'interval', start, end })),
);
const windows = fc
  .tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ from: from * DAY, to: (from + length) * DAY }));

const daysOf = ({ earliest, latest, set }: Moment): number[] =>
  set
    ? set.members.flatMap(({ first }) => (first ? daysOf(first) : []))
    : Array.from({ length: (latest - earliest) / DAY }, (_, at) => earliest / DAY + at);

/** Every way in which the span may have happened, as first and last day. */
function waysOf(span: Span): (readonly [number, number])[] {
  if (span.shape === 'moment') return daysOf(span.at).map((day) => [day, day] as const);
  const { start, end } = span;
  if (typeof start === 'string' || typeof end === 'string') throw new Error('needs dated ends');
  return daysOf(start).flatMap((first) =>
    daysOf(end).flatMap((last) => (first <= last ? [[first, last] as const] : [])),
  );
}

describe('matchSpan', () => {
  it('says what a count over all possible days says', () => {
    fc.assert(
      fc.property(spans, windows, (span, window) => {
        const hits = waysOf(span).map(
          ([first, last]) => first * DAY < window.to && (last + 1) * DAY > window.from,
        );
        const answer = matchSpan(span, window);
        if (hits.every((hit) => !hit)) expect(answer).toBe('outside');
        else if (answer === 'inside') expect(hits.every(Boolean)).toBe(true);
        else expect(answer).toBe('possibly');
      }),
    );
  });

  it('asks each date of a set: any of one of several, some of all', () => {
    fc.assert(
      fc.property(choices, windows, (at, window) => {
        const lies = (day: number) => day * DAY >= window.from && (day + 1) * DAY <= window.to;
        const days = daysOf(at).map(lies);
        const one = days.every(Boolean) ? 'inside' : days.some(Boolean) ? 'possibly' : 'outside';
        expect(matchSpan({ shape: 'moment', at }, window)).toBe(one);
        const members = at.set?.members ?? [];
        const isSure = members.some(({ first }) => first && daysOf(first).every(lies));
        const all = isSure ? 'inside' : days.some(Boolean) ? 'possibly' : 'outside';
        expect(matchSpan({ shape: 'moment', at: combine({ of: 'all', members }) }, window)).toBe(all);
      }),
    );
  });

  it('is sure of a single date exactly when all its days are in the window', () => {
    fc.assert(
      fc.property(moments, windows, (at, window) => {
        const all = daysOf(at).every((day) => day * DAY >= window.from && (day + 1) * DAY <= window.to);
        expect(matchSpan({ shape: 'moment', at }, window) === 'inside').toBe(all);
      }),
    );
  });

  it.each<[string, Span, 'inside' | 'possibly' | 'outside']>([
    [
      'an unknown end leaves what comes after open',
      { shape: 'interval', start: moment(0, 5), end: 'unknown' },
      'possibly',
    ],
    ['an open end goes on', { shape: 'interval', start: moment(0, 5), end: 'open' }, 'inside'],
    [
      'a start in the window is enough',
      { shape: 'interval', start: moment(11, 12), end: 'unknown' },
      'inside',
    ],
    [
      'an unknown start leaves what comes before open',
      { shape: 'interval', start: 'unknown', end: moment(25, 26) },
      'possibly',
    ],
    [
      'an end before the window is outside',
      { shape: 'interval', start: 'open', end: moment(5, 6) },
      'outside',
    ],
  ])('%s', (_, span, answer) => {
    expect(matchSpan(span, { from: 10 * DAY, to: 20 * DAY })).toBe(answer);
  });

  it('holds an undated claim possible everywhere', () => {
    expect(matchSpan(null, { from: 0, to: DAY })).toBe('possibly');
  });
});

describe('order', () => {
  it('agrees with a brute-force comparison of all possible days', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const pairs = waysOf(a).flatMap((one) => waysOf(b).map((other) => [one, other] as const));
        const before = pairs.every(([one, other]) => one[1] < other[0]);
        const after = pairs.every(([one, other]) => one[0] > other[1]);
        expect(order(a, b)).toBe(before ? 'before' : after ? 'after' : 'unsettled');
      }),
    );
  });

  it('settles nothing about what is undated or goes on without end', () => {
    expect(order(null, single(1, 2))).toBe('unsettled');
    expect(order({ shape: 'interval', start: moment(0, 1), end: 'unknown' }, single(9, 10))).toBe(
      'unsettled',
    );
  });
});

describe('ranges', () => {
  it('are nested: certain within dated within possible', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const outer = outerRange(span);
        const dated = datedRange(span);
        const inner = innerRange(span) ?? { from: dated.from, to: dated.from };
        expect(outer.from).toBeLessThanOrEqual(dated.from);
        expect(dated.from).toBeLessThanOrEqual(inner.from);
        expect(inner.to).toBeLessThanOrEqual(dated.to);
        expect(dated.to).toBeLessThanOrEqual(outer.to);
      }),
    );
  });

  it('keep to the known end where the other is not given', () => {
    const span: Span = { shape: 'interval', start: 'unknown', end: moment(5, 6) };
    expect(outerRange(span)).toEqual({ from: Number.NEGATIVE_INFINITY, to: 6 * DAY });
    expect(datedRange(span)).toEqual({ from: 5 * DAY, to: 6 * DAY });
    expect(innerRange(span)).toBeNull();
  });

  it.each([
    ['from one date to a later one', { shape: 'interval', start: moment(1, 2), end: moment(5, 6) }, true],
    ['of ends that may touch', { shape: 'interval', start: moment(1, 4), end: moment(3, 6) }, false],
    ['without an end', { shape: 'interval', start: moment(1, 2), end: 'unknown' }, false],
    ['that goes on', { shape: 'interval', start: moment(1, 2), end: 'open' }, false],
    ['of a single date', single(1, 6), false],
  ] as const)('a span %s', (_, span, lasts) => {
    expect(isLasting(span)).toBe(lasts);
  });

  it('have a stretch for each date of a set, and stop at its dates where it is open', () => {
    const [early, late] = [moment(3, 5), moment(9, 10)];
    const at = combine({
      of: 'one',
      members: [
        { first: null, last: early },
        { first: late, last: late },
      ],
    });
    const span: Span = { shape: 'moment', at };
    expect(outerRange(span)).toEqual({ from: Number.NEGATIVE_INFINITY, to: 10 * DAY });
    expect(datedRange(span)).toEqual({ from: 3 * DAY, to: 10 * DAY });
    expect(stretchesOf(span)).toEqual([
      { from: 3 * DAY, to: 5 * DAY },
      { from: 9 * DAY, to: 10 * DAY },
    ]);
    expect(startOf(span)).toBe(3 * DAY);
  });

  it('sort the undated last', () => {
    expect(startOf(null)).toBe(Number.POSITIVE_INFINITY);
    expect(startOf(single(3, 4))).toBe(3 * DAY);
  });
});
