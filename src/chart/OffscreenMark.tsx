import { middleOf, type PlacedMark } from '../geometry/placedMark';

/** An arrow at the window's edge: the claim lies beyond it, and may reach in. */
export function OffscreenMark({ mark, color }: { mark: Pick<PlacedMark, 'form' | 'body'>; color: string }) {
  const side = mark.form === 'before' ? -1 : 1;
  const x = middleOf(mark.body);
  const y = mark.body.y + mark.body.height / 2;
  return (
    <path
      d={`M${x - 6 * side} ${y} H${x + 6 * side} m${-4 * side} -4 l${4 * side} 4 l${-4 * side} 4`}
      fill="none"
      stroke={color}
      strokeWidth={1.6}
    />
  );
}
