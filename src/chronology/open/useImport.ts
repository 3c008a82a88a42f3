import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type ImportClient, importClient, type OpenImporter } from '../../data/import/session/importClient';
import type { Answer, Place, Request } from '../../data/import/session/messages';
import { messageOf } from '../../lib/error';
import { afterAnswer, type ImportState, NO_IMPORT } from './importState';
import importerUrl from './importWorker?worker&url';

/** What the page does with the import of a file. */
export interface Import {
  readonly state: ImportState;
  /** Begins with a file; one that is under way is given up. `place` is that of its table, where it is known. */
  readonly open: (file: Blob, name: string, place?: Place) => void;
  /** Begins with a file that is proposed as changes to a chronology. */
  readonly openInto: (file: Blob, name: string, into: string) => void;
  /** Begins with the table that a chronology was opened from. */
  readonly reopen: (id: string, place?: Place) => void;
  readonly send: (request: Request) => void;
  /** Gives up what is under way. */
  readonly stop: () => void;
}

type Event = Answer | 'stopped';

const reduce = (state: ImportState, event: Event): ImportState =>
  event === 'stopped' ? NO_IMPORT : afterAnswer(state, event);

/**
 * One file at a time that is imported in a worker of its own, which ends with the page. `trustedScript` gives the address of
 * a script of this site as `new Worker` takes it.
 */
export function useImporter(trustedScript: (url: string) => string): Import {
  const openImporter = useCallback<OpenImporter>(
    () => new Worker(trustedScript(importerUrl), { type: 'module', name: 'importer' }),
    [trustedScript],
  );
  const [state, dispatch] = useReducer(reduce, NO_IMPORT);
  const client = useRef<ImportClient | null>(null);
  const end = useCallback(() => {
    client.current?.close();
    client.current = null;
  }, []);
  useEffect(() => end, [end]);
  const send = useCallback((request: Request) => client.current?.send(request), []);
  const stop = useCallback(() => {
    end();
    dispatch('stopped');
  }, [end]);
  const begin = useCallback(
    (request: Request) => {
      stop();
      try {
        client.current = importClient(openImporter, dispatch);
        send(request);
      } catch (error) {
        dispatch({ type: 'failed', message: messageOf(error), problems: [] });
      }
    },
    [openImporter, send, stop],
  );
  const open = useCallback(
    (file: Blob, name: string, place?: Place) => begin({ type: 'open', file, name, place }),
    [begin],
  );
  const openInto = useCallback(
    (file: Blob, name: string, into: string) => begin({ type: 'open', file, name, into }),
    [begin],
  );
  const reopen = useCallback((id: string, place?: Place) => begin({ type: 'reopen', id, place }), [begin]);
  return { state, open, openInto, reopen, send, stop };
}
