/**
 * A date as people write it → EDTF that says no more than the text does. Says which rule it used; a text with several
 * readings is a question with the readings to choose from; what no rule knows has no date, and keeps its wording.
 */
import { parseEdtf } from '../../edtf/parseEdtf';
import { canonical, hasKnownWord, isPersian, plainSigns } from './canonical';
import { WEEKDAYS } from './lexicon';
import { type Ask, edtfOf, type Found, isUnit, type Nothing, type Unit } from './outcome';
import { readPhrase } from './phrases';
import type { Convention } from './units';

export type { Convention } from './units';

export type DateReading =
  /** `edtf` is as `ClaimDate` has it: a set may stand at an end. */
  | { readonly kind: 'date'; readonly edtf: string; readonly rule: string }
  /** Several readings, or too few words; `options` are EDTF, and may be empty. */
  | { readonly kind: 'ask'; readonly options: readonly string[]; readonly rule: string }
  /** No date that could be used. */
  | { readonly kind: 'none'; readonly rule: string };

/** EDTF that means the same to everybody: full years, and no two digits that may be a later year. */
const EDTF_DATE = '-?[\\dX]{4}[?~%]?(?:-[?~%]?[\\dX]{2}[?~%]?(?:-[?~%]?[\\dX]{2}[?~%]?)?)?';
const EDTF_PART = `(?:${EDTF_DATE}|-?\\d{4}-\\d\\d-\\d\\dT[\\d:]+(?:Z|[+-]\\d\\d:\\d\\d)?)`;
const EDTF_END = `(?:${EDTF_PART}|\\.\\.)?`;
const EDTF_MEMBER = `(?:(?:${EDTF_PART})?(?:\\.\\.(?:${EDTF_PART})?)?)`;
const EDTF = new RegExp(
  `^(?:${EDTF_PART}|${EDTF_END}/${EDTF_END}|\\[${EDTF_MEMBER}(?:[,.]+${EDTF_MEMBER})*\\]|\\{${EDTF_MEMBER}(?:,${EDTF_MEMBER})*\\})$`,
);

/** The rule of a text that only says that there is no date. */
export const NOT_KNOWN = 'no-date';

const NO_DATE =
  /^(?:0+(?:[-/.]0+)*(?:[T ]0+:0+.*)?|n\.? ?d\.?|s\.? ?d\.?|undated|unknown|na|n\/a|none|null|-+|\?+|not known|no date)$/i;

function isPlainEdtf(text: string, { months }: Convention): boolean {
  if (!EDTF.test(text) || 'problem' in parseEdtf(text)) return false;
  // `-0055` is ISO 8601; `-287` and `-2150` may as well stand for years BC.
  if (/^-[1-9]\d*$/.test(text) || /^\[[^.,]*\]$/.test(text)) return false;
  const [, year, two] = /^\d\d(\d\d)-(\d\d)$/.exec(text) ?? [];
  return months || year === undefined || Number(two) <= Number(year);
}

/** What a printing, a copyright or a catalogue adds to the date of the thing. */
const NOTES: readonly (readonly [RegExp, string])[] = [
  [/\b\d{4} \[i\.e\. (\d{4})\](?: \d{4} printing\.?)?$/, '$1'],
  [/(.\d.*?)\s*[,;(]\s*(?:re)?(?:printed|worked)\b.*$/i, '$1'],
  [/(.\d.*?)\s*\((?:later print|bulk[^)]*)\)$/i, '$1'],
  [/(.\d.*?),\s*bulk\b.*$/i, '$1'],
  [/(.\d.*?),\s*from [^,]*, .*$/, '$1'],
  [/(\d{3}[\d-]\]?(?: printing)?),\s*c\d{4}\.?$/, '$1'],
  [/(\d{4}) printing\.?$/, '$1'],
  [/(.\d.*?)\s*\[sic\]$/, '$1'],
];
const DOUBTS = /disput|doubt|alleg|unknown|wrong|error|\bnot?\b|fake|\?/i;

/** Cuts notes that do not change the date; a remark in brackets only where it holds no word of a date. */
function withoutNotes(text: string): string {
  const cut = NOTES.reduce((so, [pattern, to]) => so.replace(pattern, to), text);
  const [, head, remark] = /^(.*\d.*?)\s*\(([^()\d]+)\)$/.exec(cut) ?? [];
  const isRemark = head && remark && !DOUBTS.test(remark) && !hasKnownWord(remark.toLowerCase());
  return isRemark ? head : cut;
}

