import type { Tab } from '../address/viewState';
import type { Dataset } from '../model/dataset';
import { onDemand, PAGE_LOADING } from '../ui/loading/onDemand';

const OpenPage = onDemand(() => import('./open/OpenPage'), 'OpenPage');
const MinePage = onDemand(() => import('./mine/MinePage'), 'MinePage');
const ReviewPage = onDemand(() => import('./review/ReviewPage'), 'ReviewPage');

interface Props {
  readonly tab: Tab;
  readonly dataset: Dataset;
  /** The address of a script of this site, as `new Worker` takes it. */
  readonly trustedScript: (url: string) => string;
}

/** The page of a tab about one's own data; nothing for other tabs. */
export function OwnPage({ tab, dataset, trustedScript }: Props) {
  if (tab === 'open') return <OpenPage whileLoading={PAGE_LOADING} trustedScript={trustedScript} />;
  if (tab === 'mine') return <MinePage whileLoading={PAGE_LOADING} />;
  return (
    tab === 'review' && (
      <ReviewPage whileLoading={PAGE_LOADING} dataset={dataset} trustedScript={trustedScript} />
    )
  );
}
