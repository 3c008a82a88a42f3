/** The text of a dataset file → the messages of the worker. */
import { buffersOf, type ClaimTable, rowBuffers } from '../columnar/claimTable';
import { readTable, type TableResult } from '../columnar/readTable';
import { openDataset } from '../schema/parse';
import type { Problem } from '../schema/problem';
import { type ParseResult, type Refusal, refuse } from '../schema/readNewest';
import type { BatchMessage, LongLists, WorkerMessage } from './workerMessage';

/** Maximum number of items in one message: some 3 ms to take over. */
const PART = 500;

export type Post = (message: WorkerMessage, transfer?: ArrayBuffer[]) => void;

function* partsOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += PART) yield items.slice(start, start + PART);
}

/** Posts a dataset but for the table of its claims, which goes before it; or why there is none. */
export function sendResult(result: ParseResult, post: Post): void {
  const send = (items: Partial<LongLists>) => post({ type: 'items', items });
  if (!result.ok) {
    for (const problems of partsOf(result.problems)) send({ problems });
    post({ type: 'end', result: { ok: false, problems: [] } });
    return;
  }
  const { dataset } = result;
  for (const sources of partsOf(dataset.sources)) send({ sources });
  for (const people of partsOf(dataset.people)) send({ people });
  for (const warnings of partsOf(result.warnings)) send({ warnings });
  post({ type: 'end', result: { ok: true, dataset: { ...dataset, sources: [], people: [] }, warnings: [] } });
}

/** Posts claims that were read, to be drawn before the table is whole. */
export const sendBatch = (batch: Omit<BatchMessage, 'type'>, post: Post): void =>
  post({ type: 'batch', ...batch }, batch.rows.flatMap(rowBuffers));

/** Posts the claims of a dataset. */
export const sendTable = (table: ClaimTable, post: Post): void =>
  post({ type: 'table', table }, buffersOf(table));

/**
 * Reads a dataset file and posts what it holds. `takeText` gives its text away: nothing holds the text while the claims
 * are read, nor the parsed JSON when the table is posted. `version` names it; otherwise its digest does.
 */
export function sendDataset(takeText: () => string, post: Post, version?: string): void {
  const read = readWhole(takeText, post, version);
  if ('table' in read) sendTable(read.table, post);
  sendResult('table' in read ? read.result : read, post);
}

/** Posts that the file cannot be read at all, and why. */
export const sendRefusal = (problem: Problem, post: Post): void => sendResult(refuse([problem]), post);

function readWhole(takeText: () => string, post: Post, version?: string): TableResult | Refusal {
  const opened = openDataset(takeText(), version);
  return opened.ok ? readTable(opened, (count) => post({ type: 'read', count })) : opened;
}
