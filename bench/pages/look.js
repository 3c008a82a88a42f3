/** What the peers' charts look like: the same for all, so that they draw the same. */

/** Where the time axis runs in the chart, px. */
export const FRAME = { width: 1440, height: 800, left: 60, right: 1420, top: 4, bottom: 776 };

export const colours = {
  periods: '#5f8f96',
  sums: '#b8862b',
  meeting: '#1d1d1b',
  visit: '#54524c',
  letter: '#3a6a90',
  statement: '#8a5a44',
  context: '#98948a',
};

/** The least width of a mark, px: a day among sixty years would not be seen. */
export const LEAST = 2;

/** The end of a row that is at least `LEAST` wide when all of time is shown, for libraries that know no least width, ms. */
export function leastEnd({ from, to }, [first, last]) {
  const pixel = (last - first) / (FRAME.right - FRAME.left);
  return Math.max(to, from + LEAST * pixel);
}

/** What a tooltip says of a row. */
export const wordsOf = ({ title, from, to }) =>
  `${title}: ${new Date(from).toISOString().slice(0, 10)} to ${new Date(to - 1).toISOString().slice(0, 10)}`;

/** Top and height of a lane, px. */
export function laneBox(lane, count) {
  const height = (FRAME.bottom - FRAME.top) / count;
  return { y: FRAME.top + lane * height, height: Math.max(0.5, height * 0.8) };
}

/** A row to point at: dated to the day, so that its middle is its mark, well inside the axis; another for each step. */
export function rowToPoint(rows, step) {
  const narrow = rows.filter(({ from, to }) => to - from < 32 * 864e5);
  return narrow[(step * 7 + 3) % narrow.length];
}
