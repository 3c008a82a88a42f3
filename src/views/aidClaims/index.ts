import { defineView } from '../view';
import { Drawing } from './Drawing';
import { aidClaimsData } from './data';
import { aidClaimsDensity, aidClaimsTitle, layoutAidClaims } from './layout';

/** Each aid claim of article and record in a row of its own, with what it comes to in a year. */
export const aidClaims = defineView({
  id: 'aidClaims',
  title: aidClaimsTitle,
  data: aidClaimsData,
  layout: layoutAidClaims,
  Drawing,
  density: aidClaimsDensity,
});
