// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { getViewState, replaceView } from '../../state/store';
import { people } from '../../testing/dataset';
import { PersonPicker } from './PersonPicker';

afterEach(cleanup);

test('people are called what the dataset calls them', () => {
  render(<PersonPicker noun={{ one: 'envoy', many: 'envoys' }} people={people} counts={null} />);
  expect(screen.getByRole('searchbox', { name: 'Find envoys to filter by' })).toBeTruthy();
  expect(screen.getByRole('group', { name: 'Envoys' })).toBeTruthy();
  expect(screen.getAllByRole('checkbox')).toHaveLength(people.length);
});

test('each choice adds to those before it, and only what changes is drawn again', () => {
  replaceView(initialViewState);
  render(<PersonPicker noun={{ one: 'person', many: 'people' }} people={people} counts={null} />);
  const [first, second, third] = screen.getAllByRole<HTMLInputElement>('checkbox');
  const changes: Node[] = [];
  const observer = new MutationObserver((records) => changes.push(...records.map(({ target }) => target)));
  observer.observe(document.body, { subtree: true, attributes: true });
  for (const box of [first, second]) if (box) fireEvent.click(box);
  changes.push(...observer.takeRecords().map(({ target }) => target));
  expect(getViewState().filter.people).toHaveLength(2);
  expect([first, second, third].map((box) => box?.checked)).toEqual([true, true, false]);
  expect(changes).not.toContain(third);
});
