/** What JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * What makes one JSON value of another, in the manner of a JSON Merge Patch (RFC 7396): the keys of an object are patched one
 * by one, and `null` takes a key away. Beyond it, a list is patched by its indexes too, so that a list of records need not be
 * repeated for one key of each; a new value therefore stands in a list of its own, `[value]`.
 */
export type MergePatch = readonly [Json] | { readonly [key: string]: MergePatch | null };

const isList = (patch: MergePatch): patch is readonly [Json] => Array.isArray(patch);

/** Patches `value`, changing it in place where it can be; returns what it has become. */
export function applyPatch(value: Json | undefined, patch: MergePatch): Json | undefined {
  if (isList(patch)) return patch[0];
  const target = value as Record<string, Json | undefined>;
  for (const [key, part] of Object.entries(patch)) {
    if (part === null) delete target[key];
    else target[key] = applyPatch(target[key], part);
  }
  return target as Json;
}
