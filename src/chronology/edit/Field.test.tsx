// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Field } from './Field';

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
