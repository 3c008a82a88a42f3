import type { KeyboardEvent } from 'react';
import type { Box } from '../geometry/labels';
import type { Extent } from '../geometry/packing';

/** Which part of the window a key moves. */
export type BrushPart = 'start' | 'window' | 'end';

interface Props {
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
export function BrushHandles({ area, value, words, onStep, onClear, isLarge = false }: Props) {
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
