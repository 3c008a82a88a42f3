/** The middle of a slide: as much of the board as can be read there, and the sums as a chart under it. */
import { prepareBoard } from '../../board/board';
import { type FitPolicy, type FittedBoard, fitBoard, type Room, sizesOf, steps } from '../../board/fitBoard';
import type { Box } from '../../geometry/labels';
import { views } from '../../views';
import type { ExportInput } from '../exportInput';
import type { PictureLayout } from '../picture/placePicture';
import type { Spot } from './shape';
import { chartHeight, type SumChart, sumChart } from './sumChart';

export interface SlideBody {
  /** The board, and where it comes on the slide. */
  readonly picture: PictureLayout;
  readonly spot: Spot;
  readonly chart: { readonly data: SumChart; readonly box: Box } | null;
  /** Ids of the claims that are shown, in the board or the chart, and match. */
  readonly shown: ReadonlySet<string>;
  /** Whether any mark is drawn faintly, as left out by the filter. */
  readonly hasGhosts: boolean;
  /** Titles of the panels for which there is no room. */
  readonly leftOut: readonly string[];
}

/** Inches between the board and the chart. */
const GAP = 0.1;

/**
 * The wider the board, px, the smaller its type. Beyond the first widths, panels are left out from the bottom first; the
 * first two stay, as small as they have to be.
 */
const slidePolicy = (room: Room, rail: boolean | undefined): FitPolicy => ({
  room,
  sizes: sizesOf(steps(880, 1640, 40), room),
  leavesOut: { minimum: 2, sizes: sizesOf(steps(880, 2600, 40), room) },
  ...(rail !== undefined && {
    stage: { rail, air: 24, terse: [] },
    sumsHeight: { minimum: 64, maximum: 260 },
  }),
});

/** Board and chart within `room`. Panels for which there is none are left out from the bottom, and named. */
export function placeBody(input: ExportInput, room: Box): SlideBody {
  const wanted = input.views ?? views;
  const data = wanted.some(({ id }) => id === 'sums' || id === 'sumClaims') ? sumChart(input) : null;
  const least = data ? chartHeight(data) + GAP : 0;
  const left = { width: room.width, height: room.height - GAP - least };
  const shown = wanted.filter((view) => !(data && view.id === 'sums'));
  const prepared = prepareBoard(input.view, shown);
  const { write, rail } = input;
  const policy = slidePolicy(left, rail);
  const fitted = fitBoard(prepared, input.window, policy, {
    only: rail === undefined ? 'with matches' : 'with claims',
    throws: true,
    ...(write && { write }),
  });
  const { board, spare } = fitted;
  // A board that is too high at every size is made as much smaller as that takes.
  const scale = fitted.scale * Math.min(1, left.height / (left.height - spare));
  const boardHeight = board.panels.length > 0 ? scale * board.height + GAP : 0;
  const height = Math.min(least - GAP + Math.max(0, spare) * 0.7, (data?.labels.length ?? 0) * 0.42 + 0.8);
  const marks = [...board.marks.values()].map(({ mark }) => mark);
  const drawn = marks.filter(({ match }) => match !== 'outside');
  return {
    picture: pictureOf(fitted, room.height / scale),
    spot: { x: room.x, y: room.y, scale },
    chart: data && { data, box: { x: room.x, y: room.y + boardHeight, width: room.width, height } },
    shown: new Set([...drawn.map(({ id }) => id), ...(data?.claims.map(({ id }) => id) ?? [])]),
    hasGhosts: drawn.length < marks.length,
    leftOut: board.leftOut,
  };
}

/** The board as a picture `height` px high. */
function pictureOf({ board }: FittedBoard, height: number): PictureLayout {
  return {
    width: board.dimensions.width,
    height,
    title: board.panels.map(({ title }) => title).join(', '),
    description: '',
    lines: [],
    board,
    chart: { x: 0, y: 0 },
    rule: height,
  };
}
