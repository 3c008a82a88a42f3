import { lazy, Suspense } from 'react';
import { datasetAddress } from '../data/datasetAddress';
import { embeddedDataset } from '../data/embeddedDataset';
import { useDataset } from '../data/useDataset';
import { Dashboard } from './Dashboard';
import { Failure } from './Failure';
import { LoadNotice } from './LoadNotice';
import { openParser } from './openParser';
import { Pending } from './Pending';

const { url, note } = datasetAddress(location.search, location.href, embeddedDataset(document) !== null);

/** The page has painted and has nothing else to do. */
const atRest = () =>
  new Promise<unknown>((resolve) => (globalThis.requestIdleCallback ?? globalThis.setTimeout)(resolve));

const EditionNotice = lazy(() =>
  atRest()
    .then(() => import('./EditionNotice'))
    .then(({ EditionNotice: notice }) => ({ default: notice }))
    // Only the use without a network is lost with it.
    .catch(() => ({ default: () => null })),
);

/** Only the one file carries a briefing of its own; the served app need not know how it is read. */
const BriefingInside =
  import.meta.env.MODE === 'onefile'
    ? lazy(() =>
        import('../briefing/BriefingInside').then(({ BriefingInside: notice }) => ({ default: notice })),
      )
    : null;

/** Pending, failed or loaded: the dashboard below never sees a dataset that is not there. */
export function App() {
  const { loaded, problem, isLoading, progress, retry } = useDataset(url, openParser);
  if (loaded) {
    return (
      <div className="app">
        {import.meta.env.MODE === 'production' && (
          <Suspense>
            <EditionNotice />
          </Suspense>
        )}
        {problem && <LoadNotice problem={problem} onRetry={retry} />}
        {BriefingInside && (
          <Suspense>
            <BriefingInside dataset={loaded.dataset} />
          </Suspense>
        )}
        <Dashboard loaded={loaded} note={note} />
      </div>
    );
  }
  return (
    <div className="app">
      {problem && !isLoading ? (
        <Failure
          title="The data could not be shown"
          message={problem.message}
          problems={problem.problems}
          onRetry={retry}
        />
      ) : (
        <Pending progress={progress} />
      )}
    </div>
  );
}
