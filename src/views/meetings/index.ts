import { defineView } from '../view';
import { Drawing } from './Drawing';
import { cropMeetings, meetingsCrowd, placeMeetings, TITLE } from './layout';
import { meetingsRows } from './rows';

/** Meetings, visits and letters per leader, with public statements and context below. */
export const meetings = defineView({
  id: 'meetings',
  title: TITLE,
  rows: meetingsRows,
  place: placeMeetings,
  Drawing,
  crop: cropMeetings,
  crowd: meetingsCrowd,
});
