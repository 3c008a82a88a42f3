/** What lights up when something is pointed at. */
import { expect, test } from 'vitest';
import { litBy } from './lit';

const lights = { a: ['row 2', 'way 1 date year'], b: ['row 3', 'way 1 date year'], c: ['row 4'] };

test.each([
  [null, [], []],
  [{ light: 'way 1 date year' }, ['way 1 date year'], ['a', 'b']],
  [{ light: 'row 4' }, ['row 4'], ['c']],
  [{ light: 'row 9' }, ['row 9'], []],
  [{ claim: 'b' }, ['row 3', 'way 1 date year'], ['b']],
  [{ claim: 'gone' }, [], ['gone']],
])('%j', (pointed, lit, claims) => {
  const both = litBy(pointed, lights);
  expect([[...both.lights], [...both.claims]]).toEqual([lit, claims]);
});
