// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { people } from '../../testing/dataset';
import { PersonPicker } from './PersonPicker';

afterEach(cleanup);

test('people are called what the dataset calls them', () => {
  render(<PersonPicker noun={{ one: 'envoy', many: 'envoys' }} people={people} counts={null} />);
  expect(screen.getByRole('searchbox', { name: 'Find envoys to filter by' })).toBeTruthy();
  expect(screen.getByRole('group', { name: 'Envoys' })).toBeTruthy();
  expect(screen.getAllByRole('checkbox')).toHaveLength(people.length);
});
