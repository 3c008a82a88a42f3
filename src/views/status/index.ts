import { defineView } from '../view';
import { Drawing } from './Drawing';
import { statusData } from './data';
import { layoutStatus, statusDensity } from './layout';

/** The relationship-status band. */
export const status = defineView({
  id: 'status',
  title: ({ periods }) => periods,
  data: statusData,
  layout: layoutStatus,
  Drawing,
  density: statusDensity,
});
