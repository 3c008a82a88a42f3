/** One claim on which other sources differ, on an axis that all of them share: its own account above, theirs below. */
import { tickStep, ticks } from 'd3-array';
import type { Extent } from '../../../geometry/packing';
import { padRange, placeTicks, type Tick, timeScale, wholeUnits } from '../../../geometry/scale';
import { ellipsize, textWidth, wrapText } from '../../../geometry/text';
import { DAY, YEAR } from '../../../lib/calendar';
import { clamp } from '../../../lib/number';
import { type Amount, type Claim, isSum } from '../../../model/claim';
import { datedRange, isMoment, type Range, type Span } from '../../../model/span';
import { formatDifference } from '../../../model/words/differences';
import { formatAmount, formatQuantity } from '../../../model/words/labels';
import { formatSpanShort } from '../../../model/words/spans';

/** Size of the texts, px. */
export const SIZE = { main: 12, note: 11 } as const;
/** Height of a mark, and of a line of text, px. */
export const MARK = 14;
const LINE = 15;
/** From the middle of a mark to the axis, px. */
const TO_AXIS = 19;
const GAP = 7;
/** Radius of the ring at the end of a sum, px. */
const RING = 5;
/** Room below the axis's last line for its labels, px. */
const FOOT = 18;
/** Marks are at least so wide, px. */
const LEAST = 6;

