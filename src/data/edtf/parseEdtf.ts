/** EDTF text (ISO 8601-2:2019, levels 0 to 2) → `Span`. */
import type { EdtfDate, EdtfInterval, EdtfNode, EdtfSet } from 'edtf';
import type { Bound, Moment, Span } from '../../model/span';
import { readCommonDate } from './commonDate';
import { readByGrammar } from './edtfGrammar';
import { type EdtfProblem, parseMoment } from './edtfMoment';

const LONGEST = 250;
const BOUND_TYPES: readonly EdtfNode['type'][] = [undefined, 'Date', 'Season'];

const isPair = (value: EdtfSet['values'][number]): value is readonly [EdtfDate, EdtfDate] =>
  Array.isArray(value);

const isSet = (node: EdtfNode): node is EdtfSet => node.type === 'Set' || node.type === 'List';

const isInterval = (node: EdtfNode): node is EdtfInterval => node.type === 'Interval';

/** The package builds its grammar anew for each text, a hundred times the work: it reads what is not common. */
const parseTree = (text: string): EdtfNode | null => readCommonDate(text) ?? readByGrammar(text);

function unreadable(text: string): EdtfProblem {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { problem: 'there is no such day in the calendar' };
  return { problem: 'this is not a date in EDTF; write 1992, 2008-06, 2002-04-05, 2011?/2016 and the like' };
}

/** One of several alternatives, or all of them: the range that holds every one. */
function parseSet(set: EdtfSet): Moment | EdtfProblem {
  if (set.earlier || set.later) return { problem: 'a set needs a first and a last date' };
  const moments: Moment[] = [];
  for (const value of set.values) {
    const members = (isPair(value) ? value : [value]).map(parseMoment);
    for (const member of members) {
      if ('problem' in member) return member;
      moments.push(member);
    }
    const [first, last] = moments.slice(-members.length);
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

function parseSingle(text: string): Span | EdtfProblem {
  const node = parseTree(text);
  if (!node || isInterval(node)) return unreadable(text);
  const at = isSet(node) ? parseSet(node) : parseMoment(node);
  return 'problem' in at ? at : { shape: 'moment', at };
}

/** An end of an interval: nothing is `unknown`, `..` is `open`, otherwise a plain date or a season. */
function parseBound(text: string): Bound | EdtfProblem {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
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
 * Reads an EDTF text as half-open UTC ms, or says in one short sentence why it cannot. Throws nothing but
 * `GrammarMissing`.
 *
 * Reads with the package `edtf`, but for common dates, and settles what that leaves open: days that do not exist are
 * refused; unspecified and significant digits widen the date; seasons are as wide as the usual conventions allow; `..`
 * and a missing end stay apart; each side of an interval keeps its own signs; years lie between 0001 and 9999.
 */
export function parseEdtf(text: string): Span | EdtfProblem {
  if (text.length > LONGEST) return { problem: `a date is at most ${LONGEST} characters long` };
  const [start = '', end, ...more] = text.split('/');
  if (more.length > 0) return { problem: 'an interval has one slash' };
  return end === undefined ? parseSingle(start) : parseInterval(start, end);
}
