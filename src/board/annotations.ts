/** Annotations of a scene: a few words in empty room, beside what they are about. Nothing stands on anything else. */
import type { BoardDimensions } from '../geometry/boardDimensions';
import { type Box, holds, type PlacedText, touches } from '../geometry/labels';
import { middleOf, type Point } from '../geometry/placedMark';
import { wrapText } from '../geometry/text';
import { clamp } from '../lib/number';
import type { Range } from '../model/span';
import type { TakenBox } from '../views/view';
import {
  ANNOTATION_SIZE,
  type AnnotationGround,
  type BoardAnnotation,
  BRACKET,
  extentOf,
  FACE,
  GAP,
  heights,
  LINE,
  roomOf,
  type Try,
  triesOf,
  type Words,
  wordsOf,
} from './annotationTries';
import type { BareBoard, PlacedAnnotation, WriteOn, Written } from './layoutBoard';

/** Baseline below the top of a line, and radius of a number’s disc, px. */
const BASELINE = 13.8;
const DISC = 8.5;

const moved = <B extends Box>(box: B, by: number): B => ({ ...box, y: box.y + by });

/** What is drawn of a mark within the window, which its target never leaves. */
function seen(body: Box, hit: Box): Box {
  const x0 = Math.max(body.x, hit.x);
  const x1 = Math.min(body.x + body.width, hit.x + hit.width);
  return x1 > x0 ? { ...body, x: x0, width: x1 - x0 } : { ...body, x: hit.x, width: hit.width };
}

/** The board as annotations see it. A panel that does not say what stands in it is taken whole. */
function groundOf({ panels, marks, dimensions, x, bottom }: BareBoard): AnnotationGround {
  const grounds = panels.map(({ outcome, top }) => ({
    top,
    open: 'value' in outcome ? outcome.value.layout.openGround : undefined,
  }));
  return {
    dimensions,
    x,
    bottom,
    open: {
      rooms: grounds.flatMap(({ open, top }) => (open?.rooms ?? []).map((room) => moved(room, top))),
      taken: [
        ...grounds.flatMap(({ open, top }) => (open?.taken ?? []).map((box) => moved(box, top))),
        ...[...marks.values()].map(({ mark: { id, hit }, top }) => ({ ...moved(hit, top), claim: id })),
      ],
    },
    markOf: (id) => {
      const found = marks.get(id);
      if (!found) return null;
      const { body, hit } = found.mark;
      return { body: moved(seen(body, hit), found.top), hit: moved(hit, found.top) };
    },
  };
}

/** What writes these annotations on a board. */
export const writeAnnotations =
  (annotations: readonly BoardAnnotation[]): WriteOn =>
  (board) =>
    placeAnnotations(annotations, groundOf(board));

/** The annotations in their places, and the height of those that found room only below the board. */
function placeAnnotations(annotations: readonly BoardAnnotation[], ground: AnnotationGround): Written {
  const taken: TakenBox[] = [...ground.open.taken];
  const found = new Map<BoardAnnotation, Try>();
  if (!ground.dimensions.narrow)
    for (const annotation of inOrder(annotations)) {
      if (annotation.detail !== undefined) continue;
      const best = bestOf(triesOf(annotation, ground), annotation, ground.open.rooms, taken);
      if (!best) continue;
      found.set(annotation, best);
      taken.push(roomy(best.box), ...best.line);
    }
  const below = numbered(annotations).filter(({ annotation }) => !found.has(annotation));
  const signs = below.map(({ annotation }) => signsOf(annotation, ground, taken));
  const foot = Math.max(ground.bottom, ...signs.map((one) => one.foot));
  const cells = cellsOf(below, ground.dimensions, foot);
  const placed = annotations.map((annotation, at): PlacedAnnotation => {
    const id = `annotation-${at}`;
    const one = found.get(annotation);
    if (one) return { id, ...set(id, one), number: null };
    const place = below.findIndex((other) => other.annotation === annotation);
    const { value = 0 } = below[place] ?? {};
    return placeBelow(annotation, value, id, signs[place] ?? NO_SIGN, cells.places[place] ?? NOWHERE);
  });
  return { placed, height: cells.foot - ground.bottom };
}

interface Numbered {
  readonly annotation: BoardAnnotation;
  readonly value: number;
}

/** Each with its number, the same at every size: first those that always stand below the board. */
const numbered = (annotations: readonly BoardAnnotation[]): Numbered[] =>
  annotations
    .toSorted((a, b) => Number(a.detail === undefined) - Number(b.detail === undefined))
    .map((annotation, at) => ({ annotation, value: at + 1 }));

