/** The column of claims without a date. */
import { type BoardDimensions, hasRail } from '../../geometry/boardDimensions';
import { type PlacedMark, placeUndated, TARGET } from '../../geometry/placedMark';
import { textWidth } from '../../geometry/text';
import { formatSpanShort } from '../../model/words/spans';
import type { PlacedDensity } from '../density';
import { isCrowded, LANE_NAME_SIZE, MAXIMUM_UNDATED, SIGN_ROOM } from '../density';
import { type DateLabel, type LaneInput, type LaneRows, type PlacedTie, RING, rowIn } from '../laneRows';
import { markFacts } from '../markFacts';
import { SECOND_SIZE } from './arrange';
import type { LanesData } from './data';
import { secondOf } from './datedRows';
import type { LaneNames } from './names';

/** Width of the control over a rug’s name, px. */
const RUG_CONTROL = 126;
/** Between the marks of two undated claims of a rug, px; a stage has no room for a second row. */
const UNDATED_RUG = { page: 15, stage: 13 };
/** Height of the name of a lane above it, px. */
export const NARROW_TITLE = 19;

/** Rows beside the title of a rug on a narrow board, where its undated claims stand as large as they can be touched. */
export interface Beside {
  /** "19 statements, 6 undated". */
  readonly names: LaneNames;
  readonly perRow: number;
  /** px; all rows. */
  readonly height: number;
  /** Middle of the first row, px. */
  readonly first: number;
}

/** Null where there is none to place. Under a title that leaves no room they have rows of their own. */
export function besideTitle(
  folded: LaneNames,
  datums: LaneInput['datums'],
  { density }: LanesData,
  dimensions: BoardDimensions,
  y: number,
): Beside | null {
  const count = datums.filter(({ span }) => !span).length;
  const isDense = density !== undefined && isCrowded(count, MAXIMUM_UNDATED);
  if (count === 0 || isDense || !hasRail(dimensions)) return null;
  const { x1 } = dimensions.undated;
  const name = `${folded.shortName ?? folded.name}, ${count} undated`;
  const from = Math.max(RUG_CONTROL, SIGN_ROOM + textWidth(name, LANE_NAME_SIZE) + 6);
  const isBeside = x1 - from >= TARGET;
  const above = isBeside ? 0 : NARROW_TITLE;
  const perRow = Math.max(1, Math.floor((isBeside ? x1 - from : x1) / TARGET));
  return {
    names: { name },
    perRow,
    height: above + Math.ceil(count / perRow) * TARGET,
    first: y + above + TARGET / 2,
  };
}

export const rugStep = ({ stage }: BoardDimensions): number => (stage ? UNDATED_RUG.stage : UNDATED_RUG.page);

interface Rail extends Pick<LaneRows, 'marks' | 'labels' | 'ties'> {
  readonly rows: number;
  readonly density:
    | ((...args: Parameters<NonNullable<LanesData['density']>['layoutUndated']>) => PlacedDensity)
    | null;
}

/** What has no date, in the column of the undated: from its right end, with the source's words where there is room. */
export function placeRail(
  { datums, reading, words, scene }: LaneInput,
  { density }: LanesData,
  dimensions: BoardDimensions,
  middle: (row: number) => number,
  isRug: boolean,
  beside: Beside | null,
): Rail {
  const { undated: column, narrow } = dimensions;
  const undated = datums.filter(({ span }) => !span);
  const none: Rail = { marks: [], labels: [], ties: [], rows: 0, density: null };
  if (!hasRail(dimensions)) return none;
  if (density && isCrowded(undated.length, MAXIMUM_UNDATED))
    return { ...none, density: density.layoutUndated };
  const step = isRug && !beside ? rugStep(dimensions) : TARGET;
  const perRow = beside?.perRow ?? Math.max(1, Math.floor((column.x1 - column.x0) / step));
  const isLow = isRug && undated.length > perRow;
  const inColumn = isLow ? middle(0) - (rowIn(dimensions) - step) / 2 : middle(0) - (isRug ? 1 : 0);
  const first = beside?.first ?? inColumn;
  const marks = undated.map((datum, at): PlacedMark => {
    const facts = markFacts(datum, reading, words);
    const y = first + Math.floor(at / perRow) * step;
    const mark = placeUndated(facts, column.x1 - step / 2 - (at % perRow) * step, y);
    if (!isRug) return mark;
    const half = step / 2;
    const centre = mark.body.x + mark.body.width / 2;
    return {
      ...mark,
      body: { x: centre - 5, y: y - 5, width: 10, height: 10 },
      hit: { x: centre - half, y: y - half, width: step, height: step },
    };
  });
  if (beside) return { ...none, marks };
  const [only] = undated;
  const [mark] = marks;
  if (isRug || narrow || marks.length !== 1 || !only || !mark)
    return { ...none, marks, rows: Math.ceil(marks.length / perRow) };
  const labels: DateLabel[] = [];
  const ties: PlacedTie[] = [];
  const x = mark.body.x + mark.body.width / 2;
  const wording = only.claim.date.wording && `“${only.claim.date.wording}”`;
  const room = mark.hit.x - column.x0;
  if (wording && textWidth(wording, SECOND_SIZE) <= room)
    labels.push({
      id: mark.id,
      text: wording,
      words: '',
      fontSize: SECOND_SIZE,
      isQuiet: true,
      x: mark.hit.x - 1,
      y: middle(0) + 4,
      anchor: 'end',
    });
  const other = reading === 'primary' && scene?.others !== false ? only.claim.others?.span : null;
  const date = other ? formatSpanShort(other) : '';
  const hasTie = other !== null && other !== undefined && textWidth(date, SECOND_SIZE) <= room;
  if (hasTie)
    ties.push({
      id: mark.id,
      tone: secondOf(only, { reading, words }) ? 'rust' : 'neutral',
      path: `M${x} ${mark.body.y + mark.body.height} V${middle(1) - 5}`,
      ring: { x, y: middle(1), width: 2 * RING },
      ghost: null,
      text: { id: mark.id, text: date, x: mark.hit.x + 2, y: middle(1) + 4, anchor: 'end' },
    });
  return { marks, labels, ties, rows: hasTie ? 2 : 1, density: null };
}
