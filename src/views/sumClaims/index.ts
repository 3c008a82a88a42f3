import { defineView } from '../view';
import { Drawing } from './Drawing';
import { sumClaimsData } from './data';
import { layoutSumClaims, sumClaimsDensity, sumClaimsTitle } from './layout';

/** Each sum in a row of its own, with what it comes to in a year. */
export const sumClaims = defineView({
  id: 'sumClaims',
  title: sumClaimsTitle,
  data: sumClaimsData,
  layout: layoutSumClaims,
  Drawing,
  density: sumClaimsDensity,
});
