import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Menu } from '../../ui/Menu';
import type { ShareListProps } from './ShareList';

const LoadedList = lazy(() => import('./ShareList').then((module) => ({ default: module.ShareList })));

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
      <Suspense>
        <LoadedList {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
