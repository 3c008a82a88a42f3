import { expect, it, vi } from 'vitest';
import { manyClaims } from '../../testing/manyClaims';
import { parseDataset } from '../schema/parse';
import { remoteParser } from './parserClient';
import { answersTo } from './send';
import type { ParserAnswer } from './workerMessage';

const text = JSON.stringify(manyClaims(700));
const bytes = () => new Uint8Array([123, 125]);

/** A worker that keeps what it is sent, and does nothing by itself. */
function fakeWorker() {
  const sent: unknown[] = [];
  const worker = {
    sent,
    onmessage: null as ((event: { data: ParserAnswer }) => void) | null,
    onerror: null as ((event: unknown) => void) | null,
    postMessage: (message: unknown) => sent.push(message),
    terminate: vi.fn(),
  };
  return { worker, open: () => worker as unknown as Worker };
}

const ignore = () => undefined;

it('hands over the bytes, then their end, and gives what the worker says', async () => {
  const { worker, open } = fakeWorker();
  const remote = remoteParser(open);
  remote.add(bytes());
  const result = remote.finish(ignore);
  expect(worker.sent).toEqual([bytes(), null]);
  for (const data of answersTo(text)) worker.onmessage?.({ data: structuredClone(data) });
  expect(await result).toEqual(parseDataset(text));
});

it('fails when the worker cannot start, even before it is asked for the result', async () => {
  const { worker, open } = fakeWorker();
  const remote = remoteParser(open);
  worker.onerror?.(new Event('error'));
  remote.add(bytes());
  await expect(remote.finish(ignore)).rejects.toMatchObject({
    kind: 'network',
    message: 'A part of Relata itself could not be loaded.',
  });
});

it('gives up when it is not wanted any more', async () => {
  const { open } = fakeWorker();
  const controller = new AbortController();
  const result = remoteParser(open).finish(ignore, controller.signal);
  controller.abort();
  await expect(result).rejects.toBe(controller.signal.reason);
});

it('ends its worker', () => {
  const { worker, open } = fakeWorker();
  remoteParser(open).close();
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});
