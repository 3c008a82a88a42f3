// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAfterPaint } from './afterPaint';

const FRAME = 16;
let said: (number | null)[] = [];

function Words({ value }: { readonly value: number }) {
  const followed = useAfterPaint(value, 'few');
  if (said.at(-1) !== followed) said.push(followed);
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const frame = () => act(() => vi.advanceTimersByTimeAsync(FRAME));

test('words follow a change once it is painted, two frames later', async () => {
  const { rerender } = render(<Words value={0} />);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  rerender(<Words value={1} />);
  await frame();
  expect(said).toEqual([0]);
  await frame();
  await frame();
  expect(said).toEqual([0, 1]);
});

test('while something changes at every frame, words follow it some five times a second, and end where it ends', async () => {
  const { rerender } = render(<Words value={0} />);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  for (let value = 1; value <= 120; value += 1) {
    rerender(<Words value={value} />);
    await frame();
  }
  const during = said.length;
  expect(during).toBeGreaterThan(6);
  expect(during).toBeLessThan(15);
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(said.at(-1)).toBe(120);
});

test('nothing is said once it is gone', async () => {
  const { rerender, unmount } = render(<Words value={0} />);
  rerender(<Words value={1} />);
  unmount();
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(said).toEqual([0]);
});
