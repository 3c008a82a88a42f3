/** Words beside sums: blocks of lines that cover no mark, no line and no other words. */
import { type Box, holds, type PlacedText, touches } from '../../geometry/labels';
import type { Point } from '../../geometry/placedMark';
import { textWidth } from '../../geometry/text';
import { boxesAlong, type TieTarget, tieFromText, tiePath } from './ties';

export type LineTone = 'sum' | 'ink' | 'rust' | 'muted';

/** A line of words. */
export interface WordLine {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly tone: LineTone;
}

export type PlacedLine = PlacedText & Omit<WordLine, 'text'>;

/** What a block stands beside: from `y`, the height of the sum, to the foot of its mark. */
export interface Anchor {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  /** The last line of the words belongs at `y`, and else the first. */
  readonly isOfLast: boolean;
}

/** Words to place: in their longest form first. */
export interface BlockCandidate {
  readonly id: string;
  readonly variants: readonly (readonly WordLine[])[];
  readonly anchor: Anchor;
  /** Whether the number of a place to begin stands at the outer end of the first line. */
  readonly hasNumber: boolean;
  /** What the last line is tied to. */
  readonly target: TieTarget | null;
  /** Words that may be left out. */
  readonly isOptional: boolean;
  /** One of the obstacles, in which these words and no others belong; null for none. */
  readonly inside?: Box | null;
}

export interface PlacedBlock {
  readonly lines: readonly PlacedLine[];
  readonly box: Box;
  readonly number: Point | null;
  readonly tie: string | null;
}

/** Sizes of what is said first and of what is said then, px. */
export const HEADLINE = 13;
export const DETAIL = 11;
const LINE_HEIGHT = { headline: 16, detail: 14 };
const BASELINE = { headline: 12.5, detail: 10.5 };
/** A line is narrower than the estimate by so much: a disc after it should not stand off. */
export const TRUE_WIDTH = 0.98;
/** Room of the disc with a number, px. */
const NUMBER = 21;
const NUMBER_HEIGHT = 18;
const NEAR = 8;
const STEP = 6;
/** How far above or below its mark a block may stand, px. */
const FAR = 56;

const lineHeight = ({ size }: WordLine, hasNumber = false) =>
  hasNumber ? NUMBER_HEIGHT : size > DETAIL ? LINE_HEIGHT.headline : LINE_HEIGHT.detail;
const baselineIn = (line: WordLine, hasNumber: boolean) =>
  (line.size > DETAIL ? BASELINE.headline : BASELINE.detail) +
  (lineHeight(line, hasNumber) - lineHeight(line)) / 2;

/** The estimate of widths is generous for regular weight. */
export const NARROWER = 0.97;

/** Width of a line, px. */
export const lineWidth = ({ text, size, isBold }: WordLine): number =>
  textWidth(text, size) * (isBold ? 1 : NARROWER);

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** On which side of its mark it is. */
  readonly side: 'left' | 'right' | 'above' | 'inside';
  /** How much worse than the best on its side it is. */
  readonly cost: number;
}

function sizeOf(lines: readonly WordLine[], hasNumber: boolean) {
  const widths = lines.map((line, at) => lineWidth(line) + (at === 0 && hasNumber ? NUMBER : 0));
  return {
    width: Math.max(0, ...widths),
    height: lines.reduce((sum, line, at) => sum + lineHeight(line, at === 0 && hasNumber), 0),
  };
}

