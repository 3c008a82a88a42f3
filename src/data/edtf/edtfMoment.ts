/** One date of the EDTF parse tree → `Moment`. */
import type { EdtfDate, EdtfUnit } from 'edtf';
import type { Moment, Precision } from '../../model/span';

/** A short human sentence that says why a text is not a date Relata can use. */
export interface EdtfProblem {
  readonly problem: string;
}

/** A day of the calendar: year, month from 1, day from 1; months and days beyond the end run on into the next. */
type Day = readonly [year: number, month: number, day: number];

const startOfDay = ([year, month, day]: Day): number => new Date(0).setUTCFullYear(year, month - 1, day);

const isSet = (qualifier: boolean | number | undefined) => Boolean(qualifier);

type Node = EdtfDate | EdtfUnit;

const isDate = (node: Node): node is EdtfDate => node.type === undefined || node.type === 'Date';

/** From the start of `from` up to, but not including, `to`. */
function momentBetween(node: Node, precision: Precision, from: Day, to: Day): Moment | EdtfProblem {
  if (from[0] < 1 || from[0] > 9999) return { problem: 'years must lie between 0001 and 9999' };
  return {
    precision,
    earliest: startOfDay(from),
    latest: startOfDay(to),
    uncertain: isSet(node.uncertain),
    approximate: isSet(node.approximate),
  };
}

const yearsFrom = (node: Node, precision: Precision, year: number, count: number) =>
  momentBetween(node, precision, [year, 1, 1], [year + count, 1, 1]);

const monthOf = (node: Node, year: number, month: number) =>
  momentBetween(node, 'month', [year, month, 1], [year, month + 1, 1]);

function dayOf(node: Node, year: number, month: number, day: number): Moment | EdtfProblem {
  if (new Date(startOfDay([year, month, day])).getUTCDate() !== day)
    return { problem: 'there is no such day in the calendar' };
  return momentBetween(node, 'day', [year, month, day], [year, month, day + 1]);
}

/**
 * The precision that is left when digits are unspecified, by mask and number of parts: YYYY-MM-XX, YYYY-XX and so on.
 * Only digits at the end may be: 2009-XX-05 names no single stretch of time.
 */
const UNSPECIFIED: ReadonlyMap<string, Precision> = new Map([
  ['192/3', 'month'],
  ['48/2', 'year'],
  ['240/3', 'year'],
  ['8/1', 'decade'],
  ['56/2', 'decade'],
  ['248/3', 'decade'],
  ['12/1', 'century'],
  ['60/2', 'century'],
  ['252/3', 'century'],
]);

function unspecifiedOf(node: EdtfDate, year: number, month: number): Moment | EdtfProblem {
  switch (UNSPECIFIED.get(`${node.unspecified}/${node.values.length}`)) {
    case 'month':
      return monthOf(node, year, month);
    case 'year':
      return yearsFrom(node, 'year', year, 1);
    case 'decade':
      return yearsFrom(node, 'decade', year, 10);
    case 'century':
      return yearsFrom(node, 'century', year, 100);
    default:
      return { problem: 'X may only stand for the last digits, as in 201X, 20XX, 2009-XX or 2009-01-XX' };
  }
}

/**
 * Widest range that the meteorological and the astronomical seasons of the northern hemisphere allow between them, as
 * [month, day] of the first day and of the day after the last; month 15 is March of the next year.
 */
const SEASONS = [
  { from: [3, 1], to: [6, 22] },
  { from: [6, 1], to: [9, 24] },
  { from: [9, 1], to: [12, 22] },
  { from: [12, 1], to: [15, 21] },
] as const;

function seasonOf(node: EdtfUnit, year: number, code: number): Moment | EdtfProblem {
  const isSouthern = code >= 29;
  const season = code > 32 ? undefined : SEASONS[(code - 21 + (isSouthern ? 2 : 0)) % 4];
  if (!season)
    return { problem: 'of the parts of a year only seasons (21 to 32) are read, not quarters or halves' };
  const moment = momentBetween(node, 'season', [year, ...season.from], [year, ...season.to]);
  return 'problem' in moment ? moment : { ...moment, season: code };
}

/** `1950S2`: only the first two digits count, so any year from 1900 to 1999. */
function significantYears(node: EdtfUnit, year: number, digits: number): Moment | EdtfProblem {
  const precision = ([undefined, undefined, 'century', 'decade', 'year'] as const)[digits];
  if (!precision || year > 9999)
    return { problem: 'a year with significant digits has four digits, and two to four of them count' };
  const count = 10 ** (4 - digits);
  return yearsFrom(node, precision, Math.floor(year / count) * count, count);
}

function unitOf(node: EdtfUnit): Moment | EdtfProblem {
  const [first = 0, second = 0] = node.values;
  switch (node.type) {
    case 'Season':
      return seasonOf(node, first, second);
    case 'Decade':
      return yearsFrom(node, 'decade', first * 10, 10);
    case 'Century':
      return yearsFrom(node, 'century', first * 100, 100);
    case 'Year':
      return node.significant === undefined
        ? yearsFrom(node, 'year', first, 1)
        : significantYears(node, first, node.significant);
  }
}

function dateOf(node: EdtfDate): Moment | EdtfProblem {
  const [year = 0, month, day] = node.values;
  if (node.unspecified) return unspecifiedOf(node, year, (month ?? 0) + 1);
  if (month === undefined) return yearsFrom(node, 'year', year, 1);
  if (day === undefined) return monthOf(node, year, month + 1);
  return dayOf(node, year, month + 1, day);
}

/**
 * Reads one date of the parse tree. A time of day is dropped: its written day stands. A sign on any part of the date
 * (`2004-06-?11`) counts for the whole of it.
 */
export const parseMoment = (node: EdtfDate | EdtfUnit): Moment | EdtfProblem =>
  isDate(node) ? dateOf(node) : unitOf(node);
