/** The band of periods in pixels. */
import { datumsIn } from '../../filter/columns/claimSubset';
import type { BoardDimensions, Column } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { type MarkForm, type PlacedMark, placeUndated, TARGET } from '../../geometry/placedMark';
import { placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { ellipsize, textWidth, wrapText } from '../../geometry/text';
import { groupBy } from '../../lib/groupBy';
import { statusTerm, type Tone, type Worded } from '../../model/vocabulary';
import { markFacts } from '../markFacts';
import type { ViewLayout } from '../view';
import { BLOCK, blockPath, likelyExtent, nameRoom, seenExtent } from './blockShape';
import type { PeriodsData } from './data';
import { type EdgedPeriod, type PeriodDatum, placeEdges } from './edges';
import { type FittedName, fitName } from './names';
import { type BelowLayout, layoutBelow, type PlacedName } from './placeNotes';
import { type RowBlock, rowTargets } from './targets';
import { placeTints } from './tints';

/**
 * `block`: in the colour of its status; `lone`: its dates are those of the primary source where others' are shown; `others`:
 * only other sources have it.
 */
export type BlockLook = 'block' | 'lone' | 'others';

export interface PlacedPeriod {
  readonly mark: PlacedMark;
  readonly tone: Tone;
  readonly look: BlockLook;
  /** Its outline; '' where none of it is seen. */
  readonly path: string;
  /** Its name, in the block or below the band; null where it has no room. */
  readonly name: PlacedName | null;
}

export interface PeriodsLayout extends ViewLayout, BelowLayout {
  readonly dimensions: BoardDimensions;
  /** Of the band, px. */
  readonly foot: number;
  readonly heading: (PlacedText & { readonly size: number }) | null;
  /** Whose reading the periods are, under the heading; on a narrow board a line with all that is said of them. */
  readonly lines: readonly PlacedText[];
  readonly periods: readonly PlacedPeriod[];
  readonly undated: readonly PlacedMark[];
}

const TOP = 2;
const HEADING = { sizes: [16, 15, 14], serif: 0.94, narrow: 22 };
export const LINE_SIZE = 11;
const LINE = 13;

/** Sizes of names in the band, px, the preferred one first. */
const nameSizes = ({ narrow }: BoardDimensions): readonly number[] => (narrow ? [12, 11] : [13, 12]);

/** Periods that follow each other stand in one row with an edge between them; those that overlap stand under each other. */
export function layoutPeriods(data: PeriodsData, dimensions: BoardDimensions, x: TimeScale): PeriodsLayout {
  const { subset, reading, words } = data;
  const { plot, narrow } = dimensions;
  const entries = datumsIn(subset, x.window);
  const dated = entries.flatMap(({ span, ...entry }): PeriodDatum[] => (span ? [{ ...entry, span }] : []));
  const edged = placeEdges(dated, x).filter((one) => one.datum.match !== 'outside' || isSeen(one, plot));
  const isHeaded = !narrow || !words.labels.periodsNote;
  const top = narrow && isHeaded ? HEADING.narrow : TOP;
  const foot = top + Math.max(1, ...edged.map(({ row }) => row + 1)) * BLOCK;
  const targets = targetsOf(edged, plot);
  const fitted = new Map(edged.map((one) => [one, fitInBlock(one, words, dimensions)] as const));
  const isNamed = (one: EdgedPeriod) => fitted.get(one) !== null;
  const below = layoutBelow(
    {
      edged,
      isNamedBelow: (one) => targets.get(one) === null || (isWhole(one, plot) && !isNamed(one)),
      isNamed,
      hasUndated: dated.length < entries.length,
    },
    data,
    dimensions,
    x,
    { top, foot },
  );
  const periods = edged.map((one): PlacedPeriod => {
    const y = top + one.row * BLOCK;
    const seen = seenExtent(one, plot);
    const extent = targets.get(one);
    const named = below.names.get(one.datum.claim.id);
    const mark: PlacedMark = {
      ...markFacts(one.datum, reading, words),
      form: formOf(one, plot),
      span: placeSpan(one.datum.span, x),
      body: { x: seen.x0, y, width: seen.x1 - seen.x0, height: BLOCK },
      hit: extent ? { x: extent.x0, y, width: extent.x1 - extent.x0, height: BLOCK } : (named?.hit ?? EMPTY),
    };
    return {
      mark,
      tone: statusTerm(words, one.datum.claim.status)?.tone ?? 'mild',
      look: lookOf(one.datum),
      path: isSeen(one, plot) ? blockPath(one, y, plot) : '',
      name: named?.name ?? nameAt(one, fitted.get(one), dimensions, y),
    };
  });
  const undated = entries
    .filter(({ span }) => !span)
    .map((entry, at) => {
      const facts = markFacts(entry, reading, words);
      return placeUndated(facts, dimensions.undated.x1 - TARGET / 2, top + BLOCK / 2 + at * TARGET);
    });
  const lines = linesOf(below.line, words, dimensions, below.foot);
  const lowest = Math.max(
    below.foot,
    ...lines.map(({ y }) => y + 3),
    ...undated.map(({ hit }) => hit.y + hit.height),
  );
  return {
    dimensions,
    foot,
    height: subset.rows.length > 0 ? lowest + 2 : 0,
    heading: isHeaded ? headingOf(words, dimensions) : null,
    lines,
    lanes: [[...periods.map(({ mark }) => mark), ...undated]],
    periods,
    undated,
    standing: below.standing,
    ties: below.ties,
    stems: below.stems,
    notes: below.notes,
    numbers: below.numbers,
    tints: placeTints(
      edged.filter(({ datum }) => statusTerm(words, datum.claim.status)?.tone === 'strained'),
      plot,
    ),
  };
}

const EMPTY = { x: 0, y: 0, width: 0, height: 0 };

const isSeen = ({ start, end }: EdgedPeriod, { x0, x1 }: Column): boolean => end.x1 > x0 && start.x0 < x1;

/** Whether the window cuts nothing of it. */
const isWhole = ({ start, end, datum }: EdgedPeriod, { x0, x1 }: Column): boolean =>
  datum.match !== 'outside' && start.x0 >= x0 && end.x1 <= x1;

function formOf(period: EdgedPeriod, plot: Column): MarkForm {
  if (isSeen(period, plot)) return 'bar';
  return period.end.x1 <= plot.x0 ? 'before' : 'after';
}

function lookOf({ claim, support }: PeriodDatum): BlockLook {
  if (claim.layer === 'others') return 'others';
  return support === 'unsupported' ? 'lone' : 'block';
}

/** The target of each period in the band; null for one that has it below. */
function targetsOf(edged: readonly EdgedPeriod[], plot: Column): ReadonlyMap<EdgedPeriod, Column | null> {
  const targets = new Map<EdgedPeriod, Column | null>();
  for (const row of groupBy(edged, (one) => one.row).values()) {
    const blocks = row.map((one): RowBlock => {
      return { seen: likelyExtent(one, plot), isCut: !isWhole(one, plot) };
    });
    const found = rowTargets(blocks, plot);
    for (const [at, one] of row.entries()) targets.set(one, found[at] ?? null);
  }
  return targets;
}

const namePad = ({ narrow }: BoardDimensions): number => (narrow ? 3 : 7);

function fitInBlock(period: EdgedPeriod, words: Worded, dimensions: BoardDimensions): FittedName | null {
  const { x0, x1 } = nameRoom(period, dimensions.plot);
  return fitName(period.datum.claim, words, x1 - x0 - namePad(dimensions) - 3, nameSizes(dimensions));
}

function nameAt(
  period: EdgedPeriod,
  fitted: FittedName | null | undefined,
  dimensions: BoardDimensions,
  top: number,
): PlacedName | null {
  if (!fitted) return null;
  const { text, size } = fitted;
  const x = nameRoom(period, dimensions.plot).x0 + namePad(dimensions);
  const y = top + BLOCK / 2 + size * 0.35;
  return { id: period.datum.claim.id, text, size, x, y, anchor: 'start', isBelow: false };
}

/** The name of the panel, as large as its column allows. */
function headingOf({ labels }: Worded, { narrow, width, labels: column }: BoardDimensions) {
  const room = (narrow ? width : column.x1) - 6;
  const fits = (size: number) => HEADING.serif * textWidth(labels.periods, size) <= room;
  const size = HEADING.sizes.find(fits) ?? 14;
  const text = ellipsize(labels.periods, HEADING.serif * size, room);
  return { id: 'heading', text, size, x: 0, y: 16, anchor: 'start' as const };
}

/** The dataset's note on its periods, in its column; on a narrow board below the band, with what else is to be said. */
function linesOf(
  notes: readonly string[],
  { labels }: Worded,
  { narrow, width, labels: column }: BoardDimensions,
  foot: number,
): PlacedText[] {
  const { periodsNote = '' } = labels;
  const text = narrow ? [periodsNote, ...notes].filter(Boolean).join('. ') : periodsNote;
  const y = narrow ? foot + LINE : TOP + 30;
  return wrapText(text, LINE_SIZE, narrow ? width : column.x1 - 6).map((line, at) => ({
    id: `${at}`,
    text: line,
    x: 0,
    y: y + at * LINE,
    anchor: 'start',
  }));
}
