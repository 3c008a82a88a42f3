// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../data/schema/problem';
import { Pending, WarningsNotice } from './LoadNotices';

afterEach(cleanup);

test.each([
  [1, '1 faulty item was left out of the data; the rest is shown'],
  [12_000, '12,000 faulty items were left out of the data; the rest is shown'],
])(
  'that %d are left out stands above the board from its first drawing on, so that it moves nothing',
  (count, words) => {
    const warnings = Array.from(
      { length: count },
      (_, at): Problem => ({ path: `events[${at}]`, message: 'is missing' }),
    );
    render(<WarningsNotice warnings={warnings} />);
    expect(screen.getByRole('status').querySelector('summary')?.textContent).toBe(words);
  },
);

test.each([
  ['nothing of a file that comes at once', { unit: 'bytes', loaded: 400_000, total: 900_000 }, null],
  [
    'what has come of a large file',
    { unit: 'bytes', loaded: 12_400_000, total: 49_000_000 },
    'Received 12 of 49 MB',
  ],
  [
    'what has come of a file of unknown size',
    { unit: 'bytes', loaded: 2_100_000, total: null },
    'Received 2 MB',
  ],
  ['the claims that were read', { unit: 'claims', loaded: 12_000, total: null }, '12,000 claims read so far'],
] as const)('while a file loads, the page says %s', (_, progress, words) => {
  render(<Pending progress={progress} />);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(words);
});
