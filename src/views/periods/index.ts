import { defineView } from '../view';
import { Drawing } from './Drawing';
import { periodsData } from './data';
import { periodsDensity } from './density';
import { layoutPeriods } from './layout';

/** The relationship-status band, laid out by `layout`. */
export const definePeriods = (layout: typeof layoutPeriods) =>
  defineView({
    id: 'periods',
    title: ({ periods }) => periods,
    data: periodsData,
    layout,
    Drawing,
    density: periodsDensity,
  });

/** The periods of the page. */
export const periods = definePeriods(layoutPeriods);
