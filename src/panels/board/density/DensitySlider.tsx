import { type KeyboardEvent, memo, type PointerEvent, useRef, useState } from 'react';
import { nextColumn } from '../../../geometry/density';
import { type ColumnAt, type PlacedDensity, UNDATED } from '../../../views/density';
import { formatLane, formatSpot, type Spot } from './DensityList';

interface Props {
  readonly lane: PlacedDensity;
  readonly isTabStop: boolean;
  readonly onStop: (lane: string) => void;
  readonly onPoint: (spot: Spot | null) => void;
  readonly onList: (spot: Spot) => void;
}

/** A pointer is no finer than this, px to either side. */
const NEAR = 1;

/**
 * One lane of density: a slider whose value is a column of it, as there is no other widget in which arrows go through a
 * row of values. Up and down go to the next lane, Enter lists what stands at the column.
 */
export const DensitySlider = memo(function DensitySlider({
  lane,
  isTabStop,
  onStop,
  onPoint,
  onList,
}: Props) {
  const { area, undatedArea, ink } = lane;
  const element = useRef<HTMLDivElement>(null);
  const [held, hold] = useState<ColumnAt | null>(null);
  const at = placeOf(lane, held);
  const isUndatedOnly = lane.total === lane.undated;
  const left = isUndatedOnly ? undatedArea.x : area.x;
  const spotAt = (column: ColumnAt, near: number): Spot => {
    const box = element.current?.getBoundingClientRect();
    const share = column === UNDATED ? 1 : (column + 0.5) / ink.inside.length;
    const across = isUndatedOnly ? 0 : share * (area.width / (undatedArea.x + undatedArea.width - left));
    const x = (box?.left ?? 0) + (column === UNDATED ? 1 : across) * (box?.width ?? 0);
    return { lane: lane.id, at: column, near, left: x, top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
  };
  const under = ({ clientX }: { clientX: number }): ColumnAt => {
    const box = element.current?.getBoundingClientRect();
    if (!box || isUndatedOnly) return UNDATED;
    const x = ((clientX - box.left) / box.width) * (undatedArea.x + undatedArea.width - left);
    if (x > area.width) return UNDATED;
    return Math.min(ink.inside.length - 1, Math.max(0, Math.floor((x / area.width) * ink.inside.length)));
  };
  const point = (event: PointerEvent) => onPoint(spotAt(under(event), NEAR));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') onList(spotAt(at, 0));
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') focusNext(element.current, event.key);
    else {
      const next = stepColumn(lane, at, event.key);
      if (next === null) return;
      hold(next);
      onPoint(spotAt(next, 0));
    }
    event.preventDefault();
  };
  const index = at === UNDATED ? ink.inside.length : at;
  const count = at === UNDATED ? lane.undated : lane.countAt(at);
  return (
    <div
      ref={element}
      className="density-lane"
      role="slider"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={formatLane(lane)}
      aria-valuemin={0}
      aria-valuemax={ink.inside.length}
      aria-valuenow={index}
      aria-valuetext={formatSpot(lane, at, 0, count)}
      style={{ left, top: area.y, width: undatedArea.x + undatedArea.width - left, height: area.height }}
      onPointerEnter={point}
      onPointerMove={point}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        hold(under(event));
        onList(spotAt(under(event), NEAR));
      }}
      onFocus={() => {
        onStop(lane.id);
        if (element.current?.matches(':focus-visible')) onPoint(spotAt(at, 0));
      }}
      onBlur={() => onPoint(null)}
      onKeyDown={onKeyDown}
    />
  );
});

/** The column that was held, or the first that holds a claim; the undated when no column does. */
function placeOf({ ink, undated }: PlacedDensity, held: ColumnAt | null): ColumnAt {
  if (held === UNDATED && undated > 0) return held;
  if (typeof held === 'number' && held < ink.inside.length) return held;
  return nextColumn(ink, 0, 1) ?? UNDATED;
}

function focusNext(lane: HTMLElement | null, key: 'ArrowUp' | 'ArrowDown'): void {
  const lanes = [...(lane?.parentElement?.querySelectorAll<HTMLElement>('.density-lane') ?? [])];
  const at = lane ? lanes.indexOf(lane) : -1;
  lanes[at + (key === 'ArrowUp' ? -1 : 1)]?.focus();
}

/** How many columns a page key passes over. */
const PAGE = 40;

const WAYS: Readonly<Record<string, readonly [by: number, way: 1 | -1]>> = {
  ArrowLeft: [-1, -1],
  ArrowRight: [1, 1],
  PageUp: [PAGE, 1],
  PageDown: [-PAGE, -1],
};

/** Where a key leads from a column; the undated stand after the last. Null when the key means nothing here. */
export function stepColumn(
  { ink, undated }: Pick<PlacedDensity, 'ink' | 'undated'>,
  at: ColumnAt,
  key: string,
): ColumnAt | null {
  const end = ink.inside.length - 1;
  const rail: ColumnAt | null = undated > 0 ? UNDATED : null;
  const last = nextColumn(ink, end, -1);
  if (key === 'Home') return nextColumn(ink, 0, 1) ?? rail;
  if (key === 'End') return rail ?? last;
  const way = WAYS[key];
  if (!way) return null;
  const [by, step] = way;
  if (at === UNDATED) return step > 0 ? at : (last ?? at);
  const wanted = Math.min(end, Math.max(0, at + by));
  const found = step === 1 && at === end ? null : nextColumn(ink, wanted, step);
  if (found !== null) return found;
  return step > 0 ? (rail ?? at) : at;
}
