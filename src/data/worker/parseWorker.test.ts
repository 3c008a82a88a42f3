import { beforeEach, expect, it, vi } from 'vitest';
import { manyClaims } from '../../testing/manyClaims';
import type { WorkerMessage } from './workerMessage';

type Handler = (event: { readonly data: unknown }) => void;

/** A worker in place: gives it a message as the page does. */
async function startWorker(postMessage: (message: WorkerMessage) => void) {
  let handler: Handler = () => undefined;
  const reportError = vi.fn();
  vi.stubGlobal('addEventListener', (_type: string, own: Handler) => {
    handler = own;
  });
  vi.stubGlobal('postMessage', postMessage);
  vi.stubGlobal('reportError', reportError);
  await import('./parseWorker');
  return { send: (data: unknown) => handler({ data }), reportError };
}

const bytes = new TextEncoder().encode(JSON.stringify(manyClaims(1000)));

beforeEach(() => vi.resetModules());

it('says what it has read once no more comes', async () => {
  const messages: WorkerMessage[] = [];
  const { send } = await startWorker((message) => messages.push(message));
  send(bytes.slice(0, 70_000));
  send(bytes.slice(70_000));
  send(null);
  await vi.waitFor(() => expect(messages.at(-1)).toMatchObject({ type: 'end', result: { ok: true } }));
  expect(messages.filter(({ type }) => type === 'table' || type === 'end')).toHaveLength(2);
});

it('says how many claims have come where nothing comes for a while', async () => {
  const messages: WorkerMessage[] = [];
  const { send } = await startWorker((message) => messages.push(message));
  const some = JSON.stringify(manyClaims(1000)).indexOf('"made-900"');
  send(bytes.slice(0, some));
  const read = () => Math.max(0, ...messages.map((message) => (message.type === 'batch' ? message.read : 0)));
  await vi.waitFor(() => expect(read()).toBeGreaterThan(890));
  send(bytes.slice(some));
  send(null);
  await vi.waitFor(() => expect(messages.at(-1)).toMatchObject({ type: 'end', result: { ok: true } }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(messages.at(-1), 'the end is the end').toMatchObject({ type: 'end' });
});

it.each([
  ['a file', [bytes, null]],
  ['a chronology that is kept', ['an-id']],
])('lets the page hear of what stops it while it reads %s', async (_name, sent) => {
  const error = new RangeError('out of memory');
  const { send, reportError } = await startWorker(() => {
    throw error;
  });
  for (const message of sent) send(message);
  await vi.waitFor(() => expect(reportError).toHaveBeenCalledWith(error));
});
