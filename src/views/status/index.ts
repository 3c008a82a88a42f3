import { defineView } from '../view';
import { Drawing } from './Drawing';
import { statusData } from './data';
import { layoutStatus, statusDensity, TITLE } from './layout';

/** The relationship-status band. */
export const status = defineView({
  id: 'status',
  title: TITLE,
  data: statusData,
  layout: layoutStatus,
  Drawing,
  density: statusDensity,
});
