/** What a slide is drawn with: the few kinds of shape that every presentation program can edit. Inches. */
import type { Box } from '../../geometry/fitLabels';

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
