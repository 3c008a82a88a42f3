import { type ReactNode, useId } from 'react';
import type { Frame } from '../geometry/boardDimensions';

interface Props {
  readonly frame: Frame;
  readonly height: number;
  readonly children: ReactNode;
}

/** Keeps what is drawn in time inside the plot, so that a zoomed bar ends at its edge. */
export function PlotClip({ frame, height, children }: Props) {
  const id = useId();
  return (
    <>
      <clipPath id={id}>
        <rect x={frame.plot.x0 - 1} y={0} width={frame.plot.x1 - frame.plot.x0 + 2} height={height} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
