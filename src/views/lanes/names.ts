/** What lanes are called beside the board, and what is said under their names. */
import { answersIn } from '../../filter/columns/claimSubset';
import { type BoardDimensions, nameRoom } from '../../geometry/boardDimensions';
import type { PlacedText } from '../../geometry/labels';
import { ellipsize, fitName } from '../../geometry/text';
import { formatFigure } from '../../lib/number';
import { kindLabel } from '../../model/vocabulary';
import { shortSourceName } from '../../model/words/labels';
import { LANE_NAME_SIZE, SIGN_ROOM } from '../density';
import { type LaneInput, type LaneRows, NOTE_SIZE } from '../laneRows';
import type { Lane } from '../view';
import type { LanesData } from './data';

/** How far the name of a rug may go on into the plot, px, where no mark stands. */
export const NAME_BEYOND = 26;

/** How a lane is called, and in short. */
export type LaneNames = Pick<Lane, 'name' | 'shortName'>;

/** "19 statements": how many a rug has; "10 of 19 statements, 6 possibly" where the filter leaves some of them out. */
export function rugNames({ id, name, subset }: Lane, { words }: LanesData): LaneNames {
  const { inside, possibly, total } = answersIn(subset);
  const kind = kindLabel(words, id.slice(id.indexOf(':') + 1), total) || name;
  const all = `${formatFigure(total)} ${kind}`;
  if (inside + possibly === total) return { name: all };
  const shortName = `${formatFigure(inside)} of ${all}`;
  return { name: possibly > 0 ? `${shortName}, ${formatFigure(possibly)} possibly` : shortName, shortName };
}

/** A lane's name, cut to its column, and how many of its claims the filter leaves out. */
export function titleOf(
  { id, name, shortName, tone }: Lane,
  datums: LaneInput['datums'],
  data: LanesData,
  dimensions: BoardDimensions,
  { y, end }: { readonly y: number; readonly end: number },
): { readonly title: PlacedText; readonly note: PlacedText | null } {
  // Estimated widths are generous, and to the right of a rug there is a gap.
  const least = nameRoom(dimensions) - (tone === 'quiet' && !dimensions.stage ? SIGN_ROOM - 10 : 0);
  const room = Math.max(least, end - SIGN_ROOM);
  const said = dimensions.narrow ? '' : noteOf(datums, data, dimensions);
  return {
    title: { id, text: fitName(name, shortName, LANE_NAME_SIZE, room), x: 0, y, anchor: 'start' },
    note: said ? { id, text: said, x: 0, y: y + 16, anchor: 'start' } : null,
  };
}

/** Where the name of a rug must end, px: before its first mark, and before its words, which keep clear of it. */
export const nameEnd = (
  { marks, ties }: Pick<LaneRows, 'marks' | 'ties'>,
  { plot }: BoardDimensions,
): number =>
  Math.min(
    plot.x0 + NAME_BEYOND,
    ...marks.map(({ hit }) => hit.x),
    ...ties.map(({ ring }) => (ring ? ring.x - ring.width : plot.x1)),
  );

/** How many claims the filter leaves out; a scene has a note of its own. */
function noteOf(
  datums: LaneInput['datums'],
  { unmatched, scene, reading, words }: LanesData,
  dimensions: BoardDimensions,
): string {
  const inside = datums.filter(({ match }) => match !== 'outside');
  if (scene) return scene.noteOf(inside, words.labels[reading], dimensions);
  const outside = datums.length - inside.length;
  return outside > 0 && unmatched === 'dim' ? `${outside} filtered out` : '';
}

/** The rows of a lane that only other sources fill, which reach to its foot. */
export interface ApartRows {
  /** Where they begin, px. */
  readonly y0: number;
  /** How many claims they show; null on a narrow board, and where no other rows stand above. */
  readonly text: PlacedText | null;
  /** Whether the whole lane is theirs. */
  readonly isWhole: boolean;
}

/** What is said of a row, from its top; between two lines that are said under a name, px. */
const NOTE_AT = 15;
const NOTE_LINE = 13;

/** The rows of a lane that only other sources fill; null without any. `top`: where its rows begin, px; `note`: what its name is followed by. */
export function apartOf(
  { subset: { columns, rows } }: Lane,
  { marks, apart: y0 }: LaneRows,
  top: number,
  note: PlacedText | null,
  { words }: LanesData,
  dimensions: BoardDimensions,
): ApartRows | null {
  if (y0 === undefined) return null;
  const isWhole = rows.every((row) => columns.claims[row]?.layer === 'others');
  if (y0 === top || dimensions.narrow) return { y0, isWhole, text: null };
  const count = marks.filter(({ othersOnly }) => othersOnly).length;
  const said = `${count} only in ${shortSourceName(words.labels.others)}`;
  const text = ellipsize(said, NOTE_SIZE, nameRoom(dimensions));
  const y = Math.max(y0 + NOTE_AT, (note?.y ?? 0) + NOTE_LINE);
  return { y0, isWhole, text: { id: 'apart', text, x: 0, y, anchor: 'start' } };
}
