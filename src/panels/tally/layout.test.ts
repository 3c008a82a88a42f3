import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allFindings } from '../../filter/filterKeys';
import type { Tally } from '../../filter/tally';
import { dataset } from '../../testing/dataset';
import { layoutTally } from './layout';
import { tallyWords } from './words';

const counts = (most: number) =>
  fc
    .tuple(
      ...allFindings.map(() =>
        fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })),
      ),
    )
    .map((list): Tally => {
      const groups = list
        .map(([total, some], at) => ({
          finding: allFindings[at] ?? ('agrees' as const),
          total,
          shown: Math.min(total, some),
        }))
        .filter(({ total }) => total > 0);
      return {
        groups,
        total: groups.reduce((sum, { total }) => sum + total, 0),
        shown: groups.reduce((sum, { shown }) => sum + shown, 0),
      };
    })
    .filter(({ total }) => total > 0);
const widths = fc.integer({ min: 300, max: 2560 });
const place = (tally: Tally, width: number) => layoutTally(tally, tallyWords(tally, dataset.labels), width);

describe.each([
  ['tens', 40],
  ['thousands', 30_000],
])('of %s of claims', (_, most) => {
  test('groups stand side by side over the whole width, each with its boxes inside it', () => {
    fc.assert(
      fc.property(counts(most), widths, (tally, width) => {
        const { groups, note, isByClaim } = place(tally, width);
        let end = note;
        for (const [at, { x0, x1, boxes }] of groups.entries()) {
          const { total, shown } = tally.groups[at] ?? { total: 0, shown: 0 };
          expect(x0).toBeCloseTo(end, 6);
          expect(x1 - x0).toBeGreaterThanOrEqual(3);
          end = x1;
          expect(boxes.filter(({ isShown }) => isShown).length).toBe(isByClaim ? shown : Number(shown > 0));
          if (isByClaim) expect(boxes).toHaveLength(total);
          for (const [place, box] of boxes.entries()) {
            expect(box.x0).toBeGreaterThanOrEqual(x0);
            expect(box.x1).toBeLessThanOrEqual(x1 + 1e-6);
            expect(box.x0).toBeGreaterThanOrEqual((boxes[place - 1]?.x1 ?? x0) - 1e-6);
          }
        }
        expect(end).toBeCloseTo(width, 6);
      }),
      { numRuns: 300 },
    );
  });

  test('no part of the sentence stands on another or beyond the width', () => {
    fc.assert(
      fc.property(counts(most), widths, (tally, width) => {
        const { groups, isInParts } = place(tally, width);
        if (!isInParts) return;
        for (const [at, { label }] of groups.entries()) {
          expect(label.x0).toBeGreaterThanOrEqual((groups[at - 1]?.label.x1 ?? 0) - 1e-6);
          expect(label.x1).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const finding: Tally = {
  groups: [
    { finding: 'agrees', total: 1, shown: 1 },
    { finding: 'more-precise', total: 24, shown: 24 },
    { finding: 'differs', total: 11, shown: 11 },
    { finding: 'not-found', total: 9, shown: 9 },
    { finding: 'not-compared', total: 3, shown: 3 },
  ],
  total: 48,
  shown: 48,
};

test.each([
  [1376, true, true],
  [984, true, true],
  [358, false, true],
  [200, false, false],
])('at %i px in parts: %s, a box for each claim: %s', (width, isInParts, isByClaim) => {
  expect(place(finding, width)).toMatchObject({ isInParts, isByClaim });
});

test('a part stands over its group where it has room', () => {
  const { groups } = place(finding, 1376);
  for (const { x0, label } of groups.slice(2, 4)) expect(label.x0).toBe(x0);
});

test('its room ends where the next part begins, the last one’s at the edge', () => {
  const { groups } = place(finding, 1376);
  for (const [at, { label, room }] of groups.entries())
    expect(label.x1 + room).toBeCloseTo(groups[at + 1]?.label.x0 ?? 1376, 6);
});

test('hundreds of claims are bars as long as their share, filled as far as they are shown', () => {
  const groups = [
    { finding: 'differs' as const, total: 300, shown: 75 },
    { finding: 'not-found' as const, total: 900, shown: 900 },
  ];
  const [first, second] = place({ groups, total: 1200, shown: 975 }, 1000).groups;
  expect(second && first && (second.x1 - second.x0) / (first.x1 - first.x0)).toBeCloseTo(3, 6);
  const [shown, rest] = first?.boxes ?? [];
  expect(shown && rest && (shown.x1 - shown.x0) / (rest.x1 - shown.x0)).toBeCloseTo(0.25, 6);
  expect(second?.boxes).toHaveLength(1);
});
