/** The date cells of a row → one date in EDTF, and what of them could not be read. */

import { parseDate } from '../../edtf/dateEnds';
import { dayInstant, daysFrom, isoYear } from '../dates/calendar';
import { type Convention, type DateReading, NOT_KNOWN, readDate } from '../dates/readDate';
import { cellText } from './cells';
import { dateText } from './conventions';
import { columnsOf, type DateColumns, type Mapping } from './mapping';
import { readAs, SAID } from './readings';

/** A cell that did not become part of a date, and why. Its text stays in the wording of the date. */
export interface UnreadDate {
  readonly column: number;
  readonly text: string;
  readonly reason: string;
  /** EDTF to choose from, where there is a choice. */
  readonly options: readonly string[];
}

export interface RowDate {
  /** As `ClaimDate` has it; null for a claim without a date. */
  readonly edtf: string | null;
  /** The cells as they are written; null where they are empty. */
  readonly wording: string | null;
  /** A reader, and not the table, says what its cells mean. */
  readonly isMended?: boolean;
  readonly unread: readonly UnreadDate[];
}

interface Read {
  readonly edtf: string | null;
  readonly unread: readonly UnreadDate[];
  /** The cells say that it goes on: "ongoing". */
  readonly isOngoing?: boolean;
}

const NOTHING: Read = { edtf: null, unread: [] };

/** Why a cell is not read, by the rule that would not take it. */
const REASONS: Readonly<Record<string, string>> = {
  'num-dmy': 'Day and month may stand in either order.',
  'two-digit-year': 'The century is not written.',
  'bare-small-number': 'A number this small may be no year.',
  year: 'A number this small may be no year.',
  'excel-serial': 'This may be a day as Excel counts them, or a number.',
  'month-or-range': 'This may be a month, or two years.',
  'either-year': 'This may be either year, or all the time from one to the other.',
  'no-year': 'The year is missing.',
  'in-after': 'The two parts do not fit in one date.',
  'hijri-lunar': 'Lunar Hijri dates are not converted.',
  'julian-dual': 'Julian dates are not converted.',
  fiscal: 'It is not written when the year begins.',
  range: 'The end is before the start.',
  weekday: 'The weekday is not that of the day.',
  'several-dates': 'There are several dates.',
  'time-only': 'There is a time of day, but no day.',
  'far-year': 'Only years from 9999 BC to 9999 can be shown.',
};

/** Rules that know how a day is written, so that what they do not take is a day that there is not. */
const DAY_RULES: readonly string[] = ['day-named', 'num-ymd', 'num-dmy', 'fa-day', 'week', 'night'];

/** Why a text is no date, where a rule knows it; null for one that none understands. */
export function whyNoDate({ kind, rule }: DateReading): string | null {
  if (kind !== 'none') return null;
  return DAY_RULES.includes(rule) ? 'There is no such day.' : (REASONS[rule] ?? null);
}

function reasonOf(reading: DateReading, order?: Convention['order']): string {
  const { kind, rule } = reading;
  const options = reading.kind === 'ask' ? reading.options : [];
  if (kind === 'none' && rule === 'num-dmy' && order)
    return 'There is no such day in the order that the column has.';
  if (kind === 'none') return whyNoDate(reading) ?? 'This is not understood as a date.';
  if (options.length < 2) return REASONS[rule] ?? 'This does not say enough to be a date.';
  return REASONS[rule] ?? 'There are several ways to read this.';
}

/** What stands in the place of an end that has not come. */
export const ONGOING = /^(?:ongoing|present|current|now|today|to date|heute|continuing)$/i;

function readCell(column: number, cell: string | undefined, mapping: Mapping): Read {
  const text = dateText(cell);
  if (text === '') return NOTHING;
  if (ONGOING.test(text)) return { ...NOTHING, isOngoing: true };
  const reading = readAs(text, mapping.conventions[column] ?? {}, mapping.said?.[column]);
  if (reading.kind === 'date') return { edtf: reading.edtf, unread: [] };
  if (reading.rule === SAID || reading.rule === NOT_KNOWN) return NOTHING;
  // To write what stands there is no answer.
  const options = reading.kind === 'ask' ? reading.options.filter((option) => option !== text) : [];
  return {
    edtf: null,
    unread: [{ column, text, reason: reasonOf(reading, mapping.conventions[column]?.order), options }],
  };
}

