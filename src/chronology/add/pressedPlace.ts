/** What a press on an empty place of the board means: whose lane it is, and a date that is no finer than the place is wide. */
import type { BoardLayout } from '../../board/layoutBoard';
import { DAY } from '../../lib/calendar';
import type { LanesLayout } from '../../views/lanes/layout';

export interface PressedPlace {
  /** Id of the lane; '' for none. */
  readonly lane: string;
  /** EDTF; null in the column of the undated. */
  readonly edtf: string | null;
}

/** A unit of time has to be so wide on the board for a press to mean it, px: a hand does not aim better. */
const AIM = 10;
const YEAR = 365.2425 * DAY;

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** A year as EDTF has it, with its last digits unspecified. */
function yearText(year: number, unspecified: number): string {
  const sign = year < 0 ? '-' : '';
  const digits = pad(Math.abs(year), 4);
  return `${sign}${digits.slice(0, 4 - unspecified)}${'X'.repeat(unspecified)}`;
}

/** The date of an instant, as wide as a press at so many ms to the px can mean: a day, a month, a year, a decade or a century. */
export function pressedDate(instant: number, msPerPx: number): string {
  const reach = AIM * msPerPx;
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  if (reach > 10 * YEAR) return yearText(year, 2);
  if (reach > YEAR) return yearText(year, 1);
  if (reach > 30 * DAY) return yearText(year, 0);
  const month = `${yearText(year, 0)}-${pad(date.getUTCMonth() + 1, 2)}`;
  return reach > DAY ? month : `${month}-${pad(date.getUTCDate(), 2)}`;
}

/** The place at some px from the left of the board and from the top of a panel; null where nothing can be added. */
export function pressedPlace(board: BoardLayout, panelId: string, x: number, y: number): PressedPlace | null {
  const panel = board.panels.find(({ id }) => id === panelId);
  if (!panel || 'fault' in panel.outcome) return null;
  const { plot, undated } = board.dimensions;
  const { layout } = panel.outcome.value;
  const lanes = 'placedLanes' in layout ? (layout as LanesLayout).placedLanes : [];
  const lane = lanes.find(({ y0, y1 }) => y >= y0 && y < y1)?.id;
  if (lane === undefined) return null;
  if (undated.x1 > undated.x0 && x >= undated.x0 && x <= undated.x1) return { lane, edtf: null };
  if (x < plot.x0 || x > plot.x1) return null;
  const { from, to } = board.x.window;
  const msPerPx = (to - from) / (plot.x1 - plot.x0);
  return { lane, edtf: pressedDate(from + (x - plot.x0) * msPerPx, msPerPx) };
}
