/**
 * TimelineJS JSON → the sheet that TimelineJS itself reads: one row for the title, for each event and for each era, under
 * the headings of its spreadsheet template. Old files have their events under `slides`, or all of it under `timeline`,
 * with dates as text.
 */
import { type Fields, isFields } from '../../../lib/fields';
import type { Sheet } from './sheet';

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The headings of the spreadsheet template, in its order. */
export const TIMELINE_HEADINGS = [
  ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Display Date'],
  ...['Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Type', 'Group'],
  'Background',
] as const;

/** The events of a TimelineJS file, under any of its keys; null for what is none. */
function eventsOf(file: Fields): readonly unknown[] | null {
  for (const key of ['events', 'slides', 'date']) {
    const list = listOf(file[key]);
    const first = fieldsOf(list[0]);
    if ('start_date' in first || 'startDate' in first || (key !== 'date' && 'text' in first)) return list;
  }
  return null;
}

const inner = (file: Fields): Fields => ('timeline' in file ? fieldsOf(file['timeline']) : file);

/** Whether parsed JSON is a TimelineJS file. */
export const isTimeline = (json: unknown): boolean => eventsOf(inner(fieldsOf(json))) !== null;

/** Year, month, day and time; an old file writes `2011,12,10`, or only the year. */
function dateCells(date: unknown): readonly string[] {
  if (typeof date === 'string' || typeof date === 'number') {
    const [year = '', month = '', day = ''] = String(date).split(/[,/-]/);
    return [year, month, day, ''];
  }
  const { year, month, day, hour, minute } = fieldsOf(date);
  const clock = textOf(hour) === '' ? '' : `${textOf(hour)}:${textOf(minute).padStart(2, '0') || '00'}`;
  return [textOf(year), textOf(month), textOf(day), clock];
}

function rowOf(item: unknown, type: string): readonly string[] {
  const event = fieldsOf(item);
  const words = fieldsOf(event['text']);
  const media = fieldsOf(event['media'] ?? event['asset']);
  const start = event['start_date'] ?? event['startDate'];
  const display = textOf(event['display_date']) || textOf(fieldsOf(start)['display_date']);
  return [
    ...dateCells(start),
    ...dateCells(event['end_date'] ?? event['endDate']),
    display,
    textOf(words['headline'] ?? event['headline']),
    textOf(words['text'] ?? event['text']),
    textOf(media['url'] ?? media['media']),
    textOf(media['credit']),
    textOf(media['caption']),
    textOf(media['thumbnail']),
    type,
    textOf(event['group'] ?? event['tag']),
    '',
  ];
}

/** The sheet of a TimelineJS file; empty below its headings where it has no events. */
export function readTimeline(json: unknown, name: string): Sheet {
  const file = inner(fieldsOf(json));
  const title =
    file['title'] ?? ('headline' in file ? { headline: file['headline'], text: file['text'] } : null);
  return {
    name,
    rows: [
      TIMELINE_HEADINGS,
      ...(title ? [rowOf(title, 'title')] : []),
      ...(eventsOf(file) ?? []).map((event) => rowOf(event, '')),
      ...[...listOf(file['eras']), ...listOf(file['era'])].map((era) => rowOf(era, 'era')),
    ],
  };
}
