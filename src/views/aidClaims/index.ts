import { defineView } from '../view';
import { Drawing } from './Drawing';
import { aidClaimsCrowd, placeAidClaims, TITLE } from './layout';
import { aidClaimsRows } from './rows';

/** Each aid claim of article and record in a row of its own, with what it comes to in a year. */
export const aidClaims = defineView({
  id: 'aidClaims',
  title: TITLE,
  rows: aidClaimsRows,
  place: placeAidClaims,
  Drawing,
  crowd: aidClaimsCrowd,
});
