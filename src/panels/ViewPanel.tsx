import { lazy, memo, Suspense } from 'react';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import type { PlacedPanel } from './boardScene';

/** Only for more claims than marks can be told apart. */
const DensityLayer = lazy(() =>
  import('./density/DensityLayer').then((module) => ({ default: module.DensityLayer })),
);

/** One view on the board: a landmark with the view's drawing, or what went wrong with it. */
export const ViewPanel = memo(function ViewPanel({ panel, width }: { panel: PlacedPanel; width: number }) {
  const { title, height, top, outcome } = panel;
  const densities = 'staged' in outcome ? outcome.staged.scene.densities : undefined;
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
          <Suspense>
            {densities && densities.length > 0 && (
              <DensityLayer title={title} densities={densities} width={width} height={height} />
            )}
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  );
});
