import { defineView } from '../view';
import { Drawing } from './Drawing';
import { precisionData } from './data';
import { layoutPrecision } from './layout';

/** On a stage: all claims by how closely they are dated. It has no time axis, and its boxes stand for no claim by name. */
export const stagePrecision = defineView({
  id: 'precision',
  title: () => 'How closely each claim is dated',
  data: precisionData,
  layout: layoutPrecision,
  Drawing,
  density: () => ({
    heading: '',
    what: 'claims',
    maximum: Number.POSITIVE_INFINITY,
    subsets: [],
    lanes: () => [],
    laneTools: null,
  }),
});
