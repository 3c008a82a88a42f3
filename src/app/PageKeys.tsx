import { lazy, Suspense, useState } from 'react';
import { usePageKey } from '../state/singleKeys';
import { ErrorBoundary } from '../ui/ErrorBoundary';

const BoardKeysDialog = lazy(() =>
  import('../panels/keys/BoardKeys').then(({ BoardKeysDialog: dialog }) => ({ default: dialog })),
);

/** `?` lists the keys, on every page. */
export function PageKeys() {
  const [isOpen, setOpen] = useState(false);
  usePageKey('?', () => setOpen(true));
  return (
    isOpen && (
      <ErrorBoundary retryKey="keys" fallback={() => null}>
        <Suspense>
          <BoardKeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      </ErrorBoundary>
    )
  );
}
