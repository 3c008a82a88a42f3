import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { datasetLoad } from '../data/load/datasetLoad';
import { syncAddress } from '../state/addressSync';
import { afterPaint } from '../ui/afterPaint';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { App } from './App';
import { Failure } from './Failure';
import { openParser } from './openParser';
import { pageDataset } from './pageDataset';

/** So long, ms, the page as it was served stands in for what React draws: small data have come by then. */
const SOON = 150;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const client = new QueryClient();
const load = datasetLoad(pageDataset.url, openParser);
const soon = new Promise<void>((resolve) => setTimeout(resolve, SOON));

syncAddress(window, afterPaint);
void Promise.race([client.prefetchQuery(load.query), soon]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary
        retryKey={null}
        fallback={(message) => (
          <Failure title="Relata has stopped" message={message} onRetry={() => location.reload()} />
        )}
      >
        <QueryClientProvider client={client}>
          <App load={load} note={pageDataset.note} />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  ),
);