const isZero = (text: string) => /^0+(?:\.0+)?$/.test(text);

/** A part of a date in a cell of its own: empty and 0 are not known. */
export const partText = (cells: readonly string[], column: number | undefined): string => {
  const text = column === undefined ? '' : dateText(cells[column]);
  return isZero(text) ? '' : text;
};

/** Year, month and day in a cell each: as fine as they are given, and no finer. */
function readParts(columns: Exclude<DateColumns, { column: number }>, cells: readonly string[]): Read {
  const [year, month, day, time] = [columns.year, columns.month, columns.day, columns.time].map((column) =>
    partText(cells, column),
  ) as [string, string, string, string];
  const unread = (column: number | undefined, text: string, reason: string): UnreadDate[] =>
    text === '' || column === undefined ? [] : [{ column, text, reason, options: [] }];
  if (year === '')
    return {
      edtf: null,
      unread: [
        ...unread(columns.month, month, REASONS['no-year'] ?? ''),
        ...unread(columns.day, day, REASONS['no-year'] ?? ''),
      ],
    };
  const whole = readDate([day, monthName(month), year].filter(Boolean).join(' '), { smallYears: true });
  if (!/^-?\d{1,4}$/.test(year) || !(month === '' || /^\d{1,2}$/.test(month))) {
    if (whole.kind === 'date') return { edtf: whole.edtf, unread: [] };
    const alone = readDate(year, { smallYears: true });
    if (alone.kind !== 'date') return { edtf: null, unread: unread(columns.year, year, reasonOf(alone)) };
    return {
      edtf: alone.edtf,
      unread: [
        ...unread(columns.month, month, 'This does not go with the year.'),
        ...unread(columns.day, day, 'This does not go with the year.'),
      ],
    };
  }
  return fromNumbers({ year: Number(year), month, day, time }, columns, unread);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = (month: string): string =>
  /^\d{1,2}$/.test(month) ? (MONTHS[Number(month) - 1] ?? month) : month;

function fromNumbers(
  { year, month, day, time }: { year: number; month: string; day: string; time: string },
  columns: Exclude<DateColumns, { column: number }>,
  unread: (column: number | undefined, text: string, reason: string) => UnreadDate[],
): Read {
  const inYear = isoYear(year);
  if (month === '')
    return { edtf: inYear, unread: unread(columns.day, day, 'There is a day, but no month.') };
  const at = Number(month);
  if (at > 12)
    return {
      edtf: inYear,
      unread: [
        ...unread(columns.month, month, 'There is no such month.'),
        ...unread(columns.day, day, 'There is no such month.'),
      ],
    };
  const inMonth = `${inYear}-${String(at).padStart(2, '0')}`;
  if (day === '') return { edtf: inMonth, unread: [] };
  const isDay = /^\d{1,2}$/.test(day) && dayInstant(year, at, Number(day)) !== null;
  if (!isDay) return { edtf: inMonth, unread: unread(columns.day, day, 'There is no such day.') };
  const onDay = `${inMonth}-${day.padStart(2, '0')}`;
  if (time === '') return { edtf: onDay, unread: [] };
  const timed = readDate(`${onDay} ${time}`);
  return timed.kind === 'date'
    ? { edtf: timed.edtf, unread: [] }
    : { edtf: onDay, unread: unread(columns.time, time, 'This is not understood as a time of day.') };
}

const readColumns = (columns: DateColumns, cells: readonly string[], mapping: Mapping): Read =>
  'column' in columns ? readCell(columns.column, cells[columns.column], mapping) : readParts(columns, cells);

/** How finely a date counts: the words that a column may say it with, and the codes of conflict data (ACLED). */
const PRECISIONS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  ...{ '1': 'day', '2': 'week', '3': 'month' },
  ...{ day: 'day', exact: 'day', week: 'week', month: 'month', year: 'year' },
};

