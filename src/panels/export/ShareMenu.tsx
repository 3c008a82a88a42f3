import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { onDemand } from '../../ui/loading/onDemand';
import { Menu } from '../../ui/Menu';
import type { ShareListProps } from './ShareList';

const LoadedList = onDemand(() => import('./ShareList'), 'ShareList');

/** All ways to take along what is on screen. */
export function ShareMenu(props: ShareListProps) {
  return (
    <Menu label="Share" chosen={0} look="menu-outlined">
      <ShareList {...props} />
    </Menu>
  );
}

/** What a menu to share by holds. */
export function ShareList(props: ShareListProps) {
  return (
    <ErrorBoundary retryKey={null} fallback={() => <p role="alert">The list could not be loaded.</p>}>
      <LoadedList {...props} />
    </ErrorBoundary>
  );
}
