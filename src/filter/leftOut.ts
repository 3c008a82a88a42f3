/** What the filter leaves out, and where in time that lies. */
import { formatFigure, sumOf } from '../lib/number';
import { capitalize } from '../lib/text';
import type { Finding } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { matchSpan, type Range } from '../model/span';
import { kindLabel } from '../model/vocabulary';
import { type FieldsOfClaims, fieldOf } from './columns/codedFields';
import { endAt } from './columns/endAt';
import { INSIDE, OUTSIDE, POSSIBLY } from './columns/matchCodes';
import type { Matcher } from './columns/matcher';
import { matchPeriod, startAt } from './columns/timeColumns';
import { formatKeyWords, join } from './describeFilter';
import type { Filter } from './filter';
import type { FilteredDataset } from './filterDataset';
import { filterKeyNames } from './filterKeys';
import { formatPeriodWords } from './period';

/** Numbers of claims that are left out; together they are all of them. */
export interface LeftOut {
  readonly total: number;
  /** Those that another key than the period leaves out, by whether they lie in the period: all of them where there is none. */
  readonly otherwise: { readonly inside: number; readonly possibly: number; readonly outside: number };
  /** Those that only the period does; one of several dates may lie on either side of it. */
  readonly byPeriod: { readonly before: number; readonly after: number; readonly either: number };
  /** How many of those other sources date in the period, surely or possibly, where their dates are not shown. */
  readonly byOthersInside: number;
  /** Under several keys without a period: how many each of them alone leaves out. */
  readonly byOne: readonly { readonly key: keyof Filter; readonly count: number }[];
}

/** Counts what the filter leaves out. */
export function leftOut({
  matcher,
  matches: { columns, codes },
  filter,
}: Pick<FilteredDataset, 'matcher' | 'matches' | 'filter'>): LeftOut {
  const { times } = columns;
  const { period } = filter;
  const others = matcher.answers(filter, 'period').codes;
  const inPeriod = period && matchPeriod(times, period);
  const otherwise = { inside: 0, possibly: 0, outside: 0 };
  const byPeriod = { before: 0, after: 0, either: 0 };
  const isInside = period && columns.reading === 'primary' ? datedByOthers(columns, period) : () => false;
  let byOthersInside = 0;
  let total = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== OUTSIDE) continue;
    total += 1;
    const lies = inPeriod?.[row] ?? INSIDE;
    if (others[row] === OUTSIDE) {
      otherwise[lies === INSIDE ? 'inside' : lies === POSSIBLY ? 'possibly' : 'outside'] += 1;
      continue;
    }
    if (isInside(row)) byOthersInside += 1;
    if (period && endAt(times, row) <= period.from) byPeriod.before += 1;
    else if (period && startAt(times, row) >= period.to) byPeriod.after += 1;
    else byPeriod.either += 1;
  }
  return { total, otherwise, byPeriod, byOthersInside, byOne: period ? [] : byOneOf(matcher, filter, codes) };
}

/** How many of those that are left out each key alone leaves out; nothing under one key. */
function byOneOf(matcher: Matcher, filter: Filter, codes: Uint8Array): LeftOut['byOne'] {
  const keys = filterKeyNames.filter((key) => key !== 'layers' && matcher.narrows(key, filter));
  if (keys.length < 2) return [];
  return keys.map((key) => {
    const without = matcher.answers(filter, key).codes;
    const count = codes.reduce(
      (sum, code, row) => sum + Number(code === OUTSIDE && without[row] !== OUTSIDE),
      0,
    );
    return { key, count };
  });
}

/** Says of a row whether other sources date it in a period. */
function datedByOthers(claims: FieldsOfClaims, period: Range): (row: number) => boolean {
  const { codes, values } = fieldOf(claims, 'othersSpan');
  const isInside = values.map((span) => span !== null && matchSpan(span, period) !== 'outside');
  return (row) => isInside[codes[row] ?? 0] === true;
}

/** All of time before a period, and after it. */
export const besidePeriod = ({ from, to }: Range): { readonly before: Range; readonly after: Range } => ({
  before: { from: Number.NEGATIVE_INFINITY, to: from },
  after: { from: to, to: Number.POSITIVE_INFINITY },
});

/** What is said of what is left out: how many, what else than the period leaves out, and what stands before the places beside it. */
export interface LeftOutWords {
  readonly lead: string;
  /** "Not Ann Lee: 19 in this period, 13 perhaps in it, 10 outside it."; without a period by which keys; '' for none. */
  readonly otherwise: string;
  /** "Ann Lee, but outside 2006–2016"; '' where the period alone leaves out none. */
  readonly outside: string;
}

