import { expect, test } from 'vitest';
import { formatQuantity } from './labels';

test.each([
  [50_000_000, '$50M'],
  [360_000_000, '$360M'],
  [1_200_000_000, '$1.2B'],
  [1_250_000_000, '$1.3B'],
  [999_940_000_000, '$999.9B'],
  [999_960_000_000, '$1T'],
  [2.5e12, '$2.5T'],
  [1e15, '$1000T'],
  [400_000, '$400K'],
  [22_500_000, '$22.5M'],
  [999_960, '$1M'],
  [999_940, '$999.9K'],
  [1_000, '$1K'],
  [999, '$999'],
  [0, '$0'],
  [-50_000_000, '−$50M'],
])('%d is %s', (value, text) => {
  expect(formatQuantity(value, { currency: 'USD' })).toBe(text);
});

test.each([
  [{ currency: 'EUR' }, '€5M'],
  [{ currency: 'ILS' }, 'ILS 5M'],
  [{ unit: 'trucks' }, '5M trucks'],
  [{}, '5M'],
])('5,000,000 of %j is %s', (unit, text) => {
  expect(formatQuantity(5e6, unit)).toBe(text);
});
