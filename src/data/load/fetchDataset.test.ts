import { describe, expect, it, vi } from 'vitest';
import { fnv1a } from '../../lib/hash';
import { datasetVersion } from '../../model/dataset';
import { manyClaims } from '../../testing/manyClaims';
import { sampleDataset } from '../../testing/sampleDataset';
import { DatasetStream } from '../worker/datasetStream';
import type { WorkerMessage } from '../worker/workerMessage';
import { fetchDataset, type LoadProgress } from './fetchDataset';
import { LoadProblem } from './loadProblem';
import { prefetchReadAhead } from './prefetchDataset';
import type { ReadAhead } from './readAhead';
import type { Bytes } from './readBody';

const answer = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));

const text = JSON.stringify(sampleDataset());

/** A worker that does its work at once, where it is called. */
function workerInPlace(): Worker {
  const stream = new DatasetStream((data) => worker.onmessage({ data }));
  const worker = {
    onmessage: (_event: { readonly data: WorkerMessage }): void => undefined,
    postMessage: (bytes: Bytes | null) => {
      if (bytes) stream.add(bytes);
      else stream.end();
      while (stream.step());
    },
    terminate: vi.fn(),
  };
  return worker as unknown as Worker;
}

async function failure(): Promise<LoadProblem> {
  const error: unknown = await fetchDataset('./x.json').catch((reason: unknown) => reason);
  if (error instanceof LoadProblem) return error;
  throw new Error(`no LoadProblem but ${String(error)}`);
}

describe('fetchDataset', () => {
  it('gives the dataset and its warnings', async () => {
    answer(text);
    const { dataset, warnings } = await fetchDataset('./x.json');
    expect([dataset.id, warnings]).toEqual(['northport', []]);
  });

  it.each<[string, HeadersInit, number | null]>([
    [
      'a plain body',
      { 'content-length': String(new TextEncoder().encode(text).length) },
      new TextEncoder().encode(text).length,
    ],
    ['a body of unknown length', {}, null],
    ['a packed body', { 'content-length': '1000000', 'content-encoding': 'gzip' }, null],
    ['a length that is too small', { 'content-length': '10' }, null],
  ])('tells the progress of %s', async (_name, headers, total) => {
    const bytes = new TextEncoder().encode(text);
    const cut = bytes.findIndex((byte) => byte > 127) + 1;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, cut));
        controller.enqueue(bytes.slice(cut));
        controller.close();
      },
    });
    answer(body, { headers });
    const seen: LoadProgress[] = [];
    const { dataset } = await fetchDataset('./x.json', { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { unit: 'bytes', loaded: cut, total },
      { unit: 'bytes', loaded: bytes.length, total },
    ]);
    expect(dataset.people[0]?.otherNames).toContain('Ilse Ådan');
  });

  it.each<[number, string]>([
    [404, 'missing'],
    [403, 'missing'],
    [410, 'missing'],
    [500, 'network'],
    [503, 'network'],
    [429, 'network'],
  ])('status %s is %s', async (status, kind) => {
    answer('no', { status });
    const problem = await failure();
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(String(status));
  });

  it.each<[string, string, string]>([
    ['<!doctype html><p>Hello', 'text/html', 'web page'],
    ['\n <html>', 'application/json', 'web page'],
    ['<?xml version="1.0"?><a/>', 'text/plain', 'web page'],
    ['{"a":', 'application/json', 'not a dataset'],
    ['{}', 'application/json', 'not a dataset'],
  ])('%j as %s is said to be: %s', async (body, type, words) => {
    answer(body, { headers: { 'content-type': type } });
    const problem = await failure();
    expect([problem.kind, problem.message.includes(words)]).toEqual(['not-a-dataset', true]);
  });

  it('is read whatever type the server gives it', async () => {
    answer(text, { headers: { 'content-type': 'text/html' } });
    expect((await fetchDataset('./x.json')).dataset.id).toBe('northport');
  });

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['Windows-1252', Uint8Array.from('{"title":"R\xe9union"}', (sign) => sign.charCodeAt(0)), 'not in UTF-8'],
    [
      'UTF-16',
      new Uint8Array(Uint16Array.from('\ufeff{"title":"a"}', (sign) => sign.charCodeAt(0)).buffer),
      'UTF-16',
    ],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'gzip'],
  ])('refuses %s and says how to save it', async (_name, bytes, words) => {
    answer(bytes);
    const problem = await failure();
    expect([problem.kind, problem.message.includes(words)]).toEqual(['not-a-dataset', true]);
  });

  it('reads dates of any form, and warns of those that are none', async () => {
    answer(text.replace('"edtf":"2000"', '"edtf":"2000-?05"').replace('"edtf":"1992"', '"edtf":"once"'));
    const { dataset, warnings } = await fetchDataset('./x.json');
    const date = dataset.events.find(({ id }) => id === 'second-meeting')?.date.span;
    expect(date).toMatchObject({ at: { precision: 'month', uncertain: true } });
    expect(warnings[0]).toMatchObject({ record: 'first-visit', path: 'events[0].date.edtf' });
  });

  it('hands on all problems of the file', async () => {
    answer(JSON.stringify({ ...sampleDataset(), title: 1, language: 2 }));
    expect((await failure()).problems.map(({ path }) => path)).toEqual(['title', 'language']);
  });

  it('says that there is no connection', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect((await failure()).kind).toBe('network');
  });

  it('says that the connection broke off', async () => {
    answer(new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) }));
    const problem = await failure();
    expect([problem.kind, problem.message.includes('broke off')]).toEqual(['network', true]);
  });

  it('refuses a file that says that it is too large, and lets it go', async () => {
    const cancel = vi.fn();
    answer(new ReadableStream({ cancel }), { headers: { 'content-length': '492285646' } });
    expect(await failure()).toMatchObject({
      kind: 'too-large',
      message: 'The dataset is too large to be shown: at most 200 MB can be read, and it is 492 MB.',
    });
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('refuses a file that turns out to be too large, and its worker with it', async () => {
    const piece = new Uint8Array(50_000_000).fill(32);
    const cancel = vi.fn();
    answer(new ReadableStream({ pull: (controller) => controller.enqueue(piece.slice()), cancel }));
    const worker = { postMessage: vi.fn(), terminate: vi.fn() };
    const openParser = () => worker as unknown as Worker;
    await expect(fetchDataset('./x.json', { openParser })).rejects.toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('it is larger.'),
    });
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(worker.terminate).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a small file in the page', 10, 0],
    ['a large one in the worker', 5000, 1],
    ['a large one in the page where there is no worker', 5000, null],
  ])('reads %s', async (_name, count, opened) => {
    const file = JSON.stringify(manyClaims(count));
    answer(new Blob([file]).stream());
    const openParser = vi.fn(() => workerInPlace());
    const { dataset } = await fetchDataset('./x.json', { openParser: opened === null ? null : openParser });
    expect(dataset.events).toHaveLength(count + 5);
    expect(dataset.version).toBe(fnv1a(file));
    expect(openParser).toHaveBeenCalledTimes(opened ?? 0);
    for (const { value } of openParser.mock.results) expect(value.terminate).toHaveBeenCalledTimes(1);
  });

  it('says that the worker could not be started, and ends it', async () => {
    answer(new Blob([JSON.stringify(manyClaims(5000))]).stream());
    const worker = { onerror: (_event: object) => undefined, postMessage: vi.fn(), terminate: vi.fn() };
    worker.postMessage.mockImplementationOnce(() => worker.onerror({}));
    const load = fetchDataset('./x.json', { openParser: () => worker as unknown as Worker });
    await expect(load).rejects.toMatchObject({
      kind: 'network',
      message: 'A part of Relata itself could not be loaded.',
    });
    expect(worker.terminate).toHaveBeenCalledTimes(1);
  });

  it('knows a large web page', async () => {
    answer(`<!doctype html>${' '.repeat(2e6)}`);
    const openParser = vi.fn();
    await expect(fetchDataset('./x.json', { openParser })).rejects.toThrow('a web page instead of a dataset');
    expect(openParser).not.toHaveBeenCalled();
  });

  it('leaves an abort what it is', async () => {
    const abort = new DOMException('gone', 'AbortError');
    vi.stubGlobal('fetch', () => Promise.reject(abort));
    await expect(fetchDataset('./x.json')).rejects.toBe(abort);
  });
});

