import { defineView } from '../view';
import { Drawing } from './Drawing';
import { periodsData } from './data';
import { periodsDensity } from './density';
import { layoutPeriods } from './layout';

/** The relationship-status band. */
export const periods = defineView({
  id: 'periods',
  title: ({ periods }) => periods,
  data: periodsData,
  layout: layoutPeriods,
  Drawing,
  density: periodsDensity,
});
