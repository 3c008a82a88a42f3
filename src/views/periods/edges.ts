/** The band in rows, and the edges between its periods: each as wide as it is known when one gives way to the next. */
import type { ClaimDatum } from '../../filter/columns/claimSubset';
import type { Column } from '../../geometry/boardDimensions';
import type { TimeScale } from '../../geometry/scale';
import type { PeriodClaim } from '../../model/claim';
import { type Bound, drawnRange, isMoment, type Range, type Span } from '../../model/span';

export type PeriodDatum = ClaimDatum<PeriodClaim> & { readonly span: Span };

/**
 * `straight`: known, or so well that the eye sees no width; `slant`: the source gives a date as wide as the slant; `teeth`:
 * that date is inferred or doubtful; `arrow`: no date.
 */
export type EdgeForm = 'straight' | 'slant' | 'teeth' | 'arrow';

/** An edge in px, from the first instant at which it may lie to the last. */
export interface Edge {
  readonly form: EdgeForm;
  readonly x0: number;
  readonly x1: number;
}

/** A period between its edges; two periods that follow each other have one edge in common. */
export interface EdgedPeriod {
  readonly datum: PeriodDatum;
  /** Its row in the band, 0 at the top. */
  readonly row: number;
  readonly start: Edge;
  readonly end: Edge;
  /** The period that begins at its end, or that ends at its start. */
  readonly next: PeriodDatum | null;
  readonly previous: PeriodDatum | null;
}

/** An end in time: when it may lie, and whether a source says so; `null` where none gives it. */
interface Limit extends Range {
  readonly isGiven: boolean;
}

interface Item {
  readonly datum: PeriodDatum;
  readonly start: Limit | null;
  readonly end: Limit | null;
  /** When it likely began and ended, for the order of periods. */
  readonly likely: Range;
}

/** An edge narrower than this is straight, px. */
const LEAST_WIDTH = 5;
/** Length of the head of an arrow, and what it keeps from the next period, px. */
const HEAD = 7;
const GAP = 2;

const middle = ({ from, to }: Range): number => (from + to) / 2;

/** The two ends of a span; those of a single date are where it begins and ends for certain. */
export function boundsOf(span: Span): readonly [Bound, Bound] {
  if (span.shape === 'interval') return [span.start, span.end];
  const { at } = span;
  return [
    { ...at, latest: at.earliest },
    { ...at, earliest: at.latest },
  ];
}

function limitOf(bound: Bound, { basis }: PeriodDatum): Limit | null {
  if (!isMoment(bound) || !Number.isFinite(bound.earliest) || !Number.isFinite(bound.latest)) return null;
  const isGiven = basis === 'stated' && !bound.uncertain && !bound.approximate;
  return { from: bound.earliest, to: bound.latest, isGiven };
}

function itemOf(datum: PeriodDatum): Item {
  const [first, last] = boundsOf(datum.span);
  const [start, end] = [limitOf(first, datum), limitOf(last, datum)];
  const drawn = drawnRange(datum.span);
  // An end that is not given says nothing of how long the period lasted; one that is open says that it goes on.
  const from = start ? middle(start) : first === 'unknown' && end ? end.from : drawn.from;
  const to = end ? middle(end) : last === 'unknown' && start ? start.to : drawn.to;
  return { datum, start, end, likely: { from: Math.min(from, to), to: Math.max(from, to) } };
}

/** Whether the later begins when the earlier may have ended. */
const meets = ({ end }: Item, { start }: Item): boolean =>
  end !== null && start !== null && end.to >= start.from && start.to >= end.from;

/** Whether one of two periods came after the other, as far as their dates settle it. */
function follows(earlier: Item, later: Item): boolean {
  const [a, b] = [earlier.likely, later.likely];
  if (!earlier.end && !later.start) return false;
  return a.from < b.from && (a.to <= b.from || (a.to < b.to && meets(earlier, later)));
}

function rowsOf(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  for (const item of items) {
    const row = rows.find((others) => others.every((one) => follows(one, item) || follows(item, one)));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => row.sort((a, b) => a.likely.from - b.likely.from));
}

/** Rows of periods that follow each other, in time alone, so that no zoom tears the band; as few as come of two orders. */
function packPeriods(data: readonly PeriodDatum[]): Item[][] {
  const items = data.map(itemOf);
  const asGiven = rowsOf(items);
  const byStart = rowsOf(items.toSorted((a, b) => a.likely.from - b.likely.from));
  return byStart.length < asGiven.length ? byStart : asGiven;
}

interface DraftEdge {
  form: EdgeForm;
  x0: number;
  x1: number;
}

