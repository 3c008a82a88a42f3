import { expect, test } from 'vitest';
import { formatMoney } from './labels';

test.each([
  [50_000_000, '$50M'],
  [360_000_000, '$360M'],
  [1_200_000_000, '$1.2B'],
  [1_250_000_000, '$1.3B'],
  [400_000, '$400K'],
  [22_500_000, '$22.5M'],
  [999_960, '$1M'],
  [999_940, '$999.9K'],
  [1_000, '$1K'],
  [999, '$999'],
  [0, '$0'],
  [-50_000_000, '−$50M'],
])('%d is %s', (usd, text) => {
  expect(formatMoney(usd)).toBe(text);
});