/** Places beside an anchor, at every height, and above it. */
function placesAt(
  { x0, x1, y, top, bottom, isOfLast }: Anchor,
  { width, height }: { readonly width: number; readonly height: number },
  bounds: Box,
): Place[] {
  const natural = isOfLast ? y - height + LINE_HEIGHT.detail / 2 : y - LINE_HEIGHT.headline / 2 - 1;
  const lowest = Math.min(bottom + FAR, bounds.y + bounds.height) - height;
  const highest = Math.max(bounds.y, top - FAR - height);
  const places: Place[] = [];
  const first = Math.min(Math.max(natural, highest), lowest);
  const heights = new Set([first, lowest]);
  for (let at = first; at >= highest; at -= STEP) heights.add(at);
  for (let at = first; at <= lowest; at += STEP) heights.add(at);
  for (const at of heights) {
    const gap = Math.max(0, top - (at + height), at - bottom);
    const cost = Math.abs(at - first) / 12 + gap / 8;
    places.push({ x: x0 - NEAR - width, y: at, anchor: 'end', side: 'left', cost });
    places.push({ x: x1 + NEAR, y: at, anchor: 'start', side: 'right', cost });
  }
  const over = { y: top - 4 - height, side: 'above' as const };
  const middle = (Math.max(x0, bounds.x) + Math.min(x1, bounds.x + bounds.width)) / 2;
  places.push({ ...over, x: x1 - width, anchor: 'end', cost: 2.5 });
  places.push({ ...over, x: x0, anchor: 'start', cost: 2.6 });
  places.push({ ...over, x: middle - width / 2, anchor: 'start', cost: 2.7 });
  return places;
}

/** Places in a box of one line, the middle first. */
function placesIn(box: Box, { width, height }: { readonly width: number; readonly height: number }): Place[] {
  const spare = box.width - 2 * NEAR - width;
  const places: Place[] = [];
  for (let by = 0; by <= spare; by += STEP)
    places.push({
      x: box.x + NEAR + by,
      y: box.y + box.height - 2 - height,
      anchor: 'start',
      side: 'inside',
      cost: Math.abs(by - spare / 2) / 100,
    });
  return places;
}

function setBlock(
  { id, hasNumber, target }: BlockCandidate,
  lines: readonly WordLine[],
  { width, height }: ReturnType<typeof sizeOf>,
  place: Place,
): PlacedBlock & { readonly tieBoxes: readonly Box[] } {
  const box = { x: place.x, y: place.y, width, height };
  const isEnd = place.anchor === 'end';
  const x = isEnd ? place.x + width : place.x;
  let y = place.y;
  const placed = lines.map((line, at): PlacedLine => {
    const set = {
      ...line,
      id: `${id} ${at}`,
      x,
      y: y + baselineIn(line, at === 0 && hasNumber),
      anchor: place.anchor,
    };
    y += lineHeight(line, at === 0 && hasNumber);
    return set;
  });
  const [first] = lines;
  const last = placed.at(-1);
  const head = first ? TRUE_WIDTH * lineWidth(first) : 0;
  const number = hasNumber
    ? {
        x: isEnd ? x - head - NUMBER / 2 - 1 : x + head + NUMBER / 2 + 1,
        y: place.y + NUMBER_HEIGHT / 2,
      }
    : null;
  const points =
    target && last ? tieFromText(box, { edge: last.y - 4, width: lineWidth(last) }, isEnd, target) : [];
  return {
    lines: placed,
    box,
    number,
    tie: points.length > 1 ? tiePath(points) : null,
    tieBoxes: boxesAlong(points),
  };
}

/** Blocks stand a little apart. */
const withMargin = ({ x, y, width, height }: Box): Box => ({
  x: x - 4,
  y: y - 3,
  width: width + 8,
  height: height + 6,
});

/** A block where no mark is in its way. */
interface Option extends Pick<Place, 'side' | 'cost'> {
  readonly block: PlacedBlock;
  readonly tieBoxes: readonly Box[];
}

