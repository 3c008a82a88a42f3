import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../data/edtf/parseEdtf';
import { parseDataset } from '../data/schema/parse';
import type { Claim } from '../model/claim';
import { claimsOf } from '../model/dataset';
import type { Reading } from '../model/reading';
import { type OrderReport, reportOrder } from '../model/words/order';
import { formatSourceDate } from '../model/words/sourceDates';
import { formatSpan, formatSpanShort } from '../model/words/spans';

const result = parseDataset(
  readFileSync(new URL('../../public/data/khamenei-hamas.json', import.meta.url), 'utf8'),
);
if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
const { dataset } = result;
const claims = claimsOf(dataset);

/** Every day from 1985 to 2030 as YYYY-MM-DD: more than the dataset knows of, at either side. */
const first = Date.UTC(1985, 0, 1);
const calendar = Array.from({ length: (Date.UTC(2031, 0, 1) - first) / 864e5 }, (_, day) =>
  new Date(first + day * 864e5).toISOString().slice(0, 10),
);
/** First and last day of a season, by whichever way of reckoning seasons begins earlier and ends later. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03-01', '06-21'],
  '22': ['06-01', '09-23'],
  '23': ['09-01', '12-21'],
};

/** Whether a day may be the one that a date names, read off its digits. */
function names(date: string, day: string): boolean {
  const plain = date.replace(/[?~%]/g, '');
  const season = SEASONS[plain.slice(5)];
  const inYear = day.slice(5);
  if (season) return day.startsWith(plain.slice(0, 5)) && inYear >= season[0] && inYear <= season[1];
  return [...plain].every((sign, at) => sign === 'X' || sign === day[at]);
}

const daysNamed = (date: string): readonly number[] =>
  calendar.flatMap((day, at) => (names(date, day) ? [at] : []));

const stretch = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The days on which what is dated so may have been, as places in the calendar; to its edges where an end is open. */
function daysOf(edtf: string): readonly number[] {
  if (edtf.startsWith('[') && !edtf.includes('/'))
    return edtf
      .slice(1, -1)
      .split(',')
      .flatMap((part) => {
        const [from, to] = part.split('..').map(daysNamed);
        return from && to ? stretch(from[0] ?? 0, to.at(-1) ?? 0) : (from ?? []);
      });
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return daysNamed(start);
  return stretch(
    start === '' ? 0 : (daysOf(start)[0] ?? 0),
    end === '' ? calendar.length - 1 : (daysOf(end).at(-1) ?? 0),
  );
}

const edtfIn = (claim: Claim, reading: Reading): string | null =>
  reading === 'others' && claim.others?.edtf ? claim.others.edtf : claim.date.edtf;

/** For each date its possible days, marked in the calendar. */
const marked = new Map<string, Uint8Array>();
function marksOf(edtf: string): Uint8Array {
  const known = marked.get(edtf);
  if (known) return known;
  const marks = new Uint8Array(calendar.length);
  for (const day of daysOf(edtf)) marks[day] = 1;
  marked.set(edtf, marks);
  return marks;
}

/** Goes through the calendar day by day: no day of `a` may come once a day of `b` has come. */
function isAllBefore(a: Uint8Array, b: Uint8Array): boolean {
  let hasCome = false;
  for (let day = 0; day < calendar.length; day += 1) {
    hasCome ||= b[day] === 1;
    if (hasCome && a[day] === 1) return false;
  }
  return true;
}

function bruteOrder(a: Claim, b: Claim, reading: Reading): OrderReport['order'] {
  const [one, two] = [edtfIn(a, reading), edtfIn(b, reading)];
  if (one === null || two === null) return 'unsettled';
  if (isAllBefore(marksOf(one), marksOf(two))) return 'before';
  return isAllBefore(marksOf(two), marksOf(one)) ? 'after' : 'unsettled';
}

describe.each(['primary', 'others'] as const)('by the dates of the %s', (reading) => {
  it('every dated claim has a day in the calendar', () => {
    for (const claim of claims) {
      const edtf = edtfIn(claim, reading);
      if (edtf !== null) expect(marksOf(edtf).includes(1), claim.id).toBe(true);
    }
  });

  it('the order of every pair is what trying all days gives, and the words say it', () => {
    const wrong: string[] = [];
    for (const a of claims)
      for (const b of claims) {
        const brute = bruteOrder(a, b, reading);
        const { order, words, otherwise } = reportOrder(a, b, reading, dataset);
        const said = { before: '” was before “', after: '” was after “', unsettled: 'do not settle' }[brute];
        const other = bruteOrder(a, b, reading === 'primary' ? 'others' : 'primary');
        if (order !== brute || !words.includes(said) || (otherwise !== null) !== (other !== brute))
          wrong.push(`${a.id} ${order}, by days ${brute}: ${b.id}`);
      }
    expect(wrong).toEqual([]);
  });
});

it('dates of publication and of saying read as the dataset’s own reader takes them', () => {
  const dates = [
    ...dataset.sources.map(({ published }) => published),
    ...dataset.sums.map(({ claimed }) => claimed),
  ].filter((date) => date !== null);
  expect(dates.length).toBeGreaterThan(100);
  for (const date of new Set(dates)) {
    const span = parseEdtf(date);
    const isOpen = /^\/|^\.\.\/|\/$|\/\.\.$/.test(date);
    const words = 'problem' in span ? date : isOpen ? formatSpan(span) : formatSpanShort(span);
    expect(formatSourceDate(date), date).toBe(words);
  }
});