/** Below the board those with a second line stand side by side, up to so many in a row. */
const MAXIMUM_COLUMNS = 4;
/** Of an annotation’s second line, px. */
export const DETAIL_SIZE = 11;
const DETAIL_LINE = 15;
/** From the left of a cell to its words, after the disc, px. */
const INDENT = 2 * DISC + 2 * GAP;

/** Where the annotations stand that are not on the board: each in a line of its own, or in columns of as much width. */
function cellsOf(
  below: readonly Numbered[],
  { width, narrow }: BoardDimensions,
  top: number,
): { readonly places: readonly Box[]; readonly foot: number } {
  const detailed = below.filter(({ annotation }) => annotation.detail !== undefined).length;
  const columns = narrow ? 1 : Math.min(MAXIMUM_COLUMNS, Math.max(1, detailed));
  const places: Box[] = [];
  let [y, column, highest] = [top + 2 * GAP, 0, 0];
  const endRow = () => {
    if (highest > 0) y += highest + GAP;
    [column, highest] = [0, 0];
  };
  for (const { annotation: one } of below) {
    const share = one.detail === undefined ? 1 : columns;
    if (share === 1 || column === columns) endRow();
    const cell = { x: (column * width) / share, y, width: width / share };
    const { words, detail } = textOf(one, cell.width);
    const height = words.height + detail.length * DETAIL_LINE;
    places.push({ ...cell, height });
    column += 1;
    highest = Math.max(highest, height);
    if (share === 1) endRow();
  }
  endRow();
  return { places, foot: places.length > 0 ? y - GAP : top };
}

/** The words of an annotation below the board, in a cell so wide. */
function textOf({ text, detail }: BoardAnnotation, width: number) {
  const room = width - INDENT - (detail === undefined ? 0 : 2 * GAP);
  return {
    words: wordsOf(wrapText(text, ANNOTATION_SIZE, room / FACE)),
    detail: detail === undefined ? [] : wrapText(detail, DETAIL_SIZE, room),
  };
}

/** Stretches of time can stand only where they are, marks a little to the side, lanes anywhere along them. */
const inOrder = (annotations: readonly BoardAnnotation[]): BoardAnnotation[] => {
  const kinds = ['span', 'claim', 'lane'];
  return annotations.toSorted((a, b) => kinds.indexOf(a.target.kind) - kinds.indexOf(b.target.kind));
};

const set = (id: string, { words, box, path, anchor }: Try) => ({
  lines: linesIn(id, words, box, anchor),
  box,
  path,
});

function linesIn(id: string, { lines }: Words, box: Box, anchor: PlacedText['anchor']): PlacedText[] {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return lines.map((text, at) => ({
    id: `${id}-${at}`,
    text,
    x: box.x + share * box.width,
    y: box.y + at * LINE + BASELINE,
    anchor,
  }));
}

const roomy = ({ x, y, width, height }: Box): Box => ({ x: x - GAP, y, width: width + 2 * GAP, height });

function bestOf(
  tries: readonly Try[],
  { target }: BoardAnnotation,
  rooms: readonly Box[],
  taken: readonly TakenBox[],
): Try | undefined {
  const own = target.kind === 'claim' ? target.id : undefined;
  const foreign = taken.filter(({ claim }) => own === undefined || claim !== own);
  const fits = ({ box, line }: Try) =>
    rooms.some((room) => holds(room, box)) &&
    !taken.some((other) => touches(other, roomy(box))) &&
    line.every((part) => !foreign.some((other) => touches(other, part)));
  return tries.toSorted((a, b) => a.cost - b.cost).find(fits);
}

/** Below the board, with a number that also stands where the annotation belongs. */
function placeBelow(
  annotation: BoardAnnotation,
  value: number,
  id: string,
  { there, path }: Signs,
  cell: Box,
): PlacedAnnotation {
  const { words, detail } = textOf(annotation, cell.width);
  const box = {
    x: cell.x + INDENT,
    y: cell.y,
    width: Math.min(words.width, cell.width - INDENT),
    height: words.height,
  };
  return {
    id,
    lines: linesIn(id, words, box, 'start'),
    detail: detail.map((text, at) => ({
      id: `${id} detail ${at}`,
      text,
      x: box.x,
      y: box.y + box.height + at * DETAIL_LINE + DETAIL_SIZE,
      anchor: 'start',
    })),
    box,
    path,
    number: { value, at: { x: cell.x + DISC, y: cell.y + LINE / 2 }, there },
  };
}

