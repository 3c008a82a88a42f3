import { type KeyboardEvent, lazy, memo, Suspense, useCallback, useEffect, useRef } from 'react';
import { LegendList } from '../../board/LegendList';
import type { FilteredDataset } from '../../filter/filterDataset';
import type { Worded } from '../../model/vocabulary';
import { select, useView } from '../../state/store';
import { ErrorBoundary } from '../../ui/ErrorBoundary';

const SIGNS_OF_USE = ['pointermove', 'pointerdown', 'keydown'] as const;

const loadEvidence = () => import('./Evidence');

/** Loaded at the first sign of use, before a claim is opened. */
const Evidence = lazy(() => loadEvidence().then((module) => ({ default: module.Evidence })));

interface Props {
  readonly library: FilteredDataset;
  /** Whether the claim's title takes the focus, as its evidence was opened from a list and not at its mark. */
  readonly takesFocus?: boolean;
}

/** Panel with the evidence for the selected claim, or how to read the board if there is none. */
export function EvidencePanel({ library: shown, takesFocus = false }: Props) {
  const id = useView((view) => view.claim);
  const claim = shown.byId.get(id ?? '');
  const wantsFocus = useRef(false);
  const open = useCallback((other: string) => {
    wantsFocus.current = true;
    select(other);
  }, []);
  const takeFocus = useCallback(() => {
    const wanted = wantsFocus.current;
    wantsFocus.current = false;
    return wanted || takesFocus || globalThis.matchMedia('(max-width: 1023px)').matches;
  }, [takesFocus]);
  useEffect(() => {
    // A failure is shown when a claim is opened.
    const load = () => void loadEvidence().catch(() => undefined);
    for (const sign of SIGNS_OF_USE) globalThis.addEventListener(sign, load, { once: true });
    return () => {
      for (const sign of SIGNS_OF_USE) globalThis.removeEventListener(sign, load);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && claim) closeTo(claim.id);
  };
  return (
    <aside
      aria-label="Evidence"
      className={claim ? 'evidence evidence-open' : 'evidence'}
      onKeyDown={onKeyDown}
    >
      <div className="evidence-sheet">
        <div className="evidence-head">
          <h2 className="eyebrow">Evidence</h2>
          {claim && (
            <button
              type="button"
              className="quiet-button"
              onClick={({ detail }) => (detail === 0 ? closeTo(claim.id) : select(null))}
            >
              Close
            </button>
          )}
        </div>
        {claim ? (
          <ErrorBoundary
            retryKey={claim.id}
            fallback={() => <p className="muted">The evidence could not be loaded.</p>}
          >
            <Suspense>
              <Evidence key={claim.id} claim={claim} shown={shown} open={open} takeFocus={takeFocus} />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <HowToRead words={shown.dataset} />
        )}
      </div>
    </aside>
  );
}

/** Closes Evidence and returns the focus to the mark that it was opened from, for keyboard users. */
function closeTo(id: string): void {
  select(null);
  document.querySelector<SVGElement>(`[data-claim="${CSS.escape(id)}"]`)?.focus();
}

/** What the marks mean, while no claim is chosen. */
const HowToRead = memo(function HowToRead({ words }: { words: Worded }) {
  const reading = useView((view) => view.reading);
  const withRecord = useView((view) => view.filter.layers.includes('others'));
  return (
    <div className="how-to-read">
      <p className="lead">Choose any mark to see who said it, where, and in what words.</p>
      <LegendList reading={reading} withOthers={withRecord} words={words} />
      <p className="muted">
        Keys: Tab to a panel, arrows along and across lanes, Enter for the evidence, Esc to close it, / to
        search.
      </p>
    </div>
  );
});
