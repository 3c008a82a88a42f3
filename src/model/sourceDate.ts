/** Dates of publication and of saying, which the dataset keeps as EDTF text: in words, and in parts. */
import type { Moment, Precision, Span } from './span';
import { formatSpanShort } from './spanWords';

/** A calendar date as far as it is given; `month` and `day` count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Marked `?`, `~` or `%`. */
  readonly isDoubtful: boolean;
}

interface Read {
  readonly moment: Moment;
  readonly parts: DateParts | null;
}

const PLAIN = /^(\d{3})([\dX])(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/;

/** The first instant of a calendar unit, ms; units beyond the end roll over. */
function instant(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** One year, month, day or decade, with or without a mark of doubt; null for all else, and for days that are none. */
function readDate(text: string): Read | null {
  const [, century, last, monthText, dayText, mark] = PLAIN.exec(text) ?? [];
  if (century === undefined || last === undefined) return null;
  const isDecade = last === 'X';
  const year = Number(isDecade ? `${century}0` : `${century}${last}`);
  const [month, day] = [Number(monthText ?? 1), Number(dayText ?? 1)];
  const earliest = instant(year, month, day);
  const isReal = new Date(earliest)
    .toISOString()
    .slice(0, 10)
    .endsWith(`${pad(month)}-${pad(day)}`);
  if (!isReal || (isDecade && monthText !== undefined)) return null;
  const [precision, latest] = extent();
  const uncertain = mark === '?' || mark === '%';
  const approximate = mark === '~' || mark === '%';
  return {
    moment: { precision, earliest, latest, uncertain, approximate },
    parts: isDecade
      ? null
      : {
          year,
          ...(monthText === undefined ? {} : { month }),
          ...(dayText === undefined ? {} : { day }),
          isDoubtful: uncertain || approximate,
        },
  };

  function extent(): readonly [Precision, number] {
    if (isDecade) return ['decade', instant(year + 10, 1, 1)];
    if (monthText === undefined) return ['year', instant(year + 1, 1, 1)];
    return dayText === undefined
      ? ['month', instant(year, month + 1, 1)]
      : ['day', instant(year, month, day + 1)];
  }
}

const pad = (unit: number) => String(unit).padStart(2, '0');

function readSpan(edtf: string): Span | null {
  const [first = '', last, ...rest] = edtf.split('/');
  if (rest.length > 0) return null;
  const start = readDate(first)?.moment;
  if (!start) return null;
  if (last === undefined) return { shape: 'moment', at: start };
  const end = readDate(last)?.moment;
  return end ? { shape: 'interval', start, end } : null;
}

/**
 * EDTF text of a publication in few words: "16 Apr 2006", "Oct 2023?", "2023–2024", "2020s". What is neither a year, a
 * month, a day or a decade nor a stretch of these stays as it is written.
 */
export function formatSourceDate(edtf: string): string {
  const span = readSpan(edtf);
  return span ? formatSpanShort(span) : edtf;
}

/** The year, month and day that EDTF text gives; null when it is not one year, month or day. */
export const parseSourceDate = (edtf: string): DateParts | null => readDate(edtf)?.parts ?? null;
