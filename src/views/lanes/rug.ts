/** A rug: the claims of one kind in a low row of ticks, which opens to a lane. */
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { type Box, fitLabels, setText, type TextPlace } from '../../geometry/labels';
import { DISC_RADIUS } from '../../geometry/markShape';
import { countRows, packRows } from '../../geometry/packing';
import { hitExtent, type PlacedMark, TARGET } from '../../geometry/placedMark';
import { isInView, placeSpan } from '../../geometry/placedSpan';
import type { TimeScale } from '../../geometry/scale';
import { textWidth } from '../../geometry/text';
import { DAY } from '../../lib/calendar';
import { outerRange } from '../../model/span';
import { formatSpanShort } from '../../model/words/spans';
import type { DateLabel, LaneInput, LaneRows, PlacedNumber, PlacedTie } from '../laneRows';
import { markFacts } from '../markFacts';
import { SECOND_SIZE } from './arrange';
import { NAME_BEYOND } from './names';

/**
 * Height of a rug of one sub-row, of each of several, and the least width that can be touched, px. On a wide board the open
 * lane and the table have larger targets for the same claims; on a phone a finger needs them here.
 */
const SIZES = {
  wide: { row: 22, subRow: 12, narrowest: 12 },
  narrow: { row: TARGET, subRow: TARGET, narrowest: TARGET },
};
const TICK = { width: 3.5, height: 16, low: 10, time: 62 * DAY };
const STRIP = 6;
const RING = 4;

/** Lays out the claims of a kind as ticks and strips; `top` is where the rug begins, px. */
export function placeRug(
  input: LaneInput,
  { plot, narrow }: BoardDimensions,
  x: TimeScale,
  top: number,
): LaneRows {
  const { row: single, subRow, narrowest } = narrow ? SIZES.narrow : SIZES.wide;
  const dated = input.datums.flatMap((datum) =>
    datum.span ? [{ datum, span: datum.span, placed: placeSpan(datum.span, x) }] : [],
  );
  const extents = dated.map(({ placed }) => {
    const { x0, x1 } = hitExtent(placed, plot);
    const spare = Math.max(0, x1 - x0 - Math.max(narrowest, placed.x1 - placed.x0)) / 2;
    return { x0: x0 + spare, x1: x1 - spare };
  });
  const rows = packRows(extents, 0);
  const count = Math.max(1, countRows(rows));
  const room = count === 1 ? single : subRow;
  const height = count === 1 ? room : count * room + 2;
  const middle = (row: number) => top + (count === 1 ? 0 : 1) + (row + 0.5) * room;
  const tall = room < TICK.height ? TICK.low : TICK.height;
  const marks = dated.flatMap(({ datum, span, placed }, at): PlacedMark[] => {
    const extent = extents[at];
    if (!extent) return [];
    const facts = markFacts(datum, input.reading, input.words);
    const y = middle(rows[at] ?? 0);
    const outer = outerRange(span);
    const isTick = outer.to - outer.from <= TICK.time;
    const form = placed.x1 <= plot.x0 ? 'before' : placed.x0 >= plot.x1 ? 'after' : isTick ? 'tick' : 'strip';
    const centre = (placed.x0 + placed.x1) / 2;
    const body: Box =
      form === 'tick'
        ? { x: centre - TICK.width / 2, y: y - tall / 2, width: TICK.width, height: tall }
        : {
            x: placed.x0,
            y: y - STRIP / 2,
            width: Math.max(TICK.width, placed.x1 - placed.x0),
            height: STRIP,
          };
    const hit = { x: extent.x0, y: y - room / 2, width: extent.x1 - extent.x0, height: room };
    return [{ ...facts, form, span: placed, body, hit }];
  });
  const ties = dated.flatMap(({ datum }, at) => tieIn(datum, marks[at], input, plot, x));
  const words = narrow ? plot : { ...plot, x0: plot.x0 + NAME_BEYOND };
  const placed = placeTexts(dated, marks, ties, input, words, { y: top, height });
  return { marks, ties, ...placed, height };
}

