import { defineView } from '../view';
import { Drawing } from './Drawing';
import { type LanesStage, lanesData } from './data';
import { cropLanes, lanesDensity, lanesSteps } from './layout';

/** Events in lanes, with those of the rug below; for a scene with what only a stage draws. */
export const defineLanes = (stage: LanesStage | null) =>
  defineView({
    id: 'lanes',
    title: ({ lanes: name }) => name,
    data: (input) => lanesData(input, stage),
    layoutSteps: lanesSteps,
    Drawing,
    crop: cropLanes,
    density: lanesDensity,
  });

/** The lanes of the page. */
export const lanes = defineLanes(null);
