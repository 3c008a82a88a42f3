/** The sample with something else in some places, for tests. */
import { sampleDataset } from './sampleDataset';

/** Every place in a JSON value, as the keys that lead to it. */
function placesIn(value: unknown, keys: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [keys];
  return [keys, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...keys, key]))];
}

const without = (value: object, key: string): unknown =>
  Array.isArray(value)
    ? value.filter((_, index) => String(index) !== key)
    : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

/** A copy with another value at the place, or nothing there where it is undefined. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return replacement;
  if (rest.length === 0 && replacement === undefined) return without(value, key);
  const child = changedAt((value as Record<string, unknown>)[key], rest, replacement);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? child : item));
  return { ...value, [key]: child };
}

/** Where something else can stand. */
export const samplePlaces: readonly (readonly string[])[] = placesIn(sampleDataset());

/** The sample with these values in these places, one after the other; `undefined` leaves a place out. */
export const changedSample = (changes: readonly (readonly [readonly string[], unknown])[]): unknown =>
  changes.reduce<unknown>((file, [place, value]) => changedAt(file, place, value), sampleDataset());
