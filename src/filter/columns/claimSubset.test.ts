import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnRange, type Match, type Span } from '../../model/span';
import { event, spanOf, stretchOf } from '../../testing/dataset';
import { datasetOf, inputOf } from '../../testing/viewInput';
import { countDrawn, countUndated, datumsIn, pickRows, subsetOf, type Unmatched } from './claimSubset';

const endless = (year: string, end: 'open' | 'unknown'): Span => {
  const start = spanOf(year);
  if (start.shape === 'interval') throw new RangeError('a year is a moment');
  return { shape: 'interval', start: start.at, end };
};
const SPANS: readonly (Span | null)[] = [
  null,
  ...['2000', '2004', '2005-06', '2005-12-31', '2006', '2011'].map(spanOf),
  stretchOf('2001', '2009'),
  endless('1990', 'open'),
  endless('2001', 'unknown'),
  endless('2003', 'unknown'),
];
const events = SPANS.map((span, at) => event(`${at}`, null, { date: { span } }));
const WINDOW = { from: Date.UTC(2005, 0), to: Date.UTC(2006, 0) };
const subsetWith = (answer: (id: string) => Match | null, unmatched: Unmatched) =>
  subsetOf(inputOf(datasetOf({ events }), { unmatched, answer: ({ id }) => answer(id) }), 'events');
const answers = fc.array(fc.constantFrom<Match | null>('inside', 'possibly', 'outside', null), {
  minLength: events.length,
  maxLength: events.length,
});

/** Whether any instant at which the span is drawn lies in the window. */
const reaches = (span: Span | null) => {
  if (!span) return false;
  const { from, to } = drawnRange(span);
  return from < WINDOW.to && WINDOW.from < to;
};

describe('what is seen on a board', () => {
  test('is all that the filter lets through or that is undated, and else what reaches into the window', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom<Unmatched>('dim', 'hide'), (list, unmatched) => {
        const subset = subsetWith((id) => list[Number(id)] ?? null, unmatched);
        const isDrawn = (at: number) =>
          list[at] === 'inside' || list[at] === 'possibly' || (list[at] === 'outside' && unmatched === 'dim');
        const drawn = [...SPANS.entries()].filter(([at]) => isDrawn(at));
        expect(datumsIn(subset, WINDOW).map(({ span }) => span)).toEqual(
          drawn
            .filter(([at, span]) => !span || list[at] !== 'outside' || reaches(span))
            .map(([, span]) => span),
        );
        expect(countDrawn(subset, WINDOW)).toBe(drawn.filter(([, span]) => reaches(span)).length);
        expect(countUndated(subset)).toBe(drawn.filter(([, span]) => !span).length);
      }),
    );
  });

  test('is nothing that ends where the window begins, or begins where it ends', () => {
    const seen = datumsIn(
      subsetWith(() => 'outside', 'dim'),
      WINDOW,
    );
    expect(seen.map(({ claim }) => Number(claim.id))).toEqual([0, 3, 4, 7, 8, 9, 10]);
  });
});

test('a count stops where it is enough', () => {
  expect(
    countDrawn(
      subsetWith(() => 'inside', 'dim'),
      WINDOW,
      2,
    ),
  ).toBe(2);
});

test('a part of a subset is found once', () => {
  const subset = subsetWith(() => 'inside', 'dim');
  const isEven = ({ id }: { readonly id: string }) => Number(id) % 2 === 0;
  expect([...pickRows(subset, isEven).rows]).toEqual([0, 2, 4, 6, 8, 10]);
  expect(pickRows(subset, isEven).rows).toBe(pickRows({ ...subset }, isEven).rows);
});
