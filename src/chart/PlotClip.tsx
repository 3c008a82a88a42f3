import { type ReactNode, useId } from 'react';
import type { BoardDimensions } from '../geometry/boardDimensions';

interface Props {
  readonly dimensions: BoardDimensions;
  readonly height: number;
  readonly children: ReactNode;
}

/** Keeps what is drawn in time inside the plot, so that a zoomed bar ends at its edge. */
export function PlotClip({ dimensions, height, children }: Props) {
  const id = useId();
  return (
    <>
      <clipPath id={id}>
        <rect
          x={dimensions.plot.x0 - 1}
          y={0}
          width={dimensions.plot.x1 - dimensions.plot.x0 + 2}
          height={height}
        />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
