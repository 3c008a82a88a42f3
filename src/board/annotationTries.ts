/** The ways in which an annotation may stand beside what it is about, each with what it takes and how good it is. */
import type { BoardDimensions } from '../geometry/boardDimensions';
import type { Box, PlacedText } from '../geometry/labels';
import type { TimeScale } from '../geometry/scale';
import { textWidth, wrapText } from '../geometry/text';
import { clamp } from '../lib/number';
import type { Range } from '../model/span';
import type { GroundRoom, OpenGround } from '../views/view';

/** What an annotation is tied to. */
export type AnnotationTarget =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'span'; readonly range: Range }
  | { readonly kind: 'lane'; readonly id: string };

export interface BoardAnnotation {
  readonly text: string;
  readonly target: AnnotationTarget;
  /** Ids of further claims that it is about. */
  readonly also?: readonly string[];
  /** A second line; the annotation then stands below the board. */
  readonly detail?: string;
}

/** What is known of the board that annotations are written on; px from the board's top. */
export interface AnnotationGround {
  readonly dimensions: BoardDimensions;
  readonly x: TimeScale;
  readonly open: OpenGround;
  /** Mark of a claim: what is drawn of it, and what it takes. */
  readonly markOf: (id: string) => { readonly body: Box; readonly hit: Box } | null;
  /** Bottom of the last panel. */
  readonly bottom: number;
}

/** Size and line height of an annotation, px; widths are estimated for another face, and this one is narrower. */
export const ANNOTATION_SIZE = 15.4;
export const LINE = 18;
export const FACE = 0.94;
/** Length of the level part of a line to a mark, and between things, px. */
const LEAD = 14;
export const GAP = 4;
export const BRACKET = 4;
/** Steps in which room is looked for, px. */
const STEP = 4;
/** Shorter stretches are a line at their day, px. */
const POINT = 8;

const widthOf = (line: string): number => FACE * textWidth(line, ANNOTATION_SIZE);