/** Where the number of an annotation stands on the board, its bracket, and the bottom of both if they are under the board. */
interface Signs {
  readonly there: readonly Point[];
  readonly path: string;
  readonly foot: number;
}

const NO_SIGN: Signs = { there: [], path: '', foot: 0 };
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

const discBox = ({ x, y }: Point): Box => ({ x: x - DISC, y: y - DISC, width: 2 * DISC, height: 2 * DISC });
const isFree = (box: Box, taken: readonly Box[]) => !taken.some((other) => touches(other, box));

function signsOf({ target, also = [] }: BoardAnnotation, ground: AnnotationGround, taken: TakenBox[]): Signs {
  if (target.kind === 'span') return signOfSpan(target.range, ground, taken);
  const { dimensions, bottom } = ground;
  const inside = ({ x, y, width, height }: Box) =>
    x >= 0 && x + width <= dimensions.width && y >= 0 && y + height <= bottom;
  const put = (places: readonly Point[]): Point[] => {
    const free = places.find((place) => inside(discBox(place)) && isFree(discBox(place), taken));
    if (free) taken.push(discBox(free));
    return free ? [free] : [];
  };
  const there =
    target.kind === 'lane'
      ? put(placesInLane(target.id, ground))
      : [target.id, ...also].flatMap((claim) => put(placesAtMark(claim, ground)));
  return { ...NO_SIGN, there };
}

function placesInLane(id: string, { open }: AnnotationGround): Point[] {
  const room = roomOf(open.rooms, id);
  return room ? heights(room, 2 * DISC).map((y) => ({ x: room.x + DISC + GAP, y: y + DISC })) : [];
}

/** How far from its mark a number stands beside it, and over or under its middle, px; the best first. */
const NUDGES = [
  { away: 1, by: 0 },
  { away: 1, by: -GAP },
  { away: 1, by: GAP },
  { away: 3 * GAP, by: 0 },
  { away: 3 * GAP, by: -GAP },
];

function placesAtMark(id: string, { markOf, dimensions }: AnnotationGround): Point[] {
  const hit = markOf(id)?.hit;
  if (!hit) return [];
  const middle = clamp(middleOf(hit), DISC, dimensions.width - DISC);
  const level = hit.y + hit.height / 2;
  const beside = NUDGES.flatMap(({ away, by }): Point[] => [
    { x: hit.x + hit.width + DISC + away, y: level + by },
    { x: hit.x - DISC - away, y: level + by },
  ]);
  return [...beside, { x: middle, y: hit.y - DISC }, { x: middle, y: hit.y + hit.height + DISC }];
}

/** What the number and the bracket of a stretch take, px. */
const SIGN_HEIGHT = 2 * DISC + BRACKET + GAP;

/** In a lane, or where none has room in a row under the board; there also where all words stand under it, beside their brackets. */
function signOfSpan(range: Range, ground: AnnotationGround, taken: TakenBox[]): Signs {
  const ends = extentOf(range, ground);
  if (!ends) return NO_SIGN;
  const { x0, x1 } = ends;
  const signIn = (room: Box): Signs | null => {
    for (const top of heights(room, SIGN_HEIGHT)) {
      const disc = { x: clamp((x0 + x1) / 2, room.x + DISC, room.x + room.width - DISC), y: top + DISC };
      const y = top + 2 * DISC + GAP / 2 + BRACKET;
      const bracket = { x: x0, y: y - BRACKET, width: Math.max(1, x1 - x0), height: BRACKET + 1 };
      if (!isFree(discBox(disc), taken) || !isFree(bracket, taken)) continue;
      taken.push(bracket, discBox(disc));
      return { there: [disc], path: `M${x0} ${y - BRACKET} V${y} H${x1} V${y - BRACKET}`, foot: y };
    }
    return null;
  };
  for (const room of ground.dimensions.narrow ? [] : ground.open.rooms) {
    const sign = signIn(room);
    if (sign) return sign;
  }
  const { plot } = ground.dimensions;
  const row = { x: plot.x0, width: plot.x1 - plot.x0, height: SIGN_HEIGHT + 2 };
  for (let y = ground.bottom + GAP; ; y += row.height) {
    const sign = signIn({ ...row, y });
    if (sign) return sign;
  }
}
