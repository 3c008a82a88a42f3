/** Where a dataset comes from: an address, or the page itself. */

import { runInTimeSlices } from '../../lib/runInTimeSlices';
import type { Dataset, ReadSoFar } from '../../model/dataset';
import type { Problem } from '../schema/problem';
import type { ParseResult } from '../schema/readNewest';
import type { Listener } from '../worker/receive';
import type { OpenParser } from '../worker/startParser';
import { isLarge, SMALL } from './bodySize';
import { EMBEDDED, embeddedBriefing, embeddedDataset, ownId } from './datasetAddress';
import { unreadableForm } from './encoding';
import { LoadProblem, networkProblem, partMissing } from './loadProblem';
import { readAheadOf, requestDataset } from './prefetchDataset';
import { aheadSteps } from './readAhead';
import { type Bytes, decodeText, readBody } from './readBody';
import { lastly, loadReader, readInWorker, readText, type WorkerReading } from './readers';

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Everything that was left out, and why. */
  readonly warnings: readonly Problem[];
}

/** How much has come: first bytes, then claims read. `total` is null while unknown. */
export interface LoadProgress {
  readonly unit: 'bytes' | 'claims';
  readonly loaded: number;
  readonly total: number | null;
  /** What was read, of a file that is read while it comes. */
  readonly soFar?: ReadSoFar;
}

interface FetchOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Without it, as in a file on disk, everything is read in the page, a little at a time. */
  readonly openParser?: OpenParser | null;
}

function checkStatus({ ok, status }: Response): void {
  if (ok) return;
  if (status >= 500 || status === 408 || status === 429)
    throw new LoadProblem('network', `The server could not answer just now (status ${status}).`);
  throw new LoadProblem('missing', `There is no dataset at this address (status ${status}).`);
}

/** Throws a `LoadProblem` where the first bytes are those of a web page, or of a file that is no UTF-8 text. */
function checkStart([start = new Uint8Array()]: readonly Bytes[]): void {
  const form = unreadableForm(start);
  if (form) throw new LoadProblem('not-a-dataset', `The file is ${form}.`);
  if (/^\s*<(?:!|[a-z?])/i.test(new TextDecoder().decode(start.subarray(0, 100))))
    throw new LoadProblem('not-a-dataset', 'The address answered with a web page instead of a dataset.');
}

/**
 * The text of a small file, or what the worker reads of a large one. `whenSmall` is called, before the file has come, where
 * it is not known to be large.
 */
async function receive(
  url: string,
  { signal, onProgress, openParser }: FetchOptions,
  listener: Listener,
  whenSmall: () => void,
): Promise<string | ParseResult> {
  const unreachable = networkProblem(
    'The dataset could not be reached. Is there a connection, and is the file on this site?',
  );
  const response = await requestDataset(url, signal).catch(unreachable);
  checkStatus(response);
  if (!openParser || !isLarge(response)) whenSmall();
  const pieces: Bytes[] = [];
  let reading: WorkerReading | null = null;
  try {
    for await (const { bytes, loaded, total } of readBody(response)) {
      onProgress?.({ unit: 'bytes', loaded, total });
      pieces.push(bytes);
      if (!openParser || Math.max(loaded, total ?? 0) <= SMALL) continue;
      if (!reading) {
        checkStart(pieces);
        reading = readInWorker(openParser, listener);
      }
      for (const piece of pieces.splice(0)) reading.worker.postMessage(piece, [piece.buffer]);
    }
  } catch (error) {
    reading?.worker.terminate();
    throw error;
  }
  if (reading) return lastly(reading, null);
  checkStart(pieces);
  return decodeText(pieces);
}

async function resultOf(url: string, options: FetchOptions): Promise<ParseResult> {
  const { signal, onProgress } = options;
  const listener: Listener = {
    signal,
    onRead: ({ read, total }) => {
      if (total > 0) onProgress?.({ unit: 'claims', loaded: read, total });
    },
    onBatch: (soFar) => onProgress?.({ unit: 'claims', loaded: soFar.read, total: null, soFar }),
  };
  const own = import.meta.env.MODE === 'onefile' ? null : ownId(url);
  if (own !== null) {
    const { readOwn } = await import('./readOwn').catch(partMissing);
    return readOwn(own, options.openParser ?? null, listener);
  }
  const ahead = readAheadOf(url);
  // What reads a small file comes while the file does.
  const loadMeanwhile = () =>
    void ahead.then((known) => (known ? undefined : loadReader())).catch(() => undefined);
  const embedded = url === EMBEDDED ? (embeddedDataset(document) ?? '') : null;
  const received = embedded ?? (await receive(url, options, listener, loadMeanwhile));
  if (typeof received !== 'string') return received;
  const known = await ahead;
  const result = known && (await runInTimeSlices(aheadSteps(received, known), { signal }));
  return result ?? readText(received, listener);
}

/**
 * Loads and reads the dataset at `url`; `EMBEDDED` is the one inside the page. The page goes on answering meanwhile.
 *
 * Rejects with a `LoadProblem`, or with the abort of `signal`.
 */
export async function fetchDataset(url: string, options: FetchOptions = {}): Promise<LoadedDataset> {
  const result = await resultOf(url, options);
  if (!result.ok)
    throw new LoadProblem('not-a-dataset', 'The file is not a dataset that can be shown.', result.problems);
  const { dataset, warnings } = result;
  // Only the one file carries a briefing beside its data; the served app need not know how it is read.
  const briefing = import.meta.env.MODE === 'onefile' ? embeddedBriefing(document) : null;
  if (briefing === null) return { dataset, warnings };
  const { briefingFirst } = await import('../schema/readBriefingFile');
  const more: Problem[] = [];
  return {
    dataset: briefingFirst(dataset, briefing, (problem) => more.push(problem)),
    warnings: [...warnings, ...more],
  };
}
