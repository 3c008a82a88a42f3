/** Marks while they can be told apart, density when they cannot: all numbers by which that is chosen. */
import type { Dataset } from '../model/dataset';

/** Maximum number of claims in the window that stand as marks. */
export const MAXIMUM_MARKS = 1000;
/** The same where each mark wants a label or a row of its own. */
export const MAXIMUM_LABELLED = 60;
/** The same for a lane's claims without a date, which no zoom tells apart. */
export const MAXIMUM_UNDATED = 30;
/** Number of marks from which a panel scrolls, and draws only what is near its visible part. */
export const SCROLL_THRESHOLD = 300;

/** Maximum number of people whose lanes need no tools. */
const MAXIMUM_PEOPLE = 12;
/** Maximum number of lanes that need no tools: those of people, of statements and of context. */
export const MAXIMUM_PLAIN_LANES = MAXIMUM_PEOPLE + 2;
/** Maximum number of people with a lane each; beyond, those with the fewest records share one. */
export const MAXIMUM_LANES_OF_PEOPLE = 40;
/** Height of the tools of many lanes, px. */
export const LANE_TOOLS_HEIGHT = 34;

/** Whether so many claims are drawn as density. */
export const isCrowded = (claims: number, maximum = MAXIMUM_MARKS): boolean => claims > maximum;

/** Whether any filter of a dataset may need density or tools for its lanes. */
export function needsDensity({ events, aid, periods }: Dataset): boolean {
  if (events.length > SCROLL_THRESHOLD) return true;
  if (aid.length > MAXIMUM_LABELLED || periods.length > MAXIMUM_LABELLED) return true;
  return new Set(events.flatMap(({ people }) => people[0] ?? [])).size > MAXIMUM_PEOPLE;
}
