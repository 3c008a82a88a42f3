/** Equality by value, and values that stay the same object while they are equal. */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two plain values (lists, records, primitives) hold the same. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && deepEqual(a[key], b[key]));
}

/** `old` with the patch on it, keeping every part of `old` that the patch does not change; `old` itself if none. */
export function mergePreservingIdentity<T extends object>(old: T, patch: Partial<T>): T {
  const next = { ...old, ...patch };
  const keys = Object.keys(next) as (keyof T)[];
  const changed = keys.filter((key) => !deepEqual(old[key], next[key]));
  if (changed.length === 0) return old;
  for (const key of keys) if (!changed.includes(key)) next[key] = old[key];
  return next;
}
