import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Claim } from '../../model/claim';
import { useViewState } from '../../state/store';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { onDemand } from '../../ui/loading/onDemand';
import { useSignOfUse } from '../../ui/loading/useSignOfUse';
import { closeEvidence, takeChoice } from './choose';
import { AtRest } from './rest/AtRest';
import type { Walk } from './Steps';
import type { Detent } from './sheet';

const loadSteps = () => import('./Steps');

const Evidence = onDemand(() => import('./claim/Evidence'), 'Evidence');
const Steps = onDemand(loadSteps, 'Steps');
const Grip = onDemand(() => import('./Grip'), 'Grip');

/** Loads what shows a claim: at the first sign of use, before one is opened. */
export const loadEvidence = (): Promise<unknown> => Promise.all([Evidence.load(), Steps.load()]);

interface Props {
  readonly shown: FilteredDataset;
  /** Whether the claim's title takes the focus; where it is left out, it does when the claim has been chosen. */
  readonly takesFocus?: boolean;
  /** Stands before where to begin, while no claim is open. */
  readonly children?: ReactNode;
  /** Stands after it. */
  readonly below?: ReactNode;
  /** What stands under a claim's dates besides what its file says. */
  readonly underDates?: (claim: Claim) => ReactNode;
}

/** Panel with the evidence for the selected claim, or with where to begin if there is none. */
export function EvidencePanel({ shown, takesFocus, children, below, underDates }: Props) {
  const id = useViewState((view) => view.claim);
  const claim = shown.byId.get(id ?? '');
  const [walk, setWalk] = useState<Walk | null>(null);
  const panel = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [detent, setDetent] = useDetent(claim && (() => closeEvidence(claim.id)));
  const isUsed = useSignOfUse();
  const takeFocus = useCallback(() => {
    const chosen = takeChoice();
    if (takesFocus === undefined) return chosen !== null;
    return takesFocus || chosen === 'within' || isSheet(panel.current);
  }, [takesFocus]);
  useEffect(() => {
    if (id !== null) scroller.current?.scrollTo?.(0, 0);
  }, [id]);
  const open = useCallback(() => setDetent('half'), [setDetent]);
  const startWalk = useCallback(
    (from: FilteredDataset) => void loadSteps().then((steps) => steps.startWalk(from, setWalk)),
    [],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDetent('closed');
  };
  return (
    <aside
      ref={panel}
      aria-label="Evidence"
      className={claim ? 'evidence evidence-open' : 'evidence'}
      data-detent={detent}
      onKeyDown={onKeyDown}
    >
      {isUsed && <Grip sheet={panel} detent={detent} onDetent={setDetent} />}
      <div ref={scroller} className="evidence-sheet">
        <div className="evidence-head">
          <h2 className="eyebrow">Evidence</h2>
          {claim && (
            <>
              <Steps
                claim={claim}
                shown={shown}
                walk={walk?.claim === claim.id ? walk : null}
                onWalk={setWalk}
                panel={panel}
              />
              <button
                type="button"
                className="close-button"
                aria-label="Close"
                onClick={() => setDetent('closed')}
              />
            </>
          )}
        </div>
        {claim ? (
          <ErrorBoundary
            retryKey={claim.id}
            fallback={() => <p className="muted">The evidence could not be loaded.</p>}
          >
            <Evidence
              key={claim.id}
              claim={claim}
              shown={shown}
              takeFocus={takeFocus}
              underDates={underDates?.(claim)}
            />
          </ErrorBoundary>
        ) : (
          <>
            {children}
            <AtRest shown={shown} onOpen={open} onWalk={startWalk} />
            {below}
          </>
        )}
      </div>
    </aside>
  );
}

/**
 * How high the sheet stands, at rest and with a claim; a claim opens at half the height, and closing the sheet closes it.
 * `close` is there while a claim is open.
 */
function useDetent(close: (() => void) | undefined): [Detent, (detent: Detent) => void] {
  const [atRest, setAtRest] = useState<Detent>('closed');
  const [withClaim, setWithClaim] = useState<Detent>('half');
  const [wasOpen, setWasOpen] = useState(close !== undefined);
  if (wasOpen !== (close !== undefined)) {
    setWasOpen(!wasOpen);
    setWithClaim('half');
  }
  const set = useCallback(
    (next: Detent) => {
      if (!close) setAtRest(next);
      else if (next === 'closed') close();
      else setWithClaim(next);
    },
    [close],
  );
  return [close ? withClaim : atRest, set];
}

/** Whether the panel is a sheet over the page. */
const isSheet = (panel: HTMLElement | null): boolean =>
  panel !== null && getComputedStyle(panel).position === 'fixed';
