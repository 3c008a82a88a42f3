/** The chart of sums in pixels: height is the amount, width is the time that a claim is about. */
import { datumsIn } from '../../filter/columns/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { Box, PlacedText } from '../../geometry/labels';
import { type PlacedMark, type Point, TARGET } from '../../geometry/placedMark';
import { isInView, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { textWidth, wrapText } from '../../geometry/text';
import { SIGN_ROOM } from '../density';
import type { LaneControl, ViewLayout } from '../view';
import { type PlacedBlock, type PlacedLine, placeBlocks } from './blocks';
import { blockCandidate, insideCandidates, listCandidate, undatedCandidate } from './candidates';
import { bottomOf, placeCharts, type SumChart } from './charts';
import { CHART, type SumsData } from './data';
import { type DrawnSum, drawnSum } from './figures';
import { layoutList, placeLetters } from './list';
import { anchorAround, type BareSum } from './plot';

/** The words of a sum where they stand. */
export interface SumWords {
  readonly lines: readonly PlacedLine[];
  /** The disc with its number among the places to begin. */
  readonly number: { readonly at: Point; readonly value: number } | null;
  /** From its words to what the other reading has. */
  readonly tie: string | null;
  /** Its letter in the list, and where that stands: in the list, and at its mark. */
  readonly letter: { readonly text: string; readonly at: readonly Point[] } | null;
}

export interface PlacedSum extends Omit<BareSum, 'anchor' | 'obstacles' | 'target' | 'drawn'> {
  readonly zero: number;
  readonly words: SumWords;
}

/** A line of a scale, in pieces that leave room for words. */
export interface PlacedGridLine {
  readonly id: string;
  readonly y: number;
  readonly label: PlacedText;
  readonly isZero: boolean;
  readonly pieces: readonly (readonly [x0: number, x1: number])[];
}

export interface SumsLayout extends ViewLayout {
  readonly dimensions: BoardDimensions;
  readonly heading: readonly PlacedText[];
  /** What the dataset says of all its sums, or that none matches: after the heading, or where it has a place of its own. */
  readonly note: { readonly text: string; readonly tone: 'sum' | 'muted'; readonly own: PlacedText | null };
  /** Whether it stands open though none matches; null where there is nothing to open. */
  readonly isOpen: boolean | null;
  readonly grid: readonly PlacedGridLine[];
  readonly sums: readonly PlacedSum[];
  /** "no end given", beside an arrow. */
  readonly ends: readonly PlacedText[];
  readonly undated: readonly { readonly mark: PlacedMark; readonly words: SumWords }[];
}

/** Sizes of the heading and of the note after it, px. */
export const HEADING_SIZE = 16;
export const NOTE_SIZE = 13;
const HEADING = { baseline: 16, line: 21, below: 4, gap: 10 };
/** Beyond so many sums their words stand in a list. */
const MAXIMUM_BESIDE = 12;

/** Each claim at its height, with words that cover nothing. Without sums there is no chart; where none matches, a line. */
export function layoutSums(data: SumsData, dimensions: BoardDimensions, x: TimeScale): SumsLayout {
  const all = datumsIn(data.own, x.window).map((datum) => drawnSum(datum, data.reading, data.hasOthers));
  const sums = dimensions.stage ? all.filter((drawn) => isNear(drawn, x)) : all;
  const matchesNone = !sums.some(({ datum }) => datum.match !== 'outside');
  const opens = matchesNone && sums.length > 0 && !dimensions.stage;
  const isFolded = matchesNone && !(opens && data.isOpen);
  const { height, said, ...head } = placeHeading(data, dimensions, isFolded, opens);
  const control: LaneControl = {
    id: CHART,
    label: said,
    does: 'open',
    top: 0,
    height: Math.max(TARGET, height),
    width: dimensions.undated.x1,
  };
  const frame = {
    dimensions,
    ...head,
    isOpen: opens ? data.isOpen : null,
    laneControls: opens ? [control] : [],
  };
  const nothing = { grid: [], sums: [], ends: [], undated: [], lanes: [] };
  if (data.total === 0 || isFolded) return { ...nothing, ...frame, height: data.total === 0 ? 0 : height };
  const chart =
    layoutBeside(sums, data, dimensions, x, height) ?? layoutListed(sums, data, dimensions, x, height);
  return { ...frame, ...chart };
}

/** Whether a sum has a date within the window: a scene says nothing of what it can only point to. */
const isNear = ({ shown: { span } }: DrawnSum, x: TimeScale): boolean =>
  span === null || isInView(placeSpan(span, x), x);

function placeHeading(
  { words: { labels }, total }: SumsData,
  { undated, narrow }: BoardDimensions,
  isFolded: boolean,
  opens: boolean,
) {
  const left = opens ? SIGN_ROOM : 0;
  const lines = wrapText(labels.sums, HEADING_SIZE, undated.x1 - left);
  const heading = lines.map(
    (text, at): PlacedText => ({
      id: `heading ${at}`,
      text,
      x: left,
      y: HEADING.baseline + at * HEADING.line,
      anchor: 'start',
    }),
  );
  const none =
    total === 1 ? `the ${labels.sum.one} does not match` : `none of the ${total} ${labels.sum.many} matches`;
  const why = `${none} the filter${narrow ? '' : ', so the chart is folded'}`;
  const said = isFolded ? why : (labels.sumsNote ?? '');
  const end = heading.at(-1);
  const room = undated.x1 - left - textWidth(end?.text ?? '', HEADING_SIZE) - HEADING.gap;
  const fits = said === '' || textWidth(said, NOTE_SIZE) * 1.05 <= room;
  const last = end?.y ?? HEADING.baseline;
  const own: PlacedText | null = fits
    ? null
    : { id: 'note', text: said, x: 0, y: last + HEADING.line - 2, anchor: 'start' };
  const tone: 'muted' | 'sum' = isFolded ? 'muted' : 'sum';
  return {
    heading,
    note: { text: said, tone, own },
    /** The whole in words. */
    said: `${labels.sums}${isFolded ? `: ${said}` : ''}`,
    height: (own?.y ?? last) + HEADING.below + (narrow ? 4 : 0),
  };
}

type Chart = Omit<SumsLayout, 'dimensions' | 'heading' | 'note' | 'isOpen'>;

const NO_WORDS: SumWords = { lines: [], number: null, tie: null, letter: null };

/** The words beside the marks; null where they do not find room. */
function layoutBeside(
  sums: readonly DrawnSum[],
  data: SumsData,
  dimensions: BoardDimensions,
  x: TimeScale,
  top: number,
): Chart | null {
  if (dimensions.narrow || sums.length > MAXIMUM_BESIDE) return null;
  const charts = placeCharts(sums, data, dimensions, x, top);
  const words = new Map<string, SumWords>();
  const boxes: Box[] = [];
  for (const { sums: placed, undated, ends, obstacles, bounds } of charts) {
    const inBrackets = placed.flatMap((sum) => (sum.inside ? [insideCandidates(sum, data)] : []));
    const candidates = [
      ...placed
        .filter(({ inside }) => !inside)
        .map((sum) => blockCandidate(sum, data, !ends.has(sum.mark.id), dimensions.terse === 'all')),
      ...inBrackets.flat().filter((candidate) => candidate !== null),
      ...undated.map((sum) => undatedCandidate(sum, data)),
    ];
    const blocks = placeBlocks(candidates, obstacles, bounds);
    if (!blocks) return null;
    for (const [id, block] of blocks) {
      words.set(id, wordsOf(id, block, data));
      boxes.push(block.box);
    }
    for (const [own, second] of inBrackets) {
      const [one, other] = [words.get(own.id), words.get(second?.id ?? '')];
      if (one && other) words.set(own.id, { ...one, lines: [...one.lines, ...other.lines], tie: other.tie });
    }
  }
  return layoutOf(charts, words, boxes, dimensions);
}

const wordsOf = (id: string, { lines, number, tie }: PlacedBlock, { numbers }: SumsData): SumWords => ({
  lines,
  number: number && { at: number, value: numbers.get(id) ?? 0 },
  tie,
  letter: null,
});

/** The words in a list above the charts, and a letter at each mark. */
function layoutListed(
  sums: readonly DrawnSum[],
  data: SumsData,
  dimensions: BoardDimensions,
  x: TimeScale,
  top: number,
): Chart {
  const probe = placeCharts(sums, data, dimensions, x, top);
  const hasEnd = (id: string) => probe.some(({ ends }) => ends.has(id));
  const candidates = sums.map((drawn) => listCandidate(drawn, data, !hasEnd(drawn.datum.claim.id)));
  const list = layoutList(candidates, dimensions, top + 4);
  const charts = placeCharts(sums, data, dimensions, x, top + 4 + list.height);
  const words = new Map<string, SumWords>();
  for (const chart of charts) {
    const anchors = [
      ...chart.sums.map(({ mark, anchor }) => ({ id: mark.id, anchor })),
      ...chart.undated.map(({ mark }) => ({ id: mark.id, anchor: anchorAround(mark.hit) })),
    ];
    const letters = placeLetters(anchors, [...chart.obstacles], chart.bounds);
    for (const { id } of anchors) {
      const item = list.items.get(id);
      const at = letters.get(id);
      if (!item) continue;
      words.set(id, {
        lines: item.lines,
        number: item.number && { at: item.number, value: data.numbers.get(id) ?? 0 },
        tie: null,
        letter: { text: item.letter, at: at ? [item.at, at] : [item.at] },
      });
    }
  }
  return layoutOf(charts, words, [], dimensions);
}

function layoutOf(
  charts: readonly SumChart[],
  words: ReadonlyMap<string, SumWords>,
  boxes: readonly Box[],
  dimensions: BoardDimensions,
): Chart {
  const sums = charts.flatMap(({ sums: placed, zero }) =>
    placed.map(({ anchor: _anchor, obstacles: _obstacles, target: _target, drawn: _drawn, ...sum }) => ({
      ...sum,
      zero,
      words: words.get(sum.mark.id) ?? NO_WORDS,
    })),
  );
  const undated = charts.flatMap((chart) =>
    chart.undated.map(({ mark }) => ({ mark, words: words.get(mark.id) ?? NO_WORDS })),
  );
  return {
    height: bottomOf(charts),
    grid: charts.flatMap((chart) => gridOf(chart, boxes, dimensions)),
    sums: sums.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    ends: charts.flatMap(({ ends }) => [...ends.values()]),
    undated,
    lanes: charts.map((chart) => [...chart.sums, ...chart.undated].map(({ mark }) => mark)),
    densities: charts.flatMap(({ density }) => density ?? []),
  };
}

/** Areas behind all else, the highest at the back. */
const sizeOf = ({ shape, zero }: PlacedSum): number => (shape?.form === 'area' ? zero - shape.level : -1);

/** Between a line of the scale and words that stand in its way, px. */
const CLEAR = 4;

function gridOf(
  { grid, zero, key }: SumChart,
  boxes: readonly Box[],
  { plot }: BoardDimensions,
): PlacedGridLine[] {
  return grid.map(({ y, label }) => {
    const inTheWay = boxes
      .filter((box) => y > box.y - 1 && y < box.y + box.height + 1)
      .toSorted((a, b) => a.x - b.x);
    const pieces: (readonly [number, number])[] = [];
    let from = plot.x0;
    for (const box of inTheWay) {
      if (box.x - CLEAR > from) pieces.push([from, box.x - CLEAR]);
      from = Math.max(from, box.x + box.width + CLEAR);
    }
    if (from < plot.x1) pieces.push([from, plot.x1]);
    return { id: `${key} ${label.id}`, y, label, isZero: y === zero, pieces };
  });
}
