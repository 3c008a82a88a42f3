/** A whole number with its thousands apart from five figures on: "1234", "12,345". */
export const formatFigure = (count: number): string =>
  count < 10_000 ? `${count}` : `${count}`.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** The number nearest to `value` from `least` to `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The sum of what each item counts. */
export const sumOf = <T>(items: readonly T[], countOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + countOf(item), 0);
