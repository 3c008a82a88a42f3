import { isDeepStrictEqual } from 'node:util';
import type { Json, MergePatch } from '../../src/lib/mergePatch.ts';

type Container = Readonly<Record<string, Json | undefined>>;

const isContainer = (value: Json | undefined): value is Container =>
  typeof value === 'object' && value !== null;

/** Lists are patched by index, which cannot make them longer or shorter. */
const isAlike = (before: Container, after: Container) =>
  Array.isArray(before) ? Array.isArray(after) && before.length === after.length : !Array.isArray(after);

/** The patch that makes `after` of `before` (see `applyPatch`); null where they are the same. */
export function patchBetween(before: Json | undefined, after: Json): MergePatch | null {
  if (isDeepStrictEqual(before, after)) return null;
  if (!isContainer(before) || !isContainer(after) || !isAlike(before, after)) return [after];
  const patch: Record<string, MergePatch | null> = {};
  for (const key of Object.keys(before)) if (after[key] === undefined) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    const part = value === undefined ? null : patchBetween(before[key], value);
    if (part) patch[key] = part;
  }
  return patch;
}
