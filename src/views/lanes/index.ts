import { defineView } from '../view';
import { Drawing } from './Drawing';
import { lanesData } from './data';
import { cropLanes, lanesDensity, layoutLanes } from './layout';

/** Events in lanes, with those of the rug below. */
export const lanes = defineView({
  id: 'lanes',
  title: ({ lanes }) => lanes,
  data: lanesData,
  layout: layoutLanes,
  Drawing,
  crop: cropLanes,
  density: lanesDensity,
});
