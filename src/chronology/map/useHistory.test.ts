// @vitest-environment happy-dom
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useHistory } from './useHistory';

afterEach(cleanup);

const begin = () =>
  renderHook(({ subject }) => useHistory(subject, () => `first of ${subject}`), {
    initialProps: { subject: 'a' },
  });
const press = (key: string, held: object = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ctrlKey: true, ...held });

test('goes back and on again by the keys that the rest of the app has', () => {
  const { result } = begin();
  act(() => result.current.add('second'));
  act(() => result.current.add('third'));
  press('z');
  press('z');
  expect(result.current).toMatchObject({ now: 'first of a', before: null, undo: null });
  press('Z', { shiftKey: true });
  expect(result.current).toMatchObject({ now: 'second', before: 'first of a' });
  press('y');
  expect(result.current).toMatchObject({ now: 'third', redo: null });
});

test('in a field in which nothing was typed the keys go back too', () => {
  document.body.innerHTML = '<input type="text">';
  const { result } = begin();
  act(() => result.current.add('second'));
  press('z', {}, document.querySelector('input') ?? document.body);
  expect(result.current.now).toBe('first of a');
});

test('a new value ends what was gone back from, and each subject goes its own way', () => {
  const { result, rerender } = begin();
  act(() => result.current.add('second'));
  act(() => result.current.undo?.());
  rerender({ subject: 'b' });
  expect(result.current).toMatchObject({ now: 'first of b', undo: null, redo: null });
  rerender({ subject: 'a' });
  act(() => result.current.add('another'));
  expect(result.current).toMatchObject({ now: 'another', redo: null });
  expect(result.current.all).toEqual({ a: ['another', 'first of a'], b: ['first of b'] });
});
