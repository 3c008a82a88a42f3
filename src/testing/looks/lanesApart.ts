/** For tests of lanes: that nothing which is written in them covers anything else. */
import { expect } from 'vitest';
import type { Box, PlacedText } from '../../geometry/labels';
import { textWidth } from '../../geometry/text';
import type { LanesLayout, PlacedLane } from '../../views/lanes/layout';
import { overlapOf, worstOverlap } from '../viewInput';

/** What is written in a lane. */
function textBoxes({ labels, ties, numbers }: PlacedLane): Box[] {
  const boxOf = (text: PlacedText, size: number, said = text.text): Box => {
    const width = textWidth(said, size);
    const share = { start: 0, middle: 0.5, end: 1 }[text.anchor];
    return { x: text.x - share * width, y: text.y - 0.75 * size, width, height: size };
  };
  return [
    ...labels.map((label) =>
      boxOf(label, label.fontSize, label.words ? `${label.text}, ${label.words}` : label.text),
    ),
    ...ties.flatMap(({ text }) => (text ? [boxOf(text, 11)] : [])),
    ...numbers.map(({ x, y }) => ({ x: x - 8.5, y: y - 8.5, width: 17, height: 17 })),
  ];
}

/** Expects labels, ties, numbers and marks of each lane apart, and all of them on the board. */
export function expectApart({
  placedLanes,
  dimensions,
}: Pick<LanesLayout, 'placedLanes' | 'dimensions'>): void {
  for (const lane of placedLanes) {
    const boxes = textBoxes(lane);
    expect(worstOverlap(boxes)).toBeLessThan(0.6);
    const shown = lane.marks.filter(({ form }) => form !== 'before' && form !== 'after');
    for (const box of boxes) {
      for (const { body, form } of shown)
        if (form !== 'brackets' && form !== 'range') expect(overlapOf(box, body)).toBeLessThan(0.6);
      for (const { ring } of lane.ties)
        if (ring)
          expect(overlapOf(box, { x: ring.x - 5, y: ring.y - 5, width: 10, height: 10 })).toBeLessThan(0.6);
      expect(box.x).toBeGreaterThanOrEqual(dimensions.plot.x0 - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(dimensions.undated.x1 + 1);
    }
  }
}
