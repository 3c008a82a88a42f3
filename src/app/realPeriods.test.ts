import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDataset } from '../data/schema/parse';
import { screenDimensions } from '../geometry/boardDimensions';
import type { Box, PlacedText } from '../geometry/labels';
import { TARGET } from '../geometry/placedMark';
import { timeScale } from '../geometry/scale';
import { textWidth } from '../geometry/text';
import { DAY } from '../lib/calendar';
import type { Reading } from '../model/reading';
import { inputOf, overlapOf, worstOverlap } from '../testing/viewInput';
import { periodsData } from '../views/periods/data';
import { layoutPeriods, type PeriodsLayout } from '../views/periods/layout';
import type { PeriodTie } from '../views/periods/placeNotes';

function open(name: string) {
  const result = parseDataset(
    readFileSync(new URL(`../../public/data/${name}.json`, import.meta.url), 'utf8'),
  );
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
  return result.dataset;
}
const datasets = {
  years: { dataset: open('khamenei-hamas'), from: Date.UTC(1990, 0), to: Date.UTC(2025, 0), least: 60 * DAY },
  days: { dataset: open('kennedy-khrushchev'), from: Date.UTC(1962, 7), to: Date.UTC(1963, 8), least: DAY },
};

const SHARE = { start: 0, middle: 0.5, end: 1 };
function boxOf({ text, x, y, anchor }: PlacedText, size: number): Box {
  const width = textWidth(text, size);
  return { x: x - SHARE[anchor] * width, y: y - 0.75 * size, width, height: 0.9 * size };
}

interface Words extends Box {
  /** The period that they belong to; '' for what belongs to none. */
  readonly id: string;
}
const periodOf = (tie: PeriodTie): string => tie.id.replace(/ (start|end)$/, '');
const wordsBelow = ({ lines, notes, ties, periods }: PeriodsLayout): Words[] => [
  ...lines.map((line) => ({ ...boxOf(line, 11), id: '' })),
  ...notes.map((note) => ({ ...boxOf(note, 11), id: '' })),
  ...ties.flatMap((tie) => (tie.text ? [{ ...boxOf(tie.text, 11), id: periodOf(tie) }] : [])),
  ...periods.flatMap(({ mark, name }) => (name?.isBelow ? [{ ...boxOf(name, name.size), id: mark.id }] : [])),
];

/** The upright lines of the scene, from the band down to words. */
function uprights({ ties, stems }: PeriodsLayout): Words[] {
  const named = ties.map((tie) => ({ id: periodOf(tie), path: tie.path }));
  return [...named, ...stems].flatMap(({ id, path }) => {
    const [, x, top, foot] = /^M(\S+) (\S+) V(\S+)/.exec(path) ?? [];
    return x && top && foot
      ? [{ id, x: Number(x) - 0.5, y: Number(top), width: 1, height: Number(foot) - Number(top) }]
      : [];
  });
}

const views = fc.record({
  of: fc.constantFrom<keyof typeof datasets>('years', 'days'),
  width: fc.integer({ min: 360, max: 2560 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  reading: fc.constantFrom<Reading>('primary', 'others'),
});

const anyBand = (check: (scene: PeriodsLayout) => void) =>
  fc.assert(
    fc.property(views, ({ of, width, from, share, reading }) => {
      const { dataset, least, ...all } = datasets[of];
      const start = all.from + from * (all.to - all.from - least);
      const end = start + least + share * (all.to - start - least);
      const dimensions = screenDimensions(width, 900);
      const x = timeScale({ from: start, to: end }, dimensions.plot);
      const only = ({ layer }: { layer: string }) => (layer === 'primary' ? ('inside' as const) : null);
      check(layoutPeriods(periodsData(inputOf(dataset, { reading, answer: only })), dimensions, x));
    }),
    { numRuns: 250 },
  );

test('of both datasets, at any width and zoom, each period has a target of its own', () =>
  anyBand(({ lanes, height }) => {
    const hits = lanes.flat().map(({ hit }) => hit);
    expect(worstOverlap(hits)).toBeLessThanOrEqual(0.5);
    for (const hit of hits) {
      expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(TARGET - 1e-6);
      expect(hit.y + hit.height).toBeLessThanOrEqual(height);
    }
  }));

test('no words of theirs stand on other words or on the stem of another, and none is cut off', () =>
  anyBand((scene) => {
    const words = wordsBelow(scene);
    expect(worstOverlap(words)).toBeLessThan(1e-6);
    const lines = uprights(scene);
    for (const box of words) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(scene.dimensions.width + 1e-6);
      for (const line of lines) if (line.id !== box.id) expect(overlapOf(box, line)).toBeLessThan(0.5);
    }
  }));

test('their periods stand in one row, but for the one that lasted beside the others', () =>
  anyBand(({ periods }) => {
    const rows = new Map<number, string[]>();
    for (const { mark } of periods) rows.set(mark.body.y, [...(rows.get(mark.body.y) ?? []), mark.id]);
    expect(rows.size).toBeLessThanOrEqual(2);
    if (rows.size === 2) expect(rows.get(Math.max(...rows.keys()))).toEqual(['phase-promise']);
  }));
