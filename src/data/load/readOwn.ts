import { messageOf } from '../../lib/error';
import { chronologyText, FEW_CLAIMS, readSummary } from '../chronologies/chronologyStore';
import type { ParseResult } from '../schema/readNewest';
import type { Listener } from '../worker/receive';
import type { OpenParser } from '../worker/startParser';
import { LoadProblem } from './loadProblem';
import { lastly, loadReader, readInWorker, readText } from './readers';

/**
 * Reads a chronology that this browser keeps: one of many claims in the worker, where there is one. Rejects with a `LoadProblem`
 * where it is not there.
 */
export async function readOwn(
  id: string,
  openParser: OpenParser | null,
  listener: Listener,
): Promise<ParseResult> {
  const missing = (error: unknown): never => {
    throw new LoadProblem('missing', messageOf(error), [], error);
  };
  const { claims } = await readSummary(id).catch(missing);
  if (openParser && claims > FEW_CLAIMS) return lastly(readInWorker(openParser, listener), id);
  loadReader().catch(() => undefined);
  const { text, version } = await chronologyText(id).catch(missing);
  return readText(text, listener, version);
}
