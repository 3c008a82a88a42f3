// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { initialViewState, type ViewState } from '../../../address/viewState';
import type { DrawnRows, ReadSoFar } from '../../../model/dataset';
import { replaceView } from '../../../state/store';
import { dataset } from '../../../testing/dataset';
import { BoardSoFar } from './BoardSoFar';

const newYear = (year: number) => Date.UTC(year, 0, 1);

/** Claims of one year each; `null` for one without a date. */
function rowsOf(
  list: DrawnRows['list'],
  layer: DrawnRows['layer'],
  years: readonly (number | null)[],
): DrawnRows {
  const [from, to] = [0, 1].map((more) =>
    Float64Array.from(years, (year) => (year === null ? Number.NaN : newYear(year + more))),
  ) as [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>];
  const dated = years.filter((year) => year !== null);
  return {
    list,
    layer,
    from,
    to,
    extent: { from: newYear(Math.min(...dated)), to: newYear(Math.max(...dated) + 1) },
  };
}

const soFar: ReadSoFar = {
  frame: dataset,
  read: 1234,
  share: null,
  rows: [
    rowsOf('events', 'primary', [1992, 1994, null]),
    rowsOf('events', 'primary', [1995]),
    rowsOf('sums', 'primary', [1999]),
    rowsOf('periods', 'others', [1950]),
  ],
};

function draw(view: Partial<ViewState> = {}) {
  replaceView({ ...initialViewState, ...view });
  const { container } = render(
    <BoardSoFar
      soFar={soFar}
      state={<p>How far</p>}
      standfirst={<p>A sentence</p>}
      instead={<p>Instead</p>}
    />,
  );
  return [...container.querySelectorAll('text')].map((text) => text.textContent);
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 500));
});
afterEach(cleanup);

it('says whose claims these are, how many were read, and draws a lane for each panel', () => {
  const texts = draw();
  expect(screen.getByRole('heading', { name: dataset.title })).toBeDefined();
  expect(screen.getByText('A sentence')).toBeDefined();
  expect(screen.getByText('How far')).toBeDefined();
  expect(screen.getByRole('img', { name: 'Read so far: 1234 claims, drawn as density' })).toBeDefined();
  const { lanes, sums, periods } = dataset.labels;
  expect(texts).toContain(lanes);
  expect(texts).toContain(sums);
  expect(texts, 'one is undated').toContain('1');
  expect(texts, 'of a layer that is not shown').not.toContain(periods);
});

it('reaches as far as what is shown of it', () => {
  expect(draw()).not.toContain('1950');
  cleanup();
  const all = draw({ filter: { ...initialViewState.filter, layers: ['primary', 'others'] } });
  expect(all).toContain('1950');
  expect(all.indexOf(dataset.labels.periods)).toBeLessThan(all.indexOf(dataset.labels.lanes));
});

it.each<[string, Partial<ViewState>]>([
  ['another page', { tab: 'table' }],
  ['a scene', { scene: 'opening' }],
  ['the dates of other sources', { reading: 'others' }],
  [
    'a period',
    { filter: { ...initialViewState.filter, period: { from: newYear(1990), to: newYear(1991) } } },
  ],
])('stands back for a page that begins with %s', (_what, view) => {
  draw(view);
  expect(screen.getByText('Instead')).toBeDefined();
  expect(screen.queryByRole('img')).toBeNull();
});
