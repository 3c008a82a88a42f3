/** Where a dataset comes from: an address, or the page itself. */

import { messageOf } from '../../lib/error';
import { runInTimeSlices } from '../../lib/runInTimeSlices';
import type { Dataset } from '../../model/dataset';
import type { Problem } from '../schema/problem';
import type { ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';
import type { OpenParser, ParseRequest } from '../worker/parserClient';
import { EMBEDDED, embeddedBriefing, embeddedDataset, ownId } from './datasetAddress';
import { unreadableForm } from './encoding';
import { LoadProblem, networkProblem, partMissing } from './loadProblem';
import { readAheadOf, requestDataset } from './prefetchDataset';
import { aheadSteps } from './readAhead';
import { type Bytes, decodeText, readBody } from './readBody';

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
}

interface FetchOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Without it, as in a file on disk, everything is read in the page, a little at a time. */
  readonly openParser?: OpenParser | null;
}

/** Maximum bytes of a file that is read in the page: it is done there before a worker has started. */
export const SMALL = 1e6;

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

/** Starts the worker that reads large files. It may be sent bytes at once, while its client is loaded. */
function startParser(open: OpenParser) {
  const worker = open();
  const failure = new Promise<ErrorEvent>((resolve) => {
    worker.onerror = resolve;
  });
  const client = import('../worker/parserClient').catch(partMissing);
  client.catch(() => undefined);
  return { worker, failure, client };
}

type Parser = ReturnType<typeof startParser>;

/** What the worker reads of the bytes that it was sent, or of a chronology (see `finishReading`); ends it. */
const finish = ({ worker, failure, client }: Parser, ...request: ParseRequest): Promise<ParseResult> =>
  client
    .then(({ finishReading }) => finishReading(worker, failure, ...request))
    .finally(() => worker.terminate());

/** The text of a small file, or the parser that has a large one. */
async function receive(
  url: string,
  { signal, onProgress, openParser }: FetchOptions,
): Promise<string | Parser> {
  const unreachable = networkProblem(
    'The dataset could not be reached. Is there a connection, and is the file on this site?',
  );
  const response = await requestDataset(url, signal).catch(unreachable);
  checkStatus(response);
  const pieces: Bytes[] = [];
  let parser: Parser | null = null;
  try {
    for await (const { bytes, loaded, total } of readBody(response)) {
      onProgress?.({ unit: 'bytes', loaded, total });
      pieces.push(bytes);
      if (!openParser || Math.max(loaded, total ?? 0) <= SMALL) continue;
      if (!parser) {
        checkStart(pieces);
        parser = startParser(openParser);
      }
      for (const piece of pieces.splice(0)) parser.worker.postMessage(piece, [piece.buffer]);
    }
  } catch (error) {
    parser?.worker.terminate();
    throw error;
  }
  if (parser) return parser;
  checkStart(pieces);
  return decodeText(pieces);
}

/** A chronology that this browser keeps: one of many claims is read in the worker, where there is one. */
async function readOwn(
  id: string,
  { signal, openParser }: FetchOptions,
  onRead: OnRead,
): Promise<ParseResult> {
  const { chronologyText, FEW_CLAIMS, readSummary } = await import('../chronologies/chronologyStore').catch(
    partMissing,
  );
  const missing = (error: unknown): never => {
    throw new LoadProblem('missing', messageOf(error), [], error);
  };
  const { claims } = await readSummary(id).catch(missing);
  if (openParser && claims > FEW_CLAIMS) return finish(startParser(openParser), onRead, signal, id);
  loadReader().catch(() => undefined);
  const { text, version } = await chronologyText(id).catch(missing);
  return readText(text, signal, onRead, version);
}

type OnRead = (count: ReadCount) => void;

const loadReader = () => import('../schema/parse').catch(partMissing);

/** Reads a text in the page. */
async function readText(
  text: string,
  signal: AbortSignal | undefined,
  onPause: OnRead,
  version?: string,
): Promise<ParseResult> {
  const { parseSteps } = await loadReader();
  return runInTimeSlices(parseSteps(text, version), { signal, onPause });
}

/** What was read ahead of the dataset at `url`. Where nothing was, the reader is loaded meanwhile. */
async function knownAhead(url: string) {
  const ahead = await readAheadOf(url);
  if (!ahead) loadReader().catch(() => undefined);
  return ahead;
}

async function resultOf(url: string, options: FetchOptions): Promise<ParseResult> {
  const { signal, onProgress } = options;
  const onRead: OnRead = ({ read, total }) => {
    if (total > 0) onProgress?.({ unit: 'claims', loaded: read, total });
  };
  const own = import.meta.env.MODE === 'onefile' ? null : ownId(url);
  if (own !== null) return readOwn(own, options, onRead);
  const ahead = knownAhead(url);
  const embedded = url === EMBEDDED ? (embeddedDataset(document) ?? '') : null;
  const received = embedded ?? (await receive(url, options));
  if (typeof received !== 'string') return finish(received, onRead, signal);
  const known = await ahead;
  const result = known && (await runInTimeSlices(aheadSteps(received, known), { signal }));
  return result ?? readText(received, signal, onRead);
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
