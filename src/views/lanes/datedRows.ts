/** A lane of dealings in pixels: marks with their dates and words beside them, second dates below. */

import type { ClaimDatum } from '../../filter/columns/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { markShape } from '../../geometry/markShape';
import type { Arranged, Extent } from '../../geometry/packing';
import {
  type EventTime,
  type MarkFacts,
  middleOf,
  type PlacedMark,
  placeEvent,
} from '../../geometry/placedMark';
import { isInView, placeSpan, signAt } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { clamp } from '../../lib/number';
import type { EventClaim } from '../../model/claim';
import type { Reading } from '../../model/reading';
import { isLasting, outerRange, type Span } from '../../model/span';
import { isOfMain, ownWords, secondOwner } from '../../model/words/claims';
import { shortSourceName } from '../../model/words/labels';
import { formatShift } from '../../model/words/shifts';
import { formatSpanShort } from '../../model/words/spans';
import { MAXIMUM_LABELLED } from '../density';
import {
  type Dated,
  type DateLabel,
  FONT,
  inRow,
  type LaneInput,
  type LaneRows,
  middleOfRow,
  type PlacedNumber,
  type PlacedTie,
  RING,
  rowIn,
} from '../laneRows';
import { markFacts } from '../markFacts';
import { arrangeLane, type ItemArrangement, type LaneItem, type SecondDate } from './arrange';

const GHOST_HEIGHT = 12;

const timeOf = (span: Span): EventTime => {
  const { from, to } = outerRange(span);
  return { time: to - from, lasts: isLasting(span) };
};

/** The other date of a claim and its words; null where there is none, or where it does not stand apart. */
export function secondOf(
  { claim, span, primarySpan, match }: ClaimDatum<EventClaim>,
  { reading, words }: Pick<LaneInput, 'reading' | 'words'>,
): { readonly span: Span | null; readonly texts: readonly string[] } | null {
  if (match === 'outside' || claim.others?.finding !== 'differs') return null;
  const other = reading === 'primary' ? claim.others.span : (primarySpan ?? null);
  const name = secondOwner(claim, reading, words);
  if (!other)
    return reading === 'primary'
      ? { span: null, texts: [`${name}: a different account`, `${name} differ`] }
      : null;
  const date = `${name}: ${formatSpanShort(other)}`;
  const shift = span ? formatShift(span, other) : '';
  if (span && shift === '' && reading === 'others') return null;
  return { span: other, texts: shift ? [`${date}, ${shift}`, date] : [date] };
}

/** What is dated of a lane in its rows, before it is known where the rows stand. */
export type PlannedRows = ArrangedRows | { readonly crowd: LaneRows };

interface ArrangedRows {
  readonly dated: readonly Dated[];
  readonly facts: readonly MarkFacts[];
  readonly items: readonly LaneItem[];
  readonly arranged: readonly Arranged<ItemArrangement>[];
  /** The first row of what only other sources have; null where they have nothing. */
  readonly apart: number | null;
}

/** Finds a row for all that is dated, each date beside its mark. */
export function planDatedRows(input: LaneInput, dimensions: BoardDimensions, x: TimeScale): PlannedRows {
  const dated = input.datums.flatMap((datum): readonly Dated[] =>
    datum.span
      ? [{ datum, placed: placeSpan(datum.span, x), ...timeOf(datum.span) }]
      : (input.scene?.datedByOthers(datum, input, dimensions, x) ?? []),
  );
  const facts = dated.map(({ datum }) => markFacts(datum, input.reading, input.words));
  if (input.density && dated.length > MAXIMUM_LABELLED)
    return { crowd: input.density.placeCrowd(dated, facts, dimensions) };
  const items = dated.map((one, at) => itemOf(one, facts[at], input, dimensions, x));
  const isApart = (at: number) => dated[at]?.datum.claim.layer === 'others';
  return { dated, facts, items, ...arrangeApart(items, isApart, dimensions.plot, dimensions.narrow) };
}

/** Places planned rows, the first of which begins at `top` px. */
export function placeDatedRows(
  plan: PlannedRows,
  input: LaneInput,
  dimensions: BoardDimensions,
  top: number,
): LaneRows {
  return 'crowd' in plan ? moved(plan.crowd, top) : placeArranged(plan, input, dimensions, top);
}

