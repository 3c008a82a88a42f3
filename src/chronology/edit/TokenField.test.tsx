// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { TokenField } from './TokenField';

afterEach(cleanup);

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

test.each([
  ['is kept', null, '', 'Anna'],
  ['is refused', 'Too long.', 'Ada', 'Anna'],
])(
  'what is typed while a name is kept stays, and the name comes back where it %s',
  async (_, fault, alone, typed) => {
    for (const next of ['', 'Anna']) {
      let resolve: (fault: string | null) => void = () => undefined;
      const promise = new Promise<string | null>((end) => {
        resolve = end;
      });
      render(
        <TokenField
          label="People"
          noun="person"
          tokens={[]}
          known={[]}
          onAdd={() => promise}
          onRemove={() => Promise.resolve(null)}
        />,
      );
      const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'People' });
      fireEvent.change(field, { target: { value: 'Ada' } });
      fireEvent.keyDown(field, { key: 'Enter' });
      if (next !== '') fireEvent.change(field, { target: { value: next } });
      await act(async () => resolve(fault));
      expect(field.value).toBe(next === '' ? alone : typed);
      cleanup();
    }
  },
);
