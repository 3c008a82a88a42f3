import { defineLanes } from '.';
import { datedByOthers, narrowerOf, noteOf, placeRing } from './otherDates';
import { takenIn } from './taken';

/** The lanes of a scene, which also show dates that are no difference, and where words may stand. */
export const stageLanes = defineLanes({ datedByOthers, narrowerOf, noteOf, placeRing, takenIn });
