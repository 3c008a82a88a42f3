const figures = new Intl.NumberFormat('en', { useGrouping: 'min2' });

/** A whole number with its thousands apart from five figures on: "1234", "12,345". */
export const formatFigure = (count: number): string => figures.format(count);
