import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshId } from './freshId';

it.each([
  ['Gaza war, 2008–2009', 'gaza-war-2008-2009-x1'],
  ['Déjà vu', 'deja-vu-x1'],
  ['حماس', 'scene-x1'],
  ['A title that goes on for longer than one cares to read', 'a-title-that-goes-on-for-longer-than-one-x1'],
])('%s', (title, id) => expect(freshId(title, new Set(), () => 'x1')).toBe(id));

it('is always an id that a file may have, and never one that is taken', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (title) => {
      const taken = new Set([freshId(title, new Set(), () => 'x1')]);
      const parts = ['x1', 'x2'];
      const id = freshId(title, taken, () => parts.shift() ?? '');
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-x2$/);
      expect(freshId(title, taken).length).toBeLessThanOrEqual(64);
    }),
  );
});