/** A time of day, with its offset from UTC. */
const CLOCK =
  /(?:\bat |T|\b)(\d{1,2})([:.])(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(am|pm)?(?: ?(Z|[+-]\d\d:?\d\d))?\b(?![./]\d)(?: on )?/gi;

interface Clock {
  readonly text: string;
  readonly isMidnight: boolean;
}

function clockOf(match: RegExpMatchArray): Clock | null {
  const [, hour = '', sign, minute = '', second, half, offset = ''] = match;
  if (sign === '.' && !half) return null;
  const noon = half?.toLowerCase() === 'pm' ? 12 : 0;
  const hours = half ? (Number(hour) % 12) + noon : Number(hour);
  if (hours > 23 || Number(minute) > 59) return null;
  const zone = offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2').toUpperCase();
  const time = [String(hours).padStart(2, '0'), minute, ...(second ? [second] : [])].join(':');
  return { text: `T${time}${zone}`, isMidnight: Number(hours) + Number(minute) + Number(second ?? 0) === 0 };
}

/** Takes the times of day out of a text. */
function splitClocks(text: string): { readonly rest: string; readonly clocks: readonly Clock[] } {
  const clocks: Clock[] = [];
  const rest = text.replace(CLOCK, (...groups) => {
    const clock = clockOf(groups as unknown as RegExpMatchArray);
    if (!clock) return groups[0] as string;
    clocks.push(clock);
    return ' ';
  });
  return {
    rest:
      clocks.length > 0
        ? rest.replace(/\(\s*(?:-\s*)?\)|[,;•]\s*$|^\s*[,;•]/g, ' ').replace(/\bat\s*$/, '')
        : text,
    clocks,
  };
}

const WEEKDAY = new RegExp(`\\b(${Object.keys(WEEKDAYS).join('|')})\\b[ ,]*`, 'g');

/** A weekday that is named has to be that of the day. */
function agreesWith(weekdays: readonly string[], edtf: string): boolean {
  const day = /^-?\d{4}-\d\d-\d\d/.exec(edtf)?.[0];
  if (day === undefined) return true;
  const name = Object.keys(WEEKDAYS)[new Date(Date.parse(day)).getUTCDay()];
  return weekdays.every((weekday) => weekday === name);
}

/** Several dates with nothing that says how they belong together. */
function severalDates(text: string, convention: Convention): Ask | null {
  const parts = text.split(/\s*[,;/[\]]\s*/).filter(Boolean);
  if (parts.length < 2) return null;
  const read = parts.map((part) => readPhrase(part, convention));
  if (read.some((one) => one === null || 'nothing' in one)) return null;
  return {
    ask: read.flatMap((one) => (one && 'edtf' in one ? [one.edtf] : isUnit(one) ? [edtfOf(one)] : [])),
    rule: 'several-dates',
  };
}

/** `2008/2009` as people write it: it went on from one year to the next, or it was in either. */
function eitherYear(text: string): DateReading | null {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(text) ?? [];
  if (Number(last) !== Number(first) + 1) return null;
  return { kind: 'ask', options: [text, `[${first},${last}]`], rule: 'either-year' };
}

const none = (rule: string): DateReading => ({ kind: 'none', rule });

function readingOf(outcome: Found | Unit | Ask | Nothing | null): DateReading {
  if (outcome === null) return none('not-understood');
  if ('nothing' in outcome) return none(outcome.rule);
  const { rule } = outcome;
  if ('ask' in outcome) return { kind: 'ask', options: outcome.ask, rule };
  const edtf = isUnit(outcome) ? edtfOf(outcome) : outcome.edtf;
  return { kind: 'date', edtf, rule };
}

/** The same at a time of day, where the text gives one day and one time. */
function withClock(reading: DateReading, clocks: readonly Clock[]): DateReading {
  const [clock] = clocks;
  if (reading.kind !== 'date' || !clock || clocks.length > 1 || clock.isMidnight) return reading;
  if (!/^\d{4}-\d\d-\d\d$/.test(reading.edtf)) return reading;
  return { kind: 'date', edtf: reading.edtf + clock.text, rule: 'time' };
}

const NO_CONVENTION: Convention = {};

/** What each text was read as, by what was known of its column: in a table most dates recur, and a column is read often. */
const readings = new Map<string, Map<string, DateReading>>();
/** Most texts that are kept for each. */
const MOST_KEPT = 200_000;

function readingsUnder(convention: Convention) {
  const { order, winter = 'first-year', smallYears, threeDigitYears, months, serials, isProse } = convention;
  const key = [order, winter, smallYears, threeDigitYears, months, serials, isProse].join(' ');
  const kept = readings.get(key);
  const usable = kept && kept.size < MOST_KEPT ? kept : new Map<string, DateReading>();
  readings.set(key, usable);
  return usable;
}

/** Reads a date as it is written. `convention` says what else is known of its column. Never throws. */
export function readDate(written: string, convention: Convention = NO_CONVENTION): DateReading {
  const kept = readingsUnder(convention);
  const reading = kept.get(written) ?? readAnew(written, convention);
  kept.set(written, reading);
  return reading;
}

function readAnew(written: string, convention: Convention): DateReading {
  const signs = plainSigns(written);
  if (signs === '' || NO_DATE.test(signs)) return none(NOT_KNOWN);
  const either = convention.isProse ? eitherYear(signs) : null;
  if (either) return either;
  if (!isPersian(written) && isPlainEdtf(signs, convention))
    return { kind: 'date', edtf: signs, rule: 'iso' };
  const { rest, clocks } = splitClocks(withoutNotes(written.trim()));
  if (clocks.length > 0 && !/\p{L}|\d/u.test(rest)) return none('time-only');
  const words = canonical(rest);
  const weekdays = [...words.matchAll(WEEKDAY)].map(([, day = '']) => day);
  const text = words
    .replace(WEEKDAY, '')
    .replace(/^[ ,]+/, '')
    .trim();
  const outcome = readPhrase(text, convention) ?? severalDates(text, convention);
  const reading = withClock(readingOf(outcome), clocks);
  if (reading.kind !== 'date') return reading;
  if (weekdays.length > 0 && !agreesWith(weekdays, reading.edtf))
    return { kind: 'ask', options: [reading.edtf], rule: 'weekday' };
  return reading;
}