/** A day made as wide as its row says it is: three days around for a week, its month, its year. */
export function widened(edtf: string, precision: string): string | null {
  const unit = PRECISIONS[precision.toLowerCase()];
  if (!unit) return null;
  if (unit === 'day' || !/^-?\d{4}-\d\d-\d\d$/.test(edtf)) return edtf;
  if (unit === 'week') {
    if (edtf.startsWith('-')) return null;
    const instant = Date.parse(edtf);
    return `[${daysFrom(instant, -3)}..${daysFrom(instant, 3)}]`;
  }
  return edtf.slice(0, unit === 'month' ? -3 : -6);
}

/** A date as the end of a stretch: "1914–1918" at an end is some time from 1914 to 1918. */
function asEnd(edtf: string): string | null {
  if (edtf.startsWith('{')) return null;
  const [first, last, more] = edtf.split('/');
  if (last === undefined || more !== undefined) return edtf;
  if (/[[{]/.test(edtf)) return null;
  return `[${first === '' || first === '..' ? '' : first}..${last === '' || last === '..' ? '' : last}]`;
}

const isSound = (edtf: string): boolean => 'shape' in parseDate(edtf);

/** Beginning and end as one date. What contradicts the beginning is not taken. */
function joined(began: Read, ended: Read, column: number, text: string): Read {
  const unread = [...began.unread, ...ended.unread];
  const [first, last] = [began.edtf && asEnd(began.edtf), ended.edtf && asEnd(ended.edtf)];
  if (first && ended.isOngoing) return { edtf: `${first}/..`, unread };
  if (!first && !last) return { edtf: began.edtf, unread };
  if (first === last) return { edtf: first, unread };
  if (!last) return { edtf: ended.unread.length > 0 ? `${first}/` : began.edtf, unread };
  if (!first) return { edtf: `/${last}`, unread };
  const edtf = `${first}/${last}`;
  if (isSound(edtf)) return { edtf, unread };
  const reason = 'The end is before the start.';
  return { edtf: `${first}/`, unread: [...unread, { column, text, reason, options: [] }] };
}

const wordingOf = (columns: DateColumns, cells: readonly string[]): string => {
  if ('column' in columns) return dateText(cells[columns.column]);
  const parts = columnsOf(columns).map((column) => partText(cells, column));
  return parts
    .reverse()
    .filter((text) => text !== '')
    .join(' ');
};

/** Reads the date of a row under a mapping. */
export function readRowDate(cells: readonly string[], mapping: Mapping): RowDate {
  const { when, ended, fields } = mapping;
  if (!when) return { edtf: null, wording: null, unread: [] };
  const began = readColumns(when, cells, mapping);
  const last = ended && readColumns(ended, cells, mapping);
  const words = [wordingOf(when, cells), ...(ended ? [wordingOf(ended, cells)] : [])];
  const [start = '', end = ''] = words;
  const both = last ? joined(began, last, columnsOf(ended)[0] ?? 0, end) : began;
  const precisionColumn = fields.precision?.columns[0];
  const precision = precisionColumn === undefined ? '' : cellText(cells[precisionColumn]);
  const wide = both.edtf !== null && precision !== '' ? widened(both.edtf, precision) : both.edtf;
  const unknown =
    wide === null && both.edtf !== null
      ? [
          {
            column: precisionColumn ?? 0,
            text: precision,
            reason: 'This does not say how finely the date is known.',
            options: [],
          },
        ]
      : [];
  const ownWords = fields.wording?.columns.map((column) => cellText(cells[column])).find(Boolean);
  const wording = ownWords || [...new Set([start, end])].filter(Boolean).join(' to ');
  return {
    edtf: wide !== null && isSound(wide) ? wide : null,
    wording: wording || null,
    unread: [...both.unread, ...unknown],
  };
}
