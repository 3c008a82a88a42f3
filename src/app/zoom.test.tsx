// @vitest-environment happy-dom
/** The board of the shipped dataset while its period changes. */
import { readFileSync } from 'node:fs';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import '../testing/patience';
import { Suspense, useMemo } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../address/viewState';
import { parseDataset } from '../data/schema/parse';
import { filterDataset } from '../filter/filterDataset';
import { parsePeriod } from '../filter/period';
import { groupBy } from '../lib/groupBy';
import type { Dataset } from '../model/dataset';
import { Board } from '../panels/board/Board';
import { replaceView, setFilter, useViewState } from '../state/store';

const HEIGHT = 900;

beforeEach(() => {
  replaceView(initialViewState);
  vi.stubGlobal('innerHeight', HEIGHT);
});
afterEach(cleanup);

test.each([1200, 390])(
  'moves marks, words and ties of a board of %i px, and makes none of them anew',
  async (width) => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, HEIGHT));
    const result = parseDataset(readFileSync('public/data/khamenei-hamas.json', 'utf8'));
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
    const zoomTo = async (period: string) => {
      act(() => setFilter({ period: parsePeriod(period) }));
      await waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull());
    };
    await act(async () => {
      render(
        <Suspense>
          <Shown whole={result.dataset} />
        </Suspense>,
      );
    });
    await zoomTo('1993..2022');
    const before = drawnByName();
    await zoomTo('1993..2021');
    const after = drawnByName();
    const kept = [...before].filter(([name]) => after.has(name));
    expect(kept.length).toBeGreaterThan(60);
    expect(kept.filter(([name, element]) => after.get(name) !== element).map(([name]) => name)).toEqual([]);
  },
);

function Shown({ whole }: { whole: Dataset }) {
  const filter = useViewState((view) => view.filter);
  const reading = useViewState((view) => view.reading);
  const shown = useMemo(() => filterDataset(whole, { filter, reading }), [whole, filter, reading]);
  return <Board shown={shown} />;
}

/** Marks and ties by what they stand for, and texts by their words, of those that stand only once. */
function drawnByName(): ReadonlyMap<string, Element> {
  const named = [
    ...document.querySelectorAll<SVGElement>('.panel svg :is([data-claim], [data-tie], text)'),
  ].map(
    (element) =>
      [element.dataset['claim'] ?? `${element.dataset['tie'] ?? ''}${element.textContent}`, element] as const,
  );
  const groups = groupBy(named, ([name]) => name);
  return new Map(named.filter(([name]) => groups.get(name)?.length === 1));
}
