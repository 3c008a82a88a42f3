import { type ReactNode, Suspense } from 'react';
import { reloadPage } from '../state/addressSync';
import { ErrorBoundary } from '../ui/ErrorBoundary';

interface Props {
  /** A new key gives a page that failed another try. */
  readonly pageKey: string;
  readonly children: ReactNode;
}

/** Frame of a page that is loaded on demand; shows the error if that fails. */
export function LazyPage({ pageKey, children }: Props) {
  const fault = (message: string) => (
    <main className="failure">
      <p role="alert">This page could not be shown: {message}</p>
      <button type="button" onClick={reloadPage}>
        Reload
      </button>
    </main>
  );
  return (
    <ErrorBoundary retryKey={pageKey} fallback={fault}>
      <Suspense fallback={<main className="pending" aria-busy="true" />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
