/** How the claims of a lane stand in its sub-rows: each with its date beside its mark, and a second date below it. */

import type { Column } from '../../geometry/boardDimensions';
import { DISC_RADIUS } from '../../geometry/markShape';
import {
  type Arranged,
  type Arrangement,
  countRows,
  type Extent,
  type Need,
  packArranged,
  packRows,
} from '../../geometry/packing';
import { drawnMiddle, hitExtent, TARGET } from '../../geometry/placedMark';
import type { PlacedSpan } from '../../geometry/placedSpan';
import { ellipsize, textWidth } from '../../geometry/text';
import { clamp } from '../../lib/number';

/**
 * Where the words of a mark stand: beside it; inside it where it is so wide that it leaves no room; in the row below where
 * they are too long for either side.
 */
export type Side = 'left' | 'right' | 'inside' | 'below';

/** A claim to arrange, in the words that stand beside its mark. Lengths are px. */
export interface LaneItem {
  readonly id: string;
  readonly span: PlacedSpan;
  /** Width of what is drawn. */
  readonly width: number;
  /** Whether a rule runs through what is drawn, so that no words can stand in it. */
  readonly isRuled: boolean;
  readonly date: string;
  /** What stands after the date; '' for nothing. */
  readonly words: string;
  readonly fontSize: number;
  /** Its number among the places to begin; null for most. */
  readonly number: number | null;
  /** What is drawn behind the mark in its row: the date that it has been moved from. */
  readonly behind: Extent | null;
  readonly second: SecondDate | null;
}

/** A date that another source gives, in the row below the mark. */
export interface SecondDate {
  /** Where it is drawn; null where the window does not show it. */
  readonly extent: Extent | null;
  /** Its words, longest first. */
  readonly texts: readonly string[];
  /** `rust` where the sources differ, `neutral` where one is only more precise, or says nothing. */
  readonly tone: 'rust' | 'neutral';
}

