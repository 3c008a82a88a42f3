/** Marks while they can be told apart, density when they cannot: the one place where that is chosen. */

/** Up to so many claims in the window stand as marks of their own. */
export const MOST_MARKS = 1000;
/** The same where each mark wants a label or a row of its own. */
export const MOST_LABELLED = 60;
/** The same for a lane's claims without a date, which have no zoom to tell them apart. */
export const MOST_UNDATED = 30;

/** From so many marks on, only those near the eye are drawn. */
export const MANY_MARKS = 300;
/** Room for the tools of many lanes, px. */
export const LANE_TOOLS = 34;

/** Whether so many claims are drawn as density. */
export const isCrowded = (claims: number, most = MOST_MARKS): boolean => claims > most;
