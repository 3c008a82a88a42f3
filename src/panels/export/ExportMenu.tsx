import { lazy, Suspense, useState } from 'react';
import type { Shown } from '../../filter/shownIn';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Menu } from '../../ui/Menu';
import type { PictureTheme } from './ExportList';

const ExportList = lazy(() => import('./ExportList').then((module) => ({ default: module.ExportList })));

/** The menu of what can be taken away. What it lists is loaded when it is first opened; what it said stays said. */
export function ExportMenu({ shown }: { shown: Shown }) {
  const [said, setSaid] = useState('');
  const [theme, setTheme] = useState<PictureTheme>('shown');
  return (
    <Menu label="Export" chosen={0}>
      <ErrorBoundary retryKey={null} fallback={() => <p role="alert">The list could not be loaded.</p>}>
        <Suspense>
          <ExportList {...{ shown, said, setSaid, theme, setTheme }} />
        </Suspense>
      </ErrorBoundary>
    </Menu>
  );
}
