import { expect, test } from 'vitest';
import { initialViewState } from '../address/viewState';
import { fakeWindow } from '../testing/fakeWindow';
import { syncAddress } from './addressSync';
import { getViewState, select, setFilter } from './store';

test('acts of the filter may be written later, each as its entry and in order; Back drops what is not written', () => {
  const waiting: (() => void)[] = [];
  const fake = fakeWindow('');
  const stop = syncAddress(fake.win, (task) => waiting.push(task));
  const catchUp = () => {
    for (const task of waiting.splice(0)) task();
  };
  setFilter({ kinds: ['visit'] });
  expect(fake.entries()).toEqual(['']);
  catchUp();
  setFilter({ kinds: ['letter'] });
  setFilter({ kinds: ['meeting'] });
  select('a');
  expect(fake.entries()).toEqual([
    '',
    '?kinds=visit',
    '?kinds=letter',
    '?kinds=meeting',
    '?kinds=meeting&claim=a',
  ]);
  catchUp();
  expect(fake.writes()).toBe(4);
  setFilter({ kinds: [] });
  fake.back();
  catchUp();
  expect(fake.writes()).toBe(4);
  expect(getViewState()).toEqual({
    ...initialViewState,
    filter: { ...initialViewState.filter, kinds: ['meeting'] },
  });
  stop();
});
