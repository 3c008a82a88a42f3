/** A lane of the swimlane in pixels. */
import type { PlacedMark } from '../../geometry/placedMark';
import type { PlacedText } from '../../geometry/placedText';
import type { PlacedTie } from '../../geometry/placeTie';
import type { PlacedDensity } from '../density';
import type { Lane } from '../lane';

export interface PlacedLane {
  readonly id: string;
  readonly tone: Lane['tone'];
  readonly title: PlacedText;
  /** Top and bottom of the lane, px. */
  readonly y0: number;
  readonly y1: number;
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedText[];
  readonly silences: readonly PlacedText[];
  readonly ties: readonly PlacedTie[];
  /** Its undated claims, where they are too many for marks. */
  readonly undatedInk: PlacedDensity | null;
}
