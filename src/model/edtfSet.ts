/** A date of EDTF or several: one of them (`[1667,1760]`), or all (`{1960,1961-12}`). */
import { type EdtfProblem, notEdtf, readEdtfDate } from './edtfDate';
import { type DateSet, isSingle, type Moment, rangeOf, type SetMember } from './span';

/** One date of a set, or all from one to another: `1667`, `1670..1672`, `..1984`, `1760..`. */
function readMember(text: string): SetMember | EdtfProblem {
  const [start = '', end, ...more] = text.split('..');
  if (more.length > 0 || (start === '' && !end)) return notEdtf;
  const first = start === '' ? null : readEdtfDate(start);
  if (first && 'problem' in first) return first;
  if (end === undefined) return { first, last: first };
  const last = end === '' ? null : readEdtfDate(end);
  if (last && 'problem' in last) return last;
  if (first && last && last.latest <= first.earliest) return { problem: 'the range ends before it starts' };
  return { first, last };
}

/** The dates as one, from the first instant to the last of them. */
export function combine(set: DateSet): Moment {
  const ranges = set.members.map(rangeOf);
  const dates = set.members.flatMap(({ first, last }) => [first, last]);
  return {
    precision: 'set',
    earliest: Math.min(...ranges.map(({ from }) => from)),
    latest: Math.max(...ranges.map(({ to }) => to)),
    uncertain: dates.some((date) => date?.uncertain),
    approximate: dates.some((date) => date?.approximate),
    set,
  };
}

/** `[…]`: one of the dates; `{…}`: all of them. A set of a single date is that date. */
function readSet(text: string, of: DateSet['of']): Moment | EdtfProblem {
  const members: SetMember[] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const member = readMember(part);
    if ('problem' in member) return member;
    members.push(member);
  }
  const [only] = members;
  return only?.first && isSingle(only) && members.length === 1 ? only.first : combine({ of, members });
}

/** Reads a date, or one of several. Otherwise as `readEdtfDate`. */
export const readOneOf = (text: string): Moment | EdtfProblem =>
  /^\[.*\]$/.test(text) ? readSet(text, 'one') : readEdtfDate(text);

/** Reads a date, one of several, or several. Otherwise as `readEdtfDate`. */
export const readMoment = (text: string): Moment | EdtfProblem =>
  /^\{.*\}$/.test(text) ? readSet(text, 'all') : readOneOf(text);