/** What is left out in words; `keys` are those that narrow anything. */
export function formatLeftOut(
  { total, otherwise, byPeriod, byOne }: Omit<LeftOut, 'byOthersInside'>,
  keys: readonly (keyof Filter)[],
  filter: Filter,
  dataset: Dataset,
): LeftOutWords {
  const { period } = filter;
  const [key, ...more] = keys.filter((one) => one !== 'period');
  const asked = key && more.length === 0 ? askedBy(key, filter, dataset) : null;
  const not = asked?.not;
  const lead = `${formatFigure(total)} ${total === 1 ? 'is' : 'are'} filtered out`;
  if (!period && not) return { lead: `${lead}:`, otherwise: `${not}.`, outside: '' };
  if (!period) return { lead: `${lead}.`, otherwise: sayByOne(byOne, total, filter, dataset), outside: '' };
  const { inside, possibly, outside } = otherwise;
  const parts = [
    { count: inside, lies: 'in' },
    { count: possibly, lies: 'perhaps in' },
    { count: outside, lies: 'outside' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, lies }, at) => `${formatFigure(count)} ${lies} ${at === 0 ? 'this period' : 'it'}`);
  const isBounded = Number.isFinite(period.from) && Number.isFinite(period.to);
  const there = `outside ${isBounded ? formatPeriodWords(period) : 'this period'}`;
  const but = asked ? `${asked.but}, but ` : key ? 'what fits all else, but ' : '';
  return {
    lead: `${lead}.`,
    otherwise:
      parts.length > 0 ? `${capitalize(not ?? 'left out by other filters')}: ${parts.join(', ')}.` : '',
    outside: sumOf(Object.values(byPeriod), (count) => count) > 0 ? capitalize(`${but}${there}`) : '',
  };
}

/** "One filter alone leaves out 6 (not Ann Lee), 3 (not letters). More than one leave out 42."; '' under one key. */
function sayByOne(byOne: LeftOut['byOne'], total: number, filter: Filter, dataset: Dataset): string {
  if (byOne.length === 0) return '';
  const some = byOne.filter(({ count }) => count > 0);
  const rest = total - sumOf(some, ({ count }) => count);
  const each = some.map(({ key, count }) => `${formatFigure(count)} (${askedBy(key, filter, dataset).not})`);
  return [
    each.length > 0 && `One filter alone leaves out ${each.join(', ')}.`,
    rest > 0 && `More than one leave out ${formatFigure(rest)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

interface Asked {
  /** "Ann Lee or Bob Ray", "about “trade”", "where other sources differ". */
  readonly but: string;
  /** The same denied: "neither Ann Lee nor Bob Ray", "other sources do not differ on them". */
  readonly not: string;
}

/** What one key asks of a claim. */
function askedBy(key: keyof Filter, filter: Filter, dataset: Dataset): Asked {
  const { people, kinds, finding, certainty } = filter;
  if (key === 'people')
    return anyOf(people.map((id) => dataset.people.find((one) => one.id === id)?.shortName ?? id));
  if (key === 'kinds') return anyOf(kinds.map((kind) => kindLabel(dataset, kind, 2)));
  const words = formatKeyWords(key, filter, dataset);
  const [only, ...more] = key === 'finding' ? finding : [];
  if (only) {
    const denied = more.length > 0 ? 'do otherwise' : DENIED[only];
    return { but: `where ${words}`, not: `${dataset.labels.others} ${denied}` };
  }
  if (key !== 'certainty') return { but: words, not: `not ${words}` };
  const known = words.replace('date ', '');
  const isUnstated = certainty.includes('unstated');
  const otherwise = certainty.length > 1 ? 'known otherwise' : 'given';
  return {
    but: `where the date is ${known}`,
    not: `their date is ${isUnstated ? otherwise : `not ${known}`}`,
  };
}

const anyOf = (names: readonly string[]): Asked => ({
  but: join(names, 'or'),
  not: names.length > 1 ? `neither ${join(names, 'nor')}` : `not ${names[0]}`,
});

/** What other sources do with the claims that a finding leaves out. */
const DENIED: Readonly<Record<Finding, string>> = {
  agrees: 'do not agree with them',
  'more-precise': 'are not more precise on them',
  differs: 'do not differ on them',
  'not-found': 'have something on them',
  'not-compared': 'were compared with them',
};
