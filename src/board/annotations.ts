/** Annotations of a scene: a few words in empty room, beside what they are about. Nothing stands on anything else. */
import { type Box, holds, type PlacedText, touches } from '../geometry/labels';
import { middleOf, type Point } from '../geometry/placedMark';
import { wrapText } from '../geometry/text';
import { clamp } from '../lib/number';
import type { TakenBox } from '../views/view';
import {
  ANNOTATION_SIZE,
  type AnnotationGround,
  type AnnotationTarget,
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
  const cells = cellsOf(annotations, found, ground);
  let value = 0;
  const placed = annotations.map((annotation, at): PlacedAnnotation => {
    const one = found.get(annotation);
    const id = `annotation-${at}`;
    if (one) return { id, ...set(id, one), number: null };
    value += 1;
    const cell = cells.places[value - 1] ?? { x: 0, y: 0, width: 0, height: 0 };
    return placeBelow(annotation, value, id, ground, taken, cell);
  });
  return { placed, height: cells.height };
}

/** Below the board those with a second line stand side by side, up to so many in a row. */
const MAXIMUM_COLUMNS = 4;
/** Of an annotation’s second line, px. */
export const DETAIL_SIZE = 11;
const DETAIL_LINE = 15;
/** From the left of a cell to its words, after the disc, px. */
const INDENT = 2 * DISC + 2 * GAP;

/** Where the annotations stand that are not on the board: each in a line of its own, or in columns of as much width. */
function cellsOf(
  annotations: readonly BoardAnnotation[],
  found: ReadonlyMap<BoardAnnotation, Try>,
  { dimensions: { width, narrow }, bottom }: AnnotationGround,
): { readonly places: readonly Box[]; readonly height: number } {
  const below = annotations.filter((one) => !found.has(one));
  const detailed = below.filter(({ detail }) => detail !== undefined).length;
  const columns = narrow ? 1 : Math.min(MAXIMUM_COLUMNS, Math.max(1, detailed));
  const places: Box[] = [];
  let [y, column, highest] = [bottom + 2 * GAP, 0, 0];
  const endRow = () => {
    if (highest > 0) y += highest + GAP;
    [column, highest] = [0, 0];
  };
  for (const one of below) {
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
  const height = y - bottom - 2 * GAP;
  return { places, height: height > 0 ? height + GAP : 0 };
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
  ground: AnnotationGround,
  taken: TakenBox[],
  cell: Box,
): PlacedAnnotation {
  const { words, detail } = textOf(annotation, cell.width);
  const box = {
    x: cell.x + INDENT,
    y: cell.y,
    width: Math.min(words.width, cell.width - INDENT),
    height: words.height,
  };
  const { there, path } = signOf(annotation.target, ground, taken);
  const further = (annotation.also ?? []).flatMap(
    (claim) => signOf({ kind: 'claim', id: claim }, ground, taken).there ?? [],
  );
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
    number: {
      value,
      at: { x: cell.x + DISC, y: cell.y + LINE / 2 },
      there: [...(there ? [there] : []), ...further],
    },
  };
}

/** Where the number of an annotation stands on the board, if it finds room there, and its bracket. */
function signOf(
  target: AnnotationTarget,
  ground: AnnotationGround,
  taken: TakenBox[],
): { readonly there: Point | null; readonly path: string } {
  const { open, dimensions, bottom } = ground;
  const ofDisc = ({ x, y }: Point): Box => ({ x: x - DISC, y: y - DISC, width: 2 * DISC, height: 2 * DISC });
  const inside = ({ x, y, width, height }: Box) =>
    x >= 0 && x + width <= dimensions.width && y >= 0 && y + height <= bottom;
  const isFree = (box: Box) => inside(box) && !taken.some((other) => touches(other, box));
  const put = (point: Point, path = '') => {
    taken.push(ofDisc(point));
    return { there: point, path };
  };
  if (target.kind === 'claim') {
    const hit = ground.markOf(target.id)?.hit;
    const y = hit && hit.y + hit.height / 2;
    const middle = hit ? clamp(middleOf(hit), DISC, dimensions.width - DISC) : 0;
    const places = hit
      ? [
          { x: hit.x + hit.width + DISC + 1, y: y ?? 0 },
          { x: hit.x - DISC - 1, y: y ?? 0 },
          { x: middle, y: hit.y - DISC },
          { x: middle, y: hit.y + hit.height + DISC },
        ]
      : [];
    const free = places.find((place) => isFree(ofDisc(place)));
    return free ? put(free) : { there: null, path: '' };
  }
  if (target.kind === 'lane') {
    const room = roomOf(open.rooms, target.id);
    const places = room ? heights(room, 2 * DISC).map((y) => ({ x: room.x + DISC + GAP, y: y + DISC })) : [];
    const free = places.find((place) => isFree(ofDisc(place)));
    return free ? put(free) : { there: null, path: '' };
  }
  const ends = extentOf(target.range, ground);
  if (!ends) return { there: null, path: '' };
  const { x0, x1 } = ends;
  for (const room of open.rooms)
    for (const top of heights(room, 2 * DISC + BRACKET + GAP)) {
      const disc = { x: clamp((x0 + x1) / 2, room.x + DISC, room.x + room.width - DISC), y: top + DISC };
      const y = top + 2 * DISC + GAP / 2 + BRACKET;
      const bracket = { x: x0, y: y - BRACKET, width: Math.max(1, x1 - x0), height: BRACKET + 1 };
      if (!isFree(ofDisc(disc)) || taken.some((other) => touches(other, bracket))) continue;
      taken.push(bracket);
      return put(disc, `M${x0} ${y - BRACKET} V${y} H${x1} V${y - BRACKET}`);
    }
  return { there: null, path: '' };
}
