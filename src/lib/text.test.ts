import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from './slug';
import { isRightToLeft, xmlText } from './text';

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

it.each([
  ['פגישה עם HAMAS', true],
  ['(2) "دیدار" in Tehran', true],
  ['HAMAS פגישה', false],
  ['12 – 3', false],
  ['', false],
  ['哈马斯', false],
])('“%s” reads from right to left: %s', (text, is) => expect(isRightToLeft(text)).toBe(is));

it.each([
  ['Line one\u000bline two', 'Line oneline two'],
  ['\u0000\u0007\ufffe\uffff\ud800', ''],
  ['\ta\r\n😀\u0085', '\ta\r\n😀\u0085'],
])('%j is as XML may hold it: %j', (text, kept) => expect(xmlText(text)).toBe(kept));
