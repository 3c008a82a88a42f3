// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { isCommandKey, setSingleKeys, usePageKey } from './singleKeys';

afterEach(() => {
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
