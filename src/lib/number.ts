/** A whole number with its thousands apart from five figures on: "1234", "12,345". */
export const formatFigure = (count: number): string =>
  count < 10_000 ? `${count}` : `${count}`.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** The number nearest to `value` from `least` to `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The sum of what each item counts. */
export const sumOf = <T>(items: readonly T[], countOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + countOf(item), 0);

/** Codes of values, in as few bytes as they need. */
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The codes in the narrowest array that holds `size` different ones. */
export function narrowed(codes: ArrayLike<number>, size: number): Codes {
  if (size <= 0x100) return new Uint8Array(codes);
  return size <= 0x10000 ? new Uint16Array(codes) : new Uint32Array(codes);
}
