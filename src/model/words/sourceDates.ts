/** Dates of publication, of saying and of looking, which are kept as EDTF text: in words, in parts, and of today. */
import { isoDate } from '../../lib/calendar';
import { readEdtfDate } from '../edtfDate';
import { readMoment, readOneOf } from '../edtfSet';
import { type Bound, isMoment, type Span } from '../span';
import { formatSpan, formatSpanShort } from './spans';

/** An end of a stretch: a date or one of several, `..` for open, nothing for not known; null for what is none of these. */
function readEnd(edtf: string): Bound | null {
  if (edtf === '') return 'unknown';
  if (edtf === '..') return 'open';
  const read = readOneOf(edtf);
  return 'problem' in read ? null : read;
}

function readSpan(edtf: string): Span | null {
  const [first = '', last, ...rest] = edtf.split('/');
  if (rest.length > 0) return null;
  if (last === undefined) {
    const at = readMoment(first);
    return 'problem' in at ? null : { shape: 'moment', at };
  }
  const [start, end] = [readEnd(first), readEnd(last)];
  if (!start || !end || !(isMoment(start) || isMoment(end))) return null;
  return { shape: 'interval', start, end };
}

/** Open ends are said as in sentences; all else is short. */
function formatShort(span: Span): string {
  const isOpen = span.shape === 'interval' && !(isMoment(span.start) && isMoment(span.end));
  return isOpen ? formatSpan(span) : formatSpanShort(span);
}

/**
 * EDTF text of a publication in few words: "16 Apr 2006", "Oct 2023?", "2023–2024", "2020s", "1962 or 1963", "from 2006
 * on". What is no date stays as it is written.
 */
export function formatSourceDate(edtf: string): string {
  const span = readSpan(edtf);
  return span ? formatShort(span) : edtf;
}

/** A calendar date as far as it is given; `month` and `day` count from 1. */
interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Marked `?`, `~` or `%`. */
  readonly isDoubtful: boolean;
}

/** The year, month and day that EDTF text gives; null when it is not one year, month or day. */
export function parseSourceDate(text: string): DateParts | null {
  const moment = readEdtfDate(text);
  if ('problem' in moment) return null;
  const date = new Date(moment.earliest);
  const { precision, uncertain, approximate } = moment;
  const year = date.getUTCFullYear();
  const isDoubtful = uncertain || approximate;
  if (precision === 'year') return { year, isDoubtful };
  const month = date.getUTCMonth() + 1;
  if (precision === 'month') return { year, month, isDoubtful };
  const isDay =
    precision === 'day' || precision === 'hour' || precision === 'minute' || precision === 'second';
  return isDay ? { year, month, day: date.getUTCDate(), isDoubtful } : null;
}

/** The day of `now` on the reader's own clock: "2026-11-22". */
export const localDay = (now: Date): string =>
  isoDate(now.getTime() - now.getTimezoneOffset() * MINUTE, 'day');

const MINUTE = 60_000;