/** Where it has no width it stands at a share of its time: 0 for the first instant, 1 for the last. */
function edgeOf(limit: Limit, x: TimeScale, share: number): DraftEdge {
  const [x0, x1] = [x(limit.from), x(limit.to)];
  if (x1 - x0 >= LEAST_WIDTH) return { form: limit.isGiven ? 'slant' : 'teeth', x0, x1 };
  const at = x0 + share * (x1 - x0);
  return { form: 'straight', x0: at, x1: at };
}

/** One limit for two periods: of the same date it is enough that one of them gives it. */
function joined(end: Limit, start: Limit): Limit {
  const isSame = end.from === start.from && end.to === start.to;
  const isGiven = isSame ? end.isGiven || start.isGiven : end.isGiven && start.isGiven;
  return { from: Math.min(end.from, start.from), to: Math.max(end.to, start.to), isGiven };
}

/** Edges that reach over each other meet halfway. */
function keepApart(edges: readonly DraftEdge[]): void {
  for (const [at, right] of edges.entries()) {
    const left = edges[at - 1];
    if (!left || left.x1 <= right.x0) continue;
    const meeting = (Math.max(left.x0, right.x0) + Math.max(left.x0, Math.min(left.x1, right.x1))) / 2;
    left.x1 = meeting;
    right.x0 = meeting;
    right.x1 = Math.max(right.x1, meeting);
  }
}

/** The edges of a row in order: the end of one period is the start of the next wherever they meet. */
function edgeRow(items: readonly Item[], row: number, x: TimeScale, column: Column): EdgedPeriod[] {
  const starts: DraftEdge[] = [];
  const ends: DraftEdge[] = [];
  const isJoined = items.map((item, at) => {
    const next = items[at + 1];
    return next !== undefined && meets(item, next);
  });
  for (const [at, { start, end }] of items.entries()) {
    const next = items[at + 1]?.start;
    const shared = isJoined[at - 1] ? ends[at - 1] : undefined;
    starts[at] = shared ?? (start ? edgeOf(start, x, 0) : { form: 'arrow', x0: 0, x1: 0 });
    if (!end) ends[at] = { form: 'arrow', x0: 0, x1: 0 };
    else ends[at] = isJoined[at] && next ? edgeOf(joined(end, next), x, 0.5) : edgeOf(end, x, 1);
  }
  const inOrder = new Set(items.flatMap((_, at) => [starts[at] ?? [], ends[at] ?? []]).flat());
  keepApart([...inOrder].filter(({ form }) => form !== 'arrow'));
  for (const at of items.keys()) {
    const [start, end] = [starts[at], ends[at]];
    if (!start || !end) continue;
    if (end.form === 'arrow') pointRight(end, start, starts[at + 1], column);
    if (start.form === 'arrow') pointLeft(start, end, ends[at - 1], column);
  }
  return items.flatMap(({ datum }, at): EdgedPeriod[] => {
    const [start, end] = [starts[at], ends[at]];
    if (!start || !end) return [];
    const next = isJoined[at] ? (items[at + 1]?.datum ?? null) : null;
    const previous = isJoined[at - 1] ? (items[at - 1]?.datum ?? null) : null;
    return [{ datum, row, start, end, next, previous }];
  });
}

/** An arrow from its shoulder at `x0` to its tip: to the edge of the window, or to the next period. */
function pointRight(arrow: DraftEdge, start: DraftEdge, next: DraftEdge | undefined, column: Column): void {
  const isLast = !next || next.x0 > column.x1;
  const room = isLast ? Math.max(column.x1, start.x1) : Math.max(start.x1, next.x0 - GAP);
  arrow.x0 = isLast ? room : Math.max(start.x1, room - HEAD);
  arrow.x1 = isLast ? room + HEAD : room;
}

/** The same to the left, where the names of lanes stand: its tip stays within the window. */
function pointLeft(arrow: DraftEdge, end: DraftEdge, previous: DraftEdge | undefined, column: Column): void {
  const isFirst = !previous || previous.x1 < column.x0;
  const room = isFirst ? Math.min(column.x0, end.x0) : Math.min(end.x0, previous.x1 + GAP);
  arrow.x0 = room;
  arrow.x1 = Math.min(Math.max(room, end.x0), room + HEAD);
}

/** All periods with their rows and edges; what only other sources have stands in rows of its own below. */
export function placeEdges(data: readonly PeriodDatum[], x: TimeScale): readonly EdgedPeriod[] {
  const isApart = ({ claim }: PeriodDatum) => claim.layer === 'others';
  const rows = [
    ...packPeriods(data.filter((datum) => !isApart(datum))),
    ...packPeriods(data.filter(isApart)),
  ];
  return rows.flatMap((items, row) => edgeRow(items, row, x, x.column));
}
