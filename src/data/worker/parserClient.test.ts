import { expect, it, vi } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { manyClaims } from '../../testing/manyClaims';
import { parserClient } from './parserClient';
import { sendDataset } from './send';
import type { WorkerMessage } from './workerMessage';

const text = JSON.stringify(manyClaims(700));
const bytes = () => new Uint8Array([123, 125]);

/** A worker that keeps what it is sent, and does nothing by itself. */
function fakeWorker() {
  const sent: unknown[] = [];
  const worker = {
    sent,
    onmessage: null as ((event: { data: WorkerMessage }) => void) | null,
    onerror: null as ((event: unknown) => void) | null,
    postMessage: (message: unknown) => sent.push(message),
    terminate: vi.fn(),
  };
  return { worker, open: () => worker as unknown as Worker };
}

const ignore = () => undefined;

it('hands over the bytes, then their end, and gives what the worker says', async () => {
  const { worker, open } = fakeWorker();
  const client = parserClient(open);
  client.add(bytes());
  const result = client.finish(ignore);
  expect(worker.sent).toEqual([bytes(), null]);
  sendDataset(
    () => text,
    (data) => worker.onmessage?.({ data: structuredClone(data) }),
  );
  const read = await result;
  expect(read.ok && claimsOf(read.dataset)).toHaveLength(709);
});

it('asks for a chronology that this browser keeps by its id', () => {
  const { worker, open } = fakeWorker();
  void parserClient(open).finish(ignore, undefined, 'an-id');
  expect(worker.sent).toEqual(['an-id']);
});

it('fails when the worker cannot start, even before it is asked for the result', async () => {
  const { worker, open } = fakeWorker();
  const client = parserClient(open);
  worker.onerror?.(new Event('error'));
  client.add(bytes());
  await expect(client.finish(ignore)).rejects.toMatchObject({
    kind: 'network',
    message: 'A part of Relata itself could not be loaded.',
  });
});

it('tells a worker that stops from one that cannot start', async () => {
  const { worker, open } = fakeWorker();
  const client = parserClient(open);
  worker.onerror?.({ message: 'out of memory' });
  await expect(client.finish(ignore)).rejects.toMatchObject({
    kind: 'not-a-dataset',
    message: 'This file cannot be read: out of memory.',
  });
});

it('gives up when it is not wanted any more', async () => {
  const { open } = fakeWorker();
  const controller = new AbortController();
  const result = parserClient(open).finish(ignore, controller.signal);
  controller.abort();
  await expect(result).rejects.toBe(controller.signal.reason);
});

it('ends its worker', () => {
  const { worker, open } = fakeWorker();
  parserClient(open).close();
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});
