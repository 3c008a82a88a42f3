// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { holdKeys, isCommandKey, takeHeldKeys, usePageKey } from './singleKeys';
import { setSingleKeys } from './singleKeysChoice';

afterEach(() => {
  takeHeldKeys();
  setSingleKeys(true);
  document.body.replaceChildren();
});

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

test.each([
  ['/', true, false],
  ['?', true, false],
  ['b', true, false],
  [' ', true, true],
  ['ArrowRight', true, true],
  ['Escape', true, true],
])('%j acts while single keys are on: %s; while they are off: %s', (key, on, off) => {
  expect(isCommandKey(pressed(key))).toBe(on);
  setSingleKeys(false);
  expect(isCommandKey(pressed(key))).toBe(off);
});

test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s a key is the browser’s', (held) => {
  expect(isCommandKey(pressed('/', { [held]: true }))).toBe(false);
});

test('the choice is stored, and taken back', () => {
  setSingleKeys(false);
  expect(localStorage.getItem('relata-single-keys')).toBe('off');
  setSingleKeys(true);
  expect(localStorage.getItem('relata-single-keys')).toBeNull();
});

test.each([
  ['button', 1],
  ['input', 0],
  ['textarea', 0],
  ['dialog', 0],
])('pressed in a %s it acts %i times', (tag, times) => {
  let acts = 0;
  renderHook(() => usePageKey('?', () => (acts += 1)));
  const element = document.body.appendChild(document.createElement(tag));
  element.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
  expect(acts).toBe(times);
});

/** Presses keys one after another in an element, those in braces with Ctrl; returns those that the page got. */
function type(keys: readonly string[], tag = 'button'): readonly string[] {
  const got: string[] = [];
  const element = document.body.appendChild(document.createElement(tag));
  element.addEventListener('keydown', ({ key }) => got.push(key));
  for (const key of keys)
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: key.replace(/^Ctrl /, ''),
        ctrlKey: key.startsWith('Ctrl '),
        bubbles: true,
        cancelable: true,
      }),
    );
  return got;
}

test.each([
  [['/', 'n', '?'], '/n?', []],
  [['A', ' ', 'b'], 'A b', []],
  [['a', 'b', 'Backspace', 'Enter'], 'a', []],
  [['Backspace', 'a'], 'a', []],
  [['a', 'Ctrl z', 'ArrowLeft', 'Shift'], 'a', ['z', 'ArrowLeft', 'Shift']],
  [['a', 'Escape', 'b'], '', ['Escape', 'b']],
  [['a', 'Tab', 'b'], '', ['Tab', 'b']],
] as const)('of %j a form that is to come gets %j, and the page %j', (keys, text, got) => {
  holdKeys();
  expect(type(keys)).toEqual(got);
  expect(takeHeldKeys()).toBe(text);
});

test('what is typed in a field stays there, and the page has its keys again', () => {
  holdKeys();
  expect(type(['a'], 'input')).toEqual(['a']);
  expect(type(['b'])).toEqual(['b']);
  expect(takeHeldKeys()).toBe('');
});

test('holding again keeps what was typed; a key held down is typed once', () => {
  holdKeys();
  type(['a']);
  holdKeys();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', repeat: true, bubbles: true }));
  type(['b']);
  expect(takeHeldKeys()).toBe('ab');
  expect(type(['c'])).toEqual(['c']);
});
