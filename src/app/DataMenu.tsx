import type { Dataset } from '../model/dataset';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { onDemand } from '../ui/loading/onDemand';
import { Menu } from '../ui/Menu';

/** Not in the one file, which keeps nothing and opens no other data. */
const DataList =
  import.meta.env.MODE === 'onefile' ? null : onDemand(() => import('../chronology/DataList'), 'DataList');

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
    {DataList && <DataList {...props} />}
  </ErrorBoundary>
);
