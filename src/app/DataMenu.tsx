import { lazy, Suspense } from 'react';
import type { Dataset } from '../model/dataset';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Menu } from '../ui/Menu';

/** Not in the one file, which keeps nothing and opens no other data. */
const DataList =
  import.meta.env.MODE === 'onefile'
    ? null
    : lazy(() => import('../chronology/DataList').then(({ DataList: list }) => ({ default: list })));

interface Props {
  readonly dataset: Dataset;
  readonly isOwn: boolean;
}

/** What can be done with data. The list is loaded when it is first opened. */
export const DataMenu = (props: Props) => (
  <Menu label="Data" chosen={0} look="page-button" closesOnPress>
    <DataEntries {...props} />
  </Menu>
);

/** The same within another menu. */
export const DataEntries = (props: Props) => (
  <ErrorBoundary retryKey={null} fallback={() => <p role="alert">The list could not be loaded.</p>}>
    <Suspense>{DataList && <DataList {...props} />}</Suspense>
  </ErrorBoundary>
);
