import { defineView } from '../view';
import { Drawing } from './Drawing';
import { placeStatus, statusCrowd, TITLE } from './layout';
import { statusRows } from './rows';

/** The relationship-status band. */
export const status = defineView({
  id: 'status',
  title: TITLE,
  rows: statusRows,
  place: placeStatus,
  Drawing,
  crowd: statusCrowd,
});
