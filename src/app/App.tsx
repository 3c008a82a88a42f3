import { lazy, Suspense } from 'react';
import type { DatasetLoad } from '../data/load/datasetLoad';
import { useDataset } from '../data/load/useDataset';
import { whenIdle } from '../ui/afterPaint';
import { Dashboard } from './Dashboard';
import { FailedUpdateNotice, Failure, Pending } from './LoadNotices';

const EditionNotice = lazy(() =>
  whenIdle()
    .then(() => import('./EditionNotice'))
    .then(({ EditionNotice: notice }) => ({ default: notice }))
    // Without this chunk only offline use is lost.
    .catch(() => ({ default: () => null })),
);

/** Only the one file carries a briefing, so the served app leaves this out. */
const BriefingInside =
  import.meta.env.MODE === 'onefile'
    ? lazy(() =>
        import('../briefing/stage/BriefingInside').then(({ BriefingInside: notice }) => ({
          default: notice,
        })),
      )
    : null;

interface Props {
  readonly load: DatasetLoad;
  /** A remark on the page's address, for the reader. */
  readonly note: string | undefined;
}

/** Shows the progress of loading, a failure, or the dashboard once there is a dataset. */
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
        {problem && <FailedUpdateNotice problem={problem} onRetry={retry} />}
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
