/** What a rule makes of a text, and how it is written in EDTF. */

import { DAY } from '../../../lib/calendar';
import { outerRange } from '../../../model/span';
import { parseEdtf, spanOrNull } from '../../edtf/parseEdtf';
import { isoDay } from './calendar';

/** EDTF marks: about, unsure, both. */
export type Mark = '' | '~' | '?' | '%';

/** One date, or a run of days that EDTF has no single word for; then `first` and `last` differ. Both are EDTF dates. */
export interface Unit {
  readonly first: string;
  readonly last: string;
  readonly mark: Mark;
  /** Early, middle or late part of it: no bounds are known within, so it is all of it. */
  readonly isPart?: boolean;
  /** "About" stands before it, and so before all of a range that it begins. */
  readonly leads?: boolean;
  readonly rule: string;
}

/** The text has several readings and does not say which; none may be taken without asking. */
export interface Ask {
  readonly ask: readonly string[];
  readonly rule: string;
}

/** The rule knows the text for no date that can be used: no such day, no year. */
export interface Nothing {
  readonly nothing: true;
  readonly rule: string;
}

/** A whole date in EDTF. A set may stand at an end, `1381-05-30/[1381-06-25..1381-06-26]` (see `ClaimDate`). */
export interface Found {
  readonly edtf: string;
  readonly rule: string;
}

export const isUnit = (value: Unit | Ask | Nothing | Found | null): value is Unit =>
  value !== null && 'first' in value;

/** The marks of both. */
export function joinMarks(...marks: readonly Mark[]): Mark {
  const all = marks.join('');
  const [about, unsure] = [/[~%]/.test(all), /[?%]/.test(all)];
  return about && unsure ? '%' : about ? '~' : unsure ? '?' : '';
}

export const single = (unit: Unit): boolean => unit.first === unit.last;
/** A date that stands alone. */
export function edtfOf({ first, last, mark }: Unit): string {
  if (first === last) return first + mark;
  return mark ? `${first}${mark}/${last}${mark}` : `[${first}..${last}]`;
}

/** The ends of a run, each with its own mark. */
export const startOf = ({ first, mark }: Unit): string => first + mark;
export const endOf = ({ last, mark }: Unit): string => last + mark;

const rangeOf = (edtf: string) => {
  const span = spanOrNull(parseEdtf(edtf));
  return span && outerRange(span);
};

/** The first and the last day of a date, where it is finite. */
export function daysOf(edtf: string): readonly [string, string] | null {
  const range = rangeOf(edtf);
  if (!range || !Number.isFinite(range.from) || !Number.isFinite(range.to)) return null;
  return [isoDay(range.from), isoDay(range.to - DAY)];
}

/** The years of a date whose last digits are open, as a range has to name them: `186X` → 1860 to 1869. */
export function yearsOf(unit: Unit): Unit {
  const years = (text: string, at: 0 | 1) =>
    text.includes('X') ? (daysOf(text)?.[at].replace(/-\d\d-\d\d$/, '') ?? text) : text;
  return { ...unit, first: years(unit.first, 0), last: years(unit.last, 1) };
}

/** Whether all of `first` lies after all of `last`, so that a range between them is turned round. */
export function isReversed(first: string, last: string): boolean {
  const [from, to] = [rangeOf(first), rangeOf(last)];
  return !!from && !!to && from.from >= to.to;
}

/** Whether the two name days in common. */
export function overlaps(one: string, other: string): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return !!a && !!b && a.from < b.to && b.from < a.to;
}
