/**
 * Rules for what is said with dates: from one to another, between two, before, since, one of two. The first rule whose
 * pattern is all of the text, and whose dates can be read, is right.
 */
import { instantOf, isoDate } from '../../../lib/calendar';
import { daysFrom } from './calendar';
import { type Read, readPair, readUnit } from './marked';
import {
  type Ask,
  daysOf,
  edtfOf,
  endOf,
  type Found,
  isReversed,
  isUnit,
  joinMarks,
  type Nothing,
  overlaps,
  single,
  startOf,
  type Unit,
  yearsOf,
} from './outcome';
import type { Convention } from './units';

type Answer = string | readonly string[] | null;

interface PhraseRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** EDTF for the dates of the pattern's groups; a list is what to ask; null leaves the text to the rules below. */
  readonly read: (...units: Unit[]) => Answer;
}

const phrase = (name: string, pattern: RegExp, read: PhraseRule['read']): PhraseRule => ({
  name,
  pattern,
  read,
});

const range = (start: string, end: string): Answer => (isReversed(start, end) ? [] : `${start}/${end}`);

/** Some time between: the years of a decade or century, since a run has to end at a date. */
function between(a: Unit, b: Unit): Answer {
  const [first, last] = [startOf(yearsOf(a)), endOf(yearsOf(b))];
  return isReversed(first, last) ? [] : `[${first}..${last}]`;
}

/** "Circa" before the first date of a range covers the second. */
const spread = (a: Unit, b: Unit): Unit =>
  a.leads && b.mark === '' ? { ...b, mark: joinMarks(a.mark, b.mark) } : b;

const firstOf = (unit: Unit): string => startOf(yearsOf(unit));

