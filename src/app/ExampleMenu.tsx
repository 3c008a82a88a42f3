import { memo } from 'react';
import type { Dataset } from '../model/dataset';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { onDemand } from '../ui/loading/onDemand';
import { Menu } from '../ui/Menu';

const ExampleList = onDemand(() => import('./ExampleList'), 'ExampleList');

/** Menu of the datasets that come with the app. The list is loaded when the menu is first opened. */
export const ExampleMenu = memo(function ExampleMenu({ current }: { current: Dataset }) {
  return (
    <Menu label="Open an example" chosen={0}>
      <ErrorBoundary retryKey={null} fallback={() => <p role="alert">The list could not be loaded.</p>}>
        <ExampleList current={current} />
      </ErrorBoundary>
    </Menu>
  );
});
