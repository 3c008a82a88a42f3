import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box, PlacedText } from '../../geometry/labels';
import { FADE } from '../../geometry/placedSpan';
import { textWidth } from '../../geometry/text';
import type { Amount, Comparison, SumBasis, SumClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { type Bound, isMoment, type Match, outerRange, type Span } from '../../model/span';
import { spanOf, sumClaim } from '../../testing/dataset';
import { placeSums } from '../../testing/looks/placedSums';
import { overlapOf, worstOverlap } from '../../testing/viewInput';
import { lineWidth, TRUE_WIDTH } from './blocks';
import { HEADING_SIZE, NOTE_SIZE, type PlacedSum, type SumsLayout } from './layout';
import { boxesOf } from './shapes';

const year = fc.integer({ min: 1990, max: 2024 });
const moment = year.map((one) => {
  const span = spanOf(`${one}`);
  if (span.shape !== 'moment') throw new Error('a year is a moment');
  return span.at;
});
const bound: fc.Arbitrary<Bound> = fc.oneof(
  { weight: 4, arbitrary: moment },
  fc.constantFrom<Bound>('open', 'unknown'),
);
const span: fc.Arbitrary<Span | null> = fc.oneof(
  { weight: 4, arbitrary: year.map((one) => spanOf(`${one}`)) },
  { weight: 3, arbitrary: year.map((one) => spanOf(`${one}-05`)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(bound, bound)
      .filter(([start, end]) => isMoment(start) || isMoment(end))
      .filter(([start, end]) => !isMoment(start) || !isMoment(end) || start.earliest < end.earliest)
      .map(([start, end]) => ({ shape: 'interval', start, end }) as const),
  },
  fc.constant(null),
);
const BASES: readonly SumBasis[] = ['one-off', 'annual', 'annual', 'monthly', 'cumulative', 'package'];
const amount: fc.Arbitrary<Amount> = fc
  .record({
    millions: fc.option(fc.integer({ min: 1, max: 500 })),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
    qualifier: fc.constantFrom<Amount['qualifier']>('exact', 'exact', 'over', 'up-to', 'range'),
  })
  .map(({ millions, currency, qualifier }) =>
    millions === null
      ? { value: null, qualifier: 'unquantified' }
      : { value: millions * 1e6, low: millions * 5e5, currency, qualifier },
  );
const figures = fc.record({
  amount,
  basis: fc.constantFrom(...BASES),
  type: fc.constantFrom('pledge', 'paid', 'estimate', 'offer', 'denial'),
  claimant: fc.constantFrom(
    'a minister',
    'an official of the treasury who spoke to a newspaper in confidence',
  ),
});
const comparison: fc.Arbitrary<Comparison | null> = fc.option(
  fc
    .record({ sum: fc.option(figures), span, finding: fc.constantFrom('differs', 'differs', 'more-precise') })
    .map(({ sum, span: at, finding }) => ({
      ...{ edtf: null, span: at, finding, note: '', citations: [], confidence: 'high' },
      ...(sum && { sum }),
    })) as fc.Arbitrary<Comparison>,
);
const claims = fc.array(fc.record({ figures, span, comparison }), { maxLength: 9 }).map((list) =>
  list.map((one, at) =>
    sumClaim(`a${at}`, null, null, {
      ...one.figures,
      date: { span: one.span, basis: at % 2 === 0 ? 'stated' : 'derived' },
      ...(one.comparison && { others: one.comparison }),
    }),
  ),
);
const look = fc.record({
  width: fc.integer({ min: 360, max: 2560 }),
  years: fc.tuple(fc.integer({ min: 1988, max: 2020 }), fc.integer({ min: 1, max: 50 })),
  reading: fc.constantFrom<Reading>('primary', 'others'),
  answers: fc.array(fc.constantFrom<Match>('inside', 'inside', 'possibly', 'outside'), {
    minLength: 9,
    maxLength: 9,
  }),
});
const anyChart = (
  check: (chart: ReturnType<typeof placeSums>, list: readonly SumClaim[]) => void,
  numRuns = 150,
) =>
  fc.assert(
    fc.property(claims, look, (list, { width, years: [from, count], reading, answers }) => {
      const answer = ({ id }: { id: string }) => answers[Number(id.slice(1))] ?? 'inside';
      check(
        placeSums(list, { width, from, to: from + count, reading, answer, highlights: ['a0', 'a3'] }),
        list,
      );
    }),
    { numRuns },
  );

/** Of a text whose lower-case letters stand from `size` above its baseline. */
function boxOf({ x, y, anchor }: PlacedText, width: number, size: number): Box {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { x: x - share * width, y: y - 0.75 * size, width, height: 0.95 * size };
}
const discs = ({ words: { number, letter } }: Pick<PlacedSum, 'words'>): Box[] =>
  [...(number ? [number.at] : []), ...(letter?.at ?? [])].map(({ x, y }) => ({
    ...{ x: x - 8.5, y: y - 8.5 },
    ...{ width: 17, height: 17 },
  }));
function labelsOf({ sums, undated, ends }: SumsLayout): Box[] {
  return [
    ...[...sums, ...undated].flatMap((one) => [
      ...one.words.lines.map((line) => boxOf(line, TRUE_WIDTH * lineWidth(line), line.size)),
      ...discs(one),
    ]),
    ...ends.map((text) => boxOf(text, textWidth(text.text, 11), 11)),
  ];
}
/** The corners that a tie goes through. */
function cornersOf(path: string): { x: number; y: number }[] {
  let at = { x: 0, y: 0 };
  return [...path.matchAll(/([MLHVA])([^MLHVA]*)/g)].map(([, command, rest = '']) => {
    const numbers = rest.trim().split(/[ ,]+/).map(Number);
    const [a = 0] = numbers;
    if (command === 'H') at = { ...at, x: a };
    else if (command === 'V') at = { ...at, y: a };
    else at = { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
    return at;
  });
}
function linesOf({ sums }: SumsLayout): Box[] {
  const ties = sums.flatMap(({ tie, words }) => [tie, words.tie]).filter((tie) => tie !== null);
  return ties.flatMap((tie) => {
    const corners = cornersOf(tie);
    return corners.slice(1).flatMap((to, at) => {
      const from = corners[at] ?? to;
      return Array.from({ length: 20 }, (_, step) => ({
        x: from.x + ((to.x - from.x) * step) / 20 - 0.5,
        y: from.y + ((to.y - from.y) * step) / 20 - 0.5,
        ...{ width: 1, height: 1 },
      }));
    });
  });
}
const marksOf = ({ sums, undated, dimensions }: SumsLayout): Box[] => [
  ...sums.flatMap(({ shape, zero, mark }) => (shape ? boxesOf(shape, zero, dimensions.plot) : [mark.hit])),
  ...sums.flatMap(({ ring }) => (ring ? [{ x: ring.x - 5, y: ring.y - 5, width: 10, height: 10 }] : [])),
  ...undated.map(({ mark }) => mark.hit),
];

describe('at any width, window, filter and reading', () => {
  test('no words cover other words, a mark, a ring or a tie', () =>
    anyChart((chart) => {
      const labels = labelsOf(chart);
      expect(worstOverlap(labels)).toBeLessThan(0.6);
      for (const label of labels)
        for (const other of [...marksOf(chart), ...linesOf(chart)])
          expect(overlapOf(label, other)).toBeLessThan(0.6);
    }, 500));

  test('nothing is clipped: words, rings and marks stand on the board', () =>
    anyChart((chart) => {
      const { dimensions, height, heading, note } = chart;
      if (height === 0) return;
      const heads = heading.map((text) => boxOf(text, textWidth(text.text, HEADING_SIZE), HEADING_SIZE));
      const own = note.own ? [boxOf(note.own, textWidth(note.text, NOTE_SIZE), NOTE_SIZE)] : [];
      for (const box of [...labelsOf(chart), ...heads, ...own, ...chart.lanes.flat().map(({ hit }) => hit)]) {
        expect(box.x).toBeGreaterThanOrEqual(-0.5);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(dimensions.width + 0.5);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 0.5);
      }
    }));

  test('every sum that the filter lets through says what it is', () =>
    anyChart((chart, list) => {
      for (const one of [...chart.sums, ...chart.undated])
        if (one.mark.match !== 'outside') expect(one.words.lines.length).toBeGreaterThan(0);
      const shown = [...chart.sums, ...chart.undated].map(({ mark }) => mark.id);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBeLessThanOrEqual(list.length);
    }));

  test('more money stands higher on a scale, and all of it between zero and the top', () =>
    anyChart(({ sums, grid, height }) => {
      for (const { shape, zero } of sums) {
        if (!shape) continue;
        expect(shape.level).toBeLessThanOrEqual(zero);
        expect(shape.level).toBeGreaterThanOrEqual(0);
        expect(zero).toBeLessThanOrEqual(height);
      }
      for (const { y, pieces } of grid) {
        expect(y).toBeLessThanOrEqual(height);
        for (const [x0, x1] of pieces) expect(x1).toBeGreaterThan(x0);
      }
    }));

  test('what can be touched is 24 px at least and covers nothing else that can be', () =>
    anyChart(({ sums }) => {
      for (const { mark } of sums)
        expect(Math.min(mark.hit.width, mark.hit.height)).toBeGreaterThanOrEqual(23.9);
    }));
});

test('what is drawn of a sum stays within its own time', () =>
  anyChart(({ sums, x }, list) => {
    for (const { mark, shape } of sums) {
      const claim = list.find(({ id }) => id === mark.id);
      const date = claim?.date.span;
      if (!shape || !date || mark.support !== undefined) continue;
      const { from, to } = outerRange(date);
      const reach = FADE + 12;
      if (Number.isFinite(from)) expect(shape.x0).toBeGreaterThanOrEqual(x(from) - reach);
      if (Number.isFinite(to)) expect(shape.x1).toBeLessThanOrEqual(x(to) + reach);
    }
  }));
