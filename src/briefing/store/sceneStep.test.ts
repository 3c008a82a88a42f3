import { expect, it } from 'vitest';
import { scene } from '../../testing/briefing';
import { hiddenAt, startScene, stepOf, stepsOf } from './sceneStep';

const stepped = { ...scene('a'), steps: ['primary', 'others', 'annotations'] as const };
const plain = scene('b');

it('a scene that a link leads to stands at its last step; one that is begun, at its first', () => {
  expect([stepOf(stepped), stepOf(plain)]).toEqual([2, 0]);
  startScene('a');
  expect([stepOf(stepped), stepOf(plain)]).toEqual([0, 0]);
  startScene('a', 1);
  expect(stepOf(stepped)).toBe(1);
  startScene('b', 7);
  expect([stepOf(stepped), stepOf(plain)]).toEqual([2, 0]);
});

it('hides what later steps bring, and nothing where there are none', () => {
  expect(stepsOf(stepped)).toBe(3);
  expect([0, 1, 2].map((step) => hiddenAt(stepped, step))).toEqual([
    ['others', 'annotations'],
    ['annotations'],
    [],
  ]);
  expect(stepsOf(plain)).toBe(1);
  expect(hiddenAt(plain, 0)).toEqual([]);
  expect(hiddenAt({ ...plain, steps: ['annotations', 'others'] }, 0)).toEqual(['others']);
});
