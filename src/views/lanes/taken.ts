/** What stands in the lanes, for words that are to find room between it. */
import type { BoardDimensions } from '../../geometry/boardDimensions';
import type { Box, PlacedText } from '../../geometry/labels';
import { middleOf } from '../../geometry/placedMark';
import { textWidth } from '../../geometry/text';
import { LANE_NAME_SIZE } from '../density';
import type { LaneInPlace, LaneRows, PlacedTie } from '../laneRows';
import type { OpenGround, TakenBox } from '../view';
import { SECOND_SIZE } from './arrange';

/** The lanes with all that is drawn in their columns of time and of the undated. */
export const takenIn = (lanes: readonly LaneInPlace[], { plot, undated }: BoardDimensions): OpenGround => ({
  rooms: lanes.map(({ id, y0, y1, title }) => ({
    lane: id,
    x: plot.x0,
    y: plot.x0 > 0 ? y0 : title.y + 4,
    width: undated.x1 - plot.x0,
    height: y1 - (plot.x0 > 0 ? y0 : title.y + 4),
  })),
  taken: lanes.flatMap((lane) => [
    textBox(lane.title.text, lane.title, LANE_NAME_SIZE),
    ...lane.marks.map(({ id, hit }): TakenBox => ({ ...hit, claim: id })),
    ...lane.labels.map(
      ({ id, fontSize, words, ...text }): TakenBox => ({
        ...textBox(text.text + (words && `, ${words}`), text, fontSize * 1.05),
        claim: id,
      }),
    ),
    ...lane.ties.flatMap((tie) => tieBoxes(tie, lane)),
  ]),
});

function textBox(said: string, { x, y, anchor }: Omit<PlacedText, 'id'>, size: number): Box {
  const width = textWidth(said, size);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { x: x - share * width, y: y - size, width, height: size * 1.3 };
}

function tieBoxes({ id, ring, ghost, text }: PlacedTie, { marks }: Pick<LaneRows, 'marks'>): Box[] {
  const mark = marks.find((one) => one.id === id);
  const end = ring ? { x: ring.x - ring.width / 2, y: ring.y - 5, width: ring.width, height: 10 } : ghost;
  const words = text ? [textBox(text.text, text, SECOND_SIZE)] : [];
  if (!mark) return [...(end ? [end] : []), ...words];
  const from = middleOf(mark.body);
  const bottom = mark.body.y + mark.body.height;
  const [x0, x1] = end ? [Math.min(end.x, from), Math.max(end.x + end.width, from)] : [from - 1, from + 1];
  const foot = end ? end.y + end.height : bottom + 8;
  return [
    { x: x0, y: Math.min(bottom, end?.y ?? bottom), width: x1 - x0, height: Math.max(10, foot - bottom) },
    ...words,
  ];
}
