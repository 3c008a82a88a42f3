import { expect, it } from 'vitest';
import { isRightToLeft, xmlText } from './fileText';

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
