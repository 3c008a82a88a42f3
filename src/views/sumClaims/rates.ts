/** On a stage: what is claimed for a year, on one scale of money. Rows for each claim would be too small to be read. */

import { nice, ticks } from 'd3-array';
import { type ClaimDatum, datumsIn, pickRows, subsetOf } from '../../filter/columns/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { type Box, fitLabels, type PlacedText, setText, type TextPlace } from '../../geometry/labels';
import { linearScale } from '../../geometry/linear';
import { type PlacedMark, TARGET } from '../../geometry/placedMark';
import { isInView, type PlacedSpan, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { textWidth, wrapText } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import type { SumClaim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { drawnRange } from '../../model/span';
import { isOfMain } from '../../model/words/claims';
import { formatAmount } from '../../model/words/labels';
import { scaleStep, unitLabel } from '../../model/words/scales';
import { formatSpanShort } from '../../model/words/spans';
import { type LegendEntry, placeLegend } from '../legend';
import { markFacts } from '../markFacts';
import type { ViewInput, ViewLayout } from '../view';
import { extentInBox } from './period';
import { layoutRateRows, type PlacedRateRow } from './rateRows';

/** A rate: what is claimed for a year, or for a month and then twelve times that. */
export interface Rate {
  readonly datum: ClaimDatum<SumClaim>;
  readonly low: number;
  readonly high: number;
  readonly isMonthly: boolean;
}

export interface RatesData {
  readonly rates: readonly Rate[];
  /** Shown claims that are no dated rates in the scale’s unit. */
  readonly rest: readonly ClaimDatum<SumClaim>[];
  readonly dataset: Dataset;
  readonly reading: Reading;
  /** Whether the chart of sums stands on the board too; then the marks of the primary source are there. */
  readonly hasSums: boolean;
}

/** A rate in pixels: as wide as its time, as high as it is uncertain. */
export interface PlacedRate {
  readonly mark: PlacedMark;
  readonly box: Box;
  /** The extent of its box, soft at an end that is not given. */
  readonly extent: PlacedSpan;
  readonly isMonthly: boolean;
  readonly isOwn: boolean;
  /** "Up to": from zero to its box. */
  readonly stem: { readonly x: number; readonly y0: number; readonly y1: number } | null;
  readonly label: PlacedText | null;
}

export interface RatesLayout extends ViewLayout {
  readonly isRates: true;
  readonly dimensions: BoardDimensions;
  readonly heading: readonly PlacedText[];
  readonly notes: readonly PlacedText[];
  readonly zero: number;
  readonly grid: readonly PlacedText[];
  readonly rates: readonly PlacedRate[];
  readonly rows: readonly PlacedRateRow[];
}

const isRate = ({ basis }: SumClaim) => basis === 'annual' || basis === 'monthly';
const unitOf = ({ amount: { currency = '', unit = '' } }: SumClaim) => `${currency} ${unit}`;

/** The rates of both layers in the unit that most of them have, as far as they are shown. */
export function ratesData(input: ViewInput): RatesData {
  const { dataset, reading, scene } = input;
  const all = subsetOf(input, 'sums');
  const shown = datumsIn(all).filter(({ match }) => match !== 'outside');
  const units = shown.filter(({ claim }) => isRate(claim) && claim.amount.value !== null);
  const unit = mostOften(units.map(({ claim }) => unitOf(claim)));
  const rates = datumsIn(pickRows(all, isRate)).flatMap((datum): Rate[] => {
    const { claim, span, match } = datum;
    const { value, low = value } = claim.amount;
    if (value === null || low === null || !span || match === 'outside' || unitOf(claim) !== unit) return [];
    const isMonthly = claim.basis === 'monthly';
    const times = isMonthly ? 12 : 1;
    return [{ datum, low: low * times, high: value * times, isMonthly }];
  });
  const hasSums = scene?.panels.includes('sums') ?? true;
  // The longer and the wider ones behind the others.
  rates.sort((a, b) => sizeOf(b) - sizeOf(a));
  const onScale = new Set(rates.map(({ datum }) => datum.claim.id));
  const rest = shown.filter(({ claim }) => !onScale.has(claim.id) && (!hasSums || claim.layer === 'others'));
  return { rates, rest, dataset, reading, hasSums };
}

function sizeOf({ datum: { span }, low, high }: Rate): number {
  if (!span) return 0;
  const { from, to } = drawnRange(span);
  return Math.min(to - from, Number.MAX_SAFE_INTEGER) * (high - low + 1);
}

function mostOften(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0];
}

/** Heights and sizes, px. */
const TOP = 14;
const FOOT = 8;
const LEAST = { width: 9, height: 7 };
const TEXT = { heading: 14, note: 11, label: 11, line: 15 };
/** The scale is no lower than this, px. */
const LEAST_SCALE = { wide: 150, narrow: 120 };
/** Rates that stand on each other keep their outlines apart by so much. */
const INSET = 2.2;

/** The chart; without a rate it has no height. */
export function layoutRates(data: RatesData, dimensions: BoardDimensions, x: TimeScale): RatesLayout {
  const { dataset } = data;
  const { plot, narrow } = dimensions;
  const inView = data.rates.flatMap((rate) => {
    const placed = rate.datum.span && placeSpan(rate.datum.span, x);
    return placed && isInView(placed, x) ? [{ rate, placed }] : [];
  });
  const first = data.rates[0]?.datum.claim.amount ?? {};
  const most = Math.max(1, ...data.rates.map(({ high }) => high));
  const step = scaleStep(most);
  const head = placeHead(data, `${unitLabel(first)}${step.words}`, dimensions);
  const top = TOP + (narrow ? head.height : 0);
  const zero = top + Math.max(dimensions.sumsHeight + 40, LEAST_SCALE[narrow ? 'narrow' : 'wide']);
  const [least, highest] = nice(0, most, 5);
  const y = linearScale([least, highest], [zero, top]);
  const boxes = spread(inView.map(({ rate, placed }) => boxOf(rate, placed, dimensions, y)));
  const grid = ticks(least, highest, 5).map(
    (value): PlacedText => ({
      id: `${value}`,
      text: `${value / step.size}`,
      x: narrow ? plot.x0 : plot.x0 - 8,
      y: y(value),
      anchor: narrow ? 'start' : 'end',
    }),
  );
  const bounds = { x: plot.x0, y: 2, width: plot.x1 - plot.x0, height: zero - 4 };
  const stems = inView.map(({ rate }, at) => stemOf(rate, boxes[at] ?? bounds, zero));
  const drawn = [...boxes, ...stems.flatMap((stem) => (stem ? [stemBox(stem)] : []))];
  const labels = placeLabels(
    inView.map(({ rate }) => rate),
    boxes,
    drawn,
    bounds,
    dataset,
  );
  const rates = inView.map(({ rate, placed }, at): PlacedRate => {
    const box = boxes[at] ?? bounds;
    const facts = markFacts(rate.datum, data.reading, dataset, `; ${formatAmount(rate.datum.claim)}`);
    return {
      mark: { ...facts, form: 'bar', span: placed, body: box, hit: targetOf(box) },
      box,
      extent: extentInBox(rate.datum.span, placed, box),
      isMonthly: rate.isMonthly,
      isOwn: rate.datum.claim.layer === 'primary',
      stem: stems[at] ?? null,
      label: labels.get(rate.datum.claim.id) ?? null,
    };
  });
  const rows = inView.length > 0 ? layoutRateRows(data.rest, data, dimensions, x, zero + FOOT) : [];
  const marked = rates.filter(({ isOwn }) => !isOwn || !data.hasSums);
  const words = rates.flatMap(({ label }) => (label ? [textBox(label)] : []));
  return {
    isRates: true,
    dimensions,
    height: inView.length > 0 ? (rows.at(-1)?.bottom ?? zero + FOOT) : 0,
    heading: head.heading,
    notes: head.notes,
    zero,
    grid,
    rates,
    rows,
    lanes: [marked, ...rows.map(({ items }) => items)].map((lane) => lane.map(({ mark }) => mark)),
    legend: placeLegend(entriesOf(rates, dataset), dimensions, [0, 12]),
    openGround: {
      rooms: narrow ? [] : [{ lane: '', ...bounds }],
      taken: [...rates.map(({ box, mark }) => ({ ...box, claim: mark.id })), ...words],
    },
  };
}

const stemOf = ({ datum }: Rate, { x, y, width, height }: Box, zero: number): PlacedRate['stem'] =>
  datum.claim.amount.qualifier === 'up-to' ? { x: x + width / 2, y0: y + height, y1: zero } : null;

const stemBox = ({ x, y0, y1 }: NonNullable<PlacedRate['stem']>): Box => ({
  ...{ x: x - 1, y: y0, width: 2, height: Math.max(0, y1 - y0) },
});

/** What occurs among the rates, and what it means. */
function entriesOf(rates: readonly PlacedRate[], { labels }: Dataset): LegendEntry[] {
  const candidate = (
    is: (rate: PlacedRate) => boolean,
    sample: LegendEntry['sample'],
    text: string,
  ): LegendEntry[] => (rates.some(is) ? [{ sample, text }] : []);
  return [
    ...candidate(({ isOwn }) => isOwn, 'own rate', labels.primary),
    ...candidate(({ isOwn, isMonthly }) => !isOwn && !isMonthly, 'rate', `only in ${labels.others}`),
    ...candidate(({ isMonthly }) => isMonthly, 'monthly rate', 'a monthly rate, twelve times'),
    ...candidate(({ stem }) => stem !== null, 'up-to rate', '“up to”'),
  ];
}

function placeHead(
  { dataset: { labels } }: RatesData,
  unit: string,
  { labels: column, undated, narrow }: BoardDimensions,
) {
  const room = narrow ? undated.x1 : column.x1 - 44;
  const title = `${capitalize(labels.sum.many)} per year`;
  const lines = wrapText(title, TEXT.heading * 1.05, room);
  const heading = lines.map(
    (text, at): PlacedText => ({
      ...{ id: text, text, x: 0, anchor: 'start' },
      y: TOP + 4 + at * 18,
    }),
  );
  const after = TOP + 4 + lines.length * 18;
  const notes = wrapText(unit, TEXT.note, room).map(
    (text, at): PlacedText => ({ id: text, text, x: 0, y: after + at * TEXT.line, anchor: 'start' }),
  );
  return { heading, notes, height: after + notes.length * TEXT.line };
}

function boxOf(
  { low, high }: Rate,
  placed: PlacedSpan,
  { plot }: BoardDimensions,
  y: (value: number) => number,
): Box {
  const [x0, x1] = [Math.max(plot.x0, placed.x0), Math.min(plot.x1, placed.x1)];
  const width = Math.max(LEAST.width, x1 - x0);
  const [above, below] = [y(high), y(low)];
  const height = Math.max(LEAST.height, below - above);
  return { x: (x0 + x1 - width) / 2, y: (above + below - height) / 2, width, height };
}

/** Boxes that are equal but for their claims, one within the other. */
function spread(boxes: readonly Box[]): Box[] {
  return boxes.map((box, at) => {
    const before = boxes.slice(0, at).filter((other) => isSame(other, box)).length;
    const by = Math.min(before * INSET, (box.height - 1) / 2, (box.width - 2) / 2);
    return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
  });
}

const isSame = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.width - b.width) < 1;

