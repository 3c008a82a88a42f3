import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { initialViewState } from '../address/viewState';
import { parsePeriod } from '../filter/period';
import { fakeWindow } from '../testing/fakeWindow';
import { reset } from './acts';
import { keepParam } from './addressActs';
import { REST, syncAddress } from './addressSync';
import { enterStage, leaveStage, presenterAddress } from './stageAddress';
import { getViewState, replaceView, select, setFilter, setReading, setTab, showView } from './store';

let stop = () => {};
const start = (search: string, refuse = false) => {
  const fake = fakeWindow(search, refuse);
  stop = syncAddress(fake.win);
  return fake;
};
const brush = (period: string) => setFilter({ period: parsePeriod(period) }, { continuous: true });
const endBrush = (period: string) => setFilter({ period: parsePeriod(period) });
const type = (q: string) => setFilter({ q }, { continuous: true });
const rest = () => vi.advanceTimersByTime(REST);

beforeEach(() => {
  vi.useFakeTimers();
  replaceView(initialViewState);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('the address at the start is the view, and reading writes nothing', () => {
  const fake = start('?leader=mashaal&dates=record&page=2&period=rubbish');
  expect(getViewState().filter.people).toEqual(['mashaal']);
  expect(getViewState().reading).toBe('others');
  rest();
  expect(fake.writes()).toBe(0);
});

test('each act is an entry of its own; Back and Forward walk through them; the unknown stays', () => {
  const fake = start('?page=2&data=https://x.org/a.json');
  const kept = 'page=2&data=https://x.org/a.json';
  select('a');
  setTab('table');
  setReading('others');
  setFilter({ kinds: ['visit'] });
  expect(fake.entries()).toEqual([
    `?${kept}`,
    `?claim=a&${kept}`,
    `?claim=a&tab=table&${kept}`,
    `?dates=others&claim=a&tab=table&${kept}`,
    `?kinds=visit&dates=others&claim=a&tab=table&${kept}`,
  ]);
  fake.back();
  fake.back();
  expect(getViewState()).toEqual({ ...initialViewState, claim: 'a', tab: 'table' });
  fake.forward();
  expect(getViewState().reading).toBe('others');
  expect(fake.writes()).toBe(4);
});

test('an act after Back makes a new way forward', () => {
  const fake = start('');
  select('a');
  select('b');
  fake.back();
  select('c');
  expect(fake.entries()).toEqual(['', '?claim=a', '?claim=c']);
});

test('an unchanged value writes nothing, nor does an address spelled otherwise', () => {
  const fake = start('?kind=visit&leaders=a%7Eb&tab=explore');
  setFilter({ kinds: ['visit'], people: ['a', 'b'] });
  setTab('explore');
  type('');
  rest();
  expect(fake.writes()).toBe(0);
});

describe('gestures', () => {
  test('a brush is written once it rests, as one entry over what stood before', () => {
    const fake = start('?q=gaza');
    for (const end of ['2007', '2008', '2009']) {
      brush(`2006..${end}`);
      vi.advanceTimersByTime(REST - 1);
      expect(fake.writes()).toBe(0);
    }
    vi.advanceTimersByTime(1);
    expect(fake.entries()).toEqual(['?q=gaza', '?period=2006..2009&q=gaza']);
    fake.back();
    expect(getViewState().filter.period).toBeNull();
  });

  test('a pause in it does not make a second entry; its end is written at once', () => {
    const fake = start('');
    brush('2006..2007');
    rest();
    brush('2006..2008');
    rest();
    brush('2006..2009');
    endBrush('2006..2010');
    expect(fake.entries()).toEqual(['', '?period=2006..2010']);
    endBrush('2006..2012');
    expect(fake.entries()).toEqual(['', '?period=2006..2010', '?period=2006..2012']);
  });

  test('one that ends before its first rest is one entry', () => {
    const fake = start('');
    brush('2006..2009');
    endBrush('2006..2010');
    rest();
    expect(fake.entries()).toEqual(['', '?period=2006..2010']);
    expect(fake.writes()).toBe(1);
  });

  test('a value set again ends it, so that the next one has an entry of its own', () => {
    const fake = start('');
    brush('2006..2007');
    endBrush('2006..2007');
    brush('2010..2011');
    endBrush('2010..2011');
    rest();
    expect(fake.entries()).toEqual(['', '?period=2006..2007', '?period=2010..2011']);
    fake.back();
    fake.back();
    expect(getViewState()).toEqual(initialViewState);
  });

  test('typing after brushing is another gesture', () => {
    const fake = start('');
    brush('2006..2007');
    type('g');
    type('ga');
    rest();
    type('gaz');
    rest();
    expect(fake.entries()).toEqual(['', '?period=2006..2007', '?period=2006..2007&q=gaz']);
  });

  test('an act in the middle keeps what was reached before it', () => {
    const fake = start('');
    type('gaza');
    select('a');
    expect(fake.entries()).toEqual(['', '?q=gaza', '?q=gaza&claim=a']);
    rest();
    expect(fake.writes()).toBe(2);
  });

  test('one that returns to where it began leaves no trace', () => {
    const fake = start('');
    type('g');
    type('');
    rest();
    endBrush('..');
    expect(fake.entries()).toEqual(['']);
    type('g');
    type('');
    rest();
    type('gaz');
    rest();
    expect(fake.entries()).toEqual(['', '?q=gaz']);
  });

  test('Back in the middle gives it up', () => {
    const fake = start('');
    select('a');
    type('gaza');
    fake.back();
    rest();
    expect(fake.entries()).toEqual(['', '?claim=a']);
    expect(getViewState()).toEqual(initialViewState);
    type('b');
    rest();
    expect(fake.entries()).toEqual(['', '?q=b']);
  });

  test('Back to the same view still ends it', () => {
    const fake = start('?q=g');
    type('ga');
    rest();
    type('g');
    rest();
    fake.back();
    type('gaz');
    rest();
    expect(fake.entries()).toEqual(['?q=g', '?q=gaz']);
    fake.back();
    expect(getViewState().filter.q).toBe('g');
  });
});

test('all that happens on stage is one entry: Back leaves the stage, Forward comes to where it was left', () => {
  const fake = start('?q=gaza');
  showView({ ...initialViewState, scene: 'first' });
  showView({ ...initialViewState, scene: 'second', reading: 'others' });
  select('a');
  type('x');
  rest();
  expect(fake.entries()).toEqual(['?q=gaza', '?q=x&dates=others&claim=a&scene=second']);
  fake.back();
  expect(getViewState()).toEqual({ ...initialViewState, filter: { ...initialViewState.filter, q: 'gaza' } });
  fake.forward();
  expect(getViewState().scene).toBe('second');
  showView({ ...initialViewState, claim: 'b' });
  expect(fake.entries()).toEqual(['?q=gaza', '?q=x&dates=others&claim=a&scene=second', '?claim=b']);
});

test('reset is an act, which closes the claim too', () => {
  const fake = start('?leaders=a&period=2006..2010&claim=x');
  reset();
  expect(fake.entries()).toEqual(['?leaders=a&period=2006..2010&claim=x', '']);
});

test('a view set from outside is not written', () => {
  const fake = start('');
  type('gaza');
  replaceView({ ...initialViewState, reading: 'others' });
  rest();
  expect(fake.writes()).toBe(0);
});

test('a browser that refuses to write costs the address, not the view', () => {
  const fake = start('', true);
  select('a');
  type('gaza');
  rest();
  expect(getViewState().claim).toBe('a');
  expect(getViewState().filter.q).toBe('gaza');
  expect(fake.entries()).toEqual(['']);
});

test('once stopped it neither writes nor listens', () => {
  const fake = start('');
  type('gaza');
  stop();
  rest();
  select('a');
  expect(fake.writes()).toBe(0);
  expect(fake.listeners()).toBe(0);
});

test('leaving the stage returns to the view before it, also after a change of scene', () => {
  const fake = start('?leader=mashaal&page=2');
  enterStage('a', fake.win);
  expect(getViewState()).toEqual({ ...initialViewState, scene: 'a' });
  showView({ ...initialViewState, scene: 'b', claim: 'x' });
  expect(fake.entries()).toEqual(['?leader=mashaal&page=2', '?claim=x&scene=b&page=2']);
  leaveStage(fake.win);
  expect(getViewState()).toEqual({
    ...initialViewState,
    filter: { ...initialViewState.filter, people: ['mashaal'] },
  });
});

test.each([false, true])(
  'without an address before it, the view goes on in Explore; refused: %s',
  (refuse) => {
    const fake = start('?scene=a&claim=x&tab=table', refuse);
    if (refuse) enterStage('a', fake.win);
    leaveStage(fake.win);
    expect(getViewState()).toEqual({ ...initialViewState, claim: refuse ? null : 'x' });
  },
);

test('a parameter of a page is kept over the present entry, stays with the next one, and is taken out', () => {
  const fake = start('?leaders=a&data=x.json');
  keepParam('sort', '-title', fake.win);
  keepParam('sort', '-title', fake.win);
  expect(fake.entries()).toEqual(['?leaders=a&data=x.json&sort=-title']);
  expect(fake.writes()).toBe(1);
  setTab('sources');
  keepParam('sort', null, fake.win);
  expect(fake.entries()).toEqual([
    '?leaders=a&data=x.json&sort=-title',
    '?leaders=a&tab=sources&data=x.json',
  ]);
});

test('the presenter’s window is given the scene and the data, and nothing of the view', () => {
  const { win } = fakeWindow('?period=2006..2010&data=./other.json&scene=a');
  expect(presenterAddress('b', win)).toBe('?presenter=1&scene=b&data=.%2Fother.json');
  expect(presenterAddress('b', fakeWindow('').win)).toBe('?presenter=1&scene=b');
});
