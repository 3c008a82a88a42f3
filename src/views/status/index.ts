import { defineView } from '../view';
import { Drawing } from './Drawing';
import { statusRows } from './data';
import { placeStatus, statusCrowd } from './layout';

/** The relationship-status band. */
export const status = defineView({
  id: 'status',
  title: 'Relationship status',
  rows: statusRows,
  place: placeStatus,
  Drawing,
  crowd: statusCrowd,
});
