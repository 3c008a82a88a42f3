import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { syncAddress } from '../state/addressSync';
import { afterPaint } from '../ui/afterPaint';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { App } from './App';
import { Failure } from './Failure';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/filters.css';
import './styles/board.css';
import './styles/evidence.css';
import './styles/print.css';

syncAddress(window, afterPaint);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary
      retryKey={null}
      fallback={(message) => (
        <Failure title="Relata has stopped" message={message} onRetry={() => location.reload()} />
      )}
    >
      <QueryClientProvider client={new QueryClient()}>
        <App />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
