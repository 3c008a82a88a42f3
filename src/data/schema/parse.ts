/** A dataset file of any format, sound or not: older ones are upgraded, and faults are worded. */
import { runWithoutPause } from '../../lib/runInTimeSlices';
import { datasetVersion } from '../../model/dataset';
import { type Problem, problemOf } from './problem';
import type { Steps } from './readClaims';
import { readJson } from './readJson';
import {
  addProblem,
  claimSteps,
  type OpenDataset,
  openNewest,
  type ParseResult,
  type Refusal,
  refuse,
  tooManyRecords,
} from './readNewest';
import { FileSchema, judge } from './schema';
import { claimListNames, upgrade } from './upgrade';

/**
 * Reads all of a dataset file but its claims; one of an older format is upgraded first. Never throws.
 *
 * A text that is not JSON, whose outer shape is wrong, or that has too many records is refused with all its problems at
 * once. Otherwise broken records are left out, each with a warning. `version` names the text (see `datasetVersion`).
 */
export function openDataset(text: string, version?: string): OpenDataset | Refusal {
  const json = readJson(text);
  return json.ok ? openFile(json.value, version ?? datasetVersion(text)) : refuse([json.problem]);
}

/** `openDataset` of what a text says as JSON. */
export function openFile(json: unknown, version: string): OpenDataset | Refusal {
  const tooMany = tooManyRecords(json, claimListNames);
  if (tooMany.length > 0) return refuse(tooMany);
  const { value, placeOf } = upgrade(json);
  const opened = openNewest(value, version, placeOf);
  if (opened) return opened;
  const problems: Problem[] = [];
  const { issues = [] } = judge(FileSchema, value);
  for (const issue of issues) {
    const problem = problemOf(issue, []);
    addProblem(problems, { ...problem, path: placeOf(problem.path) });
  }
  return refuse(problems);
}

/** Where nothing is known yet of how many claims there are. */
const BEFORE = { read: 0, total: 0 };

/** Reads a dataset file (see `openDataset` and `claimSteps`). */
export function* parseSteps(text: string, version?: string): Steps<ParseResult> {
  yield BEFORE;
  const json = readJson(text);
  yield BEFORE;
  if (!json.ok) return refuse([json.problem]);
  const name = version ?? datasetVersion(text);
  yield BEFORE;
  const opened = openFile(json.value, name);
  yield BEFORE;
  return opened.ok ? yield* claimSteps(opened) : opened;
}

/** `parseSteps` without a pause. */
export const parseDataset = (text: string, version?: string): ParseResult =>
  runWithoutPause(parseSteps(text, version));
