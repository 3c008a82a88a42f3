/** Single cells: what counts as empty, and what several in one cell are. */

/** Ways to write that nothing is known. */
const MISSING = /^(?:n\/?a|nan|null|none|nil|-+|–|—|\?+|#n\/a)$/i;

/** The text of a cell, '' for one that only says that there is nothing. */
export const cellText = (cell: string | undefined): string =>
  cell === undefined || MISSING.test(cell.trim()) ? '' : cell.trim();

/** A whole number as a spreadsheet may save it: `1949.0` → `1949`. */
export const wholeNumber = (cell: string): string => cell.replace(/^(-?\d{1,5})\.0+$/, '$1');

/** The parts of a cell, each once. */
export const partsOf = (cell: string, split: string | undefined): readonly string[] => [
  ...new Set(
    (split ? cell.split(split) : [cell]).map((part) => cellText(part)).filter((part) => part !== ''),
  ),
];

const SPLITS = [';', '|', ' / ', '\n'] as const;

/** The sign that parts several names in the cells of a column: one that some cells have, with short texts around it. */
export function findSplit(cells: readonly string[]): string | undefined {
  return SPLITS.find((split) => {
    const split_ = cells.filter((cell) => cell.includes(split));
    return (
      split_.length > 0 && split_.every((cell) => cell.split(split).every((part) => part.trim().length < 60))
    );
  });
}
