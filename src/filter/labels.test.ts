import { expect, test } from 'vitest';
import type { AidClaim } from '../model/claim';
import { formatAmount, kindLabel } from './labels';

test.each<[number | null, AidClaim['amount']['qualifier'], AidClaim['basis'], string]>([
  [50e6, 'exact', 'one-off', '$50M'],
  [360e6, 'exact', 'annual', '$360M a year'],
  [30e6, 'up-to', 'monthly', 'up to $30M a month'],
  [120e6, 'over', 'cumulative', 'over $120M in all'],
  [250e6, 'at-least', 'package', 'at least $250M as a package'],
  [null, 'unquantified', 'annual', 'no figure given'],
])('%j, %s, %s reads %s', (usd, qualifier, basis, text) => {
  expect(formatAmount({ amount: { usd, qualifier }, basis })).toBe(text);
});

test('one of a kind is singular, none and many are plural', () => {
  expect([0, 1, 2].map((count) => kindLabel('visit', count))).toEqual(['visits', 'visit', 'visits']);
});
