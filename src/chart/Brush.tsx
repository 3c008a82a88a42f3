import { type BrushBehavior, brushX, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { useEffect, useRef } from 'react';
import type { Box } from '../geometry/labels';
import type { Extent } from '../geometry/packing';

interface Props {
  readonly area: Box;
  /** The chosen extent in px, null when nothing is chosen. */
  readonly value: Extent | null;
  /** Called while the reader drags, and once more when `done`; null clears. Never for a move made by `value`. */
  readonly onMove: (extent: Extent | null, done: boolean) => void;
}

/** A horizontal brush (d3-brush): built when its area changes, moved when its value does, silent when moved by code. */
export function Brush({ area, value, onMove }: Props) {
  const group = useRef<SVGGElement>(null);
  const behaviour = useRef<BrushBehavior<unknown> | null>(null);
  const dragging = useRef(false);
  const listener = useRef(onMove);
  useEffect(() => {
    listener.current = onMove;
  }, [onMove]);
  const { x, y, width, height } = area;

  useEffect(() => {
    if (!group.current) return;
    const brush = brushX()
      .handleSize(14)
      .extent([
        [x, y],
        [x + width, y + height],
      ]);
    brush.on('start brush end', ({ type, sourceEvent, selection }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return;
      const done = type === 'end';
      dragging.current = !done;
      if (type === 'start') return;
      const [x0, x1] = (selection ?? []) as number[];
      if (x0 !== undefined && x1 !== undefined) listener.current({ x0, x1 }, done);
      else if (done) listener.current(null, done);
    });
    behaviour.current = brush;
    select(group.current).call(brush as never);
  }, [x, y, width, height]);

  const x0 = value?.x0;
  const x1 = value?.x1;
  useEffect(() => {
    if (!group.current || !behaviour.current || dragging.current) return;
    const selection: [number, number] | null =
      x0 === undefined || x1 === undefined ? null : [Math.max(x, x0), Math.min(x + width, x1)];
    select(group.current).call(behaviour.current.move as never, selection);
  }, [x0, x1, x, width]);

  return <g ref={group} className="brush" />;
}