function placeArranged(
  { dated, facts, items, arranged, apart }: ArrangedRows,
  input: LaneInput,
  dimensions: BoardDimensions,
  top: number,
): LaneRows {
  const { plot } = dimensions;
  const middle = (row: number) => top + middleOfRow(row, dimensions);
  const marks: PlacedMark[] = [];
  const labels: DateLabel[] = [];
  const ties: PlacedTie[] = [];
  const numbers: PlacedNumber[] = [];
  for (const [at, one] of dated.entries()) {
    const [fact, item, place] = [facts[at], items[at], arranged[at]];
    if (!fact || !item || !place) continue;
    const y = middle(place.row);
    const ring = one.lone && input.scene?.placeRing(fact, one.placed, plot, y);
    const mark = ring || placeEvent(fact, one.placed, one, plot, y);
    const { label, numberX, side } = place.as;
    marks.push(inRow(withLabel(mark, place.as), y, rowIn(dimensions)));
    labels.push({
      id: mark.id,
      text: label.date,
      words: label.words,
      fontSize: item.fontSize,
      isQuiet: mark.match === 'outside' || mark.support === 'unsupported',
      x: label.x,
      y: (side === 'below' ? middle(place.row + 1) : y) + item.fontSize * 0.35,
      anchor: side === 'left' ? 'end' : 'start',
    });
    if (numberX !== null && item.number !== null)
      numbers.push({ id: mark.id, number: item.number, x: numberX, y });
    ties.push(...tieOf(one, item, place, mark, input, middle(place.row + (place.as.second?.row ?? 1))));
  }
  const rows = Math.max(0, ...arranged.flatMap(({ row, as }) => as.needs.map((need) => row + need.row + 1)));
  const row = rowIn(dimensions);
  return {
    ...{ marks, labels, ties, numbers, height: rows * row },
    ...(apart !== null && { apart: top + apart * row }),
  };
}

/** What only other sources have stands in rows of its own, below the primary source's. */
function arrangeApart(
  items: readonly LaneItem[],
  isApart: (at: number) => boolean,
  ...[column, narrow]: [BoardDimensions['plot'], boolean]
): Pick<ArrangedRows, 'arranged' | 'apart'> {
  const pick = (apart: boolean) => items.filter((_, at) => isApart(at) === apart);
  const above = arrangeLane(pick(false), column, narrow);
  const first = Math.max(0, ...above.flatMap(({ row, as }) => as.needs.map((need) => row + need.row + 1)));
  const below = arrangeLane(pick(true), column, narrow).map(({ row, as }) => ({ row: row + first, as }));
  const [ups, downs] = [above.values(), below.values()];
  const arranged = items.flatMap((_, at) => (isApart(at) ? downs : ups).next().value ?? []);
  return { arranged, apart: below.length > 0 ? first : null };
}

/** Longest date in its source's own words that stands beside a mark, in letters. */
const LONGEST_WORDING = 18;

/** A date beside its mark, in its source's own words where these are short and say more. */
function labelOf({ claim: { date }, span }: ClaimDatum): string {
  const own = span === date.span ? ownWords(date) : '';
  return own && own.length <= LONGEST_WORDING ? own : formatSpanShort(span);
}

function itemOf(
  one: Dated,
  facts: MarkFacts | undefined,
  input: LaneInput,
  { narrow, plot }: BoardDimensions,
  x: TimeScale,
): LaneItem {
  const { datum, placed, time, lasts } = one;
  const { claim, match, support } = datum;
  const isOutside = match === 'outside';
  const second = one.lone || input.scene?.others === false ? null : secondIn(one, input, x, plot);
  const shape = one.lone ? null : markShape(time, placed.x1 - placed.x0, facts?.arrow !== undefined, lasts);
  const lone =
    support === 'unsupported' && isOfMain(claim, input.words)
      ? `only in ${input.words.labels.primary}`
      : null;
  return {
    id: claim.id,
    span: placed,
    width: shape?.width ?? 2 * RING,
    isRuled: shape?.form === 'lasted',
    date: one.lone
      ? `${shortSourceName(input.words.labels.others)}: ${formatSpanShort(one.lone)}`
      : labelOf(datum),
    words:
      isOutside || (input.isTerse && !one.lone && input.scene?.about !== claim.id)
        ? ''
        : (lone ?? claim.short ?? ''),
    fontSize: isOutside ? FONT.quiet : narrow ? FONT.narrow : FONT.wide,
    number: isOutside ? null : (input.numbers.get(claim.id) ?? null),
    behind: second ? null : behindOf(datum, input.reading, x, plot),
    second: second && {
      texts: second.texts,
      tone: second.tone,
      extent: extentOf(second.span, input, x, plot),
    },
  };
}

