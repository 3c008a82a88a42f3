/** The messages of the worker → the result. */
import { nextTask } from '../../lib/nextTask';
import type { Person, Source } from '../../model/dataset';
import type { ClaimTable } from '../columnar/claimTable';
import { tableClaims } from '../columnar/tableClaims';
import type { Problem } from '../schema/problem';
import type { ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';
import type { WorkerMessage } from './workerMessage';

interface ReceiveOptions {
  readonly onRead: (count: ReadCount) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The result with the claims of the table, which are made little by little. */
async function withTable(
  result: ParseResult,
  table: ClaimTable,
  { onRead, signal }: ReceiveOptions,
): Promise<ParseResult> {
  if (!result.ok) return result;
  const steps = tableClaims(table);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...result, dataset: { ...result.dataset, ...step.value } };
    const { read, total } = step.value;
    onRead({ read: Math.floor((total + read) / 2), total });
    await nextTask();
    signal?.throwIfAborted();
  }
}

/**
 * A function that takes one message after the other; it returns the result at the end, and null before. Reading in the
 * worker is the first half of the way that `onRead` counts, making claims of the table the second.
 */
export function messageReceiver(
  options: ReceiveOptions,
): (message: WorkerMessage) => Promise<ParseResult> | null {
  const sources: Source[] = [];
  const people: Person[] = [];
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  let table: ClaimTable | null = null;
  return (message) => {
    switch (message.type) {
      case 'read': {
        const { read, total } = message.count;
        options.onRead({ read: Math.floor(read / 2), total });
        return null;
      }
      case 'table':
        table = message.table;
        return null;
      case 'items':
        sources.push(...(message.items.sources ?? []));
        people.push(...(message.items.people ?? []));
        warnings.push(...(message.items.warnings ?? []));
        problems.push(...(message.items.problems ?? []));
        return null;
      case 'end': {
        const { result } = message;
        if (!result.ok || !table) return Promise.resolve({ ok: false, problems });
        const dataset = { ...result.dataset, sources, people };
        return withTable({ ok: true, dataset, warnings }, table, options);
      }
    }
  };
}
