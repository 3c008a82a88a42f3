/** What a cell is sorted by: its parts one after another. Undefined: there is nothing to sort by, which comes last. */
export type SortKey = readonly (number | string)[] | undefined;

const collator = new Intl.Collator('en', { numeric: true });

const comparePart = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : Number(a > b);
  return collator.compare(String(a), String(b));
};

/** Negative when `a` comes before `b`, positive when after, 0 when neither. What is undefined comes last. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (!a || !b) return Number(!a) - Number(!b);
  for (const [i, part] of a.entries()) {
    const other = b[i];
    const order = other === undefined ? 1 : comparePart(part, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
