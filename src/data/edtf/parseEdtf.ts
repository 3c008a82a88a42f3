/** EDTF text (ISO 8601-2:2019, levels 0 to 2) → `Span`. */
import { type EdtfProblem, notShown, readEdtfDate } from '../../model/edtfDate';
import { readMoment, readOneOf } from '../../model/edtfSet';
import type { Bound, Span } from '../../model/span';

export type { EdtfProblem };

const MAX_LENGTH = 250;

const isProblem = (value: Bound | EdtfProblem): value is EdtfProblem =>
  typeof value === 'object' && 'problem' in value;

function spanBetween(start: Bound | EdtfProblem, end: Bound | EdtfProblem): Span | EdtfProblem {
  if (isProblem(start)) return start;
  if (isProblem(end)) return end;
  if (typeof start !== 'object' && typeof end !== 'object')
    return notShown('an interval without a date at one end at least');
  if (typeof start === 'object' && typeof end === 'object' && end.latest <= start.earliest)
    return { problem: 'the end is before the start' };
  return { shape: 'interval', start, end };
}

/** An end of an EDTF interval: empty is `unknown`, `..` is `open`, otherwise one date. */
function parseEnd(text: string): Bound | EdtfProblem {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  if (/^[[{].*[\]}]$/.test(text))
    return { problem: 'an interval in EDTF runs from one date to another; write begin and end instead' };
  return readEdtfDate(text);
}

const tooLong = (text: string) => text.length > MAX_LENGTH;
const TOO_LONG: EdtfProblem = { problem: `a date is at most ${MAX_LENGTH} characters long` };

/**
 * Reads an EDTF text as half-open UTC ms, or says in one short sentence why it cannot: because it is no EDTF, or because
 * it is, but cannot be shown. Never throws.
 *
 * What the standard leaves open is settled here and in `model/edtfDate.ts`: seasons are as wide as the usual conventions
 * allow; `..` and a missing end stay apart; each side of an interval and each date of a set keeps its own marks; a list
 * may be open (`{..1984}`); years lie between −9999 and 9999, as astronomers count: `-0055` is 56 BC.
 */
export function parseEdtf(text: string): Span | EdtfProblem {
  if (tooLong(text)) return TOO_LONG;
  const [start = '', end, ...more] = text.split('/');
  if (more.length > 0) return { problem: 'an interval has one slash' };
  if (end !== undefined) return spanBetween(parseEnd(start), parseEnd(end));
  const at = readMoment(start);
  return 'problem' in at ? at : { shape: 'moment', at };
}

/**
 * Reads an interval each end of which is an EDTF date or one of several (`[0843..0848]`), `..` for an end that is open, or
 * null for one that is not known; at least one has a date. Otherwise as `parseEdtf`.
 */
export function parseBounds(begin: string | null, end: string | null): Span | EdtfProblem {
  const boundOf = (text: string | null): Bound | EdtfProblem => {
    if (text === null) return 'unknown';
    if (text === '..') return 'open';
    if (tooLong(text)) return TOO_LONG;
    if (text.includes('/') || /^\{.*\}$/.test(text))
      return { problem: 'an end is one date or one of several, as in [1843..1848]' };
    return readOneOf(text);
  };
  return spanBetween(boundOf(begin), boundOf(end));
}

/** Reads the EDTF text of a date; `null` is undated. */
export type ReadDate = (text: string | null) => Span | EdtfProblem | null;

/** A reader that parses each distinct text once: in a large file most dates recur. */
export function memoizedReadDate(parse = parseEdtf): ReadDate {
  const seen = new Map<string, Span | EdtfProblem>();
  return (text) => {
    if (text === null) return null;
    const known = seen.get(text);
    if (known) return known;
    const read = parse(text);
    seen.set(text, read);
    return read;
  };
}

/** The span, or null for an undated or unreadable text. */
export const spanOrNull = (read: Span | EdtfProblem | null): Span | null =>
  read !== null && 'shape' in read ? read : null;
