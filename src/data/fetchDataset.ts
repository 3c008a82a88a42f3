/** Where a dataset comes from: an address, or the page itself. */
import type { Dataset } from '../model/dataset';
import { EMBEDDED, embeddedDataset } from './embeddedDataset';
import { LoadProblem } from './loadProblem';
import type { Problem } from './problem';

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Records and links that were left out. */
  readonly warnings: readonly Problem[];
}

/** Bytes that have come (unpacked); `total` is null where it is not known beforehand. */
export interface LoadProgress {
  readonly loaded: number;
  readonly total: number | null;
}

interface FetchOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/** Turns whatever failed into a network problem; an abort stays what it is. */
function networkProblem(message: string) {
  return (error: unknown): never => {
    if (isAbort(error)) throw error;
    throw new LoadProblem('network', message, [], error);
  };
}

/** The size of a packed body says nothing of the bytes that will be read. */
function totalBytes({ headers }: Response): number | null {
  const length = Number(headers.get('content-length'));
  return !headers.get('content-encoding') && length > 0 ? length : null;
}

async function readText(response: Response, onProgress: FetchOptions['onProgress']): Promise<string> {
  if (!response.body || !onProgress) return response.text();
  const total = totalBytes(response);
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    loaded += value.byteLength;
    onProgress({ loaded, total: total !== null && total >= loaded ? total : null });
    text += decoder.decode(value, { stream: true });
  }
}

function checkStatus({ ok, status }: Response): void {
  if (ok) return;
  if (status >= 500 || status === 408 || status === 429)
    throw new LoadProblem('network', `The server could not answer just now (status ${status}).`);
  throw new LoadProblem('missing', `There is no dataset at this address (status ${status}).`);
}

const isWebPage = (text: string, { headers }: Response) =>
  /^\s*<(!doctype|html|head|body|!--)/i.test(text) || /text\/html/i.test(headers.get('content-type') ?? '');

async function fetchText(url: string, { signal, onProgress }: FetchOptions): Promise<string> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    ...(signal && { signal }),
  }).catch(networkProblem('The dataset could not be reached. Is there a connection?'));
  checkStatus(response);
  const text = await readText(response, onProgress).catch(
    networkProblem('The connection broke off before the whole dataset had come.'),
  );
  if (isWebPage(text, response))
    throw new LoadProblem('not-a-dataset', 'The address answered with a web page instead of a dataset.');
  return text;
}

const textAt = (url: string, options: FetchOptions): Promise<string> | string =>
  url === EMBEDDED ? (embeddedDataset(document) ?? '') : fetchText(url, options);

const importParser = () =>
  import('./parse').catch(networkProblem('A part of Relata itself could not be loaded.'));

/**
 * Loads and reads the dataset at `url`; `EMBEDDED` is the one inside the page. The parser is loaded beside the data.
 *
 * Rejects with a `LoadProblem`, or with the abort of `signal`.
 */
export async function fetchDataset(url: string, options: FetchOptions = {}): Promise<LoadedDataset> {
  const [text, { parseDataset }] = await Promise.all([textAt(url, options), importParser()]);
  const result = parseDataset(text);
  if (!result.ok)
    throw new LoadProblem('not-a-dataset', 'The file is not a dataset that can be shown.', result.problems);
  return { dataset: result.dataset, warnings: result.warnings };
}
