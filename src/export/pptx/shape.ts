/** What a slide is drawn with: the few kinds of shape that every presentation program can edit. Inches. */
import type { Box } from '../../geometry/labels';

/** Where the picture's origin comes on the slide, in inches, and how many inches a px is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A run of straight lines; closed ones return to their first point. */
export interface Run {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Preset dashes of DrawingML (ECMA-376, 20.1.10.48) that stand for the ones of the views. */
export type Dash = 'solid' | 'sysDot' | 'sysDash' | 'dash';

export interface Stroke {
  readonly color: string;
  /** Points. */
  readonly width: number;
  readonly dash: Dash;
}

/** Colours are six hex digits without a sign. */
export interface Look {
  readonly fill: string | null;
  readonly stroke: Stroke | null;
  /** 0 to 1, of fill and stroke alike. */
  readonly opacity: number;
}

interface Placed {
  readonly box: Box;
  /** Place in the list of marks of the claim that it belongs to; null for what stands for none. */
  readonly mark: number | null;
}

export interface BoxShape extends Placed, Look {
  readonly kind: 'rect' | 'ellipse';
  /** Of the corners of a rect. */
  readonly radius: number;
  /** Share of the opacity that the fill has at its left and at its right; null where it is even. */
  readonly fade: readonly [left: number, right: number] | null;
}

export interface PathShape extends Placed, Look {
  readonly kind: 'path';
  readonly runs: readonly Run[];
}

/** A piece of text of one look; sizes in points. */
export interface Piece {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One line of text. */
export interface TextShape extends Placed {
  readonly kind: 'text';
  readonly pieces: readonly Piece[];
  readonly align: 'left' | 'center' | 'right';
  /** What is under the text, where it crosses lines; null for nothing. */
  readonly ground: string | null;
}

export type Shape = BoxShape | PathShape | TextShape;

/** The smallest box around some runs. */
export function boxAround(runs: readonly Run[]): Box {
  const points = runs.flatMap((run) => run.points);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Lines that follow on each other and look the same as one shape, so that a grid is one thing to move. */
export function mergeLines(shapes: readonly Shape[]): Shape[] {
  const merged: Shape[] = [];
  for (const shape of shapes) {
    const last = merged.at(-1);
    if (last?.kind === 'path' && shape.kind === 'path' && mayJoin(last, shape)) {
      const runs = [...last.runs, ...shape.runs];
      merged[merged.length - 1] = { ...last, runs, box: boxAround(runs) };
    } else merged.push(shape);
  }
  return merged;
}

/** Fills stay apart: one over another would make a hole. Faint ones too: they show where they cross. */
const mayJoin = (a: PathShape, b: PathShape): boolean =>
  !a.fill &&
  !b.fill &&
  a.mark === b.mark &&
  a.opacity === b.opacity &&
  JSON.stringify(a.stroke) === JSON.stringify(b.stroke);

interface Named {
  /** Shown in the list of a slide's objects. */
  readonly name: string;
  /** For those who do not see it; null for what only decorates. */
  readonly alt: string | null;
  /** Inches. */
  readonly box: Box;
}

export interface SlideLeaf extends Named {
  readonly kind: 'leaf';
  /** The name under which the deck's writer knows it. */
  readonly key: string;
  /** The slide's title, other text, or a form; only forms do not say themselves. */
  readonly role: 'title' | 'text' | 'form';
  /** How strong its fill is at its left and its right, 0 to 1; null where it is even. */
  readonly fade: readonly [left: number, right: number] | null;
}

export interface SlideGroup extends Named {
  readonly kind: 'group';
  readonly children: readonly SlideNode[];
}

export type SlideNode = SlideLeaf | SlideGroup;

/** A group of some nodes; alone, a node takes the group's name instead. */
export function groupOf(name: string, alt: string, children: readonly SlideNode[]): SlideNode[] {
  const [only] = children;
  if (!only) return [];
  if (children.length === 1) return [{ ...only, name, alt }];
  const [x, y] = [
    Math.min(...children.map(({ box }) => box.x)),
    Math.min(...children.map(({ box }) => box.y)),
  ];
  const right = Math.max(...children.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...children.map(({ box }) => box.y + box.height));
  return [{ kind: 'group', name, alt, box: { x, y, width: right - x, height: bottom - y }, children }];
}
