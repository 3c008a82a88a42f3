/** EDTF text (ISO 8601-2:2019, levels 0 to 2) → `Span`. */
import { type EdtfDate, type EdtfInterval, type EdtfNode, type EdtfSet, parse } from 'edtf';
import { readPlainDate } from '../../model/plainDate';
import type { Bound, Moment, Span } from '../../model/span';
import { type EdtfProblem, parseMoment } from './edtfMoment';

const MAX_LENGTH = 250;
const PLAIN_SET = /^(?:\[[\d,.-]+\]|\{[\d,.-]+\})$/;
const BOUND_TYPES: readonly EdtfNode['type'][] = [undefined, 'Date', 'Season'];

const isPair = (value: EdtfSet['values'][number]): value is readonly [EdtfDate, EdtfDate] =>
  Array.isArray(value);

const isSet = (node: EdtfNode): node is EdtfSet => node.type === 'Set' || node.type === 'List';

const isInterval = (node: EdtfNode): node is EdtfInterval => node.type === 'Interval';

/** Level 3 admits seasons with a sign. */
function parseTree(text: string): EdtfNode | null {
  try {
    return parse(text, { level: 3 });
  } catch {
    return null;
  }
}

function unreadable(text: string): EdtfProblem {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { problem: 'there is no such day in the calendar' };
  return { problem: 'this is not a date in EDTF; write 1992, 2008-06, 2002-04-05, 2011?/2016 and the like' };
}

/** One of several alternatives, or all of them, single dates or ranges: the range that holds every one. */
function combine(members: readonly (readonly (Moment | EdtfProblem)[])[]): Moment | EdtfProblem {
  const moments: Moment[] = [];
  for (const member of members) {
    for (const date of member) {
      if ('problem' in date) return date;
      moments.push(date);
    }
    const [first, last] = moments.slice(-member.length);
    if (first && last && last.latest <= first.earliest) return { problem: 'the range ends before it starts' };
  }
  const [only] = moments;
  if (only && moments.length === 1) return only;
  return {
    precision: 'set',
    earliest: Math.min(...moments.map((moment) => moment.earliest)),
    latest: Math.max(...moments.map((moment) => moment.latest)),
    uncertain: moments.some((moment) => moment.uncertain),
    approximate: moments.some((moment) => moment.approximate),
  };
}

function parseSet(set: EdtfSet): Moment | EdtfProblem {
  if (set.earlier || set.later) return { problem: 'a set needs a first and a last date' };
  return combine(set.values.map((value) => (isPair(value) ? value : [value]).map(parseMoment)));
}

/** A set of plain dates or ranges of them, such as `[1992-09,1992-10]` or `{1992..1994}`; null for any other text. */
function parsePlainSet(text: string): Moment | EdtfProblem | null {
  if (!PLAIN_SET.test(text)) return null;
  const members: Moment[][] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const dates = part.split('..').map((date) => readPlainDate(date)?.moment);
    const moments = dates.filter((date) => date !== undefined);
    const [first, last = first] = moments;
    if (moments.length < dates.length || moments.length > 2 || first?.precision !== last?.precision)
      return null;
    members.push(moments);
  }
  return combine(members);
}

function parseByPackage(text: string): Moment | EdtfProblem {
  const node = parseTree(text);
  if (!node || isInterval(node)) return unreadable(text);
  return isSet(node) ? parseSet(node) : parseMoment(node);
}

function parseSingle(text: string): Span | EdtfProblem {
  const at = readPlainDate(text)?.moment ?? parsePlainSet(text) ?? parseByPackage(text);
  return 'problem' in at ? at : { shape: 'moment', at };
}

/** An end of an interval: empty is `unknown`, `..` is `open`, otherwise a plain date or a season. */
function parseBound(text: string): Bound | EdtfProblem {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  const plain = readPlainDate(text);
  if (plain) return plain.moment;
  const node = parseTree(text);
  if (!node) return unreadable(text);
  if (isInterval(node) || isSet(node) || !BOUND_TYPES.includes(node.type))
    return { problem: 'an interval runs from one date or season to another' };
  return parseMoment(node);
}

const isProblem = (value: Bound | EdtfProblem): value is EdtfProblem =>
  typeof value === 'object' && 'problem' in value;

function parseInterval(startText: string, endText: string): Span | EdtfProblem {
  const start = parseBound(startText);
  if (isProblem(start)) return start;
  const end = parseBound(endText);
  if (isProblem(end)) return end;
  if (typeof start !== 'object' && typeof end !== 'object')
    return { problem: 'an interval needs a date at one end at least' };
  if (typeof start === 'object' && typeof end === 'object' && end.latest <= start.earliest)
    return { problem: 'the end is before the start' };
  return { shape: 'interval', start, end };
}

/**
 * Reads an EDTF text as half-open UTC ms, or says in one short sentence why it cannot. Never throws.
 *
 * Plain dates take a short path: the package `edtf` builds its grammar anew for each text, some hundred times the work.
 * What the package leaves open is settled here: days that do not exist are refused; unspecified and significant digits
 * widen the date; seasons are as wide as the usual conventions allow; `..` and a missing end stay apart; each side of an
 * interval keeps its own signs; years lie between 0001 and 9999.
 */
export function parseEdtf(text: string): Span | EdtfProblem {
  if (text.length > MAX_LENGTH) return { problem: `a date is at most ${MAX_LENGTH} characters long` };
  const [start = '', end, ...more] = text.split('/');
  if (more.length > 0) return { problem: 'an interval has one slash' };
  return end === undefined ? parseSingle(start) : parseInterval(start, end);
}

/** Reads the EDTF text of a date; `null` is undated. */
export type ReadDate = (text: string | null) => Span | EdtfProblem | null;

/** A reader that parses each distinct text once: in a large file most dates recur. */
export function memoizedReadDate(parse = parseEdtf): ReadDate {
  const seen = new Map<string, Span | EdtfProblem>();
  return (text) => {
    if (text === null) return null;
    const known = seen.get(text) ?? parse(text);
    seen.set(text, known);
    return known;
  };
}

/** The span, or null for an undated or unreadable text. */
export const spanOrNull = (read: Span | EdtfProblem | null): Span | null =>
  read !== null && 'shape' in read ? read : null;
