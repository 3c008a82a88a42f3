import { expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { scene } from '../../testing/briefing';
import { dataset } from '../../testing/dataset';
import { MOST_KEPT, placeThumb } from './SceneThumb';

const of = (view: string, whole = dataset) => placeThumb(whole, { ...scene('s'), view });

it('lays the same view of the same data out once', () => {
  expect(of('q=a')).toBe(placeThumb(dataset, { ...scene('other', 'Another title'), view: 'q=a' }));
  expect(of('q=a')).not.toBe(of('q=b'));
  expect(of('q=a', { ...dataset })).not.toBe(of('q=a'));
});

it('marks the claim that the scene selects, where it has a mark', () => {
  const [claim] = claimsOf(dataset);
  expect(of(`claim=${claim?.id}`).ringed?.mark.id).toBe(claim?.id);
  expect([of('claim=gone').ringed, of('').ringed]).toEqual([null, null]);
});

it('has no panel without a mark, and none is lost', () => {
  const { panels, marks } = of('').board;
  expect(panels.length).toBeGreaterThan(0);
  expect(marks.size).toBeGreaterThan(3);
});

it('keeps as many boards as a long briefing has, those asked for last', () => {
  const whole = { ...dataset };
  const [first, often] = [of('q=first', whole), of('q=often', whole)];
  for (let at = 0; at < MOST_KEPT; at += 1) {
    of(`q=${at}`, whole);
    expect(of('q=often', whole)).toBe(often);
  }
  expect(of('q=first', whole)).not.toBe(first);
});
