import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../geometry/text';
import { fitText, type Trial } from './placeSlide';

const TRIALS: readonly Trial[] = [
  [20, 1],
  [14, 2],
  [9, 4],
];

test('takes the first size at which it fits', () => {
  expect(fitText('short', 400, TRIALS)).toEqual({ text: 'short', size: 20, lines: 1, cut: false });
  expect(fitText('word '.repeat(16).trim(), 400, TRIALS)).toMatchObject({ size: 14, lines: 2, cut: false });
});

const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9,.–]{1,40}$/), { maxLength: 120 });

test('never takes more lines than it may, and loses no word without saying so', () =>
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 900 }), (list, width) => {
      const text = list.join(' ');
      const fitted = fitText(text, width, TRIALS);
      const most = TRIALS.find(([size]) => size === fitted.size)?.[1] ?? 0;
      expect(fitted.lines).toBeLessThanOrEqual(most);
      if (!fitted.cut) expect(fitted.text).toBe(text);
      else {
        expect(fitted.size).toBe(9);
        expect(fitted.text.endsWith('…')).toBe(true);
        expect(textWidth(fitted.text, 9)).toBeLessThanOrEqual(width * 4 + 9);
      }
    }),
  ));