/** All ways in which the words of a candidate may stand beside the marks, whatever other words do. */
const optionsOf = (candidate: BlockCandidate, obstacles: readonly Box[], bounds: Box): Option[] =>
  candidate.variants.flatMap((lines, at) => {
    const size = sizeOf(lines, candidate.hasNumber);
    const around = placesAt(candidate.anchor, size, bounds);
    const places = candidate.inside
      ? [
          ...placesIn(candidate.inside, size),
          ...around.map((place) => ({ ...place, cost: place.cost + OUTSIDE })),
        ]
      : around;
    return places.flatMap((place): Option[] => {
      const box = { x: place.x, y: place.y, ...size };
      const isInside = place.side === 'inside';
      const ground = isInside ? withMargin({ ...box, y: box.y + 3, height: box.height - 6 }) : box;
      const isFree = (other: Box) => !touches(other, ground) || (isInside && other === candidate.inside);
      if (!holds(bounds, box) || !obstacles.every(isFree)) return [];
      const { tieBoxes, ...block } = setBlock(candidate, lines, size, place);
      return [{ block, tieBoxes, side: place.side, cost: place.cost + SHORTER * at }];
    });
  });

/** What it costs to say less, and to stand on the side that is not preferred. */
const SHORTER = 3;
const OTHER_SIDE = 1;
/** What it costs words not to stand inside what they belong in. */
const OUTSIDE = 8;

type Found = ReadonlyMap<string, PlacedBlock>;
type Weighed = readonly [candidate: BlockCandidate, options: readonly Option[]];

function fillIn(candidates: readonly Weighed[], sideOf: (candidate: BlockCandidate) => 'left' | 'right') {
  const found = new Map<string, PlacedBlock>();
  const taken: Box[] = [];
  const blocks: Box[] = [];
  let total = 0;
  for (const [candidate, options] of candidates) {
    const preferred = sideOf(candidate);
    let [best, least]: [Option | null, number] = [null, Number.POSITIVE_INFINITY];
    for (const option of options) {
      const isPreferred = option.side === preferred || option.side === 'above' || option.side === 'inside';
      const cost = option.cost + (isPreferred ? 0 : OTHER_SIDE);
      if (cost >= least || taken.some((other) => touches(other, option.block.box))) continue;
      if (option.tieBoxes.some((tie) => blocks.some((other) => touches(other, tie)))) continue;
      [best, least] = [option, cost];
    }
    if (best) {
      taken.push(withMargin(best.block.box), ...best.tieBoxes);
      blocks.push(best.block.box);
      found.set(candidate.id, best.block);
    }
    total += best ? least : candidate.isOptional ? 2 : 1000;
  }
  return { found: found as Found, cost: total };
}

/** Orders in which the words are placed; those that may be left out come last. */
const ORDERS: readonly ((a: Weighed, b: Weighed) => number)[] = [
  () => 0,
  ([a], [b]) => b.anchor.x0 - a.anchor.x0,
  ([a], [b]) => b.anchor.y - a.anchor.y,
  ([a], [b]) => a.anchor.y - b.anchor.y,
];

/** The words of each sum, of some ways to place them in the best one; null where words find no room that must be said. */
export function placeBlocks(
  candidates: readonly BlockCandidate[],
  obstacles: readonly Box[],
  bounds: Box,
): Found | null {
  const weighed = candidates.map(
    (candidate): Weighed => [candidate, optionsOf(candidate, obstacles, bounds)],
  );
  if (weighed.some(([{ isOptional }, { length }]) => !isOptional && length === 0)) return null;
  const middle = 2 * bounds.x + bounds.width;
  const isLate = ({ anchor }: BlockCandidate) => anchor.x0 + anchor.x1 > middle;
  const sides: readonly ((candidate: BlockCandidate) => 'left' | 'right')[] = [
    () => 'left',
    (candidate) => (isLate(candidate) ? 'left' : 'right'),
    (candidate) => (isLate(candidate) ? 'right' : 'left'),
  ];
  const ways = sides.flatMap((side) =>
    ORDERS.map((order) => {
      const last = ([a]: Weighed, [b]: Weighed) => Number(a.isOptional) - Number(b.isOptional);
      return fillIn(
        weighed.toSorted((a, b) => last(a, b) || order(a, b)),
        side,
      );
    }),
  );
  const best = ways.reduce((one, other) => (other.cost < one.cost ? other : one));
  const isWhole = candidates.every(({ id, isOptional }) => isOptional || best.found.has(id));
  return isWhole ? best.found : null;
}