export interface DifferenceMark extends Extent {
  /** Middle, px. */
  readonly y: number;
  /** Known to two days at most: drawn as a disc. */
  readonly isPoint: boolean;
  /** Reaches from zero to its sum. */
  readonly isSum: boolean;
  /** Ends that are open or not given have no edge. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
  readonly isWorkedOut: boolean;
}

export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  /** Baseline, px. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly is: 'main' | 'note';
}

export interface Tie {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A chart in pixels. */
export interface PlacedDifference {
  readonly of: 'date' | 'sum';
  readonly own: DifferenceMark | null;
  readonly other: DifferenceMark | null;
  readonly ownWords: readonly PlacedWords[];
  readonly otherWords: readonly PlacedWords[];
  readonly ties: readonly Tie[];
  readonly axisY: number;
  readonly ticks: readonly Tick[];
  readonly width: number;
  readonly height: number;
}

/** The scales that the charts share: one of time, one for each currency or unit. */
export interface SharedAxes {
  readonly time: Range | null;
  readonly most: ReadonlyMap<string, number>;
}

const unitOf = ({ currency, unit }: Amount): string => unit ?? currency ?? '';

const amountsOf = (claim: Claim): readonly Amount[] =>
  isSum(claim) ? [claim.amount, ...(claim.others?.sum ? [claim.others.sum.amount] : [])] : [];

/** Whether the chart of a claim is of its sum: where other sources have another, or a figure where it has none. */
const isOfSum = (claim: Claim): boolean => isSum(claim) && claim.others?.sum !== undefined;

const spansOf = ({ date, others }: Claim): readonly Span[] =>
  [date.span, others?.span ?? null].filter((span) => span !== null);

/** What all charts of these claims share. */
export function sharedAxes(claims: readonly Claim[]): SharedAxes {
  const ranges = claims.filter((claim) => !isOfSum(claim)).flatMap((claim) => spansOf(claim).map(datedRange));
  const most = new Map<string, number>();
  for (const amount of claims.filter(isOfSum).flatMap(amountsOf))
    if (amount.value !== null)
      most.set(unitOf(amount), Math.max(most.get(unitOf(amount)) ?? 0, Math.abs(amount.value)));
  if (ranges.length === 0) return { time: null, most };
  const whole = {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  };
  return { time: whole.to - whole.from > 3 * YEAR ? wholeUnits(whole, 'year') : padRange(whole, 0.05), most };
}

interface Side {
  readonly extent: Extent | null;
  readonly look: Omit<DifferenceMark, 'x0' | 'x1' | 'y'>;
  readonly main: string;
  readonly note: string;
}

/** Lays out the chart of a claim, `width` px wide. */
export function placeDifference(claim: Claim, axes: SharedAxes, width: number): PlacedDifference {
  return isOfSum(claim) ? placeSums(claim, axes, width) : placeDates(claim, axes, width);
}

const PLAIN = {
  isPoint: false,
  isSum: false,
  opensLeft: false,
  opensRight: false,
  isWorkedOut: false,
} as const;

function placeDates(claim: Claim, { time }: SharedAxes, width: number): PlacedDifference {
  const column = { x0: LEAST, x1: width - LEAST };
  const x = timeScale(time ?? { from: 0, to: YEAR }, column);
  const { date, others } = claim;
  const otherSpan = others?.span ?? null;
  const sideOf = (span: Span | null, main: string, note: string): Side => ({
    extent: span && extentOf(datedRange(span), x),
    look: span ? lookOf(span) : PLAIN,
    main,
    note,
  });
  const own = sideOf(date.span, formatSpanShort(date.span), '');
  const difference = formatDifference(claim);
  const theirs = otherSpan
    ? sideOf(otherSpan, formatSpanShort(otherSpan), difference)
    : sideOf(null, difference, '');
  const isWorkedOut = date.basis !== 'stated';
  return placeSides('date', { ...own, look: { ...own.look, isWorkedOut } }, theirs, placeTicks(x, 64), width);
}

const extentOf = ({ from, to }: Range, x: (instant: number) => number): Extent => widened(x(from), x(to));

function widened(x0: number, x1: number): Extent {
  const extra = Math.max(0, LEAST - (x1 - x0)) / 2;
  return { x0: x0 - extra, x1: x1 + extra };
}

function lookOf(span: Span): Side['look'] {
  const { from, to } = datedRange(span);
  if (span.shape === 'moment') return { ...PLAIN, isPoint: to - from <= 2 * DAY };
  return { ...PLAIN, opensLeft: !isMoment(span.start), opensRight: !isMoment(span.end) };
}

function placeSums(claim: Claim, { most }: SharedAxes, width: number): PlacedDifference {
  const theirs = claim.others?.sum;
  if (!isSum(claim) || !theirs) throw new RangeError('a chart of sums needs two of them');
  const unit = [claim.amount, theirs.amount].find(({ value }) => value !== null) ?? claim.amount;
  const largest = most.get(unitOf(unit)) || 1;
  const step = tickStep(0, largest, 4);
  const top = Math.ceil(largest / step) * step;
  const x = (value: number) => LEAST + (Math.abs(value) / top) * (width - 2 * LEAST);
  // Sums of another unit, or for another length of time, are not drawn on one scale.
  const isComparable =
    claim.amount.value === null ||
    (claim.basis === theirs.basis && unitOf(claim.amount) === unitOf(theirs.amount));
  const extent = ({ value }: Amount): Extent | null => (value === null ? null : { x0: 0, x1: x(value) });
  const look = { ...PLAIN, isSum: true };
  const isPaler = theirs.type !== claim.type;
  const amounts = ticks(0, top, 3);
  return placeSides(
    'sum',
    { extent: extent(claim.amount), look, main: formatAmount(claim), note: '' },
    {
      extent: isComparable ? extent(theirs.amount) : null,
      look: { ...look, isWorkedOut: isPaler },
      main: formatAmount(theirs),
      note: formatDifference(claim),
    },
    amounts.map((value) => ({ x: x(value), label: formatQuantity(value, unit) })),
    width,
  );
}

function placeSides(
  of: PlacedDifference['of'],
  own: Side,
  theirs: Side,
  axis: readonly Tick[],
  width: number,
): PlacedDifference {
  const ownText = beside(own, MARK / 2, width, -1);
  const ownY = ownText.markY;
  const axisY = ownY + TO_AXIS;
  const otherText = beside(theirs, axisY + TO_AXIS, width, 1);
  const otherY = otherText.markY;
  const bottom = Math.max(otherY + MARK / 2, ...otherText.words.map(({ y }) => y + 4));
  const mark = (side: Side, y: number): DifferenceMark | null =>
    side.extent && { ...side.extent, ...side.look, y };
  const [above, below] = [mark(own, ownY), mark(theirs, otherY)];
  return {
    of,
    own: above,
    other: below,
    ownWords: ownText.words,
    otherWords: otherText.words,
    ties: above && below ? tiesOf(above, below) : [],
    axisY,
    ticks: axis.map((tick) => ({ ...tick, x: clamp(tick.x, 0, width) })),
    width,
    height: bottom + FOOT,
  };
}

/** From edge to edge where the marks are apart; else from start to start and from end to end, as far as these differ. */
function tiesOf(above: DifferenceMark, below: DifferenceMark): readonly Tie[] {
  const [y0, y1] = [above.y + MARK / 2, below.y - MARK / 2 + 2];
  const tie = (x0: number, x1: number): Tie => ({ x0, y0, x1, y1 });
  const middle = ({ x0, x1, isSum }: DifferenceMark) => (isSum ? x1 : (x0 + x1) / 2);
  if (above.isSum || below.x0 >= above.x1 || below.x1 <= above.x0 || above.isPoint || below.isPoint)
    return [tie(middle(above), middle(below))];
  const ends = [
    ...(Math.abs(above.x0 - below.x0) > 2 ? [tie(above.x0, below.x0)] : []),
    ...(Math.abs(above.x1 - below.x1) > 2 && !above.opensRight ? [tie(above.x1, below.x1)] : []),
  ];
  return ends.length > 0 ? ends : [tie(middle(above), middle(below))];
}

const widthOf = (text: string, is: PlacedWords['is']): number =>
  textWidth(text, SIZE[is]) * (is === 'main' ? 1.07 : 1);

/**
 * The words of a side at the right of its mark, else at its left, in one line or in two; where neither has room, in lines
 * of their own, before the mark (`lines` −1) or after it (1).
 */
function beside(
  { extent, look, main, note }: Side,
  y: number,
  width: number,
  lines: -1 | 1,
): { readonly words: readonly PlacedWords[]; readonly markY: number } {
  const baseline = y + 4;
  const at = (x: number, anchor: PlacedWords['anchor'], text: string, is: PlacedWords['is'], row = 0) => ({
    text,
    x,
    y: baseline + row * LINE,
    anchor,
    is,
  });
  const [mainWidth, noteWidth] = [widthOf(main, 'main'), note ? widthOf(note, 'note') : 0];
  const both = mainWidth + (note ? GAP + noteWidth : 0);
  const [left, right] = extent ? [extent.x0 - GAP, extent.x1 + GAP + (look.isSum ? RING : 0)] : [0, 0];
  const longest = Math.max(mainWidth, noteWidth);
  if (right + both <= width)
    return {
      markY: y,
      words: [
        at(right, 'start', main, 'main'),
        ...(note ? [at(right + mainWidth + GAP, 'start', note, 'note')] : []),
      ],
    };
  if (extent && left - both >= 0)
    return {
      markY: y,
      words: [
        at(left - (note ? noteWidth + GAP : 0), 'end', main, 'main'),
        ...(note ? [at(left, 'end', note, 'note')] : []),
      ],
    };
  const twoAt = (x: number, anchor: PlacedWords['anchor']) => ({
    markY: y,
    words: [at(x, anchor, main, 'main'), ...(note ? [at(x, anchor, note, 'note', 1)] : [])],
  });
  if (right + longest <= width) return twoAt(right, 'start');
  if (extent && left - longest >= 0) return twoAt(left, 'end');
  return stacked(main, note, extent, y, width, lines);
}

function stacked(
  main: string,
  note: string,
  extent: Extent | null,
  y: number,
  width: number,
  lines: -1 | 1,
): { readonly words: readonly PlacedWords[]; readonly markY: number } {
  const wrapped = [
    ...wrapText(main, SIZE.main * 1.07, width).map((text) => ({ text, is: 'main' as const })),
    ...(note ? wrapText(note, SIZE.note, width).map((text) => ({ text, is: 'note' as const })) : []),
  ].map(({ text, is }) => ({ text: ellipsize(text, SIZE[is] * 1.07, width), is }));
  const longest = Math.max(...wrapped.map(({ text, is }) => widthOf(text, is)));
  const x = clamp(extent?.x0 ?? 0, 0, Math.max(0, width - longest));
  const first = lines < 0 || !extent ? y : y + LINE + 2;
  return {
    markY: lines < 0 && extent ? y + wrapped.length * LINE + 2 : y,
    words: wrapped.map(({ text, is }, row) => ({ text, is, x, y: first + 4 + row * LINE, anchor: 'start' })),
  };
}
