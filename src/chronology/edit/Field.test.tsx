// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Choice, Field } from './Field';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

test('what is typed stands there again after Esc has closed the form, and nothing is taken in', () => {
  const onCommit = vi.fn(async () => null);
  const field = <Field label="When" value="1066" draftKey="date" longest={250} onCommit={onCommit} />;
  const first = render(field);
  fireEvent.change(screen.getByLabelText('When'), { target: { value: '15 Oct' } });
  fireEvent.keyDown(screen.getByLabelText('When'), { key: 'Escape' });
  first.unmount();
  render(field);
  expect(screen.getByLabelText<HTMLInputElement>('When').value).toBe('15 Oct');
  expect(onCommit).not.toHaveBeenCalled();
});

test('a field in which the old text was typed again follows what is kept, and takes nothing in', () => {
  const onCommit = vi.fn(async () => null);
  const fieldWith = (value: string) => (
    <Field label="When" value={value} draftKey="date" longest={250} onCommit={onCommit} />
  );
  const { rerender } = render(fieldWith('1067'));
  const field = screen.getByLabelText<HTMLInputElement>('When');
  for (const value of ['1068', '1067']) fireEvent.change(field, { target: { value } });
  rerender(fieldWith('1066'));
  expect(field.value).toBe('1066');
  fireEvent.blur(field);
  expect(onCommit).not.toHaveBeenCalled();
});

test('what is chosen stands there before it is kept, and what is kept once it is refused', async () => {
  let resolve: (fault: string | null) => void = () => undefined;
  const promise = new Promise<string | null>((end) => {
    resolve = end;
  });
  const options = ['high', 'low'].map((one) => [one, one] as const);
  render(<Choice label="How sure" value="" options={options} onChoose={() => promise} />);
  const choice = screen.getByLabelText<HTMLSelectElement>('How sure');
  fireEvent.change(choice, { target: { value: 'low' } });
  expect(choice.value).toBe('low');
  await act(async () => resolve('refused'));
  expect(choice.value).toBe('');
});
