import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialViewState } from '../../../address/viewState';
import { filterDataset } from '../../../filter/filterDataset';
import type { EventClaim } from '../../../model/claim';
import type { Span } from '../../../model/span';
import { dataset, event, spanOf } from '../../../testing/dataset';
import { edtfSpan } from '../../../testing/spans';
import { overlapsIn, standoutsIn } from './glance';

const wordsOf = (...events: readonly EventClaim[]): Record<string, string> => {
  const shown = filterDataset(
    { ...dataset, events: [...events], sums: [], periods: [] },
    { reading: 'primary', filter: initialViewState.filter },
  );
  return Object.fromEntries(standoutsIn(shown).map(({ claim, what }) => [claim.id, what]));
};

const bound = (date: string) => {
  const span = spanOf(date);
  if (span.shape === 'interval') throw new RangeError('a bound is one date');
  return span.at;
};

/** What went on from one date to another; '..' is an end that is open. */
function lasting(id: string, first: string, last: string): EventClaim {
  const [start, end] = [first, last].map((date) => (date === '..' ? ('open' as const) : bound(date)));
  const span: Span = { shape: 'interval', start: start ?? 'open', end: end ?? 'open' };
  return event(id, null, { date: { edtf: `${first}/${last}`, span, basis: 'stated' } });
}

/** Some time in what an EDTF set or decade holds. */
function oneOf(id: string, edtf: string): EventClaim {
  return event(id, null, { date: { edtf, span: edtfSpan(edtf), basis: 'stated' } });
}

const SHARED = spanOf('1990');

test.each([
  {
    name: 'the first, the last, the longest and the least sure are named',
    events: [
      event('a', '1990-05-01'),
      event('b', '1995'),
      lasting('c', '2000-01-01', '2004-01-01'),
      event('d', '2010-02'),
    ],
    found: { a: 'first', b: 'least sure', c: 'longest', d: 'last' },
  },
  {
    name: 'one claim may be several of them',
    events: [event('a', '1980'), event('b', '1995-01'), event('c', '1996-02-02')],
    found: { a: 'first, least sure', c: 'last' },
  },
  {
    name: 'an end that is not known to the day makes a claim unsure',
    events: [lasting('a', '1980-01-01', '1990'), event('b', '1995-01')],
    found: { a: 'first, longest, least sure', b: 'last' },
  },
  {
    name: 'what two claims share is said of neither, and no leap day makes a claim less sure',
    events: [event('a', '1990'), event('b', '1990'), event('c', '2000')],
    found: { c: 'last' },
  },
  {
    name: 'nor is it of claims that share one date as a large file keeps it',
    events: [...['a', 'b'].map((id) => event(id, null, { date: { span: SHARED } })), event('c', '2000')],
    found: { c: 'last' },
  },
  {
    name: 'what still goes on is the longest, and may be the last',
    events: [lasting('a', '1990', '..'), lasting('b', '1991-01-01', '1993-01-01')],
    found: { a: 'first, longest, least sure' },
  },
  {
    name: 'nothing is first or last where another may be',
    events: [oneOf('a', '199X'), oneOf('b', '[..2000-04]'), event('c', '2012'), oneOf('d', '[..2015]')],
    found: {},
  },
  {
    name: 'nothing is longest where another may be longer',
    events: [lasting('a', '1990', '1993'), lasting('b', '1994-01', '1998-01'), lasting('c', '2000', '2004')],
    found: { a: 'first', c: 'last' },
  },
  {
    name: 'an undated claim is none of them',
    events: [event('a', null), event('b', '1990')],
    found: { b: 'first, last, least sure' },
  },
  { name: 'without a date nothing stands out', events: [event('a', null)], found: {} },
])('$name', ({ events, found }) => {
  expect(wordsOf(...events)).toEqual(found);
});

test('a period is no event that could be first, last or longest', () => {
  const shown = filterDataset(
    { ...dataset, events: [event('a', '1995'), event('b', '1996-01')], sums: [] },
    { reading: 'primary', filter: initialViewState.filter },
  );
  expect(dataset.periods.length).toBeGreaterThan(0);
  expect(standoutsIn(shown).map(({ claim, what }) => [claim.id, what])).toEqual([
    ['a', 'first, least sure'],
    ['b', 'last'],
  ]);
});

test('the same claims stand out in whatever order they are', () => {
  const claims = [
    event('a', '1990'),
    event('b', '1991-05'),
    lasting('c', '1992-01-01', '1995-02-02'),
    lasting('d', '1994', '..'),
    event('e', null),
  ];
  const inOrder = wordsOf(...claims);
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (order) => {
      expect(wordsOf(...order)).toEqual(inOrder);
    }),
  );
});

describe('pairs that share some time', () => {
  const overlapsOf = (events: readonly EventClaim[], most = 9) => {
    const shown = filterDataset(
      { ...dataset, events: [...events], sums: [], periods: [] },
      { reading: 'primary', filter: initialViewState.filter },
    );
    const { pairs, ...rest } = overlapsIn(shown, most);
    return { ...rest, pairs: pairs.map(([first, second]) => `${first.id} ${second.id}`) };
  };

  test('are those of which the dates leave no doubt', () => {
    const events = [
      lasting('a', '0878', '0889'),
      lasting('b', '0878', '0889'),
      lasting('c', '0889', '0900'),
      event('d', '0880'),
      lasting('e', '0887-05-01', '0950'),
    ];
    expect(overlapsOf(events)).toEqual({ count: 4, pairs: ['a b', 'a e', 'b e', 'e c'], areYears: true });
    expect(overlapsOf(events, 2)).toEqual({ count: 4, pairs: ['a b', 'a e'], areYears: true });
    expect(overlapsOf(events.slice(2, 4))).toMatchObject({ count: 0, pairs: [] });
  });

  test('share years only where each of them does', () => {
    const events = [lasting('a', '1990-01-01', '1991-02-01'), lasting('b', '1991-01-01', '1995-01-01')];
    expect(overlapsOf(events)).toEqual({ count: 1, pairs: ['a b'], areYears: false });
  });

  test('are counted as comparing each with each counts them', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `1990-01-${String(one).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 12 }), (spans) => {
        const sorted = spans.map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);
        const events = sorted.map(([first, last], at) => lasting(`e${at}`, first, last));
        // Certain from the day after the first to the last.
        const certain = sorted.filter(([first, last]) => Date.parse(last) - Date.parse(first) > 864e5);
        const shares = certain.flatMap(([first, last], at) =>
          certain.slice(at + 1).filter(([other, end]) => {
            const from = Math.max(Date.parse(first), Date.parse(other)) + 864e5;
            return from < Math.min(Date.parse(last), Date.parse(end));
          }),
        );
        expect(overlapsOf(events).count).toBe(shares.length);
        expect(overlapsOf(events, 1000).pairs).toHaveLength(shares.length);
      }),
    );
  });
});
