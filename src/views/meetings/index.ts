import { defineView } from '../view';
import { Drawing } from './Drawing';
import { meetingsData } from './data';
import { cropMeetings, layoutMeetings, meetingsDensity } from './layout';

/** Meetings, visits and letters per leader, with public statements and context below. */
export const meetings = defineView({
  id: 'meetings',
  title: ({ lanes }) => lanes,
  data: meetingsData,
  layout: layoutMeetings,
  Drawing,
  crop: cropMeetings,
  density: meetingsDensity,
});
