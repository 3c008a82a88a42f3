import { expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { manyClaims } from '../../testing/manyClaims';
import { finishReading } from './parserClient';
import { sendDataset } from './send';
import type { WorkerMessage } from './workerMessage';

const text = JSON.stringify(manyClaims(700));

/** A worker that keeps what it is sent, and does nothing by itself. */
function fakeWorker() {
  const sent: unknown[] = [];
  const worker = {
    sent,
    onmessage: null as ((event: { data: WorkerMessage }) => void) | null,
    postMessage: (message: unknown) => sent.push(message),
  };
  return { worker, asWorker: worker as unknown as Worker };
}

const onRead = () => undefined;
const never = new Promise<ErrorEvent>(() => undefined);
const failing = (message: string) => Promise.resolve({ message } as ErrorEvent);

it('says that no more bytes come, and gives what the worker says', async () => {
  const { worker, asWorker } = fakeWorker();
  const result = finishReading(asWorker, never, onRead);
  expect(worker.sent).toEqual([null]);
  sendDataset(
    () => text,
    (data) => worker.onmessage?.({ data: structuredClone(data) }),
  );
  const read = await result;
  expect(read.ok && claimsOf(read.dataset)).toHaveLength(709);
});

it('asks for a chronology that this browser keeps by its id', () => {
  const { worker, asWorker } = fakeWorker();
  void finishReading(asWorker, never, onRead, undefined, 'an-id');
  expect(worker.sent).toEqual(['an-id']);
});

it.each([
  ['tells a worker that cannot start', '', 'network', 'A part of Relata itself could not be loaded.'],
  ['from one that stops', 'out of memory', 'not-a-dataset', 'This file cannot be read: out of memory.'],
])('%s', async (_name, said, kind, message) => {
  const result = finishReading(fakeWorker().asWorker, failing(said), onRead);
  await expect(result).rejects.toMatchObject({ kind, message });
});

it('gives up when it is not wanted any more', async () => {
  const controller = new AbortController();
  const result = finishReading(fakeWorker().asWorker, never, onRead, controller.signal);
  controller.abort();
  await expect(result).rejects.toBe(controller.signal.reason);
});
