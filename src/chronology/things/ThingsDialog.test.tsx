// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import { recordsOf } from '../../data/chronologies/records';
import { sampleDataset } from '../../testing/sampleDataset';
import { ThingsDialog } from './ThingsDialog';

afterEach(cleanup);

function open(names: readonly string[]): () => (string | null)[] {
  const file = sampleDataset();
  const [person] = file.people;
  const people = names.map((name, at) => ({ ...person, id: `person-${at}`, name }));
  const chronology = {
    records: recordsOf({ ...file, people } as never),
    summary: { id: 'own' },
  } as unknown as Chronology;
  render(<ThingsDialog chronology={chronology} onClose={() => {}} />);
  fireEvent.click(screen.getByRole('radio', { name: 'People', hidden: true }));
  return () =>
    within(screen.getByRole('list', { hidden: true }))
      .queryAllByRole('button', { hidden: true, expanded: false })
      .map(({ textContent }) => textContent);
}

const MANY = ['Voß', 'Ödön', 'Adan', 'Bruun', 'Box 10', 'Box 2', 'Zoe', 'Ilse', 'Per'];

test('people stand by name, and of many those are found who are called so', () => {
  const shown = open(MANY);
  expect(shown()).toEqual(['Adan', 'Box 2', 'Box 10', 'Bruun', 'Ilse', 'Ödön', 'Per', 'Voß', 'Zoe']);
  const find = screen.getByRole('searchbox', { name: 'Find a person', hidden: true });
  fireEvent.change(find, { target: { value: 'odo' } });
  expect(shown()).toEqual(['Ödön']);
  fireEvent.change(find, { target: { value: 'nobody' } });
  expect(screen.getByText('None is called so.')).toBeTruthy();
});

test('a few need not be searched', () => {
  open(MANY.slice(1));
  expect(screen.queryByRole('searchbox', { hidden: true })).toBeNull();
});
