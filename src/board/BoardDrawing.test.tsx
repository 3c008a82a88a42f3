import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { screenDimensions } from '../geometry/boardDimensions';
import type { Match } from '../model/span';
import { dataset } from '../testing/dataset';
import { inputOf } from '../testing/viewInput';
import { views } from '../views';
import { BoardAxis } from './BoardAxis';
import { BoardDrawing } from './BoardDrawing';
import { boardOf } from './boardOf';

const WINDOW = { from: Date.UTC(1990, 0), to: Date.UTC(2022, 0) };
const place = (answer: (id: string) => Match = () => 'inside', unmatched: 'dim' | 'hide' = 'dim') =>
  boardOf(
    { view: inputOf(dataset, { answer: ({ id }) => answer(id), unmatched }), window: WINDOW, views },
    screenDimensions(1200, 900),
  );
const draw = (drawing: ReactNode) =>
  renderToStaticMarkup(
    <svg role="img" aria-label="The board">
      {drawing}
    </svg>,
  );
const TINT = 'fill="var(--strained-ground)"';

test('the tint of a strained period runs from its panel to the foot of the board', () => {
  const board = place();
  const periods = board.panels.find(({ id }) => id === 'periods');
  expect(board.tints.map(({ opacity, top }) => [opacity, top])).toEqual([
    [0.42, periods?.top],
    [0.95, periods?.top],
    [0.42, periods?.top],
  ]);
  const [first, , last] = board.tints;
  expect(first?.x).toBeCloseTo(board.x(Date.UTC(2010, 0)), 6);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(board.x(Date.UTC(2017, 0)), 6);
  const markup = draw(<BoardAxis board={board} height={board.height} />);
  const [, y, height] = /<rect[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"/.exec(markup) ?? [];
  expect(Number(y) + Number(height)).toBe(board.height);
});

test('on screen and in a picture it lies under gridlines and marks', () => {
  const board = place();
  for (const markup of [
    draw(<BoardAxis board={board} height={board.height} />),
    draw(<BoardDrawing board={board} />),
  ]) {
    expect(markup.split(TINT)).toHaveLength(4);
    expect(markup.lastIndexOf(TINT)).toBeLessThan(markup.indexOf('<line'));
  }
});

test('it goes with a period that the filter hides, and stays under one that it dims', () => {
  const answer = (id: string): Match => (id === 'strain' ? 'outside' : 'inside');
  expect(place(answer).tints).toHaveLength(3);
  expect(place(answer, 'hide').tints).toEqual([]);
});