describe('a dataset that was read when the app was built', () => {
  const url = 'https://example.org/data/x.json';
  const ahead: ReadAhead = {
    version: datasetVersion(text),
    patch: { title: ['As it was read ahead'] },
    warnings: [{ path: 'events[0]', message: 'was left out' }],
  };
  const meta = { content: './assets/read.json', dataset: { of: './data/x.json' } };
  const page = { URL: 'https://example.org/', querySelector: () => meta } as unknown as Document;

  /** Serves the page, `file` as its dataset, and `read` as what was read of it. */
  function serve(file: string, read: Response): void {
    vi.stubGlobal('fetch', (asked: string | URL) =>
      Promise.resolve(String(asked) === 'https://example.org/assets/read.json' ? read : new Response(file)),
    );
    prefetchReadAhead(url, page);
  }

  it('is not read again', async () => {
    serve(text, Response.json(ahead));
    const { dataset, warnings } = await fetchDataset(url);
    expect([dataset.title, warnings]).toEqual(['As it was read ahead', ahead.warnings]);
  });

  const { title } = sampleDataset();
  it.each([
    ['is read where the file is another by now', `${text}\n`, Response.json(ahead)],
    ['is read where what was read ahead does not come', text, new Response('gone', { status: 404 })],
    ['is read where a web page comes in its place', text, new Response('<!doctype html>')],
  ])('%s', async (_, file, read) => {
    serve(file, read);
    expect((await fetchDataset(url)).dataset.title).toBe(title);
  });

  it('is no other than the one that the page names', async () => {
    serve(text, Response.json(ahead));
    expect((await fetchDataset('https://example.org/data/y.json')).dataset.title).toBe(title);
  });
});
