import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../geometry/boardDimensions';
import { textWidth } from '../geometry/text';
import { LEGEND_SIZE, type LegendEntry, placeLegend } from './legend';

const entries: readonly LegendEntry[] = [
  { sample: { glyph: 'envelope', arrow: 'out' }, text: 'letter from Washington' },
  { sample: 'month', text: 'month' },
  { sample: 'other date', text: 'other sources’ date' },
];

test('on a narrow board no entry of the legend runs off it, wherever the heading beside it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 560 }), fc.integer({ min: 0, max: 300 }), (width, x) => {
      const dimensions = screenDimensions(width, 800);
      const { items } = placeLegend(entries, dimensions, [x, 20]);
      expect(items.map(({ text }) => text)).toEqual(entries.map(({ text }) => text));
      for (const item of items)
        expect(item.x + 0.9 * textWidth(item.text, LEGEND_SIZE)).toBeLessThanOrEqual(dimensions.width);
    }),
  );
});
