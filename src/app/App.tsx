import { useEffect } from 'react';
import type { DatasetLoad } from '../data/load/datasetLoad';
import { useDataset } from '../data/load/useDataset';
import { useViewState } from '../state/store';
import { whenIdle } from '../ui/afterPaint';
import { answerEarlyPress } from '../ui/loading/earlyPress';
import { onDemand } from '../ui/loading/onDemand';
import { Dashboard } from './Dashboard';
import { Failure, Pending } from './LoadNotices';

const EditionNotice = onDemand(
  () =>
    whenIdle()
      .then(() => import('./EditionNotice'))
      // Without this chunk only offline use is lost.
      .catch(() => ({ EditionNotice: () => null })),
  'EditionNotice',
);

/** Only the one file carries a briefing, so the served app leaves this out. */
const BriefingInside =
  import.meta.env.MODE === 'onefile'
    ? onDemand(() => import('../briefing/stage/BriefingInside'), 'BriefingInside')
    : null;

interface Props {
  readonly load: DatasetLoad;
  /** A remark on the page's address, for the reader. */
  readonly note: string | undefined;
}

/** Shows the progress of loading, a failure, or the dashboard once there is a dataset. */
export function App({ load, note }: Props) {
  const { loaded, problem, isLoading, progress, retry } = useDataset(load);
  const isLoaded = loaded !== null;
  // On stage no tab is open.
  const tab = useViewState((view) => (view.scene === null ? view.tab : undefined));
  const hasClaim = useViewState(({ claim }) => claim !== null);
  useEffect(() => {
    if (isLoaded) answerEarlyPress();
  }, [isLoaded]);
  if (loaded) {
    return (
      <div className="app" data-tab={tab} data-evidence={hasClaim ? 'open' : 'closed'}>
        {import.meta.env.MODE === 'production' && <EditionNotice />}
        {BriefingInside && <BriefingInside dataset={loaded.dataset} />}
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
