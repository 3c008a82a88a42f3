import { describe, expect, it, vi } from 'vitest';
import { fetchDataset, type LoadProgress } from './fetchDataset';
import { LoadProblem } from './loadProblem';
import { sampleDataset } from './sampleDataset';

const answer = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));

const text = JSON.stringify(sampleDataset());

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
      { loaded: cut, total },
      { loaded: bytes.length, total },
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
    ['{"a":', 'application/json', 'not a dataset'],
    ['{}', 'application/json', 'not a dataset'],
  ])('%j as %s is said to be: %s', async (body, type, words) => {
    answer(body, { headers: { 'content-type': type } });
    const problem = await failure();
    expect([problem.kind, problem.message.includes(words)]).toEqual(['not-a-dataset', true]);
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

  it('leaves an abort what it is', async () => {
    const abort = new DOMException('gone', 'AbortError');
    vi.stubGlobal('fetch', () => Promise.reject(abort));
    await expect(fetchDataset('./x.json')).rejects.toBe(abort);
  });
});
