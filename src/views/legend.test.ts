import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenDimensions } from '../geometry/boardDimensions';
import { placeEvent } from '../geometry/placedMark';
import { textWidth } from '../geometry/text';
import { DAY } from '../lib/calendar';
import { glyphOf } from '../model/vocabulary';
import { dataset } from '../testing/dataset';
import { LEGEND_SIZE, type LegendEntry, layoutLegend, placeLegend } from './legend';

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

test('kinds without a silhouette are told apart by the signs that they share, where there are more signs than one', () => {
  const words = { ...dataset, lanes: { ...dataset.lanes, rug: ['context'] } };
  const laned = (...kinds: readonly string[]) => {
    const marks = kinds.map((kind, at) =>
      placeEvent(
        { id: `${at}`, name: kind, kind, glyph: glyphOf(words, kind), basis: 'stated', match: 'inside' },
        { x0: 200, x1: 201, certain0: 200, certain1: 201 },
        { time: DAY, lasts: false },
        { x0: 100, x1: 900 },
        50,
      ),
    );
    const dates = { unit: 'year', differ: false, narrower: false } as const;
    return layoutLegend(marks, dates, words, screenDimensions(1200, 800), [200, 20]).items.map(
      ({ text }) => text,
    );
  };
  expect(laned('meeting', 'statement', 'call')).toEqual(['meeting', 'statement', 'Call', 'day']);
  expect(laned('meeting', 'call', 'post')).toEqual(['meeting', 'other kinds', 'day']);
  expect(laned('call', 'post')).toEqual(['day']);
  expect(laned('meeting', 'context')).toEqual(['meeting', 'day']);
});
