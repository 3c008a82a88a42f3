import { useId } from 'react';
import type { PlacedSpan } from '../geometry/placedSpan';

interface Props {
  readonly span: PlacedSpan;
  readonly y: number;
  readonly height: number;
  readonly fill: string;
  /** Line around the bar; drawn inside its extent when the bar is `outlined`. */
  readonly stroke?: string | undefined;
  readonly outlined?: boolean;
  readonly dash?: string | undefined;
  readonly radius?: number;
  readonly opacity?: number | undefined;
}

/** A bar that is whole where its time is certain and fades over what is not. */
export function UncertaintyBar({
  span,
  y,
  height,
  fill,
  stroke,
  outlined = false,
  dash,
  radius = 1.5,
  opacity,
}: Props) {
  const id = useId();
  const soft = span.certain0 > span.x0 || span.certain1 < span.x1;
  const inset = outlined ? 0.6 : 0;
  return (
    <>
      {soft && <SoftEnds id={id} span={span} y={y} height={height} />}
      <rect
        x={span.x0 + inset}
        y={y + inset}
        width={Math.max(0.5, span.x1 - span.x0 - 2 * inset)}
        height={height - 2 * inset}
        rx={radius}
        fill={fill}
        stroke={stroke}
        strokeWidth={stroke ? (outlined ? 1.2 : 1) : undefined}
        strokeDasharray={dash}
        opacity={opacity}
        mask={soft ? `url(#${id})` : undefined}
      />
    </>
  );
}

/** A mask that lets through all of the certain part and less and less of the ends. */
function SoftEnds({ id, span, y, height }: Pick<Props, 'span' | 'y' | 'height'> & { id: string }) {
  const width = Math.max(1, span.x1 - span.x0);
  const share = (x: number) => (x - span.x0) / width;
  const stop = (x: number, opacity: number) => (
    <stop offset={share(x)} stopColor="#fff" stopOpacity={opacity} />
  );
  return (
    <defs>
      <linearGradient id={`${id}g`}>
        {span.certain0 > span.x0 && stop(span.x0, 0.08)}
        {stop(span.certain0, 1)}
        {stop(span.certain1, 1)}
        {span.certain1 < span.x1 && stop(span.x1, 0.08)}
      </linearGradient>
      <mask
        id={id}
        maskUnits="userSpaceOnUse"
        x={span.x0 - 2}
        y={y - 2}
        width={width + 4}
        height={height + 4}
      >
        <rect x={span.x0 - 2} y={y - 2} width={width + 4} height={height + 4} fill={`url(#${id}g)`} />
      </mask>
    </defs>
  );
}
