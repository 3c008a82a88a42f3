import type { Frame } from '../geometry/boardDimensions';
import type { PlacedText } from '../geometry/placedText';

/** The heading over the rail. */
export const undatedHead = ({ rail }: Frame): PlacedText => ({
  id: 'undated',
  text: 'undated',
  x: rail.x1,
  y: 16,
  anchor: 'end',
});
