// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { atSignOfUse, isUsed } from './signOfUse';

const move = (movementX: number, movementY: number) =>
  dispatchEvent(new PointerEvent('pointermove', { movementX, movementY }));

it('a pointer that rests is no sign of a reader; one that moves is, once and for all', () => {
  const task = vi.fn();
  atSignOfUse(task);
  move(0, 0);
  expect([isUsed(), task.mock.calls.length]).toEqual([false, 0]);
  move(0, -3);
  move(2, 0);
  expect([isUsed(), task.mock.calls.length]).toEqual([true, 1]);
  atSignOfUse(task);
  expect(task).toHaveBeenCalledTimes(2);
});
