// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import { recordsOf } from '../../data/chronologies/records';
import { sampleDataset } from '../../testing/sampleDataset';
import { ThingsDialog } from './ThingsDialog';

afterEach(cleanup);

function chronologyOf(names: readonly string[]): Chronology {
  const file = sampleDataset();
  const [person] = file.people;
  const people = names.map((name, at) => ({ ...person, id: `person-${at}`, name }));
  const records = recordsOf({ ...file, people } as never);
  return { records, summary: { id: 'own' } } as unknown as Chronology;
}

const dialogOf = (names: readonly string[]) => (
  <ThingsDialog chronology={chronologyOf(names)} onClose={() => {}} />
);

function open(names: readonly string[]) {
  const { rerender } = render(dialogOf(names));
  fireEvent.click(screen.getByRole('radio', { name: 'People', hidden: true }));
  const shown = () =>
    within(screen.getByRole('list', { hidden: true }))
      .queryAllByRole('button', { hidden: true, expanded: false })
      .map(({ textContent }) => textContent);
  return { shown, become: (now: readonly string[]) => rerender(dialogOf(now)) };
}

const MANY = ['Voß', 'Ödön', 'Adan', 'Bruun', 'Box 10', 'Box 2', 'Zoe', 'Ilse', 'Per'];

test('people stand by name, and of many those are found who are called so', () => {
  const { shown } = open(MANY);
  expect(shown()).toEqual(['Adan', 'Box 2', 'Box 10', 'Bruun', 'Ilse', 'Ödön', 'Per', 'Voß', 'Zoe']);
  const find = screen.getByRole('searchbox', { name: 'Find a person', hidden: true });
  fireEvent.change(find, { target: { value: 'odo' } });
  expect(shown()).toEqual(['Ödön']);
  fireEvent.change(find, { target: { value: 'nobody' } });
  expect(screen.getByText('None is called so.')).toBeTruthy();
});

test('a search can be taken back when so few are left that they need none', () => {
  const { shown, become } = open(MANY);
  const find = () => screen.getByRole('searchbox', { name: 'Find a person', hidden: true });
  fireEvent.change(find(), { target: { value: 'odo ' } });
  expect(shown()).toEqual(['Ödön']);
  become(MANY.filter((name) => name !== 'Ödön'));
  expect(screen.getByText('None is called so.')).toBeTruthy();
  fireEvent.change(find(), { target: { value: '' } });
  expect(shown()).toHaveLength(8);
});

test('a few need not be searched', () => {
  open(MANY.slice(1));
  expect(screen.queryByRole('searchbox', { hidden: true })).toBeNull();
});
