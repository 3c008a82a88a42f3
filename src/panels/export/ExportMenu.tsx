import { lazy, Suspense, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Menu } from '../../ui/Menu';
import type { PictureTheme } from './ExportList';

const ExportList = lazy(() => import('./ExportList').then((module) => ({ default: module.ExportList })));

/** Menu of exports. The list is loaded when the menu is first opened; its message and theme outlast closing it. */
export function ExportMenu({ shown }: { shown: FilteredDataset }) {
  const [message, setMessage] = useState('');
  const [theme, setTheme] = useState<PictureTheme>('shown');
  return (
    <Menu label="Export" chosen={0}>
      <ErrorBoundary retryKey={null} fallback={() => <p role="alert">The list could not be loaded.</p>}>
        <Suspense>
          <ExportList {...{ shown, message, setMessage, theme, setTheme }} />
        </Suspense>
      </ErrorBoundary>
    </Menu>
  );
}
