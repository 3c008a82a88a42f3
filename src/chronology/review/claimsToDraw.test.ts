import { expect, it } from 'vitest';
import { parseDataset } from '../../data/schema/parse';
import { manyClaims } from '../../testing/manyClaims';
import { claimsToDraw, MOST_DRAWN } from './claimsToDraw';

const datasetOf = (claims: number) => {
  const result = parseDataset(JSON.stringify(manyClaims(claims)));
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.dataset;
};

it('draws all claims while they stand as marks', () => {
  const few = datasetOf(MOST_DRAWN - 50);
  expect(claimsToDraw(few, [])).toBe(few);
});

it('draws of too many those in which something is proposed, and no more than stand as marks', () => {
  const many = datasetOf(2 * MOST_DRAWN);
  const ids = many.events.map(({ id }) => id);
  expect(claimsToDraw(many, ids.slice(7, 9)).events.map(({ id }) => id)).toEqual(ids.slice(7, 9));
  expect(claimsToDraw(many, ids).events).toHaveLength(MOST_DRAWN);
});
