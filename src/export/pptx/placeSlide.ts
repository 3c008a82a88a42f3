/** A scene as a slide: what is said around the board, and where everything stands. Inches; text in points. */
import type { Box } from '../../geometry/labels';
import { textWidth, wrapText } from '../../geometry/text';
import { capitalize } from '../../lib/text';
import type { BriefingScene } from '../../model/briefing';
import type { ExportInput } from '../exportInput';
import { captionOf } from '../picture/caption';
import { placeBody, type SlideBody } from './placeBody';
import { column, LINE_HEIGHT, POINTS, page } from './slideStyle';

/** A text box of one look. */
export interface SlideText extends FittedText {
  readonly look: 'label' | 'title' | 'caption' | 'shows' | 'origin' | 'place';
  readonly box: Box;
  /** Where the text leads; null for nowhere. */
  readonly link: string | null;
}

export interface SlideLayout {
  readonly texts: readonly SlideText[];
  /** Hairlines, by their height. */
  readonly rules: readonly number[];
  readonly body: SlideBody;
}

/** Which scene it is of how many, and where it is live. */
export interface SlidePlace {
  readonly number: number;
  readonly count: number;
  readonly link: string | null;
}

const TOP = 0.34;
const BOTTOM = page.height - 0.24;
const PLACE_WIDTH = 2.6;

/** Sizes to try for each text, and how many lines it may have at each. */
const TRIALS = {
  label: [
    [10.5, 2],
    [9, 4],
  ],
  title: [
    [25, 1],
    [22, 2],
    [17, 3],
  ],
  caption: [
    [14, 1],
    [13, 2],
    [11.5, 3],
    [10, 5],
  ],
  shows: [
    [10.5, 1],
    [9, 3],
  ],
  origin: [[8, 2]],
  place: [[8, 2]],
} as const satisfies Record<SlideText['look'], readonly Trial[]>;

/** How wide each is set, beside the estimate: bold wider, Arial narrower, and what stands in for Georgia wider than it. */
const FACES: Readonly<Record<SlideText['look'], number>> = {
  label: 1.08,
  title: 1.16,
  caption: 1.04,
  shows: 0.97,
  origin: 0.97,
  place: 1,
};

/** The slide of a scene: head, board and chart, foot. What there is no room for is named among what is shown. */
export function placeSlide(
  scene: Pick<BriefingScene, 'title' | 'caption' | 'standfirst'>,
  input: ExportInput,
  place: SlidePlace,
): SlideLayout {
  const whole = placeWith(scene, input, place, []);
  const { leftOut, hasGhosts } = whole.body;
  const isTrue = hasGhosts || input.view.unmatched === 'hide';
  if (leftOut.length === 0 && isTrue) return whole;
  // Where no panel draws them, it must not be said that others are drawn faintly.
  const told: ExportInput = isTrue ? input : { ...input, view: { ...input.view, unmatched: 'hide' } };
  return placeWith(scene, told, place, leftOut);
}

function placeWith(
  { title, caption, standfirst }: Pick<BriefingScene, 'title' | 'caption' | 'standfirst'>,
  input: ExportInput,
  place: SlidePlace,
  leftOut: readonly string[],
): SlideLayout {
  const said = captionOf(input);
  const label = said.label === null ? [] : [placeLabel(said.label)];
  const labelWidth = label[0] ? label[0].box.width + 0.3 : 0;
  const head = placeText('title', title, { x: column.x, y: TOP, width: column.width - labelWidth });
  const below = Math.max(bottomOf(head), ...label.map(bottomOf)) + 0.05;
  const line = standfirst ?? caption;
  const under = line.trim() === '' ? [] : [placeText('caption', line, { ...column, y: below })];
  const missing = leftOut.length > 0 ? `not on this slide, for want of room: ${leftOut.join(', ')}` : '';
  const shows = [said.filter, said.count, said.reading, said.unmatched, missing].filter(Boolean).join(' · ');
  const told = placeText('shows', capitalize(shows), {
    ...column,
    y: Math.max(below, ...under.map((text) => bottomOf(text) + 0.04)),
  });
  const foot = placeFoot(said, input.whole.id, place);
  const rule = bottomOf(told) + 0.06;
  const top = rule + 0.08;
  const end = Math.min(...foot.map(({ box }) => box.y)) - 0.06;
  return {
    texts: [head, ...label, ...under, told, ...foot],
    rules: [rule, end],
    body: placeBody(input, { ...column, y: top, height: end - top }),
  };
}

