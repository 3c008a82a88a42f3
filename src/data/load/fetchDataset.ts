/** Where a dataset comes from: an address, or the page itself. */
import type { Dataset } from '../../model/dataset';
import { GrammarMissing, loadGrammar } from '../edtf/edtfGrammar';
import { type ParseResult, parseSteps } from '../schema/parse';
import type { Problem } from '../schema/problem';
import type { ReadCount } from '../schema/readClaims';
import { type OpenParser, type RemoteParser, remoteParser } from '../worker/parserClient';
import { EMBEDDED, embeddedBriefing, embeddedDataset } from './embeddedDataset';
import { LoadProblem, networkProblem, partMissing } from './loadProblem';
import { answerOf } from './prefetchDataset';
import { type Bytes, readBody } from './readBody';
import { inSlices } from './runInTimeSlices';

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Records and links that were left out. */
  readonly warnings: readonly Problem[];
}

/** How much has come: first bytes, then claims read. `total` is null where it is not known. */
export interface LoadProgress {
  readonly unit: 'bytes' | 'records';
  readonly loaded: number;
  readonly total: number | null;
}

interface FetchOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Where there is none, as in a file on disk, everything is read in the page, a little at a time. */
  readonly openParser?: OpenParser | null;
}

/** A file up to so many bytes is read sooner in the page than a worker has started. */
const SMALL = 1e6;

/** After so many bytes of a large file the reader is told again how far it is. */
const TOLD = 5e5;

function checkStatus({ ok, status }: Response): void {
  if (ok) return;
  if (status >= 500 || status === 408 || status === 429)
    throw new LoadProblem('network', `The server could not answer just now (status ${status}).`);
  throw new LoadProblem('missing', `There is no dataset at this address (status ${status}).`);
}

function checkNoWebPage(start: string, { headers }: Response): void {
  const isWebPage =
    /^\s*<(!doctype|html|head|body|!--)/i.test(start) ||
    /text\/html/i.test(headers.get('content-type') ?? '');
  if (isWebPage)
    throw new LoadProblem('not-a-dataset', 'The address answered with a web page instead of a dataset.');
}

const decode = (pieces: readonly Bytes[]): string => {
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
};

/** The text of a small file, or the parser in its thread that has been given a large one. */
async function receive(
  url: string,
  { signal, onProgress, openParser }: FetchOptions,
): Promise<string | RemoteParser> {
  const unreachable = networkProblem('The dataset could not be reached. Is there a connection?');
  const response = await answerOf(url, signal).catch(unreachable);
  checkStatus(response);
  const pieces: Bytes[] = [];
  let remote: RemoteParser | null = null;
  let told = 0;
  try {
    for await (const { bytes, loaded, total } of readBody(response)) {
      if (Math.max(loaded, total ?? 0) < SMALL || loaded >= told + TOLD) {
        onProgress?.({ unit: 'bytes', loaded, total });
        told = loaded;
      }
      if (remote) {
        remote.add(bytes);
        continue;
      }
      pieces.push(bytes);
      if (!openParser || Math.max(loaded, total ?? 0) <= SMALL) continue;
      checkNoWebPage(decode(pieces), response);
      remote = remoteParser(openParser, total);
      for (const piece of pieces.splice(0)) remote.add(piece);
    }
  } catch (error) {
    remote?.close();
    throw error;
  }
  if (remote) return remote;
  const text = decode(pieces);
  checkNoWebPage(text, response);
  return text;
}

async function resultOf(url: string, options: FetchOptions): Promise<ParseResult> {
  const { signal, onProgress } = options;
  const onRead = ({ read, total }: ReadCount) => onProgress?.({ unit: 'records', loaded: read, total });
  const received = url === EMBEDDED ? (embeddedDataset(document) ?? '') : await receive(url, options);
  if (typeof received !== 'string') return received.finish(onRead, signal).finally(received.close);
  const read = () => inSlices(parseSteps(received), { signal, onPause: onRead });
  return read().catch(async (error: unknown) => {
    if (!(error instanceof GrammarMissing)) throw error;
    await loadGrammar().catch(partMissing);
    return read();
  });
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
  const { briefingFirst } = await import('../schema/briefingFirst');
  const more: Problem[] = [];
  return {
    dataset: briefingFirst(dataset, briefing, (problem) => more.push(problem)),
    warnings: [...warnings, ...more],
  };
}
