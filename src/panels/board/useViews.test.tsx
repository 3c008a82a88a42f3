// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import '../../testing/patience';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  cleanup();
  vi.doUnmock('../../views');
});

/** The views of a board, with modules of its own; `fails` refuses the part that is loaded on demand. */
async function open({ fails = false } = {}) {
  vi.resetModules();
  if (fails)
    vi.doMock('../../views', () => {
      throw new Error('no network');
    });
  const { useViews } = await import('./useViews');
  const { setFilter } = await import('../../state/store');
  const { result } = renderHook(useViews);
  return {
    ids: () => result.current.map(({ id }) => id),
    views: () => result.current,
    show: (layers: ('primary' | 'others')[]) => act(async () => setFilter({ layers })),
  };
}

const FIRST = ['periods', 'lanes', 'sums'];

test('the table of sums joins the others while claims that only other sources make are shown', async () => {
  const { ids, show } = await open();
  expect(ids()).toEqual(FIRST);
  await show(['primary', 'others']);
  await waitFor(() => expect(ids()).toEqual([...FIRST, 'sumClaims']));
  await show(['primary']);
  expect(ids()).toEqual(FIRST);
  await show(['others']);
  expect(ids()).toEqual([...FIRST, 'sumClaims']);
});

test('where it cannot be loaded, a panel of its own says so', async () => {
  const { ids, views, show } = await open({ fails: true });
  await show(['primary', 'others']);
  await waitFor(() => expect(ids()).toEqual([...FIRST, 'missing']));
  expect(() =>
    views()
      .at(-1)
      ?.prepare({} as never),
  ).toThrow('could not be loaded');
});
