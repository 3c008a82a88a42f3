import { defineView } from '../view';
import { Drawing } from './Drawing';
import { aidClaimsRows } from './data';
import { aidClaimsCrowd, placeAidClaims } from './layout';

/** Each aid claim of article and record in a row of its own, with what it comes to in a year. */
export const aidClaims = defineView({
  id: 'aidClaims',
  title: 'Aid claims side by side',
  rows: aidClaimsRows,
  place: placeAidClaims,
  Drawing,
  crowd: aidClaimsCrowd,
});
