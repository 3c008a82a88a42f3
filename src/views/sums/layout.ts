/** The chart of sums in pixels: height is the amount, width is the time that a claim is about. */
import { scaleLinear } from 'd3-scale';
import { type ClaimDatum, datumsIn } from '../../filter/columns/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import {
  type Box,
  fitLabels,
  type LabelCandidate,
  setText,
  type TextPlace,
  touches,
} from '../../geometry/labels';
import {
  isOffscreen,
  type MarkFacts,
  middleOf,
  type PlacedDateShift,
  type PlacedMark,
  placeDated,
  placeDateShift,
  placeUndated,
  TARGET,
} from '../../geometry/placedMark';
import { isInView, type PlacedSpan, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { ellipsize, textWidth } from '../../geometry/text';
import type { SumClaim } from '../../model/claim';
import { formatAmount, formatSumWords, scaleStep, unitLabel } from '../../model/words/labels';
import { markFacts } from '../markFacts';
import type { Scene } from '../view';
import type { SumsData } from './data';

/** A rate goes on for a time and is a bar; a sum was named once and is a diamond; without a figure, an arrow. */
export type SumForm = 'rate' | 'sum' | 'unquantified';

export interface PlacedSum {
  readonly mark: PlacedMark & { readonly span: PlacedSpan };
  readonly sumForm: SumForm;
  /** Said to be paid, not only promised, estimated or offered. */
  readonly paid: boolean;
  /** Middle of the mark's height; the baseline of its strip when there is no figure. */
  readonly y: number;
  readonly amount: PlacedText | null;
  readonly claimant: PlacedText | null;
}

/** A sum that only other sources report, drawn faintly behind those of the primary source. */
export interface PlacedContext {
  readonly id: string;
  readonly span: PlacedSpan;
  readonly y: number;
}

export interface SumsScene extends Scene {
  readonly dimensions: BoardDimensions;
  readonly heading: PlacedText;
  readonly unit: PlacedText;
  readonly zero: number;
  readonly grid: readonly PlacedText[];
  readonly strip: PlacedText | null;
  readonly sums: readonly PlacedSum[];
  readonly context: readonly PlacedContext[];
  readonly ties: readonly PlacedDateShift[];
  readonly undated: readonly PlacedMark[];
}

const STRIP = 26;
const AMOUNT = 12.5;
const CLAIMANT = 11;
const LABEL_HEIGHT = 30;
/** Longest claimant in a label, px; the whole of it is in the mark's name and in Evidence. */
const longest = ({ narrow, plot }: BoardDimensions) =>
  narrow ? 130 : Math.min(420, 0.45 * (plot.x1 - plot.x0));

/** Each claim at its height; labels where they cover nothing. */
export function layoutSums(data: SumsData, dimensions: BoardDimensions, x: TimeScale): SumsScene {
  const { most } = data;
  const datums = datumsIn(data.own, x.window);
  const context = datumsIn(data.context, x.window).filter(({ match }) => match !== 'outside');
  const top = dimensions.narrow ? 66 : 40;
  const zero = top + dimensions.sumsHeight;
  const y = scaleLinear([0, Math.max(most, 1)], [zero, top]);
  const bare = apart(
    datums.flatMap((datum) =>
      datum.span ? [placeClaim(datum, placeSpan(datum.span, x), y, zero, dimensions, data)] : [],
    ),
    zero + STRIP,
  );
  const undated = datums
    .filter(({ span }) => !span)
    .map((datum, at) =>
      placeUndated(sumFacts(datum, data), dimensions.undated.x1 - TARGET / 2, zero - (at + 0.5) * TARGET),
    );
  const step = scaleStep(most);
  const grid = y.ticks(4).map((value) => gridLine(value, y(value), dimensions, step));
  const texts = placeTexts(bare, dimensions, zero, dimensions.narrow ? grid.map(narrowLabelBox) : []);
  const sums = bare.map((one) => {
    const { datum, said: _said, ...placed } = one;
    return { ...placed, ...textsOf(linesOf(one, dimensions), texts.get(datum.claim.id)) };
  });
  const strip = sums.some(({ sumForm }) => sumForm === 'unquantified');
  return {
    dimensions,
    height: zero + STRIP + 2,
    heading: { id: 'heading', text: data.words.labels.sums, x: 0, y: 16, anchor: 'start' },
    unit: { id: 'unit', text: `${unitLabel(data.unit)}${step.words}`, x: 0, y: 33, anchor: 'start' },
    zero,
    grid,
    strip:
      strip && !dimensions.narrow
        ? { id: 'strip', text: 'no figure', x: dimensions.plot.x0 - 8, y: zero + 18, anchor: 'end' }
        : null,
    sums,
    context: context.flatMap((datum) => placeContext(datum, x, y)),
    ties: bare.flatMap(({ datum, mark }) => placeDateShift(datum.primarySpan, mark, x)),
    lanes: [[...sums.map(({ mark }) => mark), ...undated]],
    undated,
  };
}

function placeContext(
  { claim, span }: ClaimDatum<SumClaim>,
  x: TimeScale,
  y: (value: number) => number,
): PlacedContext[] {
  const placed = span && placeSpan(span, x);
  if (!placed || claim.amount.value === null || !isInView(placed, x)) return [];
  return [{ id: claim.id, span: placed, y: y(claim.amount.value) }];
}

const sumFacts = (datum: ClaimDatum<SumClaim>, { reading, words }: SumsData): MarkFacts =>
  markFacts(
    datum,
    reading,
    words,
    `; ${formatSumWords(datum.claim, words)}, according to ${datum.claim.claimant}`,
  );

/** A line of the scale: its label stands before it, or on it where no labels stand before it. */
const gridLine = (
  value: number,
  y: number,
  dimensions: BoardDimensions,
  step: { readonly size: number },
): PlacedText => ({
  id: `${value}`,
  text: `${value / step.size}`,
  x: dimensions.narrow ? dimensions.plot.x0 : dimensions.plot.x0 - 8,
  y,
  anchor: dimensions.narrow ? 'start' : 'end',
});

const narrowLabelBox = ({ x, y }: PlacedText): Box => ({ x, y: y - 14, width: 26, height: 14 });

type Bare = Omit<PlacedSum, 'amount' | 'claimant'> & {
  readonly datum: ClaimDatum<SumClaim>;
  /** The sum in words. */
  readonly said: string;
};

function placeClaim(
  datum: ClaimDatum<SumClaim>,
  span: PlacedSpan,
  y: (value: number) => number,
  zero: number,
  dimensions: BoardDimensions,
  data: SumsData,
): Bare {
  const { claim } = datum;
  const sumForm = formOf(claim);
  const middle = claim.amount.value === null ? zero + STRIP / 2 + 1 : y(claim.amount.value);
  const facts = sumFacts(datum, data);
  return {
    datum,
    said: formatSumWords(claim, data.words),
    sumForm,
    paid: claim.type === 'paid',
    y: middle,
    mark: placeSum(facts, span, dimensions, middle),
  };
}

/** The mark's body is the whole of its time at any zoom; the form is drawn by what kind of sum it is. */
function placeSum(
  facts: MarkFacts,
  span: PlacedSpan,
  { plot }: BoardDimensions,
  middle: number,
): PlacedSum['mark'] {
  const placed = placeDated(facts, span, plot, middle);
  if (isOffscreen(placed)) return { ...placed, span };
  const body = { x: span.x0, y: middle - 7, width: span.x1 - span.x0, height: 14 };
  return { ...placed, form: 'bar', span, body };
}

/** Sums that are close in time and amount: what is drawn keeps its height, what can be touched stands apart. */
function apart(placed: readonly Bare[], bottom: number): Bare[] {
  const taken: Box[] = [];
  return placed.map((one) => {
    const { hit } = one.mark;
    const isFree = (y: number) =>
      y >= 0 && y + hit.height <= bottom && !taken.some((other) => touches(other, { ...hit, y }));
    const levels = [hit.y, ...taken.flatMap((other) => [other.y - hit.height, other.y + other.height])];
    const [y = hit.y] = levels.filter(isFree).sort((a, b) => Math.abs(a - hit.y) - Math.abs(b - hit.y));
    taken.push({ ...hit, y });
    return y === hit.y ? one : { ...one, mark: { ...one.mark, hit: { ...hit, y } } };
  });
}

function formOf({ amount, basis }: SumClaim): SumForm {
  if (amount.value === null) return 'unquantified';
  return basis === 'annual' || basis === 'monthly' ? 'rate' : 'sum';
}

/** Two lines: the sum with its basis, and who said it. */
const linesOf = ({ datum: { claim }, mark, said }: Bare, dimensions: BoardDimensions): [string, string] => [
  (claim.basis === 'one-off' && claim.amount.value !== null ? said : formatAmount(claim)) +
    (mark.contested ? ' ≠' : ''),
  ellipsize(claim.claimant, CLAIMANT, longest(dimensions)),
];

function placeTexts(
  bare: readonly Bare[],
  dimensions: BoardDimensions,
  zero: number,
  taken: readonly Box[],
): ReadonlyMap<string, TextPlace> {
  const candidates = bare
    .filter(({ mark }) => mark.match !== 'outside')
    .map((sum) => labelWish(sum, dimensions));
  candidates.sort((a, b) => Number(a.places[0]?.width ?? 0) - Number(b.places[0]?.width ?? 0));
  const bounds = {
    x: dimensions.plot.x0,
    y: 0,
    width: dimensions.undated.x1 - dimensions.plot.x0,
    height: zero + STRIP + 4,
  };
  return fitLabels(
    candidates,
    [...taken, ...bare.map(({ mark, y }) => ({ ...mark.hit, y: y - 7, height: 14 }))],
    bounds,
  );
}

function labelWish(sum: Bare, dimensions: BoardDimensions): LabelCandidate<TextPlace> {
  const { datum, mark, sumForm } = sum;
  const [first, second] = linesOf(sum, dimensions);
  const width = Math.max(textWidth(first, AMOUNT) * 1.04, textWidth(second, CLAIMANT));
  const size = { width, height: LABEL_HEIGHT };
  const { hit } = mark;
  const right = hit.x + hit.width + 4;
  const beside = hit.y + (hit.height - LABEL_HEIGHT) / 2;
  const above = hit.y + 4 - LABEL_HEIGHT;
  const below = hit.y + hit.height - 4;
  const levels = [above, below].flatMap((y): TextPlace[] => [
    { x: hit.x, y, ...size, anchor: 'start' },
    { x: hit.x + hit.width - width, y, ...size, anchor: 'end' },
    { x: middleOf(hit) - width / 2, y, ...size, anchor: 'middle' },
  ]);
  const sides: TextPlace[] = [
    { x: right, y: beside, ...size, anchor: 'start' },
    { x: hit.x - 4 - width, y: beside, ...size, anchor: 'end' },
  ];
  return { id: datum.claim.id, places: sumForm === 'rate' ? [...levels, ...sides] : [...sides, ...levels] };
}

function textsOf(
  [first, second]: [string, string],
  place: TextPlace | undefined,
): Pick<PlacedSum, 'amount' | 'claimant'> {
  if (!place) return { amount: null, claimant: null };
  return { amount: setText('amount', first, place, 12), claimant: setText('claimant', second, place, 26) };
}
