import { defineView } from '../view';
import { Drawing } from './Drawing';
import { aidRows } from './data';
import { placeAid } from './layout';
import { aidCrowd } from './sizes';

/** Reported aid, each claim with its amount, basis and claimant. */
export const aid = defineView({
  id: 'aid',
  title: 'Reported aid',
  rows: aidRows,
  place: placeAid,
  Drawing,
  crowd: aidCrowd,
});
