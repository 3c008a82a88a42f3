import { defineView } from '../view';
import { Drawing } from './Drawing';
import { meetingsRows } from './data';
import { cropMeetings, meetingsCrowd, placeMeetings } from './layout';

/** Meetings, visits and letters per leader, with public statements and context below. */
export const meetings = defineView({
  id: 'meetings',
  title: 'Meetings by leader',
  rows: meetingsRows,
  place: placeMeetings,
  Drawing,
  crop: cropMeetings,
  crowd: meetingsCrowd,
});