function targetOf({ x, y, width, height }: Box): Box {
  const spare = { x: Math.max(0, TARGET - width) / 2, y: Math.max(0, TARGET - height) / 2 };
  return { x: x - spare.x, y: y - spare.y, width: width + 2 * spare.x, height: height + 2 * spare.y };
}

/** The largest first, and those of the primary source before all: "$350M a year, 2022–2023". */
function placeLabels(
  rates: readonly Rate[],
  boxes: readonly Box[],
  drawn: readonly Box[],
  bounds: Box,
  dataset: Dataset,
): ReadonlyMap<string, PlacedText> {
  const candidates = rates.map((rate, at) => {
    const { claim, span } = rate.datum;
    const isOwn = claim.layer === 'primary';
    const maker = isOfMain(claim, dataset) ? `${dataset.labels.primary}: ` : '';
    const text = `${maker}${claim.short ?? formatAmount(claim)}, ${formatSpanShort(span)}`;
    const box = boxes[at] ?? bounds;
    const size = { width: textWidth(text, TEXT.label) * (isOwn ? 1.06 : 1), height: TEXT.line };
    const middle = box.y + box.height / 2 - size.height / 2;
    const places: TextPlace[] = [
      { x: box.x + box.width + 5, y: middle, ...size, anchor: 'start' },
      { x: box.x - 5 - size.width, y: middle, ...size, anchor: 'end' },
      { x: box.x, y: box.y - size.height - 1, ...size, anchor: 'start' },
      { x: box.x + box.width - size.width, y: box.y - size.height - 1, ...size, anchor: 'end' },
      { x: box.x, y: box.y + box.height + 1, ...size, anchor: 'start' },
      { x: box.x + box.width - size.width, y: box.y + box.height + 1, ...size, anchor: 'end' },
    ];
    return { id: claim.id, text, places, order: isOwn ? Number.POSITIVE_INFINITY : rate.high };
  });
  candidates.sort((a, b) => b.order - a.order);
  const places = fitLabels(candidates, drawn, bounds);
  return new Map(
    candidates.flatMap(({ id, text }) => {
      const place = places.get(id);
      return place ? [[id, setText(id, text, place, 11.5)] as const] : [];
    }),
  );
}

function textBox({ text, x, y, anchor }: PlacedText): Box {
  const width = 1.06 * textWidth(text, TEXT.label);
  return { x: anchor === 'end' ? x - width : x, y: y - 11.5, width, height: TEXT.line };
}
