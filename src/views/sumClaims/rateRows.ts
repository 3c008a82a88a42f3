/** Under the scale of rates: what has no place on it, in rows by what it is, each where it lies in time. */

import type { ClaimDatum } from '../../filter/columns/claimSubset';
import type { BoardDimensions, Column } from '../../geometry/boardDimensions';
import { type Box, type PlacedText, touches } from '../../geometry/labels';
import { type PlacedMark, TARGET } from '../../geometry/placedMark';
import { isInView, type PlacedSpan, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { ellipsize, textWidth, wrapText } from '../../geometry/text';
import type { SumBasis, SumClaim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import { isOfMain } from '../../model/words/claims';
import { formatAmount } from '../../model/words/labels';
import { markFacts } from '../markFacts';
import { extentInBox } from './period';

/** A claim off the scale in pixels: as wide as its time, or a ring at the end of its row where it has no date. */
export interface PlacedOffScale {
  readonly mark: PlacedMark;
  readonly box: Box;
  /** The extent of its box, soft at an end that is not given. */
  readonly extent: PlacedSpan;
  readonly isOwn: boolean;
  readonly isUndated: boolean;
  readonly label: PlacedText;
}

export interface PlacedRateRow {
  readonly id: string;
  /** "6 single sums", and that they are off the scale. */
  readonly title: readonly PlacedText[];
  readonly note: PlacedText | null;
  readonly items: readonly PlacedOffScale[];
  /** Its lower edge, px. */
  readonly bottom: number;
}

type Datum = ClaimDatum<SumClaim>;

/** The rows from top to bottom, and which bases each of them holds. */
const ROWS: readonly { readonly one: string; readonly many: string; readonly bases: readonly SumBasis[] }[] =
  [
    { one: 'total over years', many: 'totals over years', bases: ['cumulative'] },
    { one: 'single sum', many: 'single sums', bases: ['one-off', 'package'] },
    { one: 'other rate', many: 'other rates', bases: ['annual', 'monthly'] },
  ];

/** Sizes, px. */
const TITLE = { size: 12.5, line: 16, above: 19 };
const TEXT = 11;
const LINE = { stage: 15.5, narrow: TARGET };
const PAD = 4;
const MARK = { least: 9, height: 7 };
const NEAR = 5;
/** Between what stands in one line, px. */
const APART = 9;
/** Labels are cut to no less, px. */
const LEAST_LABEL = 60;

interface RowInput {
  readonly dataset: Dataset;
  readonly reading: Reading;
}

/** Rows from `top` on; a row that nothing falls in is left out. */
export function layoutRateRows(
  datums: readonly Datum[],
  input: RowInput,
  dimensions: BoardDimensions,
  x: TimeScale,
  top: number,
): readonly PlacedRateRow[] {
  let y = top;
  return ROWS.flatMap(({ one, many, bases }, at): PlacedRateRow[] => {
    const own = datums.filter(({ claim }) => bases.includes(claim.basis));
    const items = placeItems(own, input, dimensions, x, y + (dimensions.narrow ? TITLE.above : 0) + PAD);
    if (items.length === 0) return [];
    const { narrow, labels, undated } = dimensions;
    const room = narrow ? undated.x1 : labels.x1 - 8;
    const words = wrapText(`${items.length} ${items.length === 1 ? one : many}`, TITLE.size, room);
    const title = words.map(
      (text, line): PlacedText => ({
        ...{ id: `${many} ${line}`, text, x: 0, anchor: 'start' },
        y: y + PAD + 13 + line * TITLE.line,
      }),
    );
    const last = title.at(-1)?.y ?? y;
    const isFirst = at === 0 && !narrow;
    const note: PlacedText | null = isFirst
      ? { id: 'off the scale', text: 'not on the scale', x: 0, y: last + 14, anchor: 'start' }
      : null;
    const lowest = Math.max(...items.map(({ box }) => box.y + box.height / 2)) + lineOf(dimensions) / 2;
    const bottom = Math.max(lowest, note?.y ?? 0, narrow ? 0 : last) + PAD;
    y = bottom;
    return [{ id: many, title, note, items, bottom }];
  });
}

const lineOf = ({ narrow }: BoardDimensions): number => (narrow ? LINE.narrow : LINE.stage);

interface Candidate {
  readonly datum: Datum;
  readonly placed: PlacedSpan | null;
  readonly x0: number;
  readonly x1: number;
}

function placeItems(
  datums: readonly Datum[],
  { dataset, reading }: RowInput,
  dimensions: BoardDimensions,
  x: TimeScale,
  top: number,
): PlacedOffScale[] {
  const within: Column = { x0: dimensions.plot.x0, x1: Math.max(dimensions.plot.x1, dimensions.undated.x1) };
  const line = lineOf(dimensions);
  const candidates = datums.flatMap((datum): Candidate[] => {
    if (!datum.span) return [{ datum, placed: null, x0: within.x1 - MARK.least, x1: within.x1 }];
    const placed = placeSpan(datum.span, x);
    if (!isInView(placed, x)) return [];
    const [from, to] = [Math.max(x.column.x0, placed.x0), Math.min(x.column.x1, placed.x1)];
    const width = Math.max(MARK.least, to - from);
    const x0 = Math.min(Math.max((from + to - width) / 2, within.x0), within.x1 - width);
    return [{ datum, placed, x0, x1: x0 + width }];
  });
  const taken: Box[] = [];
  return candidates
    .toSorted((a, b) => Number(!a.placed) - Number(!b.placed) || a.x0 - b.x0)
    .map((candidate): PlacedOffScale => {
      const { claim } = candidate.datum;
      const isOwn = claim.layer === 'primary';
      const text = labelOf(candidate.datum, dataset);
      const { label, row } = placeInLine(candidate, text, within, taken, isOwn ? 1.06 : 1);
      const middle = top + (row + 0.5) * line;
      const box = {
        ...{
          x: candidate.x0,
          y: middle - MARK.height / 2,
          width: candidate.x1 - candidate.x0,
          height: MARK.height,
        },
      };
      const spare = Math.max(0, TARGET - box.width) / 2;
      const hit = { x: box.x - spare, y: middle - line / 2, width: box.width + 2 * spare, height: line };
      const facts = markFacts(candidate.datum, reading, dataset, `; ${formatAmount(claim)}`);
      const mark: PlacedMark = candidate.placed
        ? { ...facts, form: 'bar', span: candidate.placed, body: box, hit }
        : { ...facts, form: 'undated', span: null, body: box, hit };
      return {
        ...{ mark, box, isOwn, isUndated: candidate.placed === null },
        extent: extentInBox(candidate.datum.span, candidate.placed, box),
        label: { ...label, id: claim.id, y: middle + 4 },
      };
    });
}

/** What is claimed, in a few words. */
function labelOf({ claim, span }: Datum, dataset: Dataset): string {
  const lead = isOfMain(claim, dataset) ? `${dataset.labels.primary}: ` : span === null ? 'no date: ' : '';
  return `${lead}${claim.short ?? formatAmount(claim)}`;
}

/** The first line in which the mark has room with its words at one side; `taken` is in lines, 1 high. */
function placeInLine(
  { x0, x1 }: Candidate,
  text: string,
  within: Column,
  taken: Box[],
  weight: number,
): { readonly label: Omit<PlacedText, 'id' | 'y'>; readonly row: number } {
  const full = weight * textWidth(text, TEXT);
  const [right, left] = [within.x1 - x1 - NEAR, x0 - NEAR - within.x0];
  const width = Math.max(Math.min(full, Math.max(left, right)), LEAST_LABEL);
  const said = width < full ? ellipsize(text, TEXT, width / weight) : text;
  // On the left first, since sums are of late years more often than of early ones.
  const sides = [
    ...(width <= left
      ? [{ from: x0 - NEAR - width, to: x1, label: { text: said, x: x0 - NEAR, anchor: 'end' as const } }]
      : []),
    ...(width <= right || width > left
      ? [{ from: x0, to: x1 + NEAR + width, label: { text: said, x: x1 + NEAR, anchor: 'start' as const } }]
      : []),
  ];
  for (let row = 0; ; row += 1)
    for (const { from, to, label } of sides) {
      const box = { x: from - APART / 2, y: row, width: to - from + APART, height: 1 };
      if (taken.some((other) => touches(other, box))) continue;
      taken.push(box);
      return { label, row };
    }
}
