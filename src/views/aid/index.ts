import { defineView } from '../view';
import { Drawing } from './Drawing';
import { placeAid } from './layout';
import { aidRows } from './rows';
import { aidCrowd, TITLE } from './sizes';

/** Reported aid, each claim with its amount, basis and claimant. */
export const aid = defineView({
  id: 'aid',
  title: TITLE,
  rows: aidRows,
  place: placeAid,
  Drawing,
  crowd: aidCrowd,
});
