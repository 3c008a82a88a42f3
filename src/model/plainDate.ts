/**
 * Years, months, days and decades as nearly all dates are written: the plain part of EDTF (ISO 8601-2), which needs no
 * grammar.
 */
import type { Moment, Precision } from './span';

/** A calendar date as far as it is given; `month` and `day` count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Marked `?`, `~` or `%`. */
  readonly isDoubtful: boolean;
}

export interface PlainDate {
  readonly moment: Moment;
  readonly parts: DateParts | null;
}

const PLAIN = /^(\d{3})([\dX])(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/;

/** The first instant of a calendar unit, ms; units beyond the end roll over. */
function instant(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** One year, month or day, with or without a mark of doubt, or a decade; null for all else, and for days that are none. */
export function readPlainDate(text: string): PlainDate | null {
  const [, century, last, monthText, dayText, mark] = PLAIN.exec(text) ?? [];
  if (century === undefined || last === undefined) return null;
  const isDecade = last === 'X';
  const year = Number(isDecade ? `${century}0` : `${century}${last}`);
  const [month, day] = [Number(monthText ?? 1), Number(dayText ?? 1)];
  const earliest = instant(year, month, day);
  const date = new Date(earliest);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1 || (isDecade && (monthText !== undefined || mark))) return null;
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
