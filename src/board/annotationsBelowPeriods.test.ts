import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box, PlacedText } from '../geometry/labels';
import { stageDimensions } from '../geometry/stageDimensions';
import { textWidth } from '../geometry/text';
import { comparisonOf } from '../testing/claims';
import { event, period, stretchOf } from '../testing/dataset';
import { datasetOf, inputOf, overlapOf } from '../testing/viewInput';
import { stageLanes } from '../views/lanes/stageLanes';
import type { PeriodsLayout } from '../views/periods/layout';
import { stagePeriods } from '../views/periods/stagePeriods';
import { writeAnnotations } from './annotations';
import type { BoardAnnotation } from './annotationTries';
import { prepareBoard } from './board';
import { layoutBoard } from './layoutBoard';

const newYear = (year: number) => Date.UTC(year, 0, 1);
const WINDOW = { from: newYear(1990), to: newYear(2025) };

interface Years {
  readonly from: number;
  readonly years: number;
}

interface Dated extends Years {
  /** Where other sources have it. */
  readonly other: Years | null;
}

const stretch = ({ from, years }: Years) => stretchOf(`${from}`, `${from + years}`);
const over = ({ from, years }: Years): BoardAnnotation => ({
  text: 'nothing was reported',
  target: { kind: 'span', range: { from: newYear(from), to: newYear(from + years) } },
});

/** Some periods over a row of one person, with words over stretches of time. */
function boardOf(periods: readonly Dated[], written: readonly Years[], width = 1180) {
  const claims = periods.map(({ other, ...own }, at) => ({
    ...period(`p${at}`, 'close', stretch(own), 'Close ties'),
    ...(other && { others: comparisonOf(stretch(other)) }),
  }));
  const events = [event('met', '1991', { people: ['mashaal'] })];
  const scene = { lanes: null, others: true, panels: ['periods', 'lanes'], hasStretches: true };
  const input = { ...inputOf(datasetOf({ periods: claims, events })), scene };
  const space = { sumsHeight: 60, maxPanelHeight: Number.POSITIVE_INFINITY, air: 30, rail: false };
  const prepared = prepareBoard(input, [stagePeriods, stageLanes]);
  const write = writeAnnotations(written.map(over));
  return layoutBoard(prepared, stageDimensions(width, space), WINDOW, { write });
}

type Board = ReturnType<typeof boardOf>;

const panelOf = ({ panels }: Board, id: string) => panels.find((panel) => panel.id === id);
const isIn = (board: Board, id: string) => {
  const { top = 0, height = 0 } = panelOf(board, id) ?? {};
  const { y, height: high } = board.annotations[0]?.box ?? { y: -1, height: 0 };
  return y >= top && y + high <= top + height;
};

const shareOf = { start: 0, middle: 0.5, end: 1 };
const boxOf = ({ text, x, y, anchor }: PlacedText): Box => {
  const width = textWidth(text, 11);
  return { x: x - shareOf[anchor] * width, y: y - 8, width, height: 10 };
};

/** What is drawn below the band, in px of the board. */
function drawnIn(board: Board): Box[] {
  const panel = panelOf(board, 'periods');
  if (!panel || !('value' in panel.outcome)) return [];
  const { notes, ties, stems, numbers } = panel.outcome.value.layout as PeriodsLayout;
  const upright = (path: string): Box => {
    const [x = 0, y0 = 0, y1 = y0] = /^M(\S+) (\S+) V(\S+)/.exec(path)?.slice(1).map(Number) ?? [];
    return { x: x - 0.5, y: y0, width: 1, height: y1 - y0 };
  };
  return [
    ...[...notes, ...ties.flatMap(({ text }) => text ?? [])].map(boxOf),
    ...ties.flatMap(({ frame }) => frame ?? []),
    ...[...ties, ...stems].map(({ path }) => upright(path)),
    ...numbers.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
  ].map((box) => ({ ...box, y: box.y + panel.top }));
}

/** The words of each annotation, and its bracket. */
const writtenOn = ({ annotations }: Board): Box[] =>
  annotations.flatMap(({ box, path }) => {
    const [x0, y0, y1, x1] = /^M(\S+) (\S+) V(\S+) H(\S+) V/.exec(path)?.slice(1).map(Number) ?? [];
    const isBracket = x0 !== undefined && y0 !== undefined && y1 !== undefined && x1 !== undefined;
    return isBracket ? [box, { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }] : [box];
  });

const DATED = { from: 1994, years: 6, other: { from: 1995, years: 6 } };

test('words over years stand below the periods, beside what stands there, and not in the row of a person', () => {
  const board = boardOf([DATED], [{ from: 2010, years: 8 }]);
  expect(drawnIn(board).length).toBeGreaterThan(2);
  expect(isIn(board, 'periods')).toBe(true);
  expect(isIn(boardOf([], [{ from: 2010, years: 8 }]), 'lanes')).toBe(true);
});

test('where other dates leave no room there, they stand in a row as before', () => {
  const crowded = boardOf([DATED], [{ from: 1994, years: 6 }]);
  expect(isIn(crowded, 'periods')).toBe(false);
  expect(isIn(crowded, 'lanes')).toBe(true);
});

test('at any width, nothing written below the periods covers what is drawn there', () => {
  const years = (most: number) =>
    fc.record({ from: fc.integer({ min: 1988, max: 2022 }), years: fc.integer({ min: 0, max: most }) });
  const dated = fc.tuple(years(9), fc.option(years(9))).map(([own, other]): Dated => ({ ...own, other }));
  let below = 0;
  fc.assert(
    fc.property(
      fc.array(dated, { maxLength: 5 }),
      fc.array(years(9), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 700, max: 1900 }),
      (periods, written, width) => {
        const board = boardOf(periods, written, width);
        below += isIn(board, 'periods') ? 1 : 0;
        for (const drawn of drawnIn(board))
          for (const box of writtenOn(board)) expect(overlapOf(drawn, box)).toBeLessThan(1);
      },
    ),
    { numRuns: 300 },
  );
  expect(below).toBeGreaterThan(20);
});
