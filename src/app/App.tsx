import { lazy, Suspense } from 'react';
import type { DatasetLoad } from '../data/load/datasetLoad';
import { useDataset } from '../data/load/useDataset';
import { atRest } from '../panels/atRest';
import { Dashboard } from './Dashboard';
import { Failure } from './Failure';
import { LoadNotice } from './LoadNotice';
import { Pending } from './Pending';

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

interface Props {
  readonly load: DatasetLoad;
  /** What is to be said of the address. */
  readonly note: string | undefined;
}

/** Pending, failed or loaded: the dashboard below never sees a dataset that is not there. */
export function App({ load, note }: Props) {
  const { loaded, problem, isLoading, progress, retry } = useDataset(load);
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