/** Where the words of a second date stand; `text` is set from its edge nearest to the tie. */
export interface SecondLabel {
  readonly text: string;
  /** How many rows below the mark. */
  readonly row: number;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** A claim as it stands in its row. */
export interface ItemArrangement extends Arrangement {
  readonly side: Side;
  readonly label: { readonly date: string; readonly words: string; readonly x: number };
  /** Middle of its number's disc, px. */
  readonly numberX: number | null;
  readonly second: SecondLabel | null;
}

/** Size of the words of a second date, px. */
export const SECOND_SIZE = 11;
const NUMBER_ROOM = 2 * DISC_RADIUS + 4;
/** Between a mark and its words, and between what stands in one row, px. */
const NEAR = 5;
/** What just fits may reach this far beyond the column, px. */
const SLACK = 0.5;
const GAP = 6;

/** Beyond so many rows, words are left out before another row is added. */
const ROWS_FOR_WORDS = { wide: 4, narrow: 5 };
/** Boldness makes a date wider. */
const dateWidth = (text: string, size: number) => 1.05 * textWidth(text, size);

function secondLabels(item: LaneItem, column: Column, text: string): { label: SecondLabel; needs: Need[] }[] {
  const { extent } = item.second ?? { extent: null };
  const middle = (item.span.x0 + item.span.x1) / 2;
  const tie = extent
    ? { x0: Math.min(extent.x0, middle), x1: Math.max(extent.x1, middle) }
    : { x0: middle - 1, x1: middle + 1 };
  const width = text === '' ? -NEAR : textWidth(text, SECOND_SIZE);
  const right = {
    label: { text, x: tie.x1 + NEAR, anchor: 'start' as const },
    x0: tie.x0,
    x1: tie.x1 + NEAR + width,
  };
  const left = {
    label: { text, x: tie.x0 - NEAR, anchor: 'end' as const },
    x0: tie.x0 - NEAR - width,
    x1: tie.x1,
  };
  return [right, left]
    .filter(({ x0, x1 }) => x0 >= column.x0 - SLACK && x1 <= column.x1 + SLACK)
    .flatMap(({ label, x0, x1 }) => [
      { label: { ...label, row: 1 }, needs: [{ row: 1, x0, x1 }] },
      {
        label: { ...label, row: 2 },
        needs: [
          { row: 1, x0: middle - 1, x1: middle + 1 },
          { row: 2, x0, x1 },
        ],
      },
    ]);
}

/** What of an item is the same wherever its words stand. Lengths are px. */
interface Measured {
  readonly item: LaneItem;
  readonly hit: Extent;
  /** What is drawn, with what stands behind it. */
  readonly drawn: Extent;
  readonly date: number;
  /** What stands after the date. */
  readonly words: number;
}

function measure(item: LaneItem, column: Column): Measured {
  const { span, width, fontSize, behind, date, words } = item;
  const hit = hitExtent(span, column, width);
  const middle = clamp(drawnMiddle(span, column, width), hit.x0, hit.x1);
  return {
    item,
    hit,
    drawn: {
      x0: Math.min(behind?.x0 ?? hit.x1, Math.max(hit.x0, middle - width / 2)),
      x1: Math.max(behind?.x1 ?? hit.x0, Math.min(hit.x1, middle + width / 2)),
    },
    date: dateWidth(date, fontSize),
    words: words ? textWidth(`, ${words}`, fontSize) : 0,
  };
}

/** The ways in which a mark and its words may stand in one row, the preferred side first. */
function sidesOf({ item, hit, drawn, ...widths }: Measured, words: string, preferred: Side, column: Column) {
  const { date, number } = item;
  const text = widths.date + (words ? widths.words : 0);
  const room = number === null ? 0 : NUMBER_ROOM;
  const numberAt = (x: number) => (number === null ? null : x + NUMBER_ROOM / 2);
  const label = (x: number) => ({ date, words, x });
  const right = {
    side: 'right' as const,
    label: label(drawn.x1 + NEAR),
    numberX: numberAt(drawn.x1 + NEAR + text),
    x0: Math.min(hit.x0, drawn.x0),
    x1: Math.max(hit.x1, drawn.x1 + NEAR + text + room),
  };
  const left = {
    side: 'left' as const,
    label: label(drawn.x0 - NEAR),
    numberX: numberAt(drawn.x1),
    x0: Math.min(hit.x0, drawn.x0 - NEAR - text),
    x1: Math.max(hit.x1, drawn.x1 + room),
  };
  const edge = {
    ...left,
    numberX: numberAt(drawn.x0 - NEAR - text - room),
    x0: Math.min(hit.x0, drawn.x0 - NEAR - text - room),
    x1: Math.max(hit.x1, drawn.x1),
  };
  const inside = {
    side: 'inside' as const,
    label: label(hit.x0 + NEAR),
    numberX: numberAt(hit.x0 + NEAR + text),
    ...hit,
  };
  const lefts = number === null ? [left] : [left, edge];
  const beside = preferred === 'left' ? [...lefts, right] : [right, ...lefts];
  const isRoomy = !item.isRuled && hit.x1 - hit.x0 > 2 * (text + room + TARGET);
  return [...beside, ...(isRoomy ? [inside] : [])].filter(
    ({ x0, x1 }) => x0 >= column.x0 - SLACK && x1 <= column.x1 + SLACK,
  );
}

/** The arrangements of an item, the best first, those that are as good as each other together. */
type Tier = readonly ItemArrangement[];

/** What an item may say, with its words and without: `[words, second date, how many rows the lane may have for it]`. */
type Saying = readonly [words: string, second: string, maximumRows: number];

/** By tier. Where a row is added in any case, an item has its words in it if they find room there. */
function sayingsOf({ words, second }: LaneItem, limit: number): readonly (readonly Saying[])[] {
  const texts = second?.texts ?? [''];
  const forms = words === '' ? [words] : [words, ''];
  const last = texts.at(-1) ?? '';
  return [
    ...forms.flatMap((form) => texts.map((text): Saying[] => [[form, text, limit]])),
    forms.map((form): Saying => [form, last, Number.POSITIVE_INFINITY]),
    ...(last === '' ? [] : [[['', '', Number.POSITIVE_INFINITY] as const]]),
  ];
}

/** The tiers of an item whose words had better stand on one side. Each is made when it is first asked for: most need only one. */
function tiersOf(measured: Measured, preferred: Side, column: Column, limit: number): Iterable<Tier> {
  const sayings = sayingsOf(measured.item, limit);
  const made: Tier[] = [];
  return {
    *[Symbol.iterator]() {
      for (const [at, some] of sayings.entries()) {
        made[at] ??= some.flatMap((saying) => tierOf(measured, saying, preferred, column));
        yield made[at];
      }
      yield [below(measured, column)];
    },
  };
}

function tierOf(
  measured: Measured,
  [words, text, maximumRows]: Saying,
  preferred: Side,
  column: Column,
): Tier {
  const { item } = measured;
  return sidesOf(measured, words, preferred, column).flatMap(({ x0, x1, ...as }): ItemArrangement[] => {
    const own: Need = { row: 0, x0, x1 };
    if (!item.second) return [{ ...as, second: null, maximumRows, needs: [own] }];
    return secondLabels(item, column, text).map(({ label, needs }) => ({
      ...as,
      second: label,
      maximumRows,
      needs: [own, ...needs],
    }));
  });
}

/** The date in the row below its mark, cut where it is longer than the window. */
function below({ item, hit }: Measured, column: Column): ItemArrangement {
  const date = ellipsize(item.date, item.fontSize, 0.94 * (column.x1 - column.x0));
  const width = dateWidth(date, item.fontSize);
  const x0 = clamp((hit.x0 + hit.x1 - width) / 2, column.x0, Math.max(column.x0, column.x1 - width));
  return {
    side: 'below',
    label: { date, words: '', x: x0 },
    numberX: null,
    second: null,
    maximumRows: Number.POSITIVE_INFINITY,
    needs: [
      { row: 0, ...hit },
      { row: 1, x0, x1: x0 + width },
    ],
  };
}

/** Those with a second date need the most room, and so come first. */
const secondsFirst = (items: readonly LaneItem[], order: readonly number[]): readonly number[] =>
  order.toSorted((a, b) => Number(!items[a]?.second) - Number(!items[b]?.second));

/** Ways to fill a lane: in which order, and on which side the words of the item at a place in time had better stand. */
const ORDERS: readonly ((items: readonly LaneItem[]) => readonly number[])[] = [
  (items) => [...items.keys()],
  (items) => [...items.keys()].reverse(),
  (items) => secondsFirst(items, [...items.keys()]),
  (items) => secondsFirst(items, [...items.keys()].reverse()),
];
const SIDES: readonly ((at: number, count: number) => 'left' | 'right')[] = [
  (at, count) => (2 * at < count ? 'left' : 'right'),
  () => 'right',
  () => 'left',
];

/** A lane with more items is filled in one way only, as this is done at every step of a drag. */
const FULL = 14;

/** What a lane costs at least: the rows that its marks need without any words, and one more below a mark with a second date. */
function leastCost(measured: readonly Measured[]): number {
  const marks = countRows(
    packRows(
      measured.map(({ hit }) => hit),
      GAP,
    ),
  );
  return 2 * Math.max(marks, measured.some(({ item }) => item.second !== null) ? 2 : 1);
}

/** What a lane costs: its rows above all, then the words that it had to leave out. */
function costOf(arranged: readonly Arranged<ItemArrangement>[], items: readonly LaneItem[]): number {
  let [rows, lost] = [0, 0];
  for (const [at, { row, as }] of arranged.entries()) {
    rows = Math.max(rows, row + 1, ...as.needs.map((need) => row + need.row + 1));
    if (as.side === 'below') lost += 10;
    else if (as.label.words !== items[at]?.words) lost += 1;
    if (items[at]?.second && as.second?.text !== items[at].second.texts[0]) lost += 0.5;
  }
  return 2 * rows + lost;
}

/**
 * The row and the words' side of each item of a lane, in the order given, which is that of time. Every item shows its date:
 * rows are added before one is dropped. Of some ways to fill the rows the one that needs fewest is taken.
 */
export function arrangeLane(
  items: readonly LaneItem[],
  column: Column,
  narrow: boolean,
): readonly Arranged<ItemArrangement>[] {
  const isFull = items.length > FULL;
  // A full lane has many rows in any case.
  const limit = isFull ? items.length : narrow ? ROWS_FOR_WORDS.narrow : ROWS_FOR_WORDS.wide;
  const measured = items.map((item) => measure(item, column));
  const tiers = {
    left: measured.map((one) => tiersOf(one, 'left', column, limit)),
    right: measured.map((one) => tiersOf(one, 'right', column, limit)),
  };
  const bound = leastCost(measured);
  let best: readonly Arranged<ItemArrangement>[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const sideOf of isFull ? SIDES.slice(0, 1) : SIDES)
    for (const orderOf of isFull ? ORDERS.slice(0, 1) : ORDERS) {
      const order = orderOf(items);
      const placed = packArranged(
        order.map((at) => tiers[sideOf(at, items.length)][at] ?? []),
        GAP,
      );
      const arranged: Arranged<ItemArrangement>[] = [];
      for (const [at, one] of placed.entries()) arranged[order[at] ?? at] = one;
      const cost = costOf(arranged, items);
      if (cost < least) [best, least] = [arranged, cost];
      if (least <= bound) return best;
    }
  return best;
}
