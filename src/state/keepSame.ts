/** So that an unchanged value is never published as a new one. */
import { sameValue } from '../model/sameValue';

/** `old` with the patch on it, keeping every part of `old` that the patch does not change; `old` itself if none. */
export function keepSame<T extends object>(old: T, patch: Partial<T>): T {
  const next = { ...old, ...patch };
  const keys = Object.keys(next) as (keyof T)[];
  const changed = keys.filter((key) => !sameValue(old[key], next[key]));
  if (changed.length === 0) return old;
  for (const key of keys) if (!changed.includes(key)) next[key] = old[key];
  return next;
}
