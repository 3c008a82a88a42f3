// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useUndoKeys } from './useUndoKeys';

const [undo, redo] = [vi.fn(), vi.fn()];
const field = (id: string): HTMLInputElement => {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no ${id}`);
  return found;
};

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '<input id="text" value="old"><input id="other"><input id="box" type="checkbox">';
  renderHook(() => useUndoKeys(undo, redo));
});
afterEach(cleanup);

/** Presses a key on a field; whether the browser's own undo is left to it. */
function press(id: string, key: string, held: Partial<KeyboardEvent> = { ctrlKey: true }): boolean {
  const how = { bubbles: true, cancelable: true, key, ...held } as KeyboardEventInit;
  return field(id).dispatchEvent(new KeyboardEvent('keydown', how));
}

function type(id: string, value: string): void {
  field(id).dispatchEvent(new InputEvent('beforeinput', { bubbles: true }));
  field(id).value = value;
}

test.each<[string, Partial<KeyboardEvent>, number, number]>([
  ['z', { ctrlKey: true }, 1, 0],
  ['z', { metaKey: true }, 1, 0],
  ['Z', { ctrlKey: true, shiftKey: true }, 0, 1],
  ['y', { ctrlKey: true }, 0, 1],
  ['z', {}, 0, 0],
  ['z', { ctrlKey: true, altKey: true }, 0, 0],
  ['a', { ctrlKey: true }, 0, 0],
])('%s with %o at a box undoes %i and redoes %i', (key, held, undone, redone) => {
  field('text').focus();
  type('text', 'new');
  field('box').focus();
  expect(press('box', key, held)).toBe(undone + redone === 0);
  expect(undo).toHaveBeenCalledTimes(undone);
  expect(redo).toHaveBeenCalledTimes(redone);
});

test('in a text field the browser takes back what was typed there, and then the keys go on', () => {
  field('text').focus();
  type('text', 'new');
  expect([press('text', 'z'), press('text', 'y')]).toEqual([true, true]);
  type('text', 'old');
  expect(press('text', 'y')).toBe(true);
  expect(press('text', 'z')).toBe(false);
  expect(undo).toHaveBeenCalledOnce();
  expect(press('text', 'y')).toBe(false);
  expect(redo).toHaveBeenCalledOnce();
});

test('what was typed in one field is not taken back by the browser in another', () => {
  field('text').focus();
  type('text', 'new');
  field('other').focus();
  expect(press('other', 'z')).toBe(false);
  expect(undo).toHaveBeenCalledOnce();
});

test('what Enter has taken in is not taken back by the browser', () => {
  field('text').focus();
  type('text', 'new');
  press('text', 'Enter', {});
  expect(press('text', 'z')).toBe(false);
  expect(undo).toHaveBeenCalledOnce();
});
