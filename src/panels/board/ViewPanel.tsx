import { lazy, memo, Suspense } from 'react';
import type { BoardPanel } from '../../board/layoutBoard';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import type { Scene } from '../../views/view';

/** Only for data with more claims or people than the board shows at a glance. */
const LongPanel = lazy(() => import('./LongPanel').then((module) => ({ default: module.LongPanel })));

/** One view on the board: a landmark with the view's drawing, or what went wrong with it. */
export const ViewPanel = memo(function ViewPanel({ panel, width }: { panel: BoardPanel; width: number }) {
  const { title, height, top, outcome } = panel;
  const fault = (message: string) => (
    <p className="panel-fault" role="alert">
      {title} could not be drawn: {message} The other panels go on.
    </p>
  );
  return (
    <section aria-label={title} className="panel" style={{ top, height }}>
      {'fault' in outcome ? (
        fault(outcome.fault.message)
      ) : (
        <ErrorBoundary retryKey={outcome.value.scene} fallback={fault}>
          {isLarge(outcome.value.scene) ? (
            <Suspense>
              <LongPanel id={panel.id} title={title} drawing={outcome.value} width={width} height={height} />
            </Suspense>
          ) : (
            <svg width={width} height={height} role="group" aria-label={`${title}, chart`}>
              {outcome.value.draw()}
            </svg>
          )}
        </ErrorBoundary>
      )}
    </section>
  );
});

const isLarge = ({ densities = [], isLong = false }: Scene): boolean => isLong || densities.length > 0;
