import { type ReactNode, Suspense } from 'react';
import { reloadPage } from '../state/addressSync';
import { ErrorBoundary } from '../ui/ErrorBoundary';

interface Props {
  /** Another page is tried afresh. */
  readonly pageKey: string;
  readonly children: ReactNode;
}

/** Room for a page that may have to be loaded, and that says so when it cannot be shown. */
export function LazyPage({ pageKey, children }: Props) {
  const fault = (message: string) => (
    <main className="failure">
      <p role="alert">This page could not be shown: {message}</p>
      <button type="button" onClick={reloadPage}>
        Load again
      </button>
    </main>
  );
  return (
    <ErrorBoundary retryKey={pageKey} fallback={fault}>
      <Suspense fallback={<main className="pending" aria-busy="true" />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
