/** A whole number with its thousands apart from five figures on: "1234", "12,345". */
export const formatFigure = (count: number): string =>
  count < 10_000 ? `${count}` : `${count}`.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