/** In the rug a second date stands in the same row. */
function tieIn(
  { claim, match }: LaneInput['datums'][number],
  mark: PlacedMark | undefined,
  { reading, scene }: LaneInput,
  plot: BoardDimensions['plot'],
  x: TimeScale,
): PlacedTie[] {
  const other = claim.others;
  if (
    !mark ||
    scene?.others === false ||
    reading !== 'primary' ||
    match === 'outside' ||
    other?.finding !== 'differs' ||
    !other.span
  )
    return [];
  const there = placeSpan(other.span, x);
  if (!isInView(there, x)) return [];
  const to = Math.min(plot.x1 - RING, Math.max(plot.x0 + RING, (there.x0 + there.x1) / 2));
  const y = mark.body.y + mark.body.height / 2;
  const from = to > mark.body.x ? mark.body.x + mark.body.width : mark.body.x;
  const end = to - Math.sign(to - from) * RING;
  return [
    {
      id: claim.id,
      tone: 'rust',
      path: `M${from} ${y} H${end}`,
      ring: { x: to, y, width: 2 * RING },
      ghost: null,
      text: null,
    },
  ];
}

/** The numbers of places to begin, and a few dates where there is room for them. */
function placeTexts(
  dated: readonly { readonly datum: LaneInput['datums'][number] }[],
  marks: readonly PlacedMark[],
  ties: readonly PlacedTie[],
  { numbers }: LaneInput,
  plot: BoardDimensions['plot'],
  { y, height }: Pick<Box, 'y' | 'height'>,
): { readonly labels: readonly DateLabel[]; readonly numbers: readonly PlacedNumber[] } {
  const rings = ties.flatMap(({ ring }, at): Box[] => {
    const mark = marks.find(({ id }) => id === ties[at]?.id);
    if (!ring || !mark) return [];
    const [x0, x1] = [Math.min(ring.x, mark.hit.x), Math.max(ring.x + RING, mark.hit.x)];
    return [{ x: x0, y: ring.y - RING, width: x1 - x0, height: 2 * RING }];
  });
  const numbered = marks.flatMap((mark): PlacedNumber[] => {
    const number = numbers.get(mark.id);
    if (number === undefined || mark.match === 'outside') return [];
    const { hit } = mark;
    const after = hit.x + hit.width + DISC_RADIUS;
    const x = after + DISC_RADIUS <= plot.x1 ? after : hit.x - DISC_RADIUS;
    // Beside the mark, and within the rug.
    const middle = hit.y + hit.height / 2;
    return [
      { id: mark.id, number, x, y: Math.min(y + height - DISC_RADIUS, Math.max(y + DISC_RADIUS, middle)) },
    ];
  });
  const candidates = dated.flatMap(({ datum: { claim, span, match } }, at) => {
    const mark = marks[at];
    if (!mark || !claim.short || match === 'outside' || (mark.form !== 'tick' && !numbers.has(claim.id)))
      return [];
    const text = `${claim.short}, ${formatSpanShort(span)}`;
    const box = { y: mark.hit.y + mark.hit.height / 2 - 7, width: textWidth(text, SECOND_SIZE), height: 14 };
    const after: TextPlace = { ...box, x: mark.hit.x + mark.hit.width, anchor: 'start' };
    const before: TextPlace = { ...box, x: mark.hit.x - box.width, anchor: 'end' };
    return [{ id: claim.id, text, places: numbers.has(claim.id) ? [before] : [before, after] }];
  });
  const discs = numbered.map(({ x, y: middle }) => ({ x: x - 9, y: middle - 9, width: 18, height: 18 }));
  const places = fitLabels(
    candidates.sort((a, b) => Number(numbers.has(b.id)) - Number(numbers.has(a.id))),
    [...marks.map(({ hit }) => hit), ...rings, ...discs],
    { x: plot.x0, y: y - 4, width: plot.x1 - plot.x0, height: height + 8 },
  );
  const labels = candidates.flatMap(({ id, text }): DateLabel[] => {
    const place = places.get(id);
    if (!place) return [];
    return [{ ...setText(id, text, place, 11), words: '', fontSize: SECOND_SIZE, isQuiet: false }];
  });
  return { labels, numbers: numbered };
}
