import { defineView } from '../view';
import { Drawing } from './Drawing';
import { sumsData, sumsDensity } from './data';
import { layoutSums } from './layout';

/** Reported sums, each claim with its amount, basis and claimant. */
export const sums = defineView({
  id: 'sums',
  title: ({ sums }) => sums,
  data: sumsData,
  layout: layoutSums,
  Drawing,
  density: sumsDensity,
});
