import { type PointerEvent, useRef } from 'react';
import type { Box } from '../geometry/labels';
import type { Extent } from '../geometry/packing';
import type { BrushPart } from './BrushHandles';

/** A drag over the strip: what is dragged, where it was pressed and where it is now, px. */
export interface BrushDrag {
  readonly part: BrushPart | 'new';
  readonly from: number;
  readonly to: number;
}

interface Props {
  readonly area: Box;
  /** Where the window stands; all of the area when nothing is chosen. */
  readonly value: Extent;
  /** Whether nothing is chosen, so that there is no window to move. */
  readonly isWhole: boolean;
  /** `move` as long as the drag goes on, then `end`; `cancel` when it became something else, such as a scroll. */
  readonly onDrag: (drag: BrushDrag, phase: 'move' | 'end' | 'cancel') => void;
}

/** How far from a handle a press still takes it, px to either side. */
export const GRAB = 22;
/** Movement before a handle or the window follows, and before a new window begins, px: a press alone changes nothing. */
const SLOP = { handle: 2, new: 6 };
/** The narrowest window that can be taken between its handles, px. */
const LEAST_WINDOW = 18;

/** What a press at `x` takes: the nearest handle within reach, else the window, else the ground. */
export function partAt(x: number, { x0, x1 }: Extent, isWhole: boolean): BrushDrag['part'] {
  const isInside = x > x0 && x < x1;
  const third = (x1 - x0) / 3;
  const isInMiddle = x1 - x0 >= LEAST_WINDOW && x > x0 + third && x < x1 - third;
  if (isInMiddle && !isWhole) return 'window';
  const [toStart, toEnd] = [Math.abs(x - x0), Math.abs(x - x1)];
  if (Math.min(toStart, toEnd) <= GRAB) {
    if (toStart !== toEnd) return toStart < toEnd ? 'start' : 'end';
    return x < x0 ? 'start' : 'end';
  }
  return isInside && !isWhole ? 'window' : 'new';
}

/**
 * Takes drags of a window's ends, of the window and over the ground. A vertical movement that begins on it scrolls the
 * page. Draws nothing that can be seen.
 */
export function Brush({ area, value, isWhole, onDrag }: Props) {
  const held = useRef<{ drag: BrushDrag; isMoving: boolean } | null>(null);
  const x = area.x - GRAB;
  const width = area.width + 2 * GRAB;
  const placeOf = ({ clientX, currentTarget }: PointerEvent<SVGRectElement>): number => {
    const box = currentTarget.getBoundingClientRect();
    return box.width > 0 ? x + ((clientX - box.left) * width) / box.width : clientX;
  };
  const onPointerDown = (event: PointerEvent<SVGRectElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const from = placeOf(event);
    held.current = { drag: { part: partAt(from, value, isWhole), from, to: from }, isMoving: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<SVGRectElement>) => {
    const place = placeOf(event);
    if (!held.current) {
      event.currentTarget.style.cursor = CURSORS[partAt(place, value, isWhole)];
      return;
    }
    const { drag, isMoving } = held.current;
    const slop = drag.part === 'new' ? SLOP.new : SLOP.handle;
    if (!isMoving && Math.abs(place - drag.from) < slop) return;
    held.current = { drag: { ...drag, to: place }, isMoving: true };
    onDrag(held.current.drag, 'move');
  };
  const leave = (phase: 'end' | 'cancel') => () => {
    const last = held.current;
    held.current = null;
    if (last?.isMoving) onDrag(last.drag, phase);
  };
  return (
    <g className="brush">
      <rect
        className="overlay"
        x={x}
        y={area.y - 4}
        width={width}
        height={area.height + 10}
        fill="transparent"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={leave('end')}
        onPointerCancel={leave('cancel')}
      />
    </g>
  );
}

const CURSORS: Readonly<Record<BrushDrag['part'], string>> = {
  start: 'ew-resize',
  end: 'ew-resize',
  window: 'grab',
  new: 'crosshair',
};
