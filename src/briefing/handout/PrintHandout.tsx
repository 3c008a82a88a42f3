import { useEffect, useRef, useState } from 'react';
import type { Briefing } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { onDemand } from '../../ui/loading/onDemand';

const HandoutView = onDemand(() => import('./HandoutView'), 'HandoutView');

interface Props {
  readonly briefing: Briefing;
  readonly dataset: Dataset;
  /** Id of the element that describes the handout. */
  readonly describedBy: string;
}

/** Opens the handout of a briefing, and takes the focus back when it is closed. */
export function PrintHandout({ briefing, dataset, describedBy }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="quiet-button"
        aria-haspopup="dialog"
        aria-describedby={describedBy}
        disabled={briefing.scenes.length === 0}
        onClick={() => setOpen(true)}
      >
        Print handout
      </button>
      {isOpen && (
        <ErrorBoundary
          retryKey={briefing.id}
          fallback={(message) => <p role="alert">The handout could not be shown: {message}</p>}
        >
          <HandoutView
            briefing={briefing}
            dataset={dataset}
            onClose={() => setOpen(false)}
            whileLoading={<p role="status">Making the handout…</p>}
          />
        </ErrorBoundary>
      )}
    </>
  );
}
