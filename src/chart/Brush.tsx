import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Box } from '../geometry/labels';
import type { Extent } from '../geometry/packing';

/** A part of the window that can be moved. */
export type BrushPart = 'start' | 'window' | 'end';

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
const GRAB = 22;
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

interface HandlesProps {
  readonly area: Box;
  readonly value: Extent;
  /** What each part stands for, in words, and as a share of the whole from 0 to 100. */
  readonly words: Record<BrushPart, { text: string; percent: number }>;
  /** `step` counts large steps, or small ones when `fine`. */
  readonly onStep: (part: BrushPart, step: number, fine: boolean) => void;
  readonly onClear: () => void;
  /** For fingers. */
  readonly isLarge?: boolean;
}

const NAMES: Record<BrushPart, string> = { start: 'Start of period', window: 'Period', end: 'End of period' };
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: -10_000,
  End: 10_000,
};

/** The handles of a brush, and its keyboard: two ends and the window between, as sliders (WAI-ARIA multi-thumb pattern). */
export function BrushHandles({ area, value, words, onStep, onClear, isLarge = false }: HandlesProps) {
  const onKeyDown = (part: BrushPart) => (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace' || event.key === 'Escape') onClear();
    else if (step !== undefined) onStep(part, step, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const half = isLarge ? 12 : 3;
  const at: Record<BrushPart, Extent> = {
    start: { x0: value.x0 - half, x1: value.x0 + half },
    window: { x0: value.x0 + half + 1, x1: Math.max(value.x0 + half + 3, value.x1 - half - 1) },
    end: { x0: value.x1 - half, x1: value.x1 + half },
  };
  return (['window', 'start', 'end'] as const).map((part) => (
    <g
      key={part}
      className={`brush-part brush-${part}`}
      role="slider"
      tabIndex={0}
      aria-label={NAMES[part]}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(words[part].percent)}
      aria-valuetext={words[part].text}
      onKeyDown={onKeyDown(part)}
    >
      <rect
        x={at[part].x0}
        y={area.y - 2}
        width={at[part].x1 - at[part].x0}
        height={area.height + 4}
        rx={part === 'window' ? 0 : isLarge ? 5 : 2}
      />
      {part !== 'window' && <Grip x={(at[part].x0 + at[part].x1) / 2} area={area} isLarge={isLarge} />}
    </g>
  ));
}

/** The lines on a handle. */
function Grip({ x, area: { y, height }, isLarge }: { x: number; area: Box; isLarge: boolean }) {
  const lines = isLarge ? [-3, 3] : [0];
  return lines.map((by) => (
    <line key={by} x1={x + by} x2={x + by} y1={y + height * 0.25} y2={y + height * 0.75} />
  ));
}
