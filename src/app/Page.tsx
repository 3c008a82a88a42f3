import { lazy, Suspense } from 'react';
import type { Problem } from '../data/problem';
import type { Tab } from '../filter/viewState';
import { Explore } from '../panels/Explore';
import type { Shown } from '../panels/useShown';
import { ErrorBoundary } from '../ui/ErrorBoundary';

const TablePage = lazy(() =>
  import('../panels/table/TablePage').then(({ TablePage: page }) => ({ default: page })),
);
const SourcesPage = lazy(() =>
  import('../panels/sources/SourcesPage').then(({ SourcesPage: page }) => ({ default: page })),
);

interface Props {
  readonly tab: Tab;
  readonly shown: Shown;
  readonly warnings: readonly Problem[];
}

/** The page of a tab. All but the first are loaded when they are opened. */
export function Page({ tab, shown, warnings }: Props) {
  const fault = (message: string) => (
    <main className="failure">
      <p role="alert">This page could not be shown: {message}</p>
      <button type="button" onClick={() => location.reload()}>
        Load again
      </button>
    </main>
  );
  return (
    <ErrorBoundary retryKey={tab} fallback={fault}>
      <Suspense fallback={<main className="pending" aria-busy="true" />}>
        {tab === 'explore' && <Explore shown={shown} />}
        {tab === 'table' && <TablePage shown={shown} />}
        {tab === 'sources' && <SourcesPage shown={shown} warnings={warnings} />}
      </Suspense>
    </ErrorBoundary>
  );
}
