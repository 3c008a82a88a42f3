/** Claims in the order of time: those that a filter shows, those that differ, and the way from one to the next. */
import type { ClaimColumns } from '../../filter/columns/claimColumns';
import { endAt } from '../../filter/columns/endAt';
import { INSIDE, LAYER_HIDDEN, POSSIBLY } from '../../filter/columns/matchCodes';
import { startAt } from '../../filter/columns/timeColumns';
import type { FilteredDataset } from '../../filter/filterDataset';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { formatFigure } from '../../lib/number';
import type { Claim, Finding } from '../../model/claim';
import { findingOf } from '../../model/reading';

/** Rows of claims that other sources differ on. */
const differingRows = memoizeWeak((claims: readonly Claim[]): readonly number[] =>
  claims.flatMap(({ others }, row) => (others?.finding === 'differs' ? [row] : [])),
);

/** What one can step through: the claims shown, or all that differ. */
export type SetName = 'shown' | 'differ';

/** As the table has them: by the first instant, then the last; undated last; else as in the file. */
function compareRows({ times }: ClaimColumns, a: number, b: number): number {
  for (const instantAt of [startAt, endAt]) {
    const [first, second] = [instantAt(times, a), instantAt(times, b)];
    if (first !== second) return first < second ? -1 : 1;
  }
  return a - b;
}

type Shown = Pick<FilteredDataset, 'matches'>;

/** Rows of a set, in no order: those that are in it, and those that are only possibly. */
function rowsOf({ matches }: Shown, name: SetName): readonly [readonly number[], readonly number[]] {
  const { codes, columns } = matches;
  if (name === 'differ')
    return [differingRows(columns.claims).filter((row) => (codes[row] ?? LAYER_HIDDEN) < LAYER_HIDDEN), []];
  const [inside, possibly]: [number[], number[]] = [[], []];
  for (const [row, code] of codes.entries()) {
    if (code === INSIDE) inside.push(row);
    else if (code === POSSIBLY) possibly.push(row);
  }
  return [inside, possibly];
}

/** The first claims of some rows in time, at most `most`. */
function earliest(columns: ClaimColumns, rows: readonly number[], most: number): readonly Claim[] {
  if (rows.length <= most)
    return rows.toSorted((a, b) => compareRows(columns, a, b)).flatMap((row) => columns.claims[row] ?? []);
  const found: number[] = [];
  for (const row of rows) {
    const last = found[most - 1];
    if (last !== undefined && compareRows(columns, row, last) > 0) continue;
    let at = found.length;
    while (at > 0 && compareRows(columns, row, found[at - 1] ?? 0) < 0) at -= 1;
    found.splice(at, 0, row);
    if (found.length > most) found.pop();
  }
  return found.flatMap((row) => columns.claims[row] ?? []);
}

/** The claims of a set as a list: what is shown, what is possibly, and how many there are of each. */
export interface ListedClaims {
  readonly inside: readonly Claim[];
  readonly possibly: readonly Claim[];
  readonly counts: readonly [inside: number, possibly: number];
}

/** The first `most` claims of a set, in time order. */
export function listClaims(shown: Shown, name: SetName, most: number): ListedClaims {
  const { columns } = shown.matches;
  const [inside = [], possibly = []] = rowsOf(shown, name);
  return {
    inside: earliest(columns, inside, most),
    possibly: earliest(columns, possibly, most),
    counts: [inside.length, possibly.length],
  };
}

/** Where a claim stands in a set, and its neighbours there. */
export interface Step {
  /** From 1; 0 for a claim that is not in the set: then its neighbours in time. */
  readonly at: number;
  readonly count: number;
  readonly previous: Claim | null;
  readonly next: Claim | null;
  /** What other sources do with all claims of the set, where that is one thing. */
  readonly finding: Finding | null;
}

/** Of sets larger than this the finding that all share is not asked for. */
const MOST_ASKED = 500;

/** Finds a claim's place in a set in one pass, whatever its size. What is only possibly in it comes last. */
export function stepAt(shown: Shown, name: SetName, id: string): Step {
  const { columns, codes } = shown.matches;
  const rows = rowsOf(shown, name).flat();
  const own = columns.rowOf(id);
  const count = rows.length;
  const rank = (row: number) => Number(name === 'shown' && codes[row] === POSSIBLY);
  const order = (a: number, b: number) => rank(a) - rank(b) || compareRows(columns, a, b);
  let [previous, next]: [number | undefined, number | undefined] = [undefined, undefined];
  let before = 0;
  for (const row of own === undefined ? [] : rows) {
    const side = order(row, own ?? 0);
    if (side < 0) {
      before += 1;
      if (previous === undefined || order(row, previous) > 0) previous = row;
    } else if (side > 0 && (next === undefined || order(row, next) < 0)) next = row;
  }
  const claimAt = (row: number | undefined) => (row === undefined ? null : (columns.claims[row] ?? null));
  return {
    at: own !== undefined && rows.includes(own) ? before + 1 : 0,
    count,
    previous: claimAt(previous),
    next: claimAt(next),
    finding: sharedFinding(columns.claims, rows),
  };
}

function sharedFinding(claims: readonly Claim[], rows: readonly number[]): Finding | null {
  if (rows.length === 0 || rows.length > MOST_ASKED) return null;
  const found = new Set(rows.map((row) => claims[row]).map((claim) => claim && findingOf(claim)));
  const [finding] = found;
  return found.size === 1 ? (finding ?? null) : null;
}

const SHARED: Readonly<Record<Finding, string>> = {
  agrees: 'on which others agree',
  'more-precise': 'more precise in others',
  differs: 'that differ',
  'not-found': 'with nothing found',
  'not-compared': 'not compared',
};

/**
 * "1 of 11 that differ", "3 of 7 shown", "12 of 53 claims", "outside the 7 shown"; "the only one that differs". `isWhole`: nothing
 * is filtered.
 */
export function formatStep({ at, count, finding }: Step, isWhole: boolean): string {
  const shared = finding === 'differs' || !isWhole ? finding : null;
  if (count === 1) {
    const one = shared === 'differs' ? 'one that differs' : shared ? `one ${SHARED[shared]}` : 'one shown';
    return at === 0 ? `outside the ${one}` : `the only ${one}`;
  }
  const place = `${formatFigure(count)} ${shared ? SHARED[shared] : isWhole ? 'claims' : 'shown'}`;
  return at === 0 ? `outside the ${place}` : `${formatFigure(at)} of ${place}`;
}
