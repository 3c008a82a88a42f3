import { lazy } from 'react';
import type { Tab } from '../address/viewState';
import type { Dataset } from '../model/dataset';

const OpenPage = lazy(() => import('./open/OpenPage').then(({ OpenPage: page }) => ({ default: page })));
const MinePage = lazy(() => import('./mine/MinePage').then(({ MinePage: page }) => ({ default: page })));
const ReviewPage = lazy(() =>
  import('./review/ReviewPage').then(({ ReviewPage: page }) => ({ default: page })),
);

interface Props {
  readonly tab: Tab;
  readonly dataset: Dataset;
  /** The address of a script of this site, as `new Worker` takes it. */
  readonly trustedScript: (url: string) => string;
}

/** The page of a tab about one's own data; nothing for other tabs. */
export function OwnPage({ tab, dataset, trustedScript }: Props) {
  if (tab === 'open') return <OpenPage trustedScript={trustedScript} />;
  if (tab === 'mine') return <MinePage />;
  return tab === 'review' && <ReviewPage dataset={dataset} trustedScript={trustedScript} />;
}
