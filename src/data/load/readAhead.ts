/** A dataset that was read when the app was built, so that the page need not read it again. */

import { applyPatch, type Json, type MergePatch } from '../../lib/mergePatch';
import { type Dataset, datasetVersion } from '../../model/dataset';
import type { Problem } from '../schema/problem';
import type { ParseResult } from '../schema/readNewest';

/** What reading a dataset file adds to it. */
export interface ReadAhead {
  /** The version of the file that was read. */
  readonly version: string;
  /** What makes the dataset of the file's JSON. */
  readonly patch: MergePatch;
  /** Everything that was left out, and why. */
  readonly warnings: readonly Problem[];
}

/** Makes the dataset of a file that was read ahead. Null where `text` is another file than that. */
export function* aheadSteps(
  text: string,
  { version, patch, warnings }: ReadAhead,
): Generator<void, ParseResult | null, void> {
  if (datasetVersion(text) !== version) return null;
  yield;
  const file: Json = JSON.parse(text);
  yield;
  return { ok: true, dataset: applyPatch(file, patch) as unknown as Dataset, warnings };
}
