/** A picture in pixels: caption, board and source, laid out for a sheet of a fixed width. */

import { boardOf } from '../../board/boardOf';
import type { BoardLayout } from '../../board/layoutBoard';
import type { PlacedText } from '../../geometry/labels';
import { paperDimensions } from '../../geometry/paperDimensions';
import { stageDimensions } from '../../geometry/stageDimensions';
import { wrapText } from '../../geometry/text';
import type { View } from '../../views/view';
import type { ExportInput } from '../exportInput';
import { captionOf, formatOrigin, formatShows } from './caption';

const WIDTH = 1200;
const MARGIN = 32;

/** Dimensions of the board in every picture. */
export const pictureDimensions = {
  ...paperDimensions(WIDTH - 2 * MARGIN, 208),
  axisHeight: 24,
  gap: 12,
};

/** What a scene’s board has to spare in a picture, px. */
const STAGE = { sumsHeight: 160, air: 8, maxPanelHeight: Number.POSITIVE_INFINITY };

export interface CaptionLine extends PlacedText {
  readonly look: 'label' | 'title' | 'lead' | 'note';
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The picture in sentences, for those who do not see it. */
  readonly description: string;
  readonly lines: readonly CaptionLine[];
  readonly board: BoardLayout;
  /** Left and top of the board. */
  readonly chart: { readonly x: number; readonly y: number };
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
export function placePicture(input: ExportInput, views: readonly View[]): PictureLayout {
  const { title, label, standfirst } = captionOf(input);
  const { rail } = input;
  const dimensions =
    rail === undefined ? pictureDimensions : stageDimensions(pictureDimensions.width, { ...STAGE, rail });
  const board = boardOf({ ...input, views }, dimensions, { throws: true });
  const { panels } = board;
  if (panels.length === 0)
    throw new Error(
      `${views.map((one) => one.title(input.view.dataset.labels)).join(', ')} has nothing to show just now.`,
    );

  const shows = formatShows(input, board);
  const head = stack(
    [
      ...wrapped(label ?? '', 'label'),
      ...wrapped(title, 'title'),
      ...wrapped(standfirst ?? '', 'lead'),
      ...wrapped(shows, 'lead'),
    ],
    MARGIN - 4,
  );
  const chart = { x: MARGIN, y: head.bottom + 14 };
  const rule = chart.y + board.height + 16;
  const origin = formatOrigin(input);
  const foot = stack(
    origin.flatMap((text) => wrapped(text, 'note')),
    rule + 12,
  );
  return {
    width: WIDTH,
    height: foot.bottom + MARGIN - 10,
    title: `${title}: ${panels.map((panel) => panel.title).join(', ')}`,
    description: [label && `${label}.`, standfirst, `${shows}.`, ...origin].filter(Boolean).join(' '),
    lines: [...head.lines, ...foot.lines],
    board,
    chart,
    rule,
  };
}

type Bare = Pick<CaptionLine, 'text' | 'look'>;

const wrapped = (text: string, look: CaptionLine['look']): Bare[] =>
  wrapText(text, LOOKS[look][0], pictureDimensions.width).map((line) => ({ text: line, look }));

/** Lines from `top` down. */
function stack(lines: readonly Bare[], top: number): { lines: CaptionLine[]; bottom: number } {
  let bottom = top;
  const placed = lines.map(({ text, look }): CaptionLine => {
    bottom += LOOKS[look][1];
    return { id: `${look} ${bottom}`, text, look, x: MARGIN, y: bottom - 5, anchor: 'start' };
  });
  return { lines: placed, bottom };
}
