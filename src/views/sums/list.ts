/** The words of sums as a list above the chart, with a letter at each mark: where they find no room beside the marks. */
import type { BoardDimensions } from '../../geometry/boardDimensions';
import { type Box, fitLabels } from '../../geometry/labels';
import { DISC_RADIUS } from '../../geometry/markShape';
import type { Point } from '../../geometry/placedMark';
import { ellipsize, wrapText } from '../../geometry/text';
import {
  type Anchor,
  DETAIL,
  HEADLINE,
  type LineTone,
  lineWidth,
  type PlacedLine,
  TRUE_WIDTH,
  type WordLine,
} from './blocks';

/** What the list says of a sum. */
export interface ListCandidate {
  readonly id: string;
  readonly headline: string;
  readonly speaker: string;
  /** What the other reading says; '' for nothing. */
  readonly second: { readonly text: string; readonly tone: LineTone };
  readonly isQuiet: boolean;
  readonly hasNumber: boolean;
}

export interface ListedSum {
  readonly letter: string;
  /** Middle of the letter in the list. */
  readonly at: Point;
  readonly lines: readonly PlacedLine[];
  readonly number: Point | null;
}

export interface SumList {
  readonly items: ReadonlyMap<string, ListedSum>;
  readonly height: number;
}

const INDENT = 26;
const LINE = { headline: 17, detail: 14 };
const AFTER = 6;
/** Beyond so many sums each has one line. */
const MAXIMUM_WHOLE = 12;
/** Least width of a column, px. */
const COLUMN = 330;
const NUMBER = 24;
const BETWEEN = 14;

/** A, B … Z, AA, AB … */
const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26);

/** Lays out the list from `top` on, in as many columns as there is room for. */
export function layoutList(
  candidates: readonly ListCandidate[],
  { undated: { x1: width } }: BoardDimensions,
  top: number,
): SumList {
  const isWhole = candidates.length <= MAXIMUM_WHOLE;
  const columns = Math.max(1, Math.min(Math.floor(width / COLUMN), Math.ceil(candidates.length / 2)));
  const perColumn = Math.ceil(candidates.length / columns);
  const step = width / columns;
  const items = new Map<string, ListedSum>();
  let [y, bottom] = [top, top];
  for (const [at, candidate] of candidates.entries()) {
    if (at % perColumn === 0) y = top;
    const x = Math.floor(at / perColumn) * step;
    const room = step - INDENT - (columns > 1 ? BETWEEN : 0);
    const { item, height } = isWhole
      ? placeItem(candidate, letterOf(at), x, y, room)
      : placeLine(candidate, letterOf(at), x, y, room);
    items.set(candidate.id, item);
    y += height;
    bottom = Math.max(bottom, y);
  }
  return { items, height: bottom - top };
}

const headlineStyle = ({ isQuiet }: ListCandidate): Omit<WordLine, 'text'> =>
  isQuiet ? { size: 12, isBold: false, tone: 'muted' } : { size: HEADLINE, isBold: true, tone: 'sum' };

function placeItem(candidate: ListCandidate, letter: string, x: number, y: number, room: number) {
  const { id, headline, speaker, second, hasNumber } = candidate;
  const style = headlineStyle(candidate);
  const lines: PlacedLine[] = [];
  const left = x + INDENT;
  let baseline = y + 13;
  const add = (text: string, line: Omit<WordLine, 'text'>, from = left) =>
    lines.push({ ...line, text, id: `${id} ${lines.length}`, x: from, y: baseline, anchor: 'start' });
  const wide = style.size;
  const heads = cutLines(
    wrapText(headline, wide, room - (hasNumber ? NUMBER : 0)),
    wide,
    room - (hasNumber ? NUMBER : 0),
  );
  for (const [at, text] of heads.entries()) {
    if (at > 0) baseline += LINE.headline;
    add(text, style);
  }
  const last = heads.at(-1) ?? '';
  const number = hasNumber
    ? { x: left + TRUE_WIDTH * lineWidth({ ...style, text: last }) + NUMBER / 2, y: baseline - 4.5 }
    : null;
  if (!candidate.isQuiet) {
    const said = { size: DETAIL, isBold: false, tone: 'ink' as const };
    const speakers = cutLines(wrapText(speaker, DETAIL, room), DETAIL, room);
    for (const text of speakers) {
      baseline += LINE.detail;
      add(text, said);
    }
    const line = { ...said, tone: second.tone };
    const seconds = second.text ? cutLines(wrapText(second.text, DETAIL, room), DETAIL, room) : [];
    const [only] = speakers;
    const beside = only ? lineWidth({ ...said, text: only }) + BETWEEN : 0;
    const isBeside =
      speakers.length === 1 &&
      seconds.length === 1 &&
      beside + lineWidth({ ...line, text: second.text }) <= room;
    for (const text of seconds) {
      if (!isBeside) baseline += LINE.detail;
      add(text, line, isBeside ? left + beside : left);
    }
  }
  const item: ListedSum = { letter, at: { x: x + DISC_RADIUS + 0.5, y: y + DISC_RADIUS }, lines, number };
  return { item, height: baseline - y + AFTER + 2 };
}

