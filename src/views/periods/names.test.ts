import { describe, expect, test } from 'vitest';
import type { palette } from '../../chart/theme/palette';
import { paletteValues, type Theme } from '../../chart/theme/paletteValues';
import { textWidth } from '../../geometry/text';
import { GENERAL_VOCABULARY } from '../../model/vocabulary';
import { fitName } from './names';

const words = {
  ...GENERAL_VOCABULARY,
  statuses: [
    { id: 'support', name: 'Declared support', tone: 'mild' },
    { id: 'line', name: 'the line at sea', tone: 'strained' },
  ] as const,
};

test.each([
  ['Support is declared', 'support', 'Support is declared'],
  ['Support is declared at length', 'support', 'Declared support'],
  ['Support is declared at length', 'support', 'Support'],
  ['The line held by all at sea', 'line', 'The line at sea'],
  ['The line held by all at sea', 'line', 'Line'],
  ['Ties that were restored', 'restored', 'Restored'],
  ['A long time of nothing', 'no-word-of-it', 'No word of it'],
])('“%s”, status %s, in the room of “%s”', (title, status, text) => {
  const room = 1.03 * textWidth(text, 13);
  expect(fitName({ title, status }, words, room, [13])).toEqual({ text, size: 13 });
});

test('smaller where that is enough, and nothing where no whole word has room', () => {
  const claim = { title: 'Close ties', status: 'close' };
  expect(fitName(claim, words, 1.03 * textWidth('Close ties', 11), [12, 11])).toMatchObject({ size: 11 });
  expect(fitName(claim, words, textWidth('Clos…', 12), [12])).toBeNull();
});

test('a name of one’s own is whole or none: no word of it stands for it', () => {
  const own = {
    ...words,
    statuses: [{ id: 'the-dispute', name: 'The quarrel over the lake', tone: 'mild' }] as const,
  };
  const claim = { title: 'The quarrel over the lake', status: 'the-dispute' };
  expect(fitName(claim, own, 1.03 * textWidth(claim.title, 12), [12])?.text).toBe(claim.title);
  expect(fitName(claim, own, textWidth('The quarrel over', 12), [12])).toBeNull();
});

/** Contrast of two colours, #rrggbb (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** A colour laid on another at some strength. */
const laidOn = (color: string, ground: string, opacity: number): string => {
  const [top, below] = [channels(color), channels(ground)];
  const mixed = top.map((value, at) => Math.round(opacity * value + (1 - opacity) * (below[at] ?? 0)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  const value = (name: keyof typeof palette) => paletteValues[name][theme];
  const grounds = ['contact', 'support', 'close', 'restored', 'strained'] as const;

  test('each name can be read on its block', () => {
    for (const ground of grounds)
      expect(
        contrast(value(ground === 'strained' ? 'paper' : 'ink'), value(ground)),
        ground,
      ).toBeGreaterThanOrEqual(4.5);
  });

  test('and on one that the filter makes pale', () => {
    for (const ground of grounds) {
      const [possibly, outside] = [0.55, 0.34].map((opacity) =>
        laidOn(value(ground), value('paper'), opacity),
      );
      expect(contrast(value('ink'), possibly ?? ''), ground).toBeGreaterThanOrEqual(4.5);
      expect(contrast(value('muted'), outside ?? ''), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('words below the band can be read on the tint', () => {
    const tint = laidOn(value('strainedGround'), value('paper'), 0.95);
    for (const color of ['strainedInk', 'muted', 'ink'] as const)
      expect(contrast(value(color), tint), color).toBeGreaterThanOrEqual(4.5);
  });
});
