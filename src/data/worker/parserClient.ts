/** The parser's worker, as the page sees it. */
import { LoadProblem, partMissing } from '../load/loadProblem';
import type { ParseResult } from '../schema/readNewest';
import { type Listener, messageReceiver } from './receive';
import type { StartedParser } from './startParser';

/** A script that throws says what; one that cannot be loaded says nothing. */
const failureOf = (event: ErrorEvent): unknown =>
  event.message
    ? new LoadProblem('not-a-dataset', `This file cannot be read: ${event.message}.`, [], event)
    : event;

/**
 * What the worker reads of all that it is sent, before and after this is called. Rejects with a `LoadProblem`, or with the
 * reason of the listener's `signal`.
 */
export function listenToParser(
  { worker, failure, said }: StartedParser,
  listener: Listener,
): Promise<ParseResult> {
  const { signal } = listener;
  const receive = messageReceiver(listener);
  const done = new Promise<ParseResult>((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason));
    const take = ({ data }: Pick<StartedParser['said'][number], 'data'>) => {
      const result = receive(data);
      if (result) resolve(result);
    };
    worker.onmessage = take;
    for (const message of said.splice(0)) take(message);
  });
  const failed = failure.then((event) => Promise.reject(failureOf(event))).catch(partMissing);
  return Promise.race([done, failed]);
}
