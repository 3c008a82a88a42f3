import { defineView } from '../view';
import { Drawing } from './Drawing';
import { aidData, aidDensity } from './data';
import { layoutAid } from './layout';

/** Reported aid, each claim with its amount, basis and claimant. */
export const aid = defineView({
  id: 'aid',
  title: ({ sums }) => sums,
  data: aidData,
  layout: layoutAid,
  Drawing,
  density: aidDensity,
});
