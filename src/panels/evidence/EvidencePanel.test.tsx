// @vitest-environment happy-dom
/** Evidence as a reader meets it: at rest, with a claim, and by keyboard from anywhere on the page. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import '../../testing/patience';
import { useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initialViewState, type ViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { parsePeriod } from '../../filter/period';
import type { Dataset } from '../../model/dataset';
import { reset } from '../../state/acts';
import { getViewState, replaceView, useViewState } from '../../state/store';
import { claimOf, comparisonOf, datasetOf, dayOf, momentOf, yearOf } from '../../testing/claims';
import { chooseClaim } from './choose';
import { EvidencePanel } from './EvidencePanel';

beforeEach(() => replaceView(initialViewState));
afterEach(cleanup);

const first = claimOf('First', yearOf(2001));
const vote = claimOf('Vote', yearOf(2005), { others: comparisonOf(dayOf('2006-02-20')) });
const visit = claimOf('Visit', yearOf(2010), { others: comparisonOf(dayOf('2012-02-10')) });
const letter = claimOf('Letter', null, {
  kind: 'letter',
  others: comparisonOf(dayOf('2023-06-21'), { finding: 'more-precise' }),
});
const plain = datasetOf([visit, first, letter, vote]);
const withPlaces: Dataset = {
  ...plain,
  highlights: [
    { title: 'A vote ahead', sentence: 'It was held later.', claims: ['vote', 'first'], view: 'claim=vote' },
    { title: 'A visit later', sentence: 'By two years.', claims: ['visit'], view: 'dates=others' },
  ],
};

function Page({ whole }: { whole: Dataset }) {
  const filter = useViewState((view) => view.filter);
  const reading = useViewState((view) => view.reading);
  const shown = useMemo(() => filterDataset(whole, { filter, reading }), [whole, filter, reading]);
  return (
    <main>
      {whole.events.map(({ id }) => (
        <button key={id} type="button" data-claim={id} onClick={() => chooseClaim(id)}>
          Mark of {id}
        </button>
      ))}
      <button type="button" onClick={() => chooseClaim('visit')}>
        In a list
      </button>
      <EvidencePanel shown={shown} />
    </main>
  );
}

async function open(whole: Dataset, view: Partial<ViewState> = {}): Promise<HTMLElement> {
  replaceView({ ...initialViewState, ...view });
  await act(async () => {
    render(<Page whole={whole} />);
  });
  // What answers to a reader loads at the first sign of one.
  fireEvent.keyDown(document.body, { key: 'Shift' });
  return screen.getByRole('complementary', { name: 'Evidence' });
}

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  button.focus();
  await act(async () => fireEvent.click(button));
};
const titleOf = (name: string) => screen.findByRole('heading', { level: 3, name });
const rows = () =>
  within(screen.getByRole('complementary'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 200)));

describe('at rest', () => {
  test('it says where to begin, numbered, and a place opens its first claim in its view', async () => {
    await open(withPlaces);
    await titleOf('Where to begin');
    expect(rows()).toEqual(['1A vote aheadIt was held later.', '2A visit laterBy two years.']);
    await press('A visit later By two years.');
    await titleOf('Visit');
    expect(getViewState()).toMatchObject({ claim: 'visit', reading: 'others' });
  });

  test('without places to begin it lists the claims that differ', async () => {
    await open(plain);
    await titleOf('Where to begin');
    expect(rows()).toEqual(['Vote7+ weeks later2005', 'Visit13+ months later2010']);
  });

  test('without any that differ, the first claims', async () => {
    await open(datasetOf([letter, first]));
    await titleOf('Where to begin');
    expect(rows()).toEqual(['Firstnot compared2001', 'Lettermore preciseundated']);
    cleanup();
    await open(datasetOf([first]));
    await titleOf('Where to begin');
    expect(rows()).toEqual(['First2001']);
  });

  test('of more claims than are listed, what stands out is said at a glance, where anything does', async () => {
    const titlesOf = () =>
      screen.queryAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
    const many = Array.from({ length: 9 }, (_, at) => claimOf(`Claim ${at}`, yearOf(2001)));
    await open(datasetOf([...many, claimOf('Last', dayOf('2010-02-20'))]));
    await titleOf('Where to begin');
    expect(titlesOf()).toEqual(['At a glance']);
    expect(screen.getByText('In order of time').closest('details')?.open).toBe(false);
    cleanup();
    await open(datasetOf(many));
    await titleOf('Where to begin');
    expect(titlesOf()).toEqual(['In order of time']);
  });

  test('events that went on at the same time are counted at a glance, and named when that is opened', async () => {
    const reign = (title: string, begin: number, end: number) =>
      claimOf(title, {
        shape: 'interval',
        start: momentOf(`${begin}-01-01`, `${begin}-12-31`),
        end: momentOf(`${end}-01-01`, `${end}-12-31`),
      });
    const many = Array.from({ length: 9 }, (_, at) => claimOf(`Claim ${at}`, yearOf(2001)));
    await open(datasetOf([...many, reign('Giric', 1878, 1889), reign('Eochaid', 1878, 1889)]));
    const pairs = (await screen.findByText('1 pair shares some years')).closest('details');
    expect(pairs?.textContent).toContain('Giric and Eochaid');
    await press('Eochaid');
    expect(getViewState().claim).toBe('eochaid');
  });

  test('and without a claim it says so', async () => {
    await open(datasetOf([]));
    expect(await screen.findByText('These data hold no claims yet.')).toBeTruthy();
  });

  test('dates of other sources: what they change, each claim in one group', async () => {
    await open(withPlaces, { reading: 'others' });
    await titleOf('What other dates change');
    const groups = screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
    expect(groups).toEqual(['2 differ', '1 gains a date', '1 has no other date']);
    expect(rows().slice(0, 2)).toEqual(['Vote7+ weeks later', 'Visit13+ months later']);
  });

  test('claims that only other sources make: how many of each kind, and the way to these alone and back', async () => {
    const added = claimOf('Added', yearOf(2007), { layer: 'others', confidence: 'high' });
    const whole = { ...withPlaces, events: [...withPlaces.events, added] };
    await open(whole, { filter: { ...initialViewState.filter, layers: ['primary', 'others'] } });
    await titleOf('Only in other sources');
    expect(screen.getByRole('heading', { level: 4 }).textContent).toBe('1 meeting');
    await press('Hide them');
    await titleOf('Where to begin');
  });

  test('a filter: what it shows in order, and what it may show with the reason', async () => {
    await open(withPlaces, { filter: { ...initialViewState.filter, period: parsePeriod('2004..2010') } });
    await titleOf('2004–2010');
    expect(rows()).toEqual([
      'Vote7+ weeks later2005',
      'Visit13+ months later2010',
      'LetterNo date in the main source, so it may lie in this period. Other sources date it 21 June 2023, which is outside.',
    ]);
    await press('Clear filters');
    await titleOf('Where to begin');
  });
});

describe('the walk through the claims', () => {
  test('goes through those that differ from a place to begin', async () => {
    await open(withPlaces);
    await press('Step through all 2 that differ');
    await titleOf('Vote');
    expect(screen.getByText(/^1 of 2 that differ/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Previous claim' }).getAttribute('aria-disabled')).toBe('true');
    await press('Next claim');
    await titleOf('Visit');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next claim' }));
    expect(screen.getByText(/^2 of 2 that differ/).textContent).toContain('Visit');
  });

  test('goes through all in time order from one that does not differ', async () => {
    await open(withPlaces, { claim: 'first' });
    await press('Next claim');
    await titleOf('Vote');
    expect(screen.getByText(/^2 of 4 claims/)).toBeTruthy();
  });

  test('keeps to what the filter shows', async () => {
    await open(withPlaces, {
      claim: 'vote',
      filter: { ...initialViewState.filter, period: parsePeriod('2004..2010') },
    });
    expect(await screen.findByText('1 of 3 shown')).toBeTruthy();
  });

  test('says of no claim that it is not compared where none is', async () => {
    const alone = datasetOf([first, claimOf('Second', yearOf(2002)), claimOf('Third', yearOf(2010))]);
    await open(alone, { filter: { ...initialViewState.filter, period: parsePeriod('2000..2005') } });
    await press('Mark of first');
    expect(await screen.findByText('1 of 2 shown')).toBeTruthy();
  });
});

describe('by keyboard', () => {
  test.each(['Mark of vote', 'In a list'])(
    'choosing at “%s” leads to the title, and Escape back',
    async (name) => {
      await open(withPlaces);
      await press(name);
      const title = await titleOf(name === 'In a list' ? 'Visit' : 'Vote');
      await waitFor(() => expect(document.activeElement).toBe(title));
      fireEvent.keyDown(title, { key: 'Escape' });
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));
      expect(getViewState().claim).toBeNull();
    },
  );

  test('choosing the claim that is open leads to its title too', async () => {
    await open(withPlaces, { claim: 'vote' });
    const title = await titleOf('Vote');
    expect(document.activeElement).not.toBe(title);
    await press('Mark of vote');
    expect(document.activeElement).toBe(title);
  });

  test('after steps, Escape comes back to the mark of the claim that is open', async () => {
    await open(withPlaces);
    await press('Mark of vote');
    await titleOf('Vote');
    await press('Next claim');
    await titleOf('Visit');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Next claim' }), { key: 'Escape' });
    const mark = screen.getByRole('button', { name: 'Mark of visit' });
    await waitFor(() => expect(document.activeElement).toBe(mark));
  });

  test('from a place to begin and back to it', async () => {
    await open(withPlaces);
    await press('A vote ahead It was held later.');
    const title = await titleOf('Vote');
    await waitFor(() => expect(document.activeElement).toBe(title));
    fireEvent.keyDown(title, { key: 'Escape' });
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('button', { name: 'A vote ahead It was held later.' }),
      ),
    );
  });

  test('a claim that the address names does not take the focus', async () => {
    await open(withPlaces, { claim: 'vote' });
    await titleOf('Vote');
    expect(document.activeElement).toBe(document.body);
  });
});

test('Reset closes the evidence', async () => {
  await open(withPlaces, { claim: 'vote' });
  await titleOf('Vote');
  act(reset);
  await titleOf('Where to begin');
});

describe('the sheet', () => {
  const detent = () => screen.getByRole('complementary').dataset['detent'];

  test('opens and closes by its buttons and keys', async () => {
    await open(withPlaces);
    expect(detent()).toBe('closed');
    await press('Open evidence');
    expect(detent()).toBe('half');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Make evidence taller' }), { key: 'ArrowUp' });
    expect(detent()).toBe('full');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Make evidence lower' }), { key: 'ArrowDown' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Make evidence taller' }), { key: 'ArrowDown' });
    expect(detent()).toBe('closed');
  });

  test('opens half with a claim, and closing it closes the claim', async () => {
    await open(withPlaces);
    await press('Mark of vote');
    expect(detent()).toBe('half');
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Make evidence taller' }), {
      key: 'ArrowDown',
    });
    expect(getViewState().claim).toBeNull();
    expect(detent()).toBe('closed');
  });

  test('is swiped to the next claim and back', async () => {
    const panel = await open(withPlaces, { claim: 'vote' });
    await screen.findByText(/^1 of 2 that differ/);
    const swipe = async (from: number, to: number) => {
      const at = (clientX: number) => {
        const list = [{ clientX, clientY: 0 }];
        return Object.assign(list, { item: (index: number) => list[index] ?? null });
      };
      await act(async () => {
        for (const [type, touches] of [
          ['touchstart', at(from)],
          ['touchend', at(to)],
        ] as const)
          panel.dispatchEvent(Object.assign(new Event(type), { touches, changedTouches: touches }));
      });
    };
    await swipe(300, 200);
    await titleOf('Visit');
    await swipe(200, 300);
    await titleOf('Vote');
    await swipe(200, 230);
    await settled();
    expect(getViewState().claim).toBe('vote');
  });
});
