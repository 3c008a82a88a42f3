// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { initialViewState } from '../../address/viewState';
import type { Filter } from '../../filter/filter';
import { filterDataset } from '../../filter/filterDataset';
import { parsePeriod } from '../../filter/period';
import type { Dataset } from '../../model/dataset';
import { getViewState, replaceView, useViewState } from '../../state/store';
import { dataset, event } from '../../testing/dataset';
import { FilterBar } from './FilterBar';
import { ReadingRow } from './ReadingRow';

const wide = (width: number) =>
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, 40));
beforeEach(() => {
  replaceView(initialViewState);
  wide(1376);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Shown({ whole }: { whole: Dataset }) {
  const filter = useViewState((view) => view.filter);
  const reading = useViewState((view) => view.reading);
  const shown = useMemo(() => filterDataset(whole, { filter, reading }), [whole, filter, reading]);
  return (
    <>
      <FilterBar shown={shown}>{null}</FilterBar>
      <ReadingRow shown={shown} />
    </>
  );
}

const open = (whole: Dataset = dataset, patch: Partial<Filter> = {}) => {
  replaceView({ ...initialViewState, filter: { ...initialViewState.filter, ...patch } });
  return render(<Shown whole={whole} />);
};
const fail = (): never => {
  throw new Error('the dataset has nobody');
};
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => act(async () => fireEvent.click(button(name)));
const line = () => document.querySelector('.reading-words')?.firstChild?.textContent;

describe('people', () => {
  test('are chips that say nothing but their names; a chosen one can be taken back', async () => {
    open();
    const chips = within(screen.getByRole('group', { name: 'People' })).getAllByRole('button');
    expect(chips.map(({ textContent }) => textContent)).toEqual([
      'Abu Marzouq',
      'Yassin',
      'Mashaal',
      'Haniyeh',
      'al-Arouri',
      'Unnamed',
    ]);
    await press('Haniyeh');
    await press('Mashaal');
    expect(getViewState().filter.people).toEqual(['mashaal', 'haniyeh']);
    expect(button('Haniyeh').getAttribute('aria-pressed')).toBe('true');
    expect(line()).toBe('5 of 16 claims');
    await press('Haniyeh');
    expect(getViewState().filter.people).toEqual(['mashaal']);
  });

  test('fold into a menu where they have no room, which says what is chosen', () => {
    wide(980);
    open(dataset, { people: ['haniyeh'] });
    expect(screen.queryByRole('group', { name: 'People' })).toBeNull();
    expect(button('People: Haniyeh')).toBeTruthy();
  });

  test('of the primary source stay side by side when others come along that have no room', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...(dataset.people[0] ?? fail()),
      id: `p${at}`,
      name: `Person ${at}`,
      shortName: `Person ${at}`,
    }));
    const events = [
      ...dataset.events,
      ...many.map(({ id }) => event(`of-${id}`, '2001', { layer: 'others', people: [id] })),
    ];
    open({ ...dataset, people: [...dataset.people, ...many], events }, { layers: ['primary', 'others'] });
    expect(button('Haniyeh')).toBeTruthy();
    expect(button('20 more')).toBeTruthy();
  });

  test('are not there where nobody has a lane', () => {
    open({ ...dataset, events: [event('a', '2000')] });
    expect(screen.queryByRole('group', { name: 'People' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Differs/ })).toBeNull();
  });
});

test('Differs filters by what other sources differ on, and counts what it would show', async () => {
  open();
  await press('Differs (1)');
  expect(getViewState().filter.finding).toEqual(['differs']);
  expect(line()).toBe('1 of 16 claims');
  cleanup();
  open(dataset, { people: ['haniyeh'] });
  expect(button('Differs (0)')).toBeTruthy();
});

test('what is filtered can be cleared at once, and the link says what comes back', async () => {
  open(dataset, { layers: ['primary', 'others'] });
  expect(screen.queryByRole('button', { name: /^Clear/ })).toBeNull();
  cleanup();
  open(dataset, { people: ['yassin'] });
  expect(button('Clear, 16 claims')).toBeTruthy();
  cleanup();
  open(dataset, { people: ['yassin'], period: parsePeriod('1998..1999'), layers: ['primary', 'others'] });
  await press('Clear both, 17 claims');
  expect(getViewState().filter).toEqual({ ...initialViewState.filter, layers: ['primary', 'others'] });
  cleanup();
  open(dataset, { people: ['yassin'], period: parsePeriod('1998..1999'), kinds: ['meeting'] });
  expect(button('Clear all, 16 claims')).toBeTruthy();
});

describe('the reading row', () => {
  test('says how many claims there are and of which kinds', () => {
    open();
    expect(document.querySelector('.reading-words')?.textContent).toContain(
      '16 of 16 claims: 8 meetings or visits, 1 letter, 3 sums and 4 more',
    );
  });

  test('announces the count once, when a change has settled', async () => {
    vi.useFakeTimers();
    open();
    const count = screen.getByRole('status', { name: 'Count' });
    act(() =>
      replaceView({ ...initialViewState, filter: { ...initialViewState.filter, people: ['haniyeh'] } }),
    );
    act(() =>
      replaceView({ ...initialViewState, filter: { ...initialViewState.filter, people: ['mashaal'] } }),
    );
    expect(line()).toBe('2 of 16 claims');
    expect(count.textContent).toBe('16 of 16 claims');
    act(() => vi.advanceTimersByTime(800));
    expect(count.textContent).toBe('2 of 16 claims');
    vi.useRealTimers();
  });

  test('switches the reading, and adds the claims that only other sources make', async () => {
    open();
    fireEvent.click(screen.getByRole('radio', { name: 'other sources' }));
    expect(getViewState().reading).toBe('others');
    const add = screen.getByRole('checkbox', { name: 'Add 1 claim only other sources make' });
    fireEvent.click(add);
    expect(getViewState().filter.layers).toEqual(['primary', 'others']);
    fireEvent.click(add);
    expect(getViewState().filter.layers).toEqual(['primary']);
  });

  test('offers neither where other sources give no date and no claim', () => {
    open({ ...dataset, events: [event('a', '2000')] });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
