// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../data/schema/problem';
import { WarningsNotice } from './LoadNotices';

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
