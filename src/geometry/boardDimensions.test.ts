import { expect, test } from 'vitest';
import { screenDimensions } from './boardDimensions';
import { paperDimensions } from './paperDimensions';
import { TARGET } from './placedMark';

test('columns stand side by side within the board at every width from 360 to 2560 px', () => {
  for (let width = 360; width <= 2560; width += 1) {
    const { labels, plot, undated, narrow } = screenDimensions(width, 900);
    expect(labels.x0).toBe(0);
    expect(plot.x0).toBe(labels.x1);
    expect(undated.x0).toBeGreaterThan(plot.x1);
    expect(undated.x1).toBe(width);
    expect(undated.x1 - undated.x0).toBeGreaterThanOrEqual(TARGET);
    expect((plot.x1 - plot.x0) / width).toBeGreaterThan(narrow ? 0.8 : 0.55);
  }
});

test('the chart of sums grows with the window, within bounds', () => {
  const heights = [300, 800, 900, 1000, 1100, 3000].map(
    (height) => screenDimensions(1200, height).sumsHeight,
  );
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(heights[0]).toBeGreaterThan(100);
  expect(heights.at(-1)).toBeLessThan(400);
});

test('on paper a board has the same columns, and no panel scrolls', () => {
  for (const width of [390, 780, 1120]) {
    const { sumsHeight, maxPanelHeight, panelsHeight, ...columns } = paperDimensions(width, 56);
    expect(screenDimensions(width, 900)).toMatchObject(columns);
    expect([sumsHeight, maxPanelHeight, panelsHeight]).toEqual([56, Number.POSITIVE_INFINITY, 0]);
  }
});