/** The calendar unit beside a date of one year, month or day: "before May 2020" holds nothing of May. Null for any other. */
function neighbour(edtf: string, step: 1 | -1): string | null {
  const [, year = '', month, day] = /^(-?\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(edtf) ?? [];
  if (year === '') return null;
  const [y, m] = [Number(year), month === undefined ? 0 : Number(month) - 1];
  if (day !== undefined) return daysFrom(instantOf(y, m, Number(day)), step);
  const beside = month === undefined ? instantOf(y + step) : instantOf(y, m + step);
  return Math.abs(new Date(beside).getUTCFullYear()) > LAST_YEAR
    ? null
    : isoDate(beside, month === undefined ? 'year' : 'month');
}

/** Years run to so many on both sides. */
const LAST_YEAR = 9999;

/** Its bounds are known: neither about, nor early or late in it. */
const isBounded = ({ mark, isPart }: Unit): boolean => mark === '' && !isPart;

/** The last time before a date. What has no sharp beginning, as "about 1900" or a season, is itself still allowed. */
function lastBefore(unit: Unit): string {
  const isOpen = unit.first.includes('X');
  if (!isBounded(unit)) return endOf(unit);
  // A century counts from its second year on, "the 1900s" from the first.
  if (isOpen && unit.rule.includes('century')) return firstOf(unit);
  return neighbour(firstOf(unit), -1) ?? endOf(unit);
}

/** The first time after a date; as `lastBefore`. */
const firstAfter = (unit: Unit): string =>
  (isBounded(unit) ? neighbour(endOf(yearsOf(unit)), 1) : null) ?? startOf(unit);

/** Some time after one date and before another; "between" where that leaves nothing. */
function strictlyBetween(a: Unit, b: Unit): Answer {
  const [first, last] = [firstAfter(a), lastBefore(b)];
  return isReversed(first, last) ? between(a, b) : `[${first}..${last}]`;
}

const isMonth = (unit: Unit): boolean => /^-?\d{4}-(?:0\d|1[0-2])$/.test(unit.first) && single(unit);

/** Whatever part of a date lies after another: `858 after 13 feb 858`. */
function inAfter(whole: Unit, from: Unit): Answer {
  const [days, day] = [daysOf(whole.first), daysOf(from.last)];
  if (!days || !day) return null;
  if (whole.mark) return [edtfOf(whole), `[${firstAfter(from)}..]`];
  const next = daysFrom(Date.parse(day[1]), 1);
  const last = daysOf(whole.last)?.[1];
  if (!last || !overlaps(`${next}/${last}`, whole.first)) return [edtfOf(whole), `[${firstAfter(from)}..]`];
  return `[${next}..${last}]`;
}

const isSolar = (unit: Unit): boolean => unit.rule.includes('fa-');

/** One time in two calendars: the Gregorian where they agree. */
function inTwoCalendars(a: Unit, b: Unit): Answer {
  if (!overlaps(edtfOf(a), edtfOf(b))) return [edtfOf(a), edtfOf(b)];
  return edtfOf(isSolar(a) ? b : a);
}

/** A date as one of a set. */
const memberOf = (unit: Unit): string => (single(unit) ? edtfOf(unit) : `${startOf(unit)}..${endOf(unit)}`);

const D = '(.+)';

/** All rules, in the order in which they are tried. */
const PHRASE_RULES: readonly PhraseRule[] = [
  phrase('dual-calendar', /^.*\brepublican\b.*\( (.+) \)$/, (b) => edtfOf(b)),
  phrase('dual-calendar', /^(.+) \( (.+) \)$/, inTwoCalendars),
  phrase('dual-calendar', /^.* hijri (?:\/|-) (\d{4} ad)$/, (b) => edtfOf(b)),
  phrase('dual-calendar', /^(.*sh) - (.+)$/, (a, b) => (isSolar(b) ? null : inTwoCalendars(a, b))),
  phrase('person-dates', /^(?!bulk )\p{L}+ , (\d{4}) - (\d{4})$/u, (a, b) => range(startOf(a), endOf(b))),
  phrase('season-range', /^(?:\w+ )?winter (\d{4})(?: - |&)(\d{1,4})$/, (a, b) =>
    range(startOf(a), endOf(b)),
  ),
  phrase('between', new RegExp(`^between ${D} (?:and|to|-) ${D}$`), between),
  phrase('between', new RegExp(`^after ${D} (?:and|but) before ${D}$`), strictlyBetween),
  phrase('one-of', new RegExp(`^${D} or ${D}$`), (a, b) => `[${memberOf(a)},${memberOf(b)}]`),
  phrase('from-to', new RegExp(`^from ${D} (?:to|until|and|-) ${D}$`), (a, b) =>
    range(startOf(a), endOf(spread(a, b))),
  ),
  phrase('from-event', /^from (.+) (?:to|until) [^\d]+$/, (a) => `${startOf(a)}/`),
  phrase('before', new RegExp(`^before ${D}$`), (a) => `[..${lastBefore(a)}]`),
  phrase('after', new RegExp(`^after ${D}$`), (a) => `[${firstAfter(a)}..]`),
  phrase('not-after', new RegExp(`^notafter ${D}$`), (a) => `[..${endOf(yearsOf(a))}]`),
  phrase('not-before', new RegExp(`^notbefore ${D}$`), (a) => `[${firstOf(a)}..]`),
  phrase('or-earlier', new RegExp(`^${D} or earlier$`), (a) => `[..${endOf(yearsOf(a))}]`),
  phrase('after', new RegExp(`^${D} or later$`), (a) => `[${firstOf({ ...a, isPart: false })}..]`),
  phrase('in-after', new RegExp(`^${D} after ${D}$`), inAfter),
  phrase('odd-words', new RegExp(`^${D} earliest ${D}$`), (a) => edtfOf(a)),
  phrase('since', new RegExp(`^since ${D}$`), (a) => `${startOf(a)}/..`),
  phrase('since', new RegExp(`^from ${D}$`), (a) => `${startOf(a)}/..`),
  phrase('since', new RegExp(`^${D} onwards$`), (a) => `${startOf(a)}/..`),
  phrase('since', new RegExp(`^${D} (?:-|to|until) present$`), (a) => `${startOf(a)}/..`),
  phrase('since', /^(\d{4}(?: maybe)?) -$/, (a) => `${startOf(a)}/..`),
  phrase('until', new RegExp(`^until ${D}$`), (a) => `/${endOf(a)}`),
  phrase('until', /^- (.*[/ ].*)$/, (a) => `/${endOf(a)}`),
  phrase('range', new RegExp(`^${D} (?:to|until) ${D}$`), (a, b) => range(startOf(a), endOf(spread(a, b)))),
  // Nothing says that it went on for all of these months.
  phrase('months', new RegExp(`^${D} - ${D}$`), (a, b) => (isMonth(a) && isMonth(b) ? between(a, b) : null)),
  phrase('range', new RegExp(`^${D} (?:-|\\.\\.) ${D}$`), (a, b) => range(startOf(a), endOf(spread(a, b)))),
  phrase('both', new RegExp(`^${D} and ${D}$`), (a, b) => `{${memberOf(a)},${memberOf(b)}}`),
];

function answered(name: string, answer: Answer): Found | Ask | null {
  if (answer === null) return null;
  return typeof answer === 'string' ? { edtf: answer, rule: name } : { ask: answer, rule: name };
}

/** The units of a pattern's groups, or the first that is none. */
function unitsOf(texts: readonly string[], column: Convention): readonly Read[] {
  const [first = '', last] = texts;
  const convention = { ...column, threeDigitYears: true };
  return last === undefined ? [readUnit(first, convention)] : readPair(first, last, convention);
}

/** Reads a date or a phrase with dates in the words of `canonical.ts`; null for what no rule knows. */
export function readPhrase(text: string, convention: Convention): Found | Unit | Ask | Nothing | null {
  let doubt: Ask | Nothing | null = null;
  for (const { name, pattern, read } of PHRASE_RULES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const units = unitsOf(match.slice(1), convention);
    if (units.every(isUnit)) {
      const answer = answered(name, read(...(units as Unit[])));
      if (answer) return answer;
    }
    doubt ??= units.every((unit) => unit !== null)
      ? (units.find((unit): unit is Ask | Nothing => !isUnit(unit)) ?? null)
      : null;
  }
  const unit = readUnit(text, convention);
  return unit ?? doubt;
}