export interface Words {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const wordsOf = (lines: readonly string[]): Words => ({
  lines,
  width: Math.max(...lines.map(widthOf)),
  height: lines.length * LINE,
});

/** The words in one line, and in two that are as even as can be. */
function shapesOf(text: string): Words[] {
  const one = wordsOf([text.trim()]);
  for (let room = one.width / 2; room < one.width; room += 8) {
    const lines = wrapText(text, ANNOTATION_SIZE, room / FACE);
    if (lines.length === 2) return [one, wordsOf(lines)];
  }
  return [one];
}

/** A way to place an annotation: its words, its line, what both take, and how far it is from what would be best. */
export interface Try {
  readonly words: Words;
  readonly box: Box;
  readonly path: string;
  /** Parts of the line. */
  readonly line: readonly Box[];
  readonly cost: number;
  /** From which side the words are set. */
  readonly anchor: PlacedText['anchor'];
}

export function triesOf({ text, target }: BoardAnnotation, ground: AnnotationGround): Try[] {
  const shapes = shapesOf(text);
  const all = (of: (words: Words) => readonly Try[]) =>
    shapes.flatMap((words, at) => of(words).map((one) => ({ ...one, cost: one.cost + 6 * at })));
  if (target.kind === 'span') return all((words) => alongSpan(words, target.range, ground));
  if (target.kind === 'lane') return all((words) => inLane(words, target.id, ground));
  const mark = ground.markOf(target.id);
  return mark ? all((words) => [...beside(words, mark), ...aboveOrBelow(words, mark, ground)]) : [];
}

/** In the mark's own row, after what stands there. */
function beside(words: Words, { body, hit }: { readonly body: Box; readonly hit: Box }): Try[] {
  const { width, height } = words;
  const y = body.y + body.height / 2;
  const [left, right] = [hit.x - GAP, hit.x + hit.width + GAP];
  const top = y - height / 2;
  return [
    {
      words,
      box: { x: right + LEAD + GAP, y: top, width, height },
      path: `M${right} ${y} H${right + LEAD}`,
      line: [{ x: right, y: y - 1, width: LEAD, height: 2 }],
      cost: 0,
      anchor: 'start',
    },
    {
      words,
      box: { x: left - LEAD - GAP - width, y: top, width, height },
      path: `M${left} ${y} H${left - LEAD}`,
      line: [{ x: left - LEAD, y: y - 1, width: LEAD, height: 2 }],
      cost: 1,
      anchor: 'end',
    },
  ];
}

/** Over or under the mark, at the end of a line with one corner or none. */
function aboveOrBelow(words: Words, { body }: { readonly body: Box }, ground: AnnotationGround): Try[] {
  const { width, height } = words;
  const { plot, undated } = ground.dimensions;
  const [x0, x1] = [body.x, body.x + body.width];
  const middle = body.y + body.height / 2;
  const starts = [0.5, 0.12, 0.88, 0.7, 0.3].map((share) => x0 + share * (x1 - x0));
  return ground.open.rooms.flatMap((room) =>
    heights(room, height).flatMap((top): Try[] => {
      const level = top + height / 2;
      const isBelow = level > middle;
      const from = isBelow ? body.y + body.height : body.y;
      const far = 24 + Math.abs(level - middle);
      if (Math.abs(level - middle) < body.height / 2 + 6) return [];
      const upright = (x: number, to: number): Box => ({
        x: x - 1,
        y: Math.min(from, to),
        width: 2,
        height: Math.abs(to - from),
      });
      return starts.flatMap((x, at): Try[] => {
        const corner = (side: 1 | -1): Try => {
          const end = x + side * LEAD;
          return {
            words,
            box: { x: side > 0 ? end + GAP : end - GAP - width, y: top, width, height },
            path: `M${x} ${from} V${level} H${end}`,
            line: [upright(x, level), { x: Math.min(x, end), y: level - 1, width: LEAD, height: 2 }],
            cost: far + 3 * at + (side > 0 ? 0 : 1),
            anchor: side > 0 ? 'start' : 'end',
          };
        };
        const edge = isBelow ? top : top + height;
        const left = clamp(x - width / 2, plot.x0, Math.max(plot.x0, undated.x1 - width));
        const straight: Try = {
          words,
          box: { x: left, y: top, width, height },
          path: `M${x} ${from} V${edge}`,
          line: [upright(x, edge)],
          cost: far + 3 * at + 2,
          anchor: 'start',
        };
        return [corner(1), corner(-1), straight];
      });
    }),
  );
}

/** The words over a bracket, or beside a line where the stretch is hardly wider than one. */
function alongSpan(words: Words, range: Range, ground: AnnotationGround): Try[] {
  const { width, height } = words;
  const ends = extentOf(range, ground);
  if (!ends) return [];
  const { x0, x1 } = ends;
  const { plot } = ground.dimensions;
  const isPoint = x1 - x0 < POINT;
  return ground.open.rooms.flatMap((room, index) =>
    heights(room, height + (isPoint ? 0 : BRACKET + GAP / 2 + 1)).flatMap((top, at): Try[] => {
      const cost = 4 * index + 0.5 * at;
      const y = top + height + GAP / 2 + BRACKET;
      if (isPoint) {
        const x = (x0 + x1) / 2;
        const line = [{ x: x - 1, y: top, width: 2, height }];
        const path = `M${x} ${top} V${top + height}`;
        return [
          { words, box: { x: x + 2 * GAP, y: top, width, height }, path, line, cost, anchor: 'start' },
          {
            words,
            box: { x: x - 2 * GAP - width, y: top, width, height },
            path,
            line,
            cost: cost + 1,
            anchor: 'end',
          },
        ];
      }
      const middle = clamp((x0 + x1 - width) / 2, plot.x0, Math.max(plot.x0, plot.x1 - width));
      return [middle, x0, x1 - width].map((x, side) => ({
        words,
        box: { x, y: top, width, height },
        path: `M${x0} ${y - BRACKET} V${y} H${x1} V${y - BRACKET}`,
        line: [{ x: x0, y: y - BRACKET, width: x1 - x0, height: BRACKET + 1 }],
        cost: cost + 3 * side,
        anchor: side === 0 ? 'middle' : side === 1 ? 'start' : 'end',
      }));
    }),
  );
}

export function extentOf({ from, to }: Range, { dimensions: { plot }, x }: AnnotationGround) {
  const x0 = Math.max(plot.x0, Number.isFinite(from) ? x(from) : plot.x0);
  const x1 = Math.min(plot.x1, Number.isFinite(to) ? x(to) : plot.x1);
  return x1 >= x0 ? { x0, x1 } : null;
}

/** Anywhere along its lane, from the left. */
function inLane(words: Words, id: string, { open }: AnnotationGround): Try[] {
  const { width, height } = words;
  const room = roomOf(open.rooms, id);
  if (!room) return [];
  return heights(room, height).flatMap((y, at) => {
    const places: Try[] = [];
    for (let x = room.x + GAP; x + width <= room.x + room.width; x += 2 * STEP)
      places.push({
        words,
        box: { x, y, width, height },
        path: '',
        line: [],
        cost: at + (x - room.x) / 20,
        anchor: 'start',
      });
    return places;
  });
}

/** A lane by its id, or that of a kind of the rug. */
export const roomOf = (rooms: readonly GroundRoom[], id: string): GroundRoom | undefined =>
  rooms.find(({ lane }) => lane === id || lane.endsWith(`:${id}`));

/** Tops at which something so high stands in a room, the middle first. */
export function heights(room: Box, height: number): number[] {
  const spare = room.height - 2 - height;
  if (spare < 0) return [];
  const tops = [room.y + 1 + spare / 2];
  for (let by = STEP; by <= spare / 2; by += STEP)
    tops.push(room.y + 1 + spare / 2 - by, room.y + 1 + spare / 2 + by);
  return tops;
}
