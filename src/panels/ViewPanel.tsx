import { memo } from 'react';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import type { PlacedPanel } from './boardScene';

/** One view on the board: a landmark with the view's drawing, or what went wrong with it. */
export const ViewPanel = memo(function ViewPanel({ panel, width }: { panel: PlacedPanel; width: number }) {
  const { title, height, top, outcome } = panel;
  const fault = (message: string) => (
    <p className="panel-fault" role="alert">
      {title} could not be drawn: {message} The other panels go on.
    </p>
  );
  return (
    <section aria-label={title} className="panel" style={{ top, height }}>
      {'fault' in outcome ? (
        fault(outcome.fault)
      ) : (
        <ErrorBoundary retryKey={outcome.staged.scene} fallback={fault}>
          <svg width={width} height={height} role="group" aria-label={`${title}, chart`}>
            {outcome.staged.draw()}
          </svg>
        </ErrorBoundary>
      )}
    </section>
  );
});
