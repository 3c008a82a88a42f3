/** Where the other reading has the boundaries of periods, in px and in words. */
import type { Column } from '../../geometry/boardDimensions';
import type { Extent } from '../../geometry/packing';
import { isInView, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { memoizeWeak } from '../../lib/memoizeWeak';
import { type Reading, sameSpan } from '../../model/reading';
import { type Bound, isMoment, type Moment, type Span } from '../../model/span';
import { type SourcedWords, secondOwner } from '../../model/words/claims';
import { formatShift } from '../../model/words/shifts';
import { formatBound, formatSpanShort } from '../../model/words/spans';
import { boundsOf, type Edge, type EdgedPeriod, type PeriodDatum } from './edges';

/** A boundary that other sources date otherwise; two periods that have it in common have one of these. */
export interface OtherDate {
  /** Of the period, and of its end if the date is only that. */
  readonly id: string;
  /** The row of the band that it belongs to. */
  readonly row: number;
  /** Where the boundary is drawn, px. */
  readonly from: number;
  /** Where the other date is, as wide as it is known, but no narrower than a ring; null where the window does not show it. */
  readonly extent: Extent | null;
  /** The same without regard to the edges of the window. */
  readonly whole: Extent | null;
  /** It is the primary source's, which is drawn as a ghost. */
  readonly isGhost: boolean;
  /** Its words, longest first. */
  readonly texts: readonly string[];
  /** The date that is shown, where it is not the primary source's. */
  readonly shown: string | null;
}

export interface OtherWords {
  readonly reading: Reading;
  readonly words: SourcedWords;
}

/** Radius of the ring of another date, px. */
export const RING = 5;

/** Kept, as words are found by it at every step of a zoom. */
const spanOf = memoizeWeak((at: Moment): Span => ({ shape: 'moment', at }));
const isSame = (a: Moment, b: Moment): boolean => a.earliest === b.earliest && a.latest === b.latest;

/** The dates of a claim in the other reading: undefined where it has none, or where they do not differ. */
function otherSpan({ claim, match, primarySpan }: PeriodDatum, reading: Reading): Span | null | undefined {
  if (match === 'outside' || claim.others?.finding !== 'differs') return undefined;
  return reading === 'primary' ? claim.others.span : primarySpan;
}

/** The other date of one end of a period; null where it has the same. */
function otherBound(datum: PeriodDatum, side: 0 | 1, reading: Reading): readonly [Bound, Moment] | null {
  const other = otherSpan(datum, reading);
  if (!other || other.shape === 'moment' || datum.span.shape === 'moment') return null;
  const [shown, bound] = [boundsOf(datum.span)[side], boundsOf(other)[side]];
  if (!isMoment(bound) || (isMoment(shown) && isSame(shown, bound))) return null;
  return [shown, bound];
}

/** All other dates of the boundaries of the periods, in the order of the band. */
export function otherDates(
  periods: readonly EdgedPeriod[],
  { reading, words }: OtherWords,
  x: TimeScale,
): readonly OtherDate[] {
  const { column } = x;
  const told = new Set<string>();
  const atEdge = (row: number, edge: Edge, datum: PeriodDatum | null, side: 0 | 1): OtherDate[] => {
    const found = datum && otherBound(datum, side, reading);
    if (!datum || !found) return [];
    told.add(datum.claim.id);
    const [shown, bound] = found;
    const extents = extentsOf(spanOf(bound), x);
    const middle = (edge.x0 + edge.x1) / 2;
    const isSeen = middle >= column.x0 && middle <= column.x1;
    if (!isSeen && !extents.extent) return [];
    const shift = isMoment(shown) ? formatShift(spanOf(shown), spanOf(bound)) : '';
    return [
      {
        id: `${datum.claim.id} ${side === 0 ? 'start' : 'end'}`,
        row,
        from: within(middle, column),
        ...extents,
        isGhost: reading === 'others',
        texts: textsOf(`${secondOwner(datum.claim, reading, words)}: ${formatBound(bound)}`, shift),
        shown: reading === 'others' && isMoment(shown) && isSeen ? formatBound(shown) : null,
      },
    ];
  };
  const atEdges = periods.flatMap(({ datum, row, start, end, previous, next }) => [
    ...oneOfEach([...atEdge(row, start, datum, 0), ...atEdge(row, start, previous, 1)]),
    ...(next ? [] : atEdge(row, end, datum, 1)),
  ]);
  return [
    ...atEdges,
    ...periods.flatMap((period) =>
      told.has(period.datum.claim.id) ? [] : whole(period, { reading, words }, x),
    ),
  ];
}

const textsOf = (date: string, shift: string): string[] => (shift ? [`${date}, ${shift}`, date] : [date]);

/** Two periods that say the same of their common boundary say it once. */
const oneOfEach = ([first, second]: readonly OtherDate[]): OtherDate[] =>
  first && second && first.texts[0] !== second.texts[0] ? [first, second] : first ? [first] : [];

/** What is said of a period as a whole, where no end of it has another date. */
function whole(
  { datum, row, start, end }: EdgedPeriod,
  { reading, words }: OtherWords,
  x: TimeScale,
): OtherDate[] {
  const other = otherSpan(datum, reading);
  if (other === undefined || (reading === 'others' && !other)) return [];
  const { column } = x;
  const name = secondOwner(datum.claim, reading, words);
  const from = (within(start.x1, column) + within(end.x0, column)) / 2;
  const base = { id: datum.claim.id, row, from, isGhost: reading === 'others', shown: null };
  if (!other || sameSpan(other, datum.span))
    return [{ ...base, ...NOWHERE, texts: [`${name}: a different account`, `${name} differ`] }];
  const extents = other.shape === 'moment' ? extentsOf(other, x) : NOWHERE;
  return [
    {
      ...base,
      ...extents,
      texts: textsOf(`${name}: ${formatSpanShort(other)}`, formatShift(datum.span, other)),
    },
  ];
}

const within = (px: number, { x0, x1 }: Column): number => Math.min(x1, Math.max(x0, px));

const NOWHERE = { extent: null, whole: null };

/** Where a date is in the window and beyond it, no narrower than a ring. */
function extentsOf(span: Span, x: TimeScale): Pick<OtherDate, 'extent' | 'whole'> {
  const placed = placeSpan(span, x);
  if (!isInView(placed, x)) return NOWHERE;
  const { x0, x1 } = x.column;
  const middle = Math.min(x1 - RING, Math.max(x0 + RING, (placed.x0 + placed.x1) / 2));
  const whole = { x0: Math.min(placed.x0, middle - RING), x1: Math.max(placed.x1, middle + RING) };
  return { extent: { x0: Math.max(x0, whole.x0), x1: Math.min(x1, whole.x1) }, whole };
}
