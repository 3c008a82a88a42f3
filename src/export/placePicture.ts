/** A picture in pixels: caption, chart, key and source, laid out for a sheet of a fixed width. */

import { placeFrame } from '../geometry/frame';
import type { PlacedText } from '../geometry/placedText';
import { wrapText } from '../geometry/textWidth';
import type { Tick } from '../geometry/timeScale';
import type { AnyView } from '../views/view';
import { captionOf } from './caption';
import type { ExportInput } from './exportInput';
import { formatOrigin, formatShows } from './pictureWords';
import { placeChart } from './placeChart';
import { type KeyItem, placeKey } from './placeKey';
import type { PicturePanel } from './placePanels';

const WIDTH = 1200;
const MARGIN = 32;

/** Measures of every picture, px; the window height is what the aid chart's own height follows from. */
export const PICTURE = { width: WIDTH, chartWidth: WIDTH - 2 * MARGIN, windowHeight: 1000 } as const;

/** A line of caption or footer. */
export interface CaptionLine extends PlacedText {
  readonly look: 'label' | 'title' | 'lead' | 'note';
}

export interface PictureScene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The picture in sentences, for those who do not see it. */
  readonly description: string;
  readonly lines: readonly CaptionLine[];
  readonly key: readonly KeyItem[];
  /** Left and top of the chart. */
  readonly chart: { readonly x: number; readonly y: number; readonly height: number };
  readonly ticks: readonly Tick[];
  /** What is drawn under the axis, each at its top. */
  readonly panels: readonly PicturePanel[];
  /** Where the rule above the source stands. */
  readonly rule: number;
}

/** Size and line height of each look, px. */
const LOOKS = { label: [12.5, 20], title: [25, 36], lead: [13.5, 22], note: [11.5, 17] } as const;
const SIZES = {
  label: LOOKS.label[0],
  title: LOOKS.title[0],
  lead: LOOKS.lead[0],
  note: LOOKS.note[0],
} as const;

/** Font size of a line, px. */
export const sizeOf = ({ look }: CaptionLine): number => SIZES[look];

/**
 * The picture of some views of `input`, one under the other. A view that has nothing to show takes no room; throws when
 * that is so of all of them, and what a view throws.
 */
export function placePicture(input: ExportInput, views: readonly AnyView[]): PictureScene {
  const { title, label } = captionOf(input);
  const frame = placeFrame(PICTURE.chartWidth, PICTURE.windowHeight);
  const placed = placeChart(input, views, frame);
  const { panels, ticks, marks, height } = placed;
  if (panels.length === 0)
    throw new Error(`${views.map(({ title }) => title).join(', ')} has nothing to show just now.`);

  const shows = formatShows(input, placed);
  const head = stack(
    [...wrapped(label ?? '', 'label'), ...wrapped(title, 'title'), ...wrapped(shows, 'lead')],
    MARGIN - 4,
  );
  const chart = { x: MARGIN, y: head.bottom + 14, height };
  const rule = chart.y + chart.height + 16;
  const key = placeKey(marks, MARGIN, WIDTH - MARGIN, rule + 22);
  const origin = formatOrigin(input);
  const foot = stack(
    origin.flatMap((text) => wrapped(text, 'note')),
    (key.at(-1)?.y ?? rule) + 10,
  );
  return {
    width: WIDTH,
    height: foot.bottom + MARGIN - 10,
    title: `${title}: ${panels.map((panel) => panel.title).join(', ')}`,
    description: [...(label ? [`${label}.`] : []), `${shows}.`, ...origin].join(' '),
    lines: [...head.lines, ...foot.lines],
    key,
    chart,
    ticks,
    panels,
    rule,
  };
}

type Bare = Pick<CaptionLine, 'text' | 'look'>;

const wrapped = (text: string, look: CaptionLine['look']): Bare[] =>
  wrapText(text, LOOKS[look][0], PICTURE.chartWidth).map((line) => ({ text: line, look }));

/** Lines from `top` down. */
function stack(lines: readonly Bare[], top: number): { lines: CaptionLine[]; bottom: number } {
  let bottom = top;
  const placed = lines.map(({ text, look }): CaptionLine => {
    bottom += LOOKS[look][1];
    return { id: `${look} ${bottom}`, text, look, x: MARGIN, y: bottom - 5, anchor: 'start' };
  });
  return { lines: placed, bottom };
}
