// @vitest-environment happy-dom
/** The board as a reader meets it: by pointer, by keyboard, and with more claims than it has room for. */

import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import '../../testing/patience';
import { Suspense, useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { initialViewState, type ViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { parsePeriod } from '../../filter/period';
import type { Dataset } from '../../model/dataset';
import { highlight } from '../../state/highlight';
import { getViewState, replaceView, setFilter, useViewState } from '../../state/store';
import { dataset, event, sumClaim } from '../../testing/dataset';
import { Board } from './Board';

const WINDOW = { width: 1200, height: 900 };

beforeEach(() => {
  replaceView(initialViewState);
  highlight(null);
  vi.stubGlobal('innerHeight', WINDOW.height);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, WINDOW.width, WINDOW.height),
  );
});
afterEach(cleanup);

function Shown({ whole }: { whole: Dataset }) {
  const filter = useViewState((view) => view.filter);
  const reading = useViewState((view) => view.reading);
  const shown = useMemo(() => filterDataset(whole, { filter, reading }), [whole, filter, reading]);
  return <Board shown={shown} />;
}

/** Opens the board on a dataset in a view. */
async function open(whole: Dataset = dataset, view: Partial<ViewState> = {}): Promise<void> {
  replaceView({ ...initialViewState, ...view });
  await act(async () => {
    render(
      <Suspense>
        <Shown whole={whole} />
      </Suspense>,
    );
  });
  fireEvent.pointerMove(document.body);
  await act(async () => {
    await import('./Tooltip');
  });
}

