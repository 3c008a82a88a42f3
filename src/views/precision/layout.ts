/** The strip of all claims in pixels: a box for each, from the closest date to none, and how many of each there are. */
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { Box, PlacedText } from '../../geometry/labels';
import { textWidth } from '../../geometry/text';
import type { ViewLayout } from '../view';
import type { BoxLook, DateWidth, PrecisionData, PrecisionGroup } from './data';

/** The box of a claim, or of a whole group where there are too many for a box each. */
export interface PlacedBox extends Box {
  readonly id: string;
  readonly dateWidth: DateWidth;
  readonly look: BoxLook;
}

export interface PrecisionLabel extends PlacedText {
  readonly isFirst: boolean;
}

export interface PrecisionLayout extends ViewLayout {
  readonly boxes: readonly PlacedBox[];
  /** A line under the boxes of each group, as long as they are. */
  readonly rules: readonly Rule[];
  readonly labels: readonly PrecisionLabel[];
  /** All of it in a sentence. */
  readonly name: string;
}

export interface Rule {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** Sizes, px. */
export const TEXT = 11;
const BOX = { top: 4, height: 13, gap: 2, sample: 16 };
/** Between two groups, beside the gap between boxes, px. */
const PARTING = 5;
const LINE = 17;
/** Between two labels, px. */
const APART = 12;
/** Narrower boxes would run into each other, px. */
const LEAST = 4;
const BASELINE = BOX.top + BOX.height + 14;

/** Boxes along the whole width of the board; without a claim it has no height. */
export function layoutPrecision(
  { groups, total }: PrecisionData,
  { undated, plot, narrow }: BoardDimensions,
): PrecisionLayout {
  const right = Math.max(undated.x1, plot.x1);
  const step = (right - PARTING * Math.max(0, groups.length - 1)) / Math.max(1, total);
  const runs = runsOf(groups, step);
  const boxes = runs.flatMap(({ group, x0 }) => boxesOf(group, x0, step));
  const candidates = runs.map(({ group, x0 }) => ({ text: `${group.looks.length} ${group.name}`, x0 }));
  const rules = runs.map(({ group, x0 }) => ({
    ...{ x0, x1: x0 + group.looks.length * step - BOX.gap, y: BOX.top + BOX.height + 3 },
  }));
  const row = narrow ? null : inOneRow(candidates, right);
  const lines = row ? { labels: row, boxes: [], count: 1 } : inLines(groups, right);
  return {
    height: total === 0 ? 0 : BASELINE + lines.count * LINE - 9,
    lanes: [],
    total,
    boxes: [...boxes, ...lines.boxes],
    rules: row ? rules : [],
    labels: lines.labels,
    name: `${total} claims by how closely they are dated: ${candidates.map(({ text }) => text).join('; ')}`,
  };
}

interface Run {
  readonly group: PrecisionGroup;
  readonly x0: number;
}

function runsOf(groups: readonly PrecisionGroup[], step: number): Run[] {
  let at = 0;
  return groups.map((group) => {
    const run = { group, x0: at };
    at += group.looks.length * step + PARTING;
    return run;
  });
}

/** A box for each claim of a group, or one for all of them. */
function boxesOf({ width: dateWidth, looks }: PrecisionGroup, x0: number, step: number): PlacedBox[] {
  const place = { y: BOX.top, height: BOX.height, dateWidth };
  const [first = 'plain'] = looks;
  const all = looks.length * step;
  if (step - BOX.gap < LEAST)
    return [{ ...place, id: dateWidth, x: x0, width: Math.max(0.6 * all, all - 1), look: first }];
  return looks.map((look, at) => ({
    ...place,
    id: `${dateWidth} ${at}`,
    x: x0 + at * step,
    width: step - BOX.gap,
    look,
  }));
}

/** Each under its group, moved to the left before it moves the next from under its own; null where one row is too short. */
function inOneRow(
  candidates: readonly { readonly text: string; readonly x0: number }[],
  right: number,
): PrecisionLabel[] | null {
  const widths = candidates.map(({ text }, at) => textWidth(text, TEXT) * (at === 0 ? 1.06 : 1));
  const places = candidates.map(({ x0 }) => x0);
  let end = right;
  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    places[at] = Math.min(places[at] ?? 0, end - (widths[at] ?? 0));
    end = (places[at] ?? 0) - APART;
  }
  let free = 0;
  for (const [at, x] of places.entries()) {
    places[at] = Math.max(x, free);
    free = (places[at] ?? 0) + (widths[at] ?? 0) + APART;
  }
  if (free - APART > right) return null;
  return candidates.map(({ text }, at) => ({
    ...{ id: text, text, x: places[at] ?? 0, y: BASELINE, anchor: 'start' as const },
    isFirst: at === 0,
  }));
}

/** In lines from the left, each after a box of its kind. */
function inLines(groups: readonly PrecisionGroup[], right: number) {
  const labels: PrecisionLabel[] = [];
  const boxes: PlacedBox[] = [];
  let [x, line] = [0, 0];
  for (const { width: dateWidth, looks, name } of groups) {
    const text = `${looks.length} ${name}`;
    const taken = BOX.sample + 5 + textWidth(text, TEXT);
    if (x > 0 && x + taken > right) [x, line] = [0, line + 1];
    const y = BASELINE + 2 + line * LINE;
    boxes.push({
      ...{ id: `sample ${dateWidth}`, x, y: y - 9, width: BOX.sample, height: 10, dateWidth },
      look: looks[0] ?? 'plain',
    });
    labels.push({
      ...{ id: text, text, x: x + BOX.sample + 5, y, anchor: 'start' },
      isFirst: labels.length === 0,
    });
    x += taken + APART;
  }
  return { labels, boxes, count: line + 1.2 };
}