const bottomOf = ({ box }: Pick<SlideText, 'box'>): number => box.y + box.height;

function placeText(
  look: SlideText['look'],
  text: string,
  { x, y, width }: Omit<Box, 'height'>,
  link: string | null = null,
): SlideText {
  const fitted = fitText(text, width * POINTS, TRIALS[look], FACES[look]);
  return { ...fitted, look, box: { x, y, width, height: heightOf(fitted) }, link };
}

const heightOf = ({ size, lines }: FittedText): number => (lines * size * LINE_HEIGHT) / POINTS + 0.02;

/** In a frame at the top right, as wide as it needs and at most two fifths of the slide. */
function placeLabel(text: string): SlideText {
  const most = column.width * 0.4;
  const [[size]] = TRIALS.label;
  const wanted = textWidth(text, size * 1.15) / POINTS + 0.24;
  const width = Math.min(most, wanted);
  const fitted = fitText(text, (width - 0.2) * POINTS, TRIALS.label, FACES.label);
  const box = { x: column.x + column.width - width, y: TOP, width, height: heightOf(fitted) + 0.1 };
  return { ...fitted, look: 'label', box, link: null };
}

function placeFoot(
  { source, version, date }: ReturnType<typeof captionOf>,
  id: string,
  { number, count, link }: SlidePlace,
): SlideText[] {
  const origin = `Source: ${source}. Data ${id}, version ${version}. Exported ${date} with Relata.`;
  const left = placeText('origin', origin, { x: column.x, y: 0, width: column.width - PLACE_WIDTH - 0.2 });
  const x = column.x + column.width - PLACE_WIDTH;
  const right = placeText('place', `${number} of ${count}`, { x: x + PLACE_WIDTH - 0.7, y: 0, width: 0.7 });
  const live = link
    ? [placeText('place', 'Open this view live', { x, y: 0, width: PLACE_WIDTH - 0.7 }, link)]
    : [];
  const top = BOTTOM - Math.max(left.box.height, right.box.height);
  return [left, ...live, right].map((text) => ({ ...text, box: { ...text.box, y: top } }));
}

/** A size in points to try, and how many lines it may take. */
export type Trial = readonly [size: number, lines: number];

export interface FittedText {
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Lines that it takes at most. */
  readonly lines: number;
  /** Whether its end had to be left out. */
  readonly cut: boolean;
}

/**
 * `text` at the first size at which it takes no more than that size's lines; at the last size it is cut to them.
 * `face` is how wide its font is beside the one that widths are estimated for.
 */
export function fitText(text: string, width: number, trials: readonly Trial[], face = 1): FittedText {
  let fitted: FittedText = { text: '', size: 0, lines: 0, cut: true };
  for (const [size, most] of trials) {
    const lines = linesOf(text, size * face, width);
    if (lines.length <= most) return { text, size, lines: lines.length, cut: false };
    const kept = lines.slice(0, most);
    fitted = { text: `${kept.join(' ').slice(0, -2).trimEnd()}…`, size, lines: most, cut: true };
  }
  return fitted;
}

const linesOf = (text: string, size: number, width: number): string[] =>
  wrapText(text, size, width).flatMap((line) => chop(line, size, width));

/** A word that is longer than a line, such as an address, in pieces that are not. */
function chop(line: string, size: number, width: number): string[] {
  if (textWidth(line, size) <= width || line.length < 2) return [line];
  const share = Math.max(1, Math.floor((line.length * width) / textWidth(line, size)) - 1);
  return [line.slice(0, share), ...chop(line.slice(share), size, width)];
}
