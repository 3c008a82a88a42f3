// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TokenField } from './TokenField';

test('someone who is called “new” is found beside the line that adds a name', async () => {
  const onAdd = vi.fn(() => Promise.resolve(null));
  render(
    <TokenField
      label="People"
      noun="person"
      tokens={[]}
      known={['new', 'Newton']}
      onAdd={onAdd}
      onRemove={() => Promise.resolve(null)}
    />,
  );
  const field = screen.getByRole('combobox', { name: 'People' });
  fireEvent.change(field, { target: { value: 'ne' } });
  const options = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(options).toEqual(['new', 'Newton', expect.stringMatching(/^Add “ne” as a new person/)]);
  fireEvent.click(screen.getByRole('option', { name: 'new' }));
  await vi.waitFor(() => expect(onAdd).toHaveBeenLastCalledWith('new'));
});