/** At most two lines, each no longer than the room; what is cut shows it. */
const cutLines = (lines: readonly string[], size: number, room: number): string[] => {
  const kept = lines.length > 2 ? [lines[0] ?? '', lines.slice(1).join(' ')] : lines;
  return kept.map((text) => ellipsize(text, size, room));
};

/** All in one line: the sum, and as much of who said so as fits. */
function placeLine(candidate: ListCandidate, letter: string, x: number, y: number, room: number) {
  const style = headlineStyle(candidate);
  const free = room - (candidate.hasNumber ? NUMBER : 0);
  const head = {
    ...style,
    text: ellipsize(candidate.headline, style.size, free),
  };
  const left = x + INDENT;
  const [width, baseline] = [lineWidth(head), y + 13];
  const start = width + (candidate.hasNumber ? NUMBER : 0) + 8;
  const rest = room - start;
  const lines: PlacedLine[] = [{ ...head, id: `${candidate.id} 0`, x: left, y: baseline, anchor: 'start' }];
  if (rest > 60 && !candidate.isQuiet) {
    const text = ellipsize(candidate.speaker, DETAIL, rest);
    lines.push({
      size: DETAIL,
      isBold: false,
      tone: 'ink',
      text,
      id: `${candidate.id} 1`,
      x: left + start,
      y: baseline,
      anchor: 'start',
    });
  }
  const number = candidate.hasNumber
    ? { x: left + TRUE_WIDTH * width + NUMBER / 2, y: baseline - 4.5 }
    : null;
  return {
    item: { letter, at: { x: x + DISC_RADIUS + 0.5, y: y + DISC_RADIUS }, lines, number },
    height: 24,
  };
}

const GAPS = [0, 8, 18, 30, 44, 60];

/** Where the letter of each mark stands, beside it where there is room. */
export function placeLetters(
  anchors: readonly { readonly id: string; readonly anchor: Anchor }[],
  obstacles: readonly Box[],
  bounds: Box,
): ReadonlyMap<string, Point> {
  const size = 2 * DISC_RADIUS + 1;
  const candidates = anchors.map(({ id, anchor: { x0, x1, y, top } }) => {
    const middle = (Math.max(x0, bounds.x) + Math.min(x1, bounds.x + bounds.width)) / 2;
    const at = (x: number, height: number): Box => ({
      x: x - size / 2,
      y: height - size / 2,
      width: size,
      height: size,
    });
    const places = GAPS.flatMap((gap) => {
      const [left, right, above] = [
        x0 - 4 - size / 2 - gap,
        x1 + 4 + size / 2 + gap,
        top - 3 - size / 2 - gap,
      ];
      return [
        at(left, y),
        at(right, y),
        at(middle, above),
        at(left, above),
        at(right, above),
        at(left, y + gap),
        at(right, y + gap),
      ];
    });
    return { id, places };
  });
  const placed = fitLabels(candidates, obstacles, bounds);
  return new Map([...placed].map(([id, { x, y }]) => [id, { x: x + size / 2, y: y + size / 2 }]));
}
