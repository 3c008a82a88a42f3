import { paletteValues } from '../../geometry/paletteValues';
import type { PictureScene } from '../placePicture';
import { hexOf } from './paint';
import type { Spot } from './place';
import type { BoxShape } from './shape';

/** Between the mark and its frame, and the frame's corners, px. */
const CLEAR = 3;
const RADIUS = 4;
/** Points. */
const LINE = 1.5;

/** A frame around the mark of the claim that a scene is about; none where it has no mark on the board. */
export function highlightShape(
  { panels, chart }: Pick<PictureScene, 'panels' | 'chart'>,
  { x, y, scale }: Spot,
  claim: string | null,
): BoxShape[] {
  return panels.flatMap(({ marks, top }) =>
    marks
      .filter(({ id }) => id === claim)
      .map(({ hit }): BoxShape => {
        const box = {
          x: x + (chart.x + hit.x - CLEAR) * scale,
          y: y + (chart.y + top + hit.y - CLEAR) * scale,
          width: (hit.width + 2 * CLEAR) * scale,
          height: (hit.height + 2 * CLEAR) * scale,
        };
        const color = hexOf(paletteValues.accent.light) ?? '';
        const stroke = { color, width: LINE, dash: 'solid' } as const;
        return {
          kind: 'rect',
          box,
          mark: null,
          radius: RADIUS * scale,
          fade: null,
          fill: null,
          stroke,
          opacity: 1,
        };
      }),
  );
}
