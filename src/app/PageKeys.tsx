import { useState } from 'react';
import { usePageKey } from '../state/singleKeys';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { onDemand } from '../ui/loading/onDemand';

const BoardKeysDialog = onDemand(() => import('../panels/keys/BoardKeys'), 'BoardKeysDialog');

/** `?` lists the keys, on every page. */
export function PageKeys() {
  const [isOpen, setOpen] = useState(false);
  usePageKey('?', () => setOpen(true));
  return (
    isOpen && (
      <ErrorBoundary retryKey="keys" fallback={() => null}>
        <BoardKeysDialog onClose={() => setOpen(false)} />
      </ErrorBoundary>
    )
  );
}
