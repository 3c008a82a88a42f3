import { expect, it } from 'vitest';
import { formatPath } from './problem';

it.each([
  [['events', 3, 'date', 'edtf'], 'events[3].date.edtf'],
  [[0, 'a'], '[0].a'],
  [[], ''],
])('writes %j as %s', (keys, path) => {
  expect(formatPath(keys)).toBe(path);
});
