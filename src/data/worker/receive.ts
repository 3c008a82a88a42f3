/** The messages of the worker → the result. */
import { runInTimeSlices } from '../../lib/runInTimeSlices';
import type { Person, ReadSoFar, Source } from '../../model/dataset';
import { tableClaims } from '../columnar/tableClaims';
import type { Problem } from '../schema/problem';
import type { ClaimLists, ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';
import type { WorkerMessage } from './workerMessage';

/** Who is told how far it is, and what ends it. */
export interface Listener {
  /** For a file that is read as a whole. */
  readonly onRead: (count: ReadCount) => void;
  /** For one that is read while it comes. */
  readonly onBatch?: (soFar: ReadSoFar) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A function that takes one message after the other; it returns the result at the end, and null before. */
export function messageReceiver({
  onRead,
  onBatch,
  signal,
}: Listener): (message: WorkerMessage) => Promise<ParseResult> | null {
  const sources: Source[] = [];
  const people: Person[] = [];
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  let soFar: ReadSoFar | null = null;
  /** Made little by little. */
  let claims: Promise<ClaimLists> | null = null;
  return (message) => {
    switch (message.type) {
      case 'read':
        onRead(message.count);
        return null;
      case 'frame':
        soFar = { frame: message.frame, rows: [], read: 0, share: null };
        return null;
      case 'batch': {
        if (!soFar) return null;
        const { read, share } = message;
        soFar = { ...soFar, read, share, rows: [...soFar.rows, ...message.rows] };
        onBatch?.(soFar);
        return null;
      }
      case 'table':
        claims = runInTimeSlices(tableClaims(message.table), { signal });
        // It is asked for when the rest has come.
        claims.catch(() => undefined);
        return null;
      case 'items':
        sources.push(...(message.items.sources ?? []));
        people.push(...(message.items.people ?? []));
        warnings.push(...(message.items.warnings ?? []));
        problems.push(...(message.items.problems ?? []));
        return null;
      case 'end': {
        const { result } = message;
        if (!result.ok || !claims) return Promise.resolve({ ok: false, problems });
        const rest = { ...result.dataset, sources, people };
        return claims.then((lists) => ({ ok: true, dataset: { ...rest, ...lists }, warnings }));
      }
    }
  };
}
