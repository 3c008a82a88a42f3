/** What only data of many claims or people need: density in the place of marks, and a choice of lanes. */
import { createElement } from 'react';
import { DensityRows } from '../chart/DensityInk';
import { countDrawn } from '../filter/claimSubset';
import { isCrowded, LANE_TOOLS } from '../geometry/crowd';
import { chooseLanes } from './chooseLanes';
import { cropDensities, HEADING, placeDensities, placeUndatedInk } from './density';
import type { Many } from './view';

const stageCrowd: Many['stageCrowd'] = ({ heading, what, most, fields, inkLanes, laneTools }, frame, x) => {
  const crowd = fields.reduce((sum, field) => sum + countDrawn(field, x.window, most + 1 - sum), 0);
  if (!isCrowded(crowd, most)) return null;
  const rows = placeDensities(heading, what, inkLanes(), frame, x, laneTools ? LANE_TOOLS : 0);
  return {
    scene: {
      height: rows.height,
      lanes: [],
      densities: rows.inks,
      isLong: true,
      laneTools: laneTools && { top: HEADING, facts: laneTools },
    },
    draw: (part) =>
      createElement(DensityRows, {
        rows: part ? cropDensities(rows, part.y0, part.y1) : rows,
        width: frame.rail.x1,
      }),
  };
};

export const many: Many = { stageCrowd, placeUndatedInk, chooseLanes };
