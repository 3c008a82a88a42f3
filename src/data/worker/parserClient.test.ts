import { expect, it } from 'vitest';
import { claimsOf } from '../../model/dataset';
import { manyClaims } from '../../testing/manyClaims';
import { listenToParser } from './parserClient';
import { sendDataset } from './send';
import { startParser } from './startParser';
import type { WorkerMessage } from './workerMessage';

const text = JSON.stringify(manyClaims(700));

/** A worker that does nothing by itself. */
function fakeWorker() {
  const worker = {
    onmessage: null as ((event: { data: WorkerMessage }) => void) | null,
    onerror: null as ((event: object) => void) | null,
  };
  const post = (data: WorkerMessage) => worker.onmessage?.({ data: structuredClone(data) });
  return { worker, post, parser: startParser(() => worker as unknown as Worker) };
}

const onRead = () => undefined;

it.each([
  ['before', true],
  ['after', false],
])('gives what the worker says, %s it is listened to', async (_when, isEarly) => {
  const { parser, post } = fakeWorker();
  const send = () => sendDataset(() => text, post);
  if (isEarly) send();
  const result = listenToParser(parser, { onRead });
  if (!isEarly) send();
  const read = await result;
  expect(read.ok && claimsOf(read.dataset)).toHaveLength(709);
});

it.each([
  ['tells a worker that cannot start', '', 'network', 'A part of Relata itself could not be loaded.'],
  ['from one that stops', 'out of memory', 'not-a-dataset', 'This file cannot be read: out of memory.'],
])('%s', async (_name, said, kind, message) => {
  const { worker, parser } = fakeWorker();
  worker.onerror?.({ message: said });
  await expect(listenToParser(parser, { onRead })).rejects.toMatchObject({ kind, message });
});

it('gives up when it is not wanted any more', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const result = listenToParser(fakeWorker().parser, { onRead, signal });
  controller.abort();
  await expect(result).rejects.toBe(signal.reason);
});
