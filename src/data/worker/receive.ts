/** What the parser's worker answers → the result. */

import type { ClaimTable } from '../columnar/claimTable';
import { takeTable } from '../columnar/takeTable';
import type { ParseResult } from '../schema/parse';
import type { ReadCount } from '../schema/readClaims';
import { answerTaker } from './answerTaker';
import type { ParserAnswer } from './workerMessage';

/** Lets in what else is waiting. A timer would let 4 ms pass each time. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The result with the claims of the table, which are made little by little. */
async function withTable(
  result: ParseResult,
  table: ClaimTable,
  onRead: (count: ReadCount) => void,
  signal: AbortSignal | undefined,
): Promise<ParseResult> {
  if (!result.ok) return result;
  const { events, aid, periods } = result.dataset;
  const steps = takeTable(table, { events, aid, periods });
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...result, dataset: { ...result.dataset, ...step.value } };
    onRead(step.value);
    await nextTask();
    signal?.throwIfAborted();
  }
}

/** Takes one answer after the other; gives the result at the end, and null before. */
export function answersTaker(
  onRead: (count: ReadCount) => void,
  signal: AbortSignal | undefined,
): (answer: ParserAnswer) => Promise<ParseResult> | null {
  const take = answerTaker(onRead);
  let table: ClaimTable | null = null;
  return (answer) => {
    if (answer.type === 'table') ({ table } = answer);
    const result = take(answer);
    if (!result) return null;
    return table ? withTable(result, table, onRead, signal) : Promise.resolve(result);
  };
}
