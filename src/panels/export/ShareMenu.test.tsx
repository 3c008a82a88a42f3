// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import '../../testing/patience';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialViewState } from '../../address/viewState';
import { filterDataset } from '../../filter/filterDataset';
import { capitalize } from '../../lib/text';
import type { Dataset } from '../../model/dataset';
import { dataset } from '../../testing/dataset';
import { ShareList } from './ShareList';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show(dataset);
});
const show = (whole: Dataset) =>
  render(
    <ShareList shown={filterDataset(whole, initialViewState)}>
      <button type="button">Add to briefing</button>
    </ShareList>,
  );
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const messages = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter(Boolean);

test('copies the link, says so, and falls silent again', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await press('Copy link');
  expect(write).toHaveBeenCalledWith(globalThis.location.href);
  expect(messages()).toEqual(['Link copied']);
  act(() => vi.advanceTimersByTime(4100));
  expect(messages()).toEqual([]);
});

test('where the browser refuses, the link stands there to be copied by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await press('Copy link');
  expect(screen.getByRole('textbox', { name: 'Copy link' })).toBeTruthy();
});

test('offers files when they are asked for', async () => {
  const open = screen.getByRole('button', { name: 'Export' });
  expect(open.getAttribute('aria-expanded')).toBe('false');
  await press('Export');
  // Loaded on demand.
  expect(await screen.findByRole('button', { name: 'Board as PNG' }, { timeout: 8000 })).toBeTruthy();
  expect(open.getAttribute('aria-expanded')).toBe('true');
  await press('Export');
  expect(screen.queryByRole('button', { name: 'Board as PNG' })).toBeNull();
});

test.each([
  ['with sums', dataset, true],
  ['without any', { ...dataset, sums: [] }, false],
] as const)('a picture of sums is offered %s: %s', async (_which, whole, isOffered) => {
  cleanup();
  show(whole);
  await press('Export');
  await screen.findByRole('button', { name: 'Board as PNG' }, { timeout: 8000 });
  const { sums } = whole.labels;
  expect(screen.queryByRole('button', { name: `${capitalize(sums)} as PNG` }) !== null).toBe(isOffered);
  expect(screen.getByRole('button', { name: `${capitalize(whole.labels.lanes)} as PNG` })).toBeTruthy();
});
