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
  expect(claimsToDraw(few, [])).toEqual({ dataset: few, proposals: null });
});

it('draws of too many those in which something is proposed, and no more than stand as marks', () => {
  const many = datasetOf(2 * MOST_DRAWN);
  const ids = many.events.map(({ id }) => id);
  const some = claimsToDraw(many, [ids.slice(7, 9), ids.slice(20, 21)]);
  expect(some.dataset.events.map(({ id }) => id)).toEqual([...ids.slice(7, 9), ...ids.slice(20, 21)]);
  expect(some.proposals).toBe(2);
  const one = ids.map((id) => [id]);
  expect(claimsToDraw(many, one).dataset.events).toHaveLength(MOST_DRAWN);
  expect(claimsToDraw(many, [])).toMatchObject({ dataset: { events: [] }, proposals: 0 });
});

it('draws both dates of a claim that would move, or neither, and counts it once', () => {
  const many = datasetOf(2 * MOST_DRAWN);
  const ids = many.events.map(({ id }) => id);
  const moved = Array.from({ length: MOST_DRAWN }, (_, at) => ids.slice(2 * at, 2 * at + 2));
  const found = claimsToDraw(many, [[ids.at(-1) ?? ''], ...moved.slice(0, -1)]);
  expect(found.proposals).toBe(MOST_DRAWN / 2);
  expect(found.dataset.events).toHaveLength(MOST_DRAWN - 1);
});