const mark = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-claim="${id}"]`);
  if (!found) throw new Error(`${id} has no mark`);
  return found;
};
const emphasised = () =>
  [...document.querySelectorAll<HTMLElement>('[data-emphasis="highlighted"]')].map(
    ({ dataset: { claim } }) => claim,
  );
const note = () => document.querySelector('.tooltip')?.textContent ?? null;
/** The marks of a panel at which Tab stops. */
const tabStopsIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('button')
    .filter((one) => one.tabIndex === 0 && one.dataset['claim'])
    .map(({ dataset: { claim } }) => claim);

describe('a mark', () => {
  test('stands as the filter has it before the board has followed, but not in another window of time', async () => {
    const shown = filterDataset(dataset, initialViewState);
    await act(async () => {
      render(<Board shown={shown} />);
    });
    expect(mark('yassin-1998').dataset['match']).toBe('inside');
    act(() => setFilter({ people: ['mashaal'] }));
    expect(mark('yassin-1998').dataset['match']).toBe('outside');
    act(() => setFilter({ people: [] }));
    expect(mark('yassin-1998').dataset['match']).toBe('inside');
    act(() => setFilter({ people: ['mashaal'], period: parsePeriod('2006..2010') }));
    expect(mark('yassin-1998').dataset['match']).toBe('inside');
  });

  test('stands out while it is pointed at, and no longer', async () => {
    await open();
    fireEvent.pointerEnter(mark('yassin-1998'));
    expect(emphasised()).toEqual(['yassin-1998']);
    fireEvent.pointerLeave(mark('yassin-1998'));
    expect(emphasised()).toEqual([]);
  });

  test('stands out while it has focus, and no longer', async () => {
    await open();
    act(() => mark('yassin-1998').focus());
    expect(emphasised()).toEqual(['yassin-1998']);
    act(() => mark('yassin-1998').blur());
    expect(emphasised()).toEqual([]);
    expect(note()).toBeNull();
  });

  test('that a filter takes from under the pointer lights no time', async () => {
    await open(dataset, { unmatched: 'hide' });
    fireEvent.pointerEnter(mark('yassin-1998'));
    expect(document.querySelector('.column')).not.toBeNull();
    await act(async () => setFilter({ people: ['mashaal'] }));
    expect(document.querySelector('[data-claim="yassin-1998"]')).toBeNull();
    expect(document.querySelector('.column')).toBeNull();
  });

  test.each([
    ['a click', (one: HTMLElement) => fireEvent.click(one)],
    ['Enter', (one: HTMLElement) => fireEvent.keyDown(one, { key: 'Enter' })],
    ['Space', (one: HTMLElement) => fireEvent.keyDown(one, { key: ' ' })],
  ])('is chosen by %s, and Escape lets go of it', async (_, choose) => {
    await open();
    choose(mark('yassin-1998'));
    expect(getViewState().claim).toBe('yassin-1998');
    expect(mark('yassin-1998').getAttribute('aria-pressed')).toBe('true');
    expect(mark('mashaal-2005').getAttribute('aria-pressed')).toBe('false');
    fireEvent.keyDown(mark('yassin-1998'), { key: 'Escape' });
    expect(getViewState().claim).toBeNull();
    expect(mark('yassin-1998').getAttribute('aria-pressed')).toBe('false');
  });
});

describe('Tab', () => {
  test('stops at one mark of each panel, the first', async () => {
    await open();
    expect(tabStopsIn('Periods')).toEqual(['close']);
    expect(tabStopsIn('Events by person')).toEqual(['report-1992']);
    expect(tabStopsIn('Sums')).toEqual(['aid-pledge']);
  });

  test('comes back to the mark that was left, in each panel', async () => {
    await open();
    act(() => mark('mashaal-2008').focus());
    act(() => mark('aid-yearly').focus());
    act(() => mark('aid-yearly').blur());
    expect(tabStopsIn('Events by person')).toEqual(['mashaal-2008']);
    expect(tabStopsIn('Sums')).toEqual(['aid-yearly']);
    expect(tabStopsIn('Periods')).toEqual(['close']);
  });

  test('stops at the first again when the filter leaves that mark out', async () => {
    await open();
    act(() => mark('mashaal-2008').focus());
    act(() => mark('mashaal-2008').blur());
    act(() =>
      replaceView({ ...initialViewState, filter: { ...initialViewState.filter, people: ['haniyeh'] } }),
    );
    expect(tabStopsIn('Events by person')).not.toContain('mashaal-2008');
    expect(tabStopsIn('Events by person')).toHaveLength(1);
  });

  test('arrows go on from the mark that has focus', async () => {
    await open();
    act(() => mark('mashaal-2005').focus());
    fireEvent.keyDown(mark('mashaal-2005'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(mark('mashaal-2008'));
    expect(tabStopsIn('Events by person')).toEqual(['mashaal-2008']);
  });
});

describe('the note at a mark', () => {
  const inSpring2006 = {
    filter: {
      ...initialViewState.filter,
      period: { from: Date.UTC(2006, 0), to: Date.UTC(2006, 6) },
    },
  };

  test('says nothing of the filter where the claim is inside it', async () => {
    await open();
    fireEvent.pointerEnter(mark('yassin-1998'));
    expect(note()).toContain('A report');
    expect(note()).not.toMatch(/left out|possibly/);
  });

  test('says that a claim may lie in the period, where it may', async () => {
    await open(dataset, inSpring2006);
    fireEvent.pointerEnter(mark('aid-pledge'));
    expect(note()).toContain('possibly in the chosen period');
    expect(note()).not.toContain('left out');
  });

  test('says that a claim is left out, where it is', async () => {
    await open(dataset, { filter: { ...initialViewState.filter, people: ['haniyeh'] } });
    fireEvent.pointerEnter(mark('yassin-1998'));
    expect(note()).toContain('left out by the filter');
    expect(note()).not.toContain('possibly');
  });
});

test('a panel with more claims than marks scrolls under the axis within the window, and draws them as density', async () => {
  const people = Array.from({ length: 60 }, (_, at) => ({
    id: `p${at}`,
    name: `Person ${at}`,
    shortName: `P${at}`,
    otherNames: [],
    role: '',
    organisation: '',
  }));
  const events = Array.from({ length: 1500 }, (_, at) =>
    event(`e${at}`, `${1990 + (at % 30)}`, { people: [`p${at % 60}`] }),
  );
  await open({ ...dataset, people, events, sums: [sumClaim('sum', '2006', 50e6)], periods: [] });
  await screen.findByText(/drawn as density/, {}, { timeout: 30_000 });
  const region = screen.getByRole('region', { name: 'Events by person' });
  expect(within(region).queryAllByRole('button', { name: /A report/ })).toEqual([]);
  const scroller = region.querySelector<HTMLElement>('[data-scroll]');
  expect(scroller?.className).toBe('panel-scroll');
  expect(Number.parseFloat(region.style.height)).toBeLessThan(0.6 * WINDOW.height);
});
