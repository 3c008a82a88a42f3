import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from './shortText';

it.each([
  ['Gaza war, 2008–2009', 'gaza-war-2008-2009'],
  ['  Après  la guerre ', 'apres-la-guerre'],
  ['خالد مشعل', ''],
  ['What one article reports, and how well it is known', 'what-one-article-reports-and-how-well-it'],
])('“%s” is %s', (title, slug) => expect(slugOf(title, 40)).toBe(slug));

it('is always short, and of words and single hyphens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (title, longest) => {
      const slug = slugOf(title, longest);
      expect(slug.length).toBeLessThanOrEqual(longest);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});