/** The other date of a claim; a scene also has those within the claim's own date. */
function secondIn(one: Dated, input: LaneInput, x: TimeScale, plot: BoardDimensions['plot']) {
  if (!isInView(one.placed, x)) return null;
  const differing = secondOf(one.datum, input);
  if (differing) return { ...differing, tone: 'rust' as const };
  const narrower = input.scene?.narrowerOf(one, input, plot);
  return narrower ? { ...narrower, tone: 'neutral' as const } : null;
}

/** Where the primary source has a claim that other sources date within its own date. */
function behindOf(
  { primarySpan, match }: ClaimDatum<EventClaim>,
  reading: Reading,
  x: TimeScale,
  plot: BoardDimensions['plot'],
): Extent | null {
  if (reading === 'primary' || !primarySpan || match === 'outside') return null;
  const placed = placeSpan(primarySpan, x);
  if (!isInView(placed, x)) return null;
  return { x0: Math.max(plot.x0, placed.x0), x1: Math.min(plot.x1, placed.x1) };
}

/** What a second date takes: a ring in its middle, on a stage as wide as the date, or a ghost as wide as it is. */
function extentOf(
  span: Span | null,
  { reading, scene }: LaneInput,
  x: TimeScale,
  plot: BoardDimensions['plot'],
): SecondDate['extent'] {
  if (!span) return null;
  const placed = placeSpan(span, x);
  if (!isInView(placed, x)) return null;
  const middle = clamp(signAt(span, placed), plot.x0 + RING, plot.x1 - RING);
  if (reading === 'primary') {
    const seen = { x0: Math.max(plot.x0, placed.x0), x1: Math.min(plot.x1, placed.x1) };
    if (scene && seen.x1 - seen.x0 > 2 * RING) return seen;
    return { x0: middle - RING, x1: middle + RING };
  }
  return {
    x0: Math.max(plot.x0, Math.min(placed.x0, middle - RING)),
    x1: Math.min(plot.x1, Math.max(placed.x1, middle + RING)),
  };
}

/** A mark whose target takes in the words beside it. */
function withLabel(mark: PlacedMark, { needs }: ItemArrangement): PlacedMark {
  const [own] = needs;
  if (!own) return mark;
  return { ...mark, hit: { ...mark.hit, x: own.x0, width: own.x1 - own.x0 } };
}

function tieOf(
  { datum }: Dated,
  item: LaneItem,
  { as: { second } }: Arranged<ItemArrangement>,
  mark: PlacedMark,
  { reading }: LaneInput,
  below: number,
): PlacedTie[] {
  if (item.behind) {
    const { x0, x1 } = item.behind;
    const ghost = { x: x0, y: mark.body.y, width: x1 - x0, height: mark.body.height };
    return [{ id: datum.claim.id, tone: 'neutral', path: '', ring: null, ghost, text: null }];
  }
  if (!item.second || !second) return [];
  const { extent } = item.second;
  const from = middleOf(mark.body);
  const top = mark.body.y + mark.body.height;
  const to = extent ? (extent.x0 + extent.x1) / 2 : from;
  const side = Math.sign(to - from);
  const half = extent ? (extent.x1 - extent.x0) / 2 : RING;
  const isGhost = reading === 'others' && extent !== null;
  // What is wider than a ring is reached at its near end, or straight from above.
  const isWide = half > RING && !isGhost;
  const isApart = Math.abs(to - from) > (isWide ? half : 2 * half);
  const foot = extent ? below - RING : below - 2;
  const path = isApart
    ? `M${from} ${top} V${below - 4} L${from + side * 4} ${below} H${to - side * half}`
    : `M${from} ${top} L${isWide ? from : to} ${foot}`;
  return [
    {
      id: datum.claim.id,
      tone: item.second.tone,
      path,
      ring: extent && !isGhost ? { x: to, y: below, width: Math.max(2 * RING, extent.x1 - extent.x0) } : null,
      ghost:
        isGhost && extent
          ? { x: extent.x0, y: below - GHOST_HEIGHT / 2, width: extent.x1 - extent.x0, height: GHOST_HEIGHT }
          : null,
      text:
        second.text === ''
          ? null
          : { id: datum.claim.id, text: second.text, x: second.x, y: below + 4, anchor: second.anchor },
    },
  ];
}

/** Rows without ties, `by` px lower. */
const moved = ({ marks, labels, ties, numbers, height }: LaneRows, by: number): LaneRows => ({
  marks: marks.map((mark) => ({ ...mark, body: lower(mark.body, by), hit: lower(mark.hit, by) })),
  labels: labels.map((label) => lower(label, by)),
  ties,
  numbers,
  height,
});

const lower = <T extends { readonly y: number }>(one: T, by: number): T => ({ ...one, y: one.y + by });
