import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { datasetLoad } from '../data/load/datasetLoad';
import { openParserWorker } from '../data/worker/openParserWorker';
import type { OpenParser } from '../data/worker/startParser';
import { loadBoardOf, loadManyClaims } from '../panels/board/Board';
import { loadEvidence } from '../panels/evidence/EvidencePanel';
import { reloadPage, syncAddress } from '../state/addressSync';
import { afterPaint } from '../ui/afterPaint';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { atSignOfUse } from '../ui/loading/signOfUse';
import { App } from './App';
import { Failure, loadBoardSoFar } from './LoadNotices';
import { trustedScript } from './trustedScript';

/**
 * Small datasets arrive within this time, ms; until then the page stays as it was served. A page that shows more than
 * a skeleton may stand longer before it gives way to the progress of a slow load.
 */
const FIRST_RENDER_DELAY = { skeleton: 150, drawn: 1000 };

/** Whether the page was served with its first view drawn: see `tools/page/first.js`. */
const isDrawn = (): boolean => document.documentElement.dataset['first'] !== undefined;

/** Opens the parser's worker. Null in the one file, which may start none and opens only its own dataset. */
const openParser: OpenParser | null =
  import.meta.env.MODE === 'onefile'
    ? null
    : () => {
        const worker = openParserWorker(trustedScript);
        // Comes while the file is read: one that needs this worker has many claims.
        Promise.all([loadBoardSoFar(), loadManyClaims()]).catch(() => undefined);
        return worker;
      };

const keepFocus = () => import('../ui/keepFocus').then((module) => module.keepFocus(document));

let isStarted = false;

/**
 * Renders the app for the dataset at `url`; `note` is a remark on the page's address. Only the first call does anything:
 * a page that was open before a new edition may load a chunk that brings the newer first script with it.
 */
export function startApp(url: string, note: string | undefined): void {
  if (isStarted) return;
  isStarted = true;
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root"');
  const client = new QueryClient();
  const load = datasetLoad(url, openParser, loadBoardOf);
  const wait = FIRST_RENDER_DELAY[isDrawn() ? 'drawn' : 'skeleton'];
  const delay = new Promise<void>((resolve) => setTimeout(resolve, wait));
  syncAddress(window, afterPaint);
  // Before the page is drawn: a claim of the served one may have been pressed.
  atSignOfUse(() => void Promise.all([loadEvidence(), keepFocus()]).catch(() => undefined));
  const page = (
    <StrictMode>
      <ErrorBoundary
        retryKey={null}
        fallback={(message) => <Failure title="Relata has stopped" message={message} onRetry={reloadPage} />}
      >
        <QueryClientProvider client={client}>
          <App load={load} note={note} />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>
  );
  // A transition is rendered in slices, between which the browser answers.
  void Promise.race([client.prefetchQuery(load.query), delay]).then(() =>
    startTransition(() => createRoot(root).render(page)),
  );
}
