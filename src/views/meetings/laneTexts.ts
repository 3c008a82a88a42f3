/** The texts of a lane: a date beside each mark, and a remark where nothing is reported for long. */

import type { Entry } from '../../filter/claimSubset';
import { silencesIn } from '../../filter/claimSubset';
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { type Box, fitLabels, type LabelWish, setText, type TextPlace } from '../../geometry/fitLabels';
import { type PlacedMark, TARGET } from '../../geometry/placedMark';
import type { PlacedText } from '../../geometry/placedText';
import type { PlacedSpan } from '../../geometry/placeSpan';
import type { PlacedTie } from '../../geometry/placeTie';
import { textWidth } from '../../geometry/textWidth';
import type { TimeScale } from '../../geometry/timeScale';
import { YEAR } from '../../model/calendar';
import type { EventClaim } from '../../model/claim';
import { formatSpanShort } from '../../model/spanWords';
import type { Lane } from '../lane';
import { CONTEXT } from './data';

const LABEL = { size: 11.5, height: 14 };
/** Height of the frame that a tie leads from, px. */
const TIE = 8;
/** A stretch without a report is remarked on beyond this: three years. */
const SILENCE = 3 * YEAR;

export interface Dated {
  readonly entry: Entry<EventClaim>;
  readonly span: PlacedSpan;
}

interface MarkedLane {
  readonly lane: Lane;
  readonly dated: readonly Dated[];
  /** Those of `dated` first, in their order. */
  readonly marks: readonly PlacedMark[];
  readonly ties: readonly PlacedTie[];
}

/** Texts that found room; `silence` is how a long stretch without a report is remarked on, null where it is not. */
export function placeLaneTexts(
  { lane, dated, marks, ties }: MarkedLane,
  silence: string | null,
  dimensions: BoardDimensions,
  x: TimeScale,
  { y, height }: Pick<Box, 'y' | 'height'>,
): { readonly labels: readonly PlacedText[]; readonly silences: readonly PlacedText[] } {
  const ways = new Map(ties.map((tie) => [tie.id, wayOf(tie)]));
  const wishes =
    lane.tone === 'dealing'
      ? dated.flatMap(({ entry }, at) => labelWish(entry, marks[at], ways.get(entry.claim.id) ?? []))
      : [];
  const quiet =
    lane.id === CONTEXT || silence === null
      ? []
      : silencesIn(lane.field, SILENCE).map(({ from, to }) => silenceWish(silence, from, to, x, marks));
  const bounds = { y, height, x: dimensions.plot.x0, width: dimensions.plot.x1 - dimensions.plot.x0 };
  const places = fitLabels(
    [...wishes, ...quiet],
    [...marks.map(({ hit }) => hit), ...[...ways.values()].flat()],
    bounds,
  );
  const texts = (list: readonly TextWish[]) =>
    list.flatMap(({ id, text }) => {
      const place = places.get(id);
      return place ? [setText(id, text, place, 11)] : [];
    });
  return { labels: texts(wishes), silences: texts(quiet) };
}

interface TextWish extends LabelWish<TextPlace> {
  readonly text: string;
}

/** The room of a tie that text must not cover; a tie from the undated, as long as the lane, has none. */
function wayOf({ was, x0, x1, y }: PlacedTie): Box[] {
  if (!was) return [];
  const left = Math.min(x0, was.x0);
  return [{ x: left, y: y - TIE / 2, width: Math.max(x1, was.x1) - left, height: TIE }];
}

/** A short date beside the mark, to its right or else to its left; where its tie is in the way, beyond that. */
function labelWish(
  { claim, span, match }: Entry<EventClaim>,
  mark: PlacedMark | undefined,
  way: readonly Box[],
): TextWish[] {
  if (!mark || match === 'outside') return [];
  const text = formatSpanShort(span);
  const size = { width: textWidth(text, LABEL.size), height: LABEL.height };
  const y = mark.hit.y + (mark.hit.height - LABEL.height) / 2;
  const right = mark.form === 'pin' ? mark.body.x + mark.body.width + 4 : mark.hit.x + mark.hit.width + 5;
  const clear = Math.max(right, mark.hit.x + mark.hit.width);
  const after = (x: number) => ({ x, y, ...size, anchor: 'start' as const });
  const before = (x: number) => ({ x: x - size.width, y, ...size, anchor: 'end' as const });
  return [
    {
      id: claim.id,
      text,
      places: [
        after(clear),
        before(mark.hit.x - 3),
        ...way.flatMap((box) => [after(box.x + box.width + 4), before(box.x - 4)]),
      ],
    },
  ];
}

/** In the middle of the gap, in the first sub-row that has room. */
function silenceWish(
  words: string,
  from: number,
  to: number,
  x: TimeScale,
  marks: readonly PlacedMark[],
): TextWish {
  const text = `${words}, ${wholeYearsIn(from, to)}`;
  const size = { width: textWidth(text, LABEL.size - 0.5), height: LABEL.height };
  const rows = [...new Set(marks.map(({ hit }) => hit.y))].sort((a, b) => a - b);
  const places = rows.map((y) => ({
    x: (x(from) + x(to) - size.width) / 2,
    y: y + (TARGET - LABEL.height) / 2,
    ...size,
    anchor: 'middle' as const,
  }));
  return { id: `${from}`, text, places };
}

/** The first and last calendar year that lie wholly between two instants. */
function wholeYearsIn(from: number, to: number): string {
  const year = new Date(from).getUTCFullYear();
  const first = Date.UTC(year, 0) === from ? year : year + 1;
  return `${first}–${new Date(to).getUTCFullYear() - 1}`;
}
