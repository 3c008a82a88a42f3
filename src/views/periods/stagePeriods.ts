import type { Box } from '../../geometry/labels';
import { clamp } from '../../lib/number';
import { definePeriods } from '.';
import { layoutPeriods, type PeriodsLayout } from './layout';
import { DISC } from './notes';
import { RING } from './otherDates';
import type { Standing } from './placeNotes';

/** On a stage a bracket with its words has room below the band, px. */
const OPEN_ROW = 30;

/** The periods of a scene, which also say where words may stand below the band. */
export const stagePeriods = definePeriods((data, dimensions, x): PeriodsLayout => {
  const layout = layoutPeriods(data, dimensions, x);
  const { plot, narrow, stage } = dimensions;
  const { foot, standing } = layout;
  if (narrow || layout.height === 0) return layout;
  const isOpen = data.hasStretches || standing.length + layout.notes.length === 0;
  const height = Math.max(layout.height, stage && isOpen ? foot + OPEN_ROW + 2 : 0);
  return {
    ...layout,
    height,
    openGround: {
      rooms: [{ lane: '', x: plot.x0, y: foot, width: plot.x1 - plot.x0, height: height - foot }],
      taken: standing.flatMap(boxesOf),
    },
  };
});

/** What words below the band take in their row, and their stem above it, which leans to where it ends at a ring. */
function boxesOf({ note: { stem, other }, way: { x0, x1, discX }, from, y, height }: Standing): Box[] {
  const high = discX === null ? height : Math.max(DISC, height);
  const words = { x: x0, y: y - high / 2, width: x1 - x0, height: high };
  if (stem === null) return [words];
  const { extent } = other ?? {};
  const isOver = extent && stem > extent.x0 - RING && stem < extent.x1 + RING;
  const end = isOver ? clamp(stem, extent.x0 + RING, extent.x1 - RING) : stem;
  return [
    words,
    { x: Math.min(stem, end) - 1, y: from, width: Math.abs(end - stem) + 2, height: Math.max(0, y - from) },
  ];
}
