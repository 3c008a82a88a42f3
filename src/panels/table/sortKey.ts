/** Sort key of a cell, compared part by part. Undefined for a cell without a value, which sorts last. */
export type SortKey = readonly (number | string)[] | undefined;

const collator = new Intl.Collator('en', { numeric: true });

const comparePart = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : Number(a > b);
  return collator.compare(String(a), String(b));
};

/** Comparator for `sort`; undefined keys come last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (!a || !b) return Number(!a) - Number(!b);
  for (const [i, part] of a.entries()) {
    const other = b[i];
    const order = other === undefined ? 1 : comparePart(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
