/** The middle of a slide: as much of the board as can be read there, and the aid as a chart under it. */
import type { Box } from '../../geometry/fitLabels';
import { placeFrame } from '../../geometry/frame';
import type { PlacedMark } from '../../geometry/placedMark';
import { placeTicks, timeScale } from '../../geometry/timeScale';
import { views } from '../../views';
import type { AnyView } from '../../views/view';
import type { ExportInput } from '../exportInput';
import { placeKey } from '../placeKey';
import { bottomOf, type PicturePanel, placePanels } from '../placePanels';
import type { PictureScene } from '../placePicture';
import { stageIn } from '../stageIn';
import { type AidChart, aidChart, chartHeight } from './aidChart';
import type { Spot } from './shape';

export interface SlideBody {
  /** Board and key, and where they come on the slide. */
  readonly picture: PictureScene;
  readonly spot: Spot;
  readonly chart: { readonly data: AidChart; readonly box: Box } | null;
  /** Ids of the claims that are shown, in the board or the chart, and match. */
  readonly shown: ReadonlySet<string>;
  /** Whether any mark is drawn faintly, as left out by the filter. */
  readonly hasGhosts: boolean;
  /** Titles of the panels for which there is no room. */
  readonly leftOut: readonly string[];
}

/** Widths of the board, px: the wider, the smaller its type. Beyond `most`, panels are left out first, to `last`. */
const WIDTHS = { least: 880, most: 1640, last: 2600, step: 40 };
/** Views that are never left out. */
const KEPT = 2;
/** Inches between the board, the chart and the key. */
const GAP = 0.1;
/** px of the key's line, and under it. */
const KEY_LINE = 20;
const KEY_END = 6;

/** What the native chart takes of the slide, inches, and the marks for which it stands. */
interface BesideChart {
  readonly height: number;
  readonly marks: readonly PlacedMark[];
}

interface Board {
  readonly panels: readonly PicturePanel[];
  readonly picture: PictureScene;
  readonly scale: number;
  /** Inches that board and key leave. */
  readonly spare: number;
}

/** Board and chart within `room`. Panels for which there is none are left out from the bottom, and named. */
export function placeBody(input: ExportInput, room: Box): SlideBody {
  const data = aidChart(input);
  const wanted = views
    .filter((view) => !(data && view.id === 'aid'))
    .map((view) => prepared(view, input))
    .filter((view) => hasMatches(view, input));
  const least = data ? chartHeight(data) + GAP : 0;
  const { board, count } = fitBoard(input, wanted, room, { height: least, marks: data?.marks ?? [] });
  const top = room.y + board.scale * bottomOf(board.panels) + (board.panels.length > 0 ? GAP : 0);
  const height = Math.min(least - GAP + board.spare * 0.7, (data?.labels.length ?? 0) * 0.42 + 0.8);
  const marks = board.panels.flatMap((panel) => panel.marks);
  const drawn = marks.filter(({ match }) => match !== 'outside');
  return {
    picture: board.picture,
    spot: { x: room.x, y: room.y, scale: board.scale },
    chart: data && { data, box: { x: room.x, y: top, width: room.width, height } },
    shown: new Set([...drawn.map(({ id }) => id), ...(data?.claims.map(({ id }) => id) ?? [])]),
    hasGhosts: drawn.length < marks.length,
    leftOut: wanted.slice(count).map(({ title }) => title),
  };
}

/** The view with its rows found once, to be placed at many widths. */
function prepared(view: AnyView, input: ExportInput): AnyView {
  const stage = stageIn(view, input);
  return { ...view, stage: () => stage };
}

/** Whether the filter lets anything of a view through: ghosts alone are not worth a slide's room. */
function hasMatches(view: AnyView, input: ExportInput): boolean {
  const frame = placeFrame(WIDTHS.least, 0);
  const { scene } = stageIn(view, input)(frame, timeScale(input.window, frame.plot));
  const marks = scene.lanes.flat().some(({ match }) => match !== 'outside');
  return scene.height > 0 && (marks || (scene.densities ?? []).some(({ total }) => total > 0));
}

/**
 * The largest type at which all of the views fit, or all but the last of them; the first two are never left out, and
 * made as small as they have to be.
 */
function fitBoard(
  input: ExportInput,
  wanted: readonly AnyView[],
  room: Box,
  chart: BesideChart,
): { board: Board; count: number } {
  const kept = Math.min(KEPT, wanted.length);
  const place = (count: number, width: number) =>
    placeBoard(input, wanted.slice(0, count), room, width, chart);
  for (let count = wanted.length; count >= kept; count -= 1) {
    const most = count === kept ? WIDTHS.last : WIDTHS.most;
    for (let width = WIDTHS.least; width <= most; width += WIDTHS.step) {
      const board = place(count, width);
      if (board.spare >= 0) return { board, count };
    }
  }
  return { board: shrink(place(kept, WIDTHS.last), room), count: kept };
}

function placeBoard(
  input: ExportInput,
  shown: readonly AnyView[],
  room: Box,
  width: number,
  chart: BesideChart,
): Board {
  const scale = room.width / width;
  const frame = placeFrame(width, 0);
  const x = timeScale(input.window, frame.plot);
  const panels = placePanels(input, shown, frame, x);
  const marks = [...panels.flatMap((panel) => panel.marks), ...chart.marks];
  const bottom = room.height / scale;
  const lines = keyLines(placeKey(marks, 0, width, 0));
  const rule = bottom - (lines > 0 ? lines * KEY_LINE + KEY_END : 0);
  return {
    panels,
    scale,
    spare: (rule - bottomOf(panels)) * scale - GAP - chart.height,
    picture: {
      width,
      height: bottom,
      title: panels.map(({ title }) => title).join(', '),
      description: '',
      lines: [],
      key: placeKey(marks, 0, width, rule + KEY_LINE - 3),
      chart: { x: 0, y: 0, height: bottomOf(panels) },
      ticks: panels.length > 0 ? placeTicks(x, 84) : [],
      panels,
      rule,
    },
  };
}

const keyLines = (key: readonly { readonly y: number }[]): number => new Set(key.map(({ y }) => y)).size;

/** A board that is too high for the room at any width, made as much smaller as that takes. */
function shrink(board: Board, room: Box): Board {
  const wanted = room.height - board.spare;
  return { ...board, scale: (board.scale * room.height) / wanted, spare: 0 };
}
