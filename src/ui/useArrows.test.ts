import { expect, test } from 'vitest';
import { stepBy } from './useArrows';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowRight', 1, 2],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowLeft', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 1, null],
  ['a', 1, null],
])('%s from %i of three leads to %s', (key, at, next) => expect(stepBy(key, at, 3)).toBe(next));
